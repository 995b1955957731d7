"""Characters that a reader does not see, made plain, so that words compare as words."""

import re
import unicodedata

LINE_BREAKS = re.compile(r"\r\n|[\r\x85\u2028\u2029\f\v]")


def normalise(text: str) -> str:
    """A text with one kind of line end (LF) and of space; invisible and direction marks are gone.

    The words stay as they are: no quotation mark is straightened, no letter folded.
    """
    return "".join(_plain(character) for character in LINE_BREAKS.sub("\n", text))


def _plain(character: str) -> str:
    if character == "\n" or " " <= character <= "~":
        return character
    if character == "\t":
        return " "
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    return "" if category in {"Cc", "Cf", "Co", "Cn"} else character

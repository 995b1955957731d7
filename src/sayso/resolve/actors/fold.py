"""Text as names are compared: without case, accents, apostrophes and odd spaces, each letter knowing where it stood."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field

from msgspec import Struct

# Escaped, as they look alike: apostrophes and letters for ayn and hamza; dashes; Arabic letters often exchanged.
APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4\u02bb\u02bf\u02be\u2032"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212\u05be"
ARABIC_ALIKE = {"\u0649": "\u064a", "\u0629": "\u0647", "\u06a9": "\u0643", "\u06cc": "\u064a", "\u0671": "\u0627"}
_SINGLE_LETTERS = dict(zip("\u0131\u0142\u0141\u00f8\u00d8\u0111\u0110\u00e6\u00c6", "illooddaa", strict=True))

# A dotted acronym, a run of spaces, or one character that vanishes (apostrophe, mark, tatweel, joiner).
_SPECIAL = re.compile(
    rf"(?<![^\W_])(?:[^\W\d_]\.){{2,}}|\s{{2,}}|[{APOSTROPHES}\u00ad\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f"
    r"\u0670\u200b-\u200f\u2060\ufeff]"
)


class Letters(dict[int, str]):
    """The folded form of each character, worked out when it is first met; always one character or none."""

    def __missing__(self, point: int) -> str:
        """Fold one character and remember it."""
        folded = self[point] = _fold_letter(chr(point))
        return folded


def _fold_letter(letter: str) -> str:
    if letter in APOSTROPHES:
        return ""
    if letter in DASHES or letter.isspace():
        return " "
    plain = _SINGLE_LETTERS.get(letter) or ARABIC_ALIKE.get(letter)
    if plain is None:
        parts = [part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part)]
        plain = parts[0] if parts else ""
    return plain.lower()[:1]


class Folded(Struct, frozen=True, gc=False):
    """A folded text, and for each of its characters the offset in the text that it came from."""

    text: str
    original: str
    starts: tuple[int, ...] = (0,)  # where, in the folded text, a stretch begins that is copied one to one
    shifts: tuple[int, ...] = (0,)  # by how much its offsets differ from the original's

    def offset(self, position: int) -> int:
        """The original offset of a folded character."""
        return position + self.shifts[bisect_right(self.starts, position) - 1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of folded characters, as `offset` and `end` give them; mostly one stretch has both."""
        at = bisect_right(self.starts, start)
        first = start + self.shifts[at - 1]
        if at < len(self.starts) and self.starts[at] < end:
            return first, self.end(end)
        return first, self._with_dot(end + self.shifts[at - 1])

    def end(self, position: int) -> int:
        """The original offset just after the folded character before `position`; keeps the last dot of "U.S."."""
        return self._with_dot(self.offset(position - 1) + 1)

    def _with_dot(self, end: int) -> int:
        is_dotted = self.original[end : end + 1] == "." and self.original[end - 2 : end - 1] == "."
        return end + 1 if is_dotted else end


@dataclass(slots=True)
class _Builder:
    """A folded text in the making."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    starts: list[int] = field(default_factory=lambda: [0])
    shifts: list[int] = field(default_factory=lambda: [0])

    def add(self, piece: str, offset: int) -> None:
        """Append characters that stood, one to one, from `offset` on."""
        if not piece:
            return
        shift = offset - self.length
        if shift != self.shifts[-1]:
            self.starts.append(self.length)
            self.shifts.append(shift)
        self.pieces.append(piece)
        self.length += len(piece)


@dataclass(slots=True)
class Folder:
    """Folds names and texts alike, so that what is equal folded is the same name."""

    letters: Letters = field(default_factory=Letters)

    def name(self, name: str) -> str:
        """A name as it is compared."""
        return self.text(name.strip()).text

    def text(self, text: str) -> Folded:
        """A text as it is compared, with the way back to its own offsets."""
        builder = _Builder()
        copied = 0
        for match in _SPECIAL.finditer(text):
            self._copy(builder, text, copied, match.start())
            self._mend(builder, match)
            copied = match.end()
        self._copy(builder, text, copied, len(text))
        return Folded("".join(builder.pieces), text, tuple(builder.starts), tuple(builder.shifts))

    def _copy(self, builder: _Builder, text: str, start: int, end: int) -> None:
        plain = text[start:end].translate(self.letters)
        if len(plain) == end - start:
            builder.add(plain, start)
            return
        for offset in range(start, end):
            builder.add(self.letters[ord(text[offset])], offset)

    def _mend(self, builder: _Builder, match: re.Match[str]) -> None:
        found = match.group()
        if found[0].isspace():
            builder.add("\n" if found.count("\n") > 1 else " ", match.start())
        else:
            for number, letter in enumerate(found):
                if letter != ".":
                    builder.add(self.letters[ord(letter)], match.start() + number)

"""Elements of HTML: every word of others goes through `text`, so that none of it is ever markup."""

import re
import unicodedata
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

SPACE = re.compile(r"\s+")
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
OPENED = frozenset({"http", "https"})


class Html(str):
    """Markup that is safe as it is."""

    __slots__ = ()


def text(words: object) -> Html:
    """Words as they stand on the page: escaped, on one line, without control characters and direction marks."""
    one_line = SPACE.sub(" ", str(words))
    return Html(escape("".join(sign for sign in one_line if unicodedata.category(sign) not in UNSEEN)))


def element(name: str, *inside: str | None, **attributes: str | None) -> Html:
    """An element; words that are no `Html` are escaped. `class_` is the attribute `class`."""
    given = "".join(f' {key.rstrip("_")}="{text(value)}"' for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{given}>{joined(inside)}</{name}>")


def joined(parts: Iterable[str | None]) -> Html:
    """Parts one after another."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts if part is not None))


def link(address: str | None, words: str) -> Html:
    """A link to the web, or the words alone where the address is none that a browser should open."""
    try:
        is_open = address is not None and urlsplit(address).scheme in OPENED
    except ValueError:
        is_open = False
    return element("a", words, href=address, rel="noreferrer noopener") if is_open else text(words)

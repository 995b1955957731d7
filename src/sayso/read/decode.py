"""Bytes into characters; what is no text is refused, never half read."""

import re
import unicodedata

from sayso.errors import Unreadable

MAX_CHARACTERS = 1_000_000
MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
MAGIC = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound or picture file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format", "a database"),
    (b"{\\rtf", "an RTF document"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(content: bytes, origin: str) -> str:
    """The characters of a text file, each code point as it stands; raises `Unreadable` where it is none.

    UTF-8, or UTF-16 and UTF-32 where a byte order mark says so, else Windows-1252, in which old pages were saved. A
    mark stays in the text as U+FEFF, so that offsets count what a plain decoder gives.
    """
    _refuse_binary(content, origin)
    text = _characters(content, origin)
    if CONTROL.search(text):
        raise Unreadable(origin, "not text: it holds control characters; save it as plain text in UTF-8")
    if not any(unicodedata.category(character)[0] in "LN" for character in text):
        raise Unreadable(origin, "empty: no words in it")
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(origin, f"too long: {len(text):,} characters, at most {MAX_CHARACTERS:,}; split it by report")
    return text


def _refuse_binary(content: bytes, origin: str) -> None:
    kind = next((kind for magic, kind in MAGIC if content.startswith(magic)), None)
    if kind:
        raise Unreadable(origin, f"not text: {kind}; save its words as plain text in UTF-8")


def _characters(content: bytes, origin: str) -> str:
    encoding = next((name for mark, name in MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise Unreadable(
                origin, f"not text: its mark says {encoding}, its bytes do not; save it as UTF-8"
            ) from error
    return _old_page(content, origin)


def _old_page(content: bytes, origin: str) -> str:
    if b"\x00" in content:
        raise Unreadable(origin, "not text: it holds NUL bytes; save it as plain text in UTF-8")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Unreadable(origin, "neither UTF-8 nor Windows-1252; save it as UTF-8") from error

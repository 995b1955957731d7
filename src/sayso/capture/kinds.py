"""What kind of input a file is: a report by itself, or an archive or table of reports."""

import zlib
from pathlib import Path
from typing import Literal

Kind = Literal["report", "warc", "wacz", "delimited", "json_lines", "parquet"]

REPORTS = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf"})
ENDINGS: dict[str, Kind] = {
    ".warc": "warc",
    ".warc.gz": "warc",
    ".wacz": "wacz",
    ".csv": "delimited",
    ".tsv": "delimited",
    ".jsonl": "json_lines",
    ".ndjson": "json_lines",
    ".parquet": "parquet",
}


def kind(path: Path) -> Kind:
    """By the ending, else by the first bytes: a WARC or a Parquet table is one under any name.

    A CSV is a table of texts; as a manifest it is named by an option.
    """
    return kind_by_name(path) or _by_bytes(path)


def kind_by_name(path: Path) -> Kind | None:
    """What the ending says, if it says anything."""
    name = path.name.casefold()
    by_ending = next((found for ending, found in ENDINGS.items() if name.endswith(ending)), None)
    return by_ending or ("report" if path.suffix.casefold() in REPORTS else None)


def _by_bytes(path: Path) -> Kind:
    try:
        with path.open("rb") as stream:
            head = stream.read(512)
    except OSError:
        return "report"  # who reads it says why it cannot be opened
    if head.startswith(b"PAR1"):
        return "parquet"
    return "warc" if head.startswith(b"WARC/") or _inflated(head).startswith(b"WARC/") else "report"


def _inflated(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 8)
    except zlib.error:
        return b""

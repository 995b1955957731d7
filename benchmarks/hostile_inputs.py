"""Inputs that mean harm, made by code: every kind from a seed, so that each can be made again."""

import gzip
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

import pyarrow
from pyarrow import parquet

Input = tuple[str, bytes]
Make = Callable[[random.Random], Input]

WORDS = [
    "The",
    "army",
    "said",
    "on",
    "Monday",
    "that",
    "it",
    "had",
    "taken",
    "the",
    "town",
    "of",
    "Alder",
    "after",
    "shelling",
    "killed",
    "11",
    "civilians",
]
MARKS = [
    "\u202e",
    "\u2066",
    "\u200f",
    "\ufeff",
    "\u2028",
    "\x00",
    "\x1b[31m",
    "\ud800",
    "\udfff",
    "\U0010ffff",
    "a\u0301" * 40,
]
DATES = [
    "0000-00-00",
    "9999-12-31T23:59:60+99:99",
    "-5",
    "1e999",
    "2031-02-30",
    "\u0662\u0660\u0663\u0661-\u0660\u0665-\u0660\u0666",
    "0001-01-01",
    "10000-01-01",
    "now",
]
TAGS = [
    "p",
    "div",
    "table",
    "script",
    "style",
    "svg",
    "math",
    "template",
    "a",
    "title",
    "meta",
    "time",
    "plaintext",
    "!--",
    "![CDATA[",
]


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choice(WORDS if chance.random() < 0.8 else MARKS) for _ in range(count))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _damaged(chance: random.Random, content: bytes) -> bytes:
    """The bytes with some changed, taken out, put in or cut off."""
    damaged = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(damaged) + 1)
        how = chance.randrange(5)
        if how == 0:
            damaged[at : at + 1] = bytes([chance.randrange(256)])
        elif how == 1:
            del damaged[at : at + chance.randint(1, 40)]
        elif how == 2:
            damaged[at:at] = chance.randbytes(chance.randint(1, 30))
        elif how == 3:
            damaged[at:at] = damaged[at : at + chance.randint(1, 200)]
        elif chance.random() < 0.3:
            del damaged[at:]
    return bytes(damaged)


def text(chance: random.Random) -> Input:
    """Words among marks that turn, hide and steer."""
    return "a.txt", _bytes(f"{_words(chance, chance.randint(0, 60))}\n\n{chance.choice(DATES)}")


def html(chance: random.Random) -> Input:
    """A page of tags that are not closed, nested or lying about themselves."""
    charset = chance.choice(["utf-8", "utf-7", "utf-16", "x", "\x00"])
    parts = [f'<meta charset="{charset}">']
    for _ in range(chance.randint(1, 40)):
        tag = chance.choice(TAGS)
        parts.append(f'<{tag} class="{_words(chance, 2)}" datetime="{chance.choice(DATES)}">{_words(chance, 8)}')
        parts.append(f"</{chance.choice(TAGS)}>" * chance.randint(0, 2))
    parts.append(
        f'<script type="application/ld+json">{{"datePublished": "{chance.choice(DATES)}", "a": {"[" * 50}</script>'
    )
    return "a.html", _damaged(chance, _bytes("<!doctype html><html>" + "".join(parts)))


def deep_html(chance: random.Random) -> Input:
    """A page of tens of thousands of tags within one another, or of entities."""
    size = chance.randint(1_000, 30_000)
    return "a.html", b"<html>" + chance.choice(
        [b"<div>", b"<b><i>", b"&#x110000;", b"<table><tr><td>", b"<a href=x "]
    ) * size


def _pdf(objects: list[bytes], *, root: int = 1, prev: int = 0) -> bytes:
    out, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF"
    return out + head + table + tail % (len(objects) + 1, root, prev or len(out), len(out))


def pdf(chance: random.Random) -> Input:
    """A paper whose pages, fonts or tables lead back to themselves, whose streams are bombs, or with flipped bytes."""
    words = b"BT /F1 12 Tf (The army took Alder.) Tj ET"
    packed = zlib.compress(chance.choice([words, b"(x) Tj " * 200_000, b"[" * 100_000, b"q " * 100_000]))
    kids = chance.choice([b"3 0 R", b"2 0 R", b"1 0 R", b"3 0 R 2 0 R 3 0 R"])
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm 1 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d /Parent 2 0 R >>" % chance.choice([1, -1, 10**9]),
        b"<< /Type /Page /Parent 2 0 R /Contents %d 0 R /Resources "
        b"<< /Font << /F1 5 0 R >> /XObject << /X 3 0 R >> >> >>" % chance.choice([4, 3, 99]),
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % chance.choice([len(packed), 0, 10**12])
        + packed
        + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 4 0 R /DescendantFonts [5 0 R] >>",
    ]
    made = _pdf(objects, root=chance.choice([1, 1, 2, 99]))
    return "a.pdf", made if chance.random() < 0.3 else _damaged(chance, made)


def _record(chance: random.Random, number: int) -> bytes:
    body = _bytes(f"<html><p>{_words(chance, 20)}</p></html>")
    coding = chance.choice(
        ["", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n"]
    )
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{coding}\r\n".encode() + body
    kind = chance.choice(["response", "response", "resource", "revisit", "odd"])
    length = chance.choice([len(block)] * 6 + [0, -1, 10**18, len(block) + 5])
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: {chance.choice(DATES)}\r\n"
        f"WARC-Target-URI: http://a.example/{number}\r\nContent-Type: application/http\r\nContent-Length: {length}\r\n"
        f"WARC-Refers-To: <urn:uuid:{number - 1}>\r\nWARC-Payload-Digest: sha1:{'A' * 32}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _archive(chance: random.Random) -> bytes:
    return b"".join(gzip.compress(_record(chance, number), mtime=0) for number in range(chance.randint(1, 5)))


def warc(chance: random.Random) -> Input:
    """An archive cut anywhere, with wrong lengths, or damaged inside or outside of its compression."""
    records = [_record(chance, number) for number in range(chance.randint(1, 5))]
    if chance.random() < 0.5:
        records = [_damaged(chance, record) for record in records]
    is_packed = chance.random() < 0.6
    content = b"".join(gzip.compress(record, mtime=0) if is_packed else record for record in records)
    content = _damaged(chance, content) if chance.random() < 0.4 else content[: chance.randrange(len(content) + 1)]
    return ("a.warc.gz" if is_packed else "a.warc"), content


def _zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def wacz(chance: random.Random) -> Input:
    """A package with a broken zip, names that lead out of it, and lists that lie."""
    listed = {
        "resources": [{"path": chance.choice(["archive/a.warc.gz", "../x", "\x00"]), "hash": "sha256:0", "bytes": -1}]
    }
    files = {
        chance.choice(["archive/a.warc.gz", "archive/../../a.warc.gz", "archive/a.wacz"]): _archive(chance),
        "archive/b.warc": _record(chance, 1),
        "datapackage.json": chance.choice([json.dumps(listed).encode(), b"[" * 50_000, b"{}", b"\xff"]),
        "datapackage-digest.json": b'{"path": "x", "hash": "y"}',
    }
    made = _zip(files)
    return "a.wacz", made if chance.random() < 0.2 else _damaged(chance, made)


def table(chance: random.Random) -> Input:
    """A table with quotes that do not close, cells that are missing, and dates that are none."""
    rows = [f'"{_words(chance, 6)}{chance.choice(["", chr(34)])},{chance.choice(DATES)}' for _ in range(30)]
    ending = chance.choice(["csv", "tsv"])
    return f"a.{ending}", _damaged(chance, _bytes("text,date\n" + chance.choice(["\n", "\r", "\r\n"]).join(rows)))


def json_lines(chance: random.Random) -> Input:
    """Lines of JSON: bombs of depth, half surrogates, other things than objects."""
    depth = chance.choice([10, 2_000, 100_000])
    odd = [
        "[" * depth,
        '{"text": ' + "[" * depth + "]" * depth + "}",
        '{"text": "\\ud800"}',
        "5",
        '{"text": 1e999}',
        "nul",
    ]
    lines = [
        chance.choice([*odd, json.dumps({"text": _words(chance, 8), "date": chance.choice(DATES)})]) for _ in range(10)
    ]
    return "a.jsonl", _damaged(chance, _bytes("\n".join(lines)))


def parquet_table(chance: random.Random) -> Input:
    """A Parquet table with flipped bytes, mostly in what says how to read it."""
    out = io.BytesIO()
    columns = {
        "text": [_words(chance, 8).encode("utf-8", "replace").decode()] * 50,
        "date": [chance.choice(DATES)] * 50,
    }
    parquet.write_table(pyarrow.table(columns), out, compression=chance.choice(["none", "snappy", "gzip", "zstd"]))
    content = bytearray(out.getvalue())
    for _ in range(chance.randint(1, 6)):
        content[chance.randrange(len(content) // 2, len(content))] = chance.randrange(256)
    return "a.parquet", bytes(content)


def bomb(chance: random.Random) -> Input:
    """Little that becomes much: in gzip, in zip, in both, in an answer's coding, in a list of entries that lies."""
    zeros = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 150000000\r\n\r\n" + bytes(150_000_000)
    packed = gzip.compress(zeros, 1, mtime=0)
    page = gzip.compress(b"<p>" + b" " * 60_000_000, 6, mtime=0)
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + page
    head = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(answer)
    lying = bytearray(_zip({"archive/a.warc.gz": packed[:1000]}))
    struct.pack_into("<I", lying, len(lying) - 10, 0x7FFFFFFF)
    return chance.choice(
        [
            ("a.warc.gz", packed),
            ("a.warc.gz", gzip.compress(packed, 9, mtime=0)),
            ("a.warc.gz", gzip.compress((head + answer + b"\r\n\r\n") * 20, 9, mtime=0)),
            ("a.wacz", _zip({"archive/a.warc.gz": packed})),
            ("a.wacz", _zip({"archive/a.wacz": _zip({"archive/a.warc.gz": packed})})),
            ("a.wacz", bytes(lying)),
        ]
    )


def long_line(chance: random.Random) -> Input:
    """One line of fifty megabytes."""
    name, head = chance.choice(
        [("a.txt", b""), ("a.csv", b'text,date\n"'), ("a.jsonl", b'{"text": "'), ("a.html", b"<p>")]
    )
    return name, head + chance.choice([b"x", b"word ", b"\xc3\xa9", b'"",']) * (50_000_000 // 4)


OFTEN: tuple[Make, ...] = (text, html, pdf, warc, wacz, table, json_lines)
SELDOM: tuple[tuple[int, Make], ...] = ((40, parquet_table), (100, deep_html), (1000, bomb), (1500, long_line))


def made(seed: int, number: int) -> Input:
    """The input of that number: mostly a small one, at every fortieth, hundredth and thousandth a costly one."""
    chance = random.Random(f"{seed} {number}")  # noqa: S311 no secret
    make = next((make for every, make in reversed(SELDOM) if number % every == every - 1), OFTEN[number % len(OFTEN)])
    return make(chance)

"""Makes web archives and packages for tests, good ones and broken ones."""

import base64
import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Mapping

DATE = "2031-05-06T10:00:00Z"
PAGE = b"<html><body><p>The army said it had taken Alder.</p></body></html>"


def sha1(content: bytes) -> str:
    return f"sha1:{base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()}"


def answer(body: bytes = PAGE, *, status: int = 200, kind: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    return f"HTTP/1.1 {status} Fine\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def record(
    name: str, block: bytes, *, kind: str = "response", more: Mapping[str, str] | None = None, length: int | None = None
) -> bytes:
    """A WARC record; `name` is its id and the last part of its address."""
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:{name}>",
        "WARC-Date": DATE,
        "WARC-Target-URI": f"http://news.example/{name}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block) if length is None else length),
        **(more or {}),
    }
    head = "".join(f"{key}: {value}\r\n" for key, value in headers.items())
    return f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def gzipped(*records: bytes) -> bytes:
    """Each record in a member of its own, as web archives are."""
    return b"".join(gzip.compress(content, mtime=0) for content in records)


def package(warc: bytes, **changed: bytes | None) -> bytes:
    """A WACZ with this archive; `changed` puts other bytes at a place after the list was made, `None` leaves it out."""
    archive = {"archive/data.warc.gz": warc}
    resources = [
        {"name": path, "path": path, "hash": f"sha256:{hashlib.sha256(content).hexdigest()}", "bytes": len(content)}
        for path, content in archive.items()
    ]
    listed = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
    told = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(listed).hexdigest()}"}
    files: dict[str, bytes | None] = {
        **archive,
        "datapackage.json": listed,
        "datapackage-digest.json": json.dumps(told).encode(),
        **changed,
    }
    return zipped({name: content for name, content in files.items() if content is not None})


def zipped(files: Mapping[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()

"""Captures as WARC records (ISO 28500): the same capture always as the same bytes."""

import re
from hashlib import sha256
from io import BytesIO
from uuid import NAMESPACE_URL, uuid5

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from sayso import __version__
from sayso.errors import BadInput
from sayso.model.record import Record
from sayso.model.report import Capture

TOOL = f"sayso {__version__}"
REPLACED = frozenset({"content-length", "content-encoding", "transfer-encoding"})


class Written(Record, frozen=True, kw_only=True):
    """One record as gzip, and what an index says of it."""

    content: bytes
    address: str
    moment: str
    media_type: str
    status: int
    digest: str


def record_of(capture: Capture) -> Written:
    """The record of a capture: a `response` for a page that was fetched, else a `resource`.

    The page's bytes are those that sayso kept, with all codings undone. The headers that told of codings are kept under
    `X-Archive-Orig-…`, as web archives do. A file has no address; it gets its digest's name, so that no folder of
    anybody's machine goes out. Raises `BadInput` for a capture that does not say when it was taken.
    """
    provenance = capture.provenance
    if provenance is None:
        raise BadInput(f"{capture.origin}: nothing says when it was taken, and an archive must")
    moment = provenance.archived_at or provenance.taken_at
    answered = provenance.redirects[-1].address if provenance.redirects else provenance.address
    address = answered or capture.given.url or f"urn:sha256:{capture.sha256}"
    media_type = _media_type(capture.content)
    if provenance.status is None:
        block, kind, content_type = capture.content, WarcRecordType.resource, media_type
    else:
        head = _head(provenance.status, provenance.headers, capture.content)
        block, kind, content_type = (
            head + capture.content,
            WarcRecordType.response,
            "application/http; msgtype=response",
        )
        media_type = _declared(provenance.headers) or media_type
    headers = {
        "WARC-Date": moment,
        "WARC-Target-URI": address,
        "Content-Type": content_type,
        "WARC-Payload-Digest": f"sha256:{capture.sha256}",
    }
    return Written(
        content=_gzipped(kind, headers, block, name=f"{capture.id} {moment}"),
        address=address,
        moment=moment,
        media_type=media_type,
        status=provenance.status or 200,
        digest=f"sha256:{capture.sha256}",
    )


def info_record(moment: str) -> bytes:
    """The record that opens an archive and says who wrote it, as gzip."""
    block = f"software: {TOOL}\r\nformat: WARC File Format 1.1\r\n".encode()
    headers = {"WARC-Date": moment, "Content-Type": "application/warc-fields"}
    return _gzipped(WarcRecordType.warcinfo, headers, block, name=f"warcinfo {moment}")


def _gzipped(kind: WarcRecordType, headers: dict[str, str], block: bytes, *, name: str) -> bytes:
    record = WarcRecord()
    record.init_headers(kind, record_urn=f"uuid:{uuid5(NAMESPACE_URL, name)}".encode())
    for key, value in headers.items():
        record.headers[key] = _one_line(value)
    record.headers["WARC-Block-Digest"] = f"sha256:{sha256(block).hexdigest()}"
    record.set_bytes_content(block)
    out = BytesIO()
    writer = GzipWriter(out)
    record.write(writer)
    writer.finish()
    return out.getvalue()


def _head(status: int, headers: tuple[tuple[str, str], ...], content: bytes) -> bytes:
    lines = [f"HTTP/1.1 {status} "]
    for name, value in headers:
        kept = f"X-Archive-Orig-{name}" if name.casefold() in REPLACED else name
        lines.append(f"{_one_line(kept)}: {_one_line(value)}")
    lines.append(f"Content-Length: {len(content)}")
    return "\r\n".join((*lines, "", "")).encode("utf-8", "replace")


def _declared(headers: tuple[tuple[str, str], ...]) -> str:
    value = next((value for name, value in headers if name.casefold() == "content-type"), "")
    return value.partition(";")[0].strip().casefold()


def _media_type(content: bytes) -> str:
    """By the first bytes; a text that opens with a tag is a page."""
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"%pdf-"):
        return "application/pdf"
    return "text/html" if re.match(rb"<(!doctype html|html|head|body|\?xml)\b", head) else "text/plain"


def _one_line(value: str) -> str:
    """A header's value without line breaks, by which a stranger's words would become headers."""
    return re.sub(r"[\x00-\x1f\x7f]+", " ", value).strip()

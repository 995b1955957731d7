"""Captures as one WACZ 1.1.1 package, which replay tools open and whose digests anybody can check."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import msgspec

from sayso.errors import BadInput
from sayso.export.surt import surt
from sayso.export.warc_records import TOOL, Written, info_record, record_of
from sayso.model.report import Capture

VERSION = "1.1.1"
ARCHIVE, INDEX, PAGES = "archive/data.warc.gz", "indexes/index.cdxj", "pages/pages.jsonl"
LIST, LIST_DIGEST = "datapackage.json", "datapackage-digest.json"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold: the same captures give the same bytes


def write_wacz(path: Path, captures: Iterable[tuple[Capture, str | None]], *, title: str | None = None) -> None:
    """Write captures, each with the title of its page if it is known, into a package at a path.

    They are written as they come, one at a time, so that a case may be larger than memory. The same captures in the
    same order give the same bytes. Raises `BadInput` where there is none, or one does not say when it was taken; no
    file is left then.
    """
    beside = path.with_name(f"{path.name}.part")
    try:
        with ZipFile(beside, "w", ZIP_STORED) as package:
            _fill(package, captures, title)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _fill(package: ZipFile, captures: Iterable[tuple[Capture, str | None]], title: str | None) -> None:
    index: list[bytes] = []
    pages: list[bytes] = [_json({"format": "json-pages-1.0", "id": "pages", "title": "All Pages"})]
    latest = ""
    with _Entry(package, ARCHIVE) as archive:
        for written, name in _written(captures):
            if not latest:
                archive.write(info_record(written.moment))
            latest = max(latest, written.moment)
            index.append(_line(written, offset=archive.size))
            archive.write(written.content)
            pages.append(_page(written, name, len(pages)))
    if not latest:
        raise BadInput("nothing to write: a package needs a capture at least")
    resources = [archive.resource]
    resources += [_put(package, INDEX, b"\n".join([*sorted(index), b""]))]
    resources += [_put(package, PAGES, b"\n".join([*pages, b""]))]
    told = {"profile": "data-package", "wacz_version": VERSION, "software": TOOL, "created": latest}
    named = {"title": title} if title else {}
    listed = msgspec.json.format(_json({**told, **named, "resources": resources}), indent=2)
    digest = _put(package, LIST, listed)["hash"]
    _put(package, LIST_DIGEST, _json({"path": LIST, "hash": digest}))


def _written(captures: Iterable[tuple[Capture, str | None]]) -> Iterator[tuple[Written, str | None]]:
    for capture, name in captures:
        yield record_of(capture), name


class _Entry:
    """An entry of the package that is written piece by piece, and its digest and length."""

    def __init__(self, package: ZipFile, name: str) -> None:
        self._name = name
        self._digest = sha256()
        self._out: IO[bytes] = package.open(_info(name), "w", force_zip64=True)
        self.size = 0

    def write(self, content: bytes) -> None:
        """The next bytes."""
        self._digest.update(content)
        self.size += len(content)
        self._out.write(content)

    @property
    def resource(self) -> dict[str, str | int]:
        """What the package's list says of the entry."""
        return _resource(self._name, self._digest.hexdigest(), self.size)

    def __enter__(self) -> "_Entry":
        return self

    def __exit__(self, *_: object) -> None:
        self._out.close()


def _put(package: ZipFile, name: str, content: bytes) -> dict[str, str | int]:
    package.writestr(_info(name), content)
    return _resource(name, sha256(content).hexdigest(), len(content))


def _info(name: str) -> ZipInfo:
    info = ZipInfo(name, ZIP_TIME)
    info.external_attr = 0o644 << 16
    info.create_system = 3
    return info


def _resource(path: str, digest: str, size: int) -> dict[str, str | int]:
    return {"name": path.rpartition("/")[2], "path": path, "hash": f"sha256:{digest}", "bytes": size}


def _line(written: Written, *, offset: int) -> bytes:
    """A line of the index (CDXJ): key, moment, and where in the archive the record lies."""
    told = {
        "url": written.address,
        "mime": written.media_type,
        "status": str(written.status),
        "digest": written.digest,
        "length": str(len(written.content)),
        "offset": str(offset),
        "filename": ARCHIVE.rpartition("/")[2],
    }
    moment = "".join(sign for sign in written.moment if sign.isdigit())[:14]
    return f"{surt(written.address)} {moment} ".encode() + _json(told)


def _page(written: Written, title: str | None, number: int) -> bytes:
    own = str(uuid5(NAMESPACE_URL, f"page {number} {written.moment} {written.address} {written.digest}"))
    told = {"id": own, "url": written.address, "ts": written.moment}
    return _json({**told, "title": title} if title else told)


def _json(value: object) -> bytes:
    return msgspec.json.encode(value)

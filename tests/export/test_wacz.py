import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator

from sayso.capture import captures
from sayso.errors import BadInput
from sayso.export.surt import surt
from sayso.export.wacz import write_wacz
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container, Given, Provenance

HTML = b"<html><body>The army said it had taken Alder.</body></html>"


def page(name: str = "a", content: bytes = HTML) -> Capture:
    headers = (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("X-Evil", "a\r\nSet: b"))
    provenance = Provenance(
        taken_at="2031-06-01T12:30:05Z",
        tool="sayso",
        address=f"https://www.news.example/{name}",
        status=200,
        headers=headers,
        archived_at="2031-05-06T10:00:00Z",
    )
    return made(content, f"x.warc.gz#{name}", provenance)


def made(content: bytes, origin: str, provenance: Provenance | None) -> Capture:
    digest = hashlib.sha256(content).hexdigest()
    return Capture(content=content, sha256=digest, origin=origin, given=Given(), provenance=provenance)


FILE = made(b"Alder fell.", "/home/me/a.txt", Provenance(taken_at="2031-06-01T12:30:05Z", tool="sayso"))
PDF = made(b"%PDF-1.7", "b.pdf", Provenance(taken_at="2031-06-01T12:30:05Z", tool="sayso"))
ALL: list[tuple[Capture, str | None]] = [(page(), "Alder taken"), (FILE, None), (PDF, "A paper")]


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "case.wacz"
    write_wacz(path, ALL, title="Alder")
    return path


def test_the_same_captures_give_the_same_bytes(written: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.wacz"
    write_wacz(again, iter(ALL), title="Alder")
    assert again.read_bytes() == written.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.wacz", "case.wacz"]


def test_what_was_written_is_taken_again(written: Path) -> None:
    found = list(captures([str(written)]))
    assert [item.message for item in found if isinstance(item, Failure)] == []
    assert isinstance(found[0], Container)
    taken = [item for item in found if isinstance(item, Capture)]
    assert [capture.content for capture in taken] == [HTML, b"Alder fell.", b"%PDF-1.7"]
    assert [capture.given.url for capture in taken] == ["https://www.news.example/a", None, None]
    first = taken[0].provenance
    assert first is not None
    assert first.archived_at == "2031-05-06T10:00:00Z"
    assert ("X-Archive-Orig-Content-Encoding", "gzip") in first.headers
    assert ("X-Evil", "a Set: b") in first.headers


def test_another_reader_finds_every_record_whole_where_the_index_says(written: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(written) as package:
        archive = package.read("archive/data.warc.gz")
        index = package.read("indexes/index.cdxj").decode().splitlines()
    (tmp_path / "data.warc.gz").write_bytes(archive)
    kinds = []
    with (tmp_path / "data.warc.gz").open("rb") as stream:
        for record in ArchiveIterator(stream, parse_http=False):
            assert record.verify_block_digest()
            kinds.append(str(record.record_type))
    assert kinds == ["warcinfo", "response", "resource", "resource"]
    assert index == sorted(index)
    for line in index:
        told = json.loads(line.split(" ", 2)[2])
        start, length = int(told["offset"]), int(told["length"])
        (tmp_path / "one.warc.gz").write_bytes(archive[start : start + length])
        with (tmp_path / "one.warc.gz").open("rb") as stream:
            (one,) = list(ArchiveIterator(stream, parse_http=False))
        assert one.headers["WARC-Target-URI"] == told["url"]
        assert one.headers["WARC-Payload-Digest"] == told["digest"]


def test_the_package_is_as_the_standard_says(written: Path) -> None:
    with zipfile.ZipFile(written) as package:
        files = {name: package.read(name) for name in package.namelist()}
    assert set(files) == {
        "archive/data.warc.gz",
        "indexes/index.cdxj",
        "pages/pages.jsonl",
        "datapackage.json",
        "datapackage-digest.json",
    }
    listed = json.loads(files["datapackage.json"])
    assert (listed["profile"], listed["wacz_version"], listed["title"]) == ("data-package", "1.1.1", "Alder")
    assert {entry["path"] for entry in listed["resources"]} == {name for name in files if "/" in name}
    for entry in listed["resources"]:
        content = files[entry["path"]]
        assert entry["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert (entry["bytes"], entry["name"]) == (len(content), entry["path"].rpartition("/")[2])
    assert json.loads(files["datapackage-digest.json"]) == {
        "path": "datapackage.json",
        "hash": f"sha256:{hashlib.sha256(files['datapackage.json']).hexdigest()}",
    }
    head, *pages = [json.loads(line) for line in files["pages/pages.jsonl"].splitlines()]
    assert head["format"] == "json-pages-1.0"
    assert [(told["url"], told["ts"], told.get("title")) for told in pages] == [
        ("https://www.news.example/a", "2031-05-06T10:00:00Z", "Alder taken"),
        (f"urn:sha256:{FILE.sha256}", "2031-06-01T12:30:05Z", None),
        (f"urn:sha256:{PDF.sha256}", "2031-06-01T12:30:05Z", "A paper"),
    ]


def test_no_name_of_a_folder_goes_out(written: Path) -> None:
    with zipfile.ZipFile(written) as package:
        assert not any(b"/home/me" in package.read(name) for name in package.namelist())


@pytest.mark.parametrize("wrong", [[], [(page(), None), (made(b"x", "a.txt", None), None)]], ids=["none", "undated"])
def test_what_cannot_be_written_leaves_no_file(tmp_path: Path, wrong: list[tuple[Capture, str | None]]) -> None:
    with pytest.raises(BadInput):
        write_wacz(tmp_path / "case.wacz", wrong)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("https://www.Example.org/A/b/?z=1&a=2", "org,example)/a/b?a=2&z=1"),
        ("http://example.org:80/", "org,example)/"),
        ("http://example.org:8080", "org,example:8080)/"),
        ("urn:sha256:AB", "urn:sha256:ab"),
        ("http://[broken/ x", "http://[broken/%20x"),
    ],
)
def test_keys_sort_by_host(address: str, key: str) -> None:
    assert surt(address) == key

import gzip
import hashlib
import zlib
from pathlib import Path

import pytest

from sayso.capture.archives import answer as answers
from sayso.capture.archives import entries
from sayso.model.report import Given

from .making import DATE, PAGE, answer, gzipped, record, sha1
from .take import Taken, put, take

INFO = record("info", b"software: hand\r\n", kind="warcinfo", more={"Content-Type": "application/warc-fields"})


def read(folder: Path, content: bytes, *, name: str = "a.warc.gz") -> Taken:
    return take([put(folder, name, content)])


def test_the_archive_comes_first_then_a_capture_a_page(tmp_path: Path) -> None:
    content = gzipped(
        INFO, record("1", answer(more="X-Seen: yes\r\n")), record("2", answer(b"Alder fell.", kind="text/plain"))
    )
    taken = read(tmp_path, content)
    assert (taken.kinds, taken.failures) == (["Container", "Capture", "Capture"], [])
    (container,) = taken.containers
    assert (container.sha256, container.size) == (hashlib.sha256(content).hexdigest(), len(content))
    first, second = taken.captures
    assert (first.content, second.content) == (PAGE, b"Alder fell.")
    assert first.container == container.sha256
    assert first.origin == f"{tmp_path}/a.warc.gz#urn:uuid:1"
    assert first.given == Given(url="http://news.example/1")
    told = first.provenance
    assert told is not None
    assert (told.taken_at, told.archived_at, told.status) == ("2031-06-01T12:30:05Z", DATE, 200)
    assert told.tool.startswith("sayso ")
    assert ("X-Seen", "yes") in told.headers


@pytest.mark.parametrize("form", ["plain", "one member", "a member each"])
def test_an_archive_reads_the_same_however_it_is_packed(tmp_path: Path, form: str) -> None:
    records = [INFO, record("1", answer()), record("2", answer(b"x", kind="text/plain"))]
    whole = b"".join(records)
    content = {"plain": whole, "one member": gzip.compress(whole), "a member each": gzipped(*records)}[form]
    assert read(tmp_path, content, name="a.warc").names == ["urn:uuid:1", "urn:uuid:2"]


def test_an_archive_under_another_name_is_known_by_its_bytes(tmp_path: Path) -> None:
    assert read(tmp_path, gzipped(record("1", answer())), name="clip.bin").contents == [PAGE]


@pytest.mark.parametrize(
    ("more", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE)),
        ("Content-Encoding: deflate\r\n", zlib.compress(PAGE)),
        ("Content-Encoding: gzip\r\n", PAGE),  # many archives keep the header and store the bytes without
        ("Content-Encoding: br\r\n", PAGE),
        (
            "Transfer-Encoding: chunked\r\n",
            b"5\r\n" + PAGE[:5] + b"\r\n%x\r\n" % (len(PAGE) - 5) + PAGE[5:] + b"\r\n0\r\n\r\n",
        ),
        ("Transfer-Encoding: chunked\r\n", PAGE),
    ],
    ids=["gzip", "deflate", "stored plain", "brotli stored plain", "chunked", "chunked stored plain"],
)
def test_the_payload_comes_without_its_codings(tmp_path: Path, more: str, body: bytes) -> None:
    taken = read(tmp_path, gzipped(record("1", answer(body, more=more))))
    assert (taken.contents, taken.failures) == ([PAGE], [])


@pytest.mark.parametrize(
    ("more", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE)[:-12]),
        ("Content-Encoding: lzma\r\n", PAGE),
        ("Content-Encoding: gzip, gzip, gzip, gzip\r\n", PAGE),
    ],
    ids=["cut", "unknown", "too many"],
)
def test_a_coding_that_cannot_be_undone_is_told(tmp_path: Path, more: str, body: bytes) -> None:
    taken = read(tmp_path, gzipped(record("1", answer(body, more=more)), record("2", answer())))
    assert (taken.errors, taken.names) == (["UnknownCoding"], ["urn:uuid:2"])
    assert taken.failures[0].origin.endswith("#urn:uuid:1")


def test_what_is_no_page_is_counted_by_kind(tmp_path: Path) -> None:
    records = [
        record("1", answer(kind="image/png")),
        record("2", answer(kind="image/png")),
        record("3", answer(status=404)),
        record("4", b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record("5", b"x", kind="conversion"),
        record("6", PAGE, kind="resource", more={"Content-Type": "text/html", "WARC-Target-URI": "urn:text:x"}),
    ]
    taken = read(tmp_path, gzipped(*records))
    assert taken.captures == []
    assert [failure.message.partition(": ")[2].partition(";")[0] for failure in taken.failures] == [
        "2 records left out: image/png",
        "1 record left out: made by the crawler",
        "1 record left out: of the type conversion",
        "1 record left out: status 404",
    ]


def test_kinds_without_end_are_counted_together(tmp_path: Path) -> None:
    taken = read(tmp_path, gzipped(*(record(str(n), answer(kind=f"x/{n}")) for n in range(60))))
    assert len(taken.failures) == 21


def test_a_resource_is_taken(tmp_path: Path) -> None:
    taken = read(tmp_path, gzipped(record("1", b"%PDF-1.7", kind="resource", more={"Content-Type": "application/pdf"})))
    assert (taken.contents, taken.failures) == ([b"%PDF-1.7"], [])


@pytest.mark.parametrize("digest", [sha1(PAGE), f"sha256:{hashlib.sha256(PAGE).hexdigest()}", "crc32:1", "sha1:x"])
def test_a_right_or_unknown_digest_is_no_failure(tmp_path: Path, digest: str) -> None:
    block = answer()
    more = {"WARC-Payload-Digest": digest, "WARC-Block-Digest": sha1(block)}
    assert read(tmp_path, gzipped(record("1", block, more=more))).failures == []


@pytest.mark.parametrize("name", ["WARC-Payload-Digest", "WARC-Block-Digest"])
def test_a_wrong_digest_is_told_and_the_page_is_kept(tmp_path: Path, name: str) -> None:
    taken = read(tmp_path, gzipped(record("1", answer(), more={name: sha1(b"other")})))
    assert (taken.contents, taken.errors) == ([PAGE], ["WrongDigest"])
    assert taken.failures[0].origin == taken.captures[0].origin


@pytest.mark.parametrize(
    "pointer",
    [
        {"WARC-Refers-To": "<urn:uuid:1>"},
        {"WARC-Payload-Digest": sha1(PAGE)},
        {"WARC-Refers-To-Target-URI": "http://news.example/1", "WARC-Refers-To-Date": DATE},
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_revisit_gives_the_bytes_that_it_points_to(tmp_path: Path, pointer: dict[str, str], is_first: bool) -> None:  # noqa: FBT001
    page = record("1", answer(), more={"WARC-Payload-Digest": sha1(PAGE)})
    more = {**pointer, "WARC-Date": "2031-07-01T00:00:00Z"}
    again = record("again", answer(b"", more="X-Seen: twice\r\n"), kind="revisit", more=more)
    taken = read(tmp_path, gzipped(*([again, page] if is_first else [page, again])))
    assert (taken.names, taken.failures) == (["urn:uuid:1", "urn:uuid:again"], [])
    seen = taken.captures[1]
    assert (seen.content, seen.given.url) == (PAGE, "http://news.example/again")
    assert seen.provenance is not None
    assert seen.provenance.archived_at == "2031-07-01T00:00:00Z"
    assert ("X-Seen", "twice") in seen.provenance.headers


@pytest.mark.parametrize(("status", "names"), [(304, ["urn:uuid:1", "urn:uuid:2"]), (404, ["urn:uuid:1"])])
def test_a_revisit_that_found_no_page_gives_none(tmp_path: Path, status: int, names: list[str]) -> None:
    again = record("2", answer(b"", status=status), kind="revisit", more={"WARC-Refers-To": "<urn:uuid:1>"})
    taken = read(tmp_path, gzipped(record("1", answer()), again))
    assert taken.names == names
    assert {capture.provenance.status for capture in taken.captures if capture.provenance} == {200}
    assert taken.errors == ([] if len(names) == 2 else ["LeftOut"])


def test_a_revisit_of_another_archive_is_told(tmp_path: Path) -> None:
    again = record("2", answer(b""), kind="revisit", more={"WARC-Refers-To": "<urn:uuid:gone>"})
    taken = read(tmp_path, gzipped(record("1", answer()), again))
    assert (taken.names, taken.errors) == (["urn:uuid:1"], ["LeftOut"])
    assert "revisits" in taken.failures[0].message


@pytest.mark.parametrize("is_packed", [True, False])
def test_an_archive_cut_anywhere_gives_what_is_whole_and_a_failure(tmp_path: Path, is_packed: bool) -> None:  # noqa: FBT001
    records = [record(str(number), answer()) for number in range(3)]
    content = gzipped(*records) if is_packed else b"".join(records)
    ends = [len(gzipped(*records[:n])) if is_packed else len(b"".join(records[:n])) for n in range(4)]
    for cut in range(1, len(content), 7):
        taken = read(tmp_path, content[:cut], name="a.warc.gz" if is_packed else "a.warc")
        whole = sum(end <= cut for end in ends) - 1
        assert len(taken.captures) - whole in {0, 1}  # the last signs of a record and of a member add nothing
        assert set(taken.contents) <= {PAGE}
        assert taken.failures or cut in ends or len(taken.captures) > whole


def test_damage_costs_the_records_of_its_member_only(tmp_path: Path) -> None:
    members = [gzipped(record(str(number), answer())) for number in range(3)]
    middle = bytearray(members[1])
    middle[40:60] = bytes(20)
    taken = read(tmp_path, members[0] + bytes(middle) + members[2])
    assert taken.names == ["urn:uuid:0", "urn:uuid:2"]
    assert "CutOff" in taken.errors or "NotAnArchive" in taken.errors


def test_ids_given_twice_and_none_are_told_apart(tmp_path: Path) -> None:
    bare = record("x", answer(), more={"WARC-Record-ID": ""})
    taken = read(tmp_path, gzipped(record("1", answer()), record("1", answer(b"y")), bare))
    assert len(set(taken.names)) == 3


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    zeros = gzip.compress(b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 90000000\r\n\r\n" + bytes(90_000_000))
    taken = read(tmp_path, zeros)
    assert (taken.captures, "Bomb" in taken.errors) == ([], True)


def test_a_bomb_within_the_answers_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "MAX_BYTES", 1000)
    body = gzip.compress(bytes(5000))
    taken = read(tmp_path, gzipped(record("1", answer(body, more="Content-Encoding: gzip\r\n"))))
    assert taken.errors == ["TooLarge"]


def test_a_record_too_large_to_hold_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(entries, "MAX_BLOCK", 300)
    taken = read(tmp_path, gzipped(record("1", answer(b"x" * 900)), record("2", answer())))
    assert (taken.names, taken.errors) == (["urn:uuid:2"], ["TooLarge"])


@pytest.mark.parametrize(
    "content",
    [b"", b"nothing of the kind", b"\x1f\x8b\x08", gzip.compress(b"no record"), gzipped(INFO), b"WARC/1.1\r\n"],
    ids=range(6),
)
def test_what_holds_no_page_is_told(tmp_path: Path, content: bytes) -> None:
    taken = read(tmp_path, content)
    assert taken.captures == []
    assert taken.failures
    assert all(failure.message for failure in taken.failures)


def test_a_block_that_is_no_answer_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, gzipped(record("1", b"no head at all"))).errors == ["NotHttp"]

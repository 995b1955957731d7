"""Reading into a case gives what reading at once gives, does only what is new, and never forgets."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

import msgspec
import pytest
from sqlalchemy import select, update

from sayso.capture import captures, load_manifest
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container, Given
from sayso.pipeline import Reader, into_case
from sayso.pipeline.into_case import Summary, read_into
from sayso.pipeline.settle import settle
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook
from sayso.store.custody import log, now
from sayso.store.picture import picture_digest
from sayso.store.rows import digest_of
from sayso.store.tables import EVENTS
from sayso.store.verify import verify

EXAMPLES = Path(__file__).parents[2] / "examples"
SHELLED = "IS fighters shelled Hajin on 12 December 2018, the Syrian Observatory for Human Rights said."
OLDER = (
    *("id", "type", "actors", "recipients", "place", "date", "toll", "claim_ids", "origins", "grade", "grade_because"),
    *("disputes", "protected_object", "first_said", "last_said"),
)
Item = Capture | Container | Failure


@pytest.fixture(scope="module")
def items() -> list[Item]:
    """The example reports, the first of them a second time from another place, and what cannot be read."""
    manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
    found: list[Item] = list(captures([str(EXAMPLES / "reports"), "no-such.txt"], manifest=manifest))
    again = next(one for one in found if isinstance(one, Capture))
    return [*found, msgspec.structs.replace(again, origin="elsewhere.txt"), taken("", "empty.txt")]


def taken(words: str, origin: str, given: Given | None = None) -> Capture:
    content = words.encode()
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=origin, given=given or Given())


def into(casebook: Casebook, items: Sequence[Item], reader: Reader, *, as_is: bool = False) -> Summary:
    return read_into(casebook, items, load=lambda: reader, as_is=as_is)


def sorted_(document: Document) -> list[object]:
    """A document's records, whatever their order."""
    parts = (document.reports, document.claims, document.events, document.control, document.failures)
    return [sorted(msgspec.json.encode(record) for record in part) for part in parts]


def test_a_case_holds_what_one_run_gives(casebook: Casebook, items: list[Item], reader: Reader) -> None:
    done = into(casebook, items, reader)
    assert sorted_(whole(casebook)) == sorted_(reader.read(items))
    assert (done.new, done.read, done.failed) == (16, 16, 1)
    assert verify(casebook).faults == ()


def test_it_does_so_whatever_comes_when(casebook: Casebook, items: list[Item], reader: Reader) -> None:
    for some in portions_of(items, 5):
        into(casebook, some, reader)
    assert sorted_(whole(casebook)) == sorted_(reader.read(items))


def test_a_second_run_changes_nothing(casebook: Casebook, items: list[Item], reader: Reader) -> None:
    into(casebook, items, reader)
    head = verify(casebook).head
    done = into(casebook, items, reader)
    assert (done.new, done.known, done.described, done.read, done.failed) == (0, 16, 0, 0, 0)
    assert verify(casebook).head == head


def test_what_is_told_better_is_read_again_and_the_old_answer_kept(casebook: Casebook, reader: Reader) -> None:
    into(casebook, [taken(SHELLED, "a.txt")], reader)
    done = into(casebook, [taken(SHELLED, "a.txt", Given(outlet="Alder Times", published="2018-12-13"))], reader)
    assert (done.new, done.described, done.read, done.reports) == (0, 1, 1, 1)
    assert [report.outlet for report in whole(casebook).reports] == ["Alder Times"]
    done = into(casebook, [taken(SHELLED, "a.txt")], reader)  # less is told; nothing is taken away
    assert (done.described, done.read) == (0, 0)
    assert verify(casebook).faults == ()


def test_a_newer_reader_reads_again_from_the_vault(casebook: Casebook, items: list[Item], reader: Reader) -> None:
    with patch.object(into_case, "reader_version", lambda: "older"):
        into(casebook, items, reader)
    done = into(casebook, [], reader)
    assert (done.new, done.read) == (0, 16)
    assert sorted_(whole(casebook)) == sorted_(reader.read(items))
    assert verify(casebook).faults == ()


def portions_of(items: list[Item], size: int) -> list[list[Item]]:
    return [items[start : start + size] for start in range(0, len(items), size)]


def test_the_picture_of_an_older_version_is_drawn_anew(casebook: Casebook, items: list[Item], reader: Reader) -> None:
    """A newer version's records have more keys: what an older one drew is no fault, and is drawn by the newer."""
    into(casebook, items[:4], reader)
    with casebook.writing() as connection:
        for row in connection.execute(select(EVENTS)).mappings().all():
            body = msgspec.json.encode({k: v for k, v in msgspec.json.decode(row["body"]).items() if k in OLDER})
            new = {"body": body, "digest": digest_of(body), "basis": None}
            connection.execute(update(EVENTS).where(EVENTS.c.key == row["key"]).values(new))
        log(connection, act="drawn", subject="1", digest=picture_digest(connection), at=now())
        log(connection, act="upgraded", subject="case", digest="2", at=now())
    assert verify(casebook).faults == ()
    assert settle(casebook)
    assert verify(casebook).faults == ()
    assert sorted_(whole(casebook)) == sorted_(reader.read(items[:4]))
    assert not settle(casebook)

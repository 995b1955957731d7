"""The picture as rows: what did not change keeps its row, what changed is written anew, what went is gone."""

from collections.abc import Sequence

import pytest
from corroborate.builders import World, claim, report
from msgspec.structs import replace
from sqlalchemy import func, select

from sayso.model.event import Event
from sayso.model.found import Query
from sayso.pipeline import picture
from sayso.store import find, tables
from sayso.store.casebook import Casebook
from sayso.store.picture import Changed, picture_digest
from sayso.store.picture import replace as replace_picture
from sayso.store.place_rows import insert_places
from sayso.store.places import place_id

REPORTS = [report("r1", "2018-12-12"), report("r2", "2018-12-14")]
CLAIMS = [
    claim("capture", by="SDF", to="IS", on="2018-12-10", says="SOHR"),
    claim("capture", by="SDF", to="IS", on="2018-12-10", says="DEZ24", report="r2"),
    claim("shelling", "Susah", by="IS", on="2018-12-11"),
]
DRAWN = picture(CLAIMS, REPORTS, actors=World())
ORIGINS = {"r1": "o1", "r2": "o2"}


def keys(casebook: Casebook) -> dict[str, int]:
    with casebook.reading() as connection:
        return {row.id: row.key for row in connection.execute(select(tables.EVENTS.c.id, tables.EVENTS.c.key))}


def put(casebook: Casebook, events: Sequence[Event] = DRAWN.events, *, spells: int = len(DRAWN.spells)) -> Changed:
    with casebook.writing() as connection:
        return replace_picture(connection, origins=ORIGINS, events=events, spells=DRAWN.spells[:spells])


def test_the_same_picture_writes_nothing(casebook: Casebook) -> None:
    first = put(casebook)
    with casebook.reading() as connection:
        digest, before = picture_digest(connection), keys(casebook)
        assert {*find.events(connection, Query()).items} == {*DRAWN.events}
        assert {*find.spells(connection, Query()).items} == {*DRAWN.spells}
    assert first == Changed(gone=0, new=len(ORIGINS) + len(DRAWN.events) + len(DRAWN.spells))
    assert put(casebook) == Changed(gone=0, new=0)
    with casebook.reading() as connection:
        assert (picture_digest(connection), keys(casebook)) == (digest, before)


def test_only_what_changed_is_written(casebook: Casebook) -> None:
    put(casebook)
    before = keys(casebook)
    first, *rest = DRAWN.events
    changed = replace(first, grade_because="told otherwise", last_said="2019-01-01")
    assert put(casebook, [changed, *rest]) == Changed(gone=1, new=1)
    after = keys(casebook)
    assert {own for own in after if after[own] != before[own]} == {first.id}
    with casebook.reading() as connection:
        assert find.events(connection, Query(limit=1)).items == (changed,)


def test_what_is_no_longer_drawn_leaves_nothing_behind(casebook: Casebook) -> None:
    put(casebook)
    put(casebook, [], spells=0)
    with casebook.reading() as connection:
        left = {
            table.name: connection.scalar(select(func.count()).select_from(table))
            for table in (
                tables.EVENTS,
                tables.EVENT_CLAIMS,
                tables.EVENT_ACTORS,
                tables.SPELLS,
                tables.SPELL_ACTORS,
            )
        }
    assert set(left.values()) == {0}


HOLDS = [
    (Query(since="2018-12-10", until="2018-12-10"), True),
    (Query(since="2018-12-09", until="2018-12-09"), False),
    (Query(since="2019-06-01", until="2019-06-01"), True),
    (Query(places=("gaz:Hajin",), actors=("SDF",)), True),
    (Query(actors=("IS",)), False),
    (Query(places=("gaz:Susah",)), False),
]


@pytest.mark.parametrize(("query", "is_found"), HOLDS)
def test_holdings_are_found_by_day_place_and_holder(casebook: Casebook, query: Query, *, is_found: bool) -> None:
    with casebook.writing() as connection:
        insert_places(connection, {place_id(spell.place): spell.place for spell in DRAWN.spells})
    put(casebook)
    with casebook.reading() as connection:
        assert bool(find.spells(connection, query).items) is is_found

"""Claims put into a case in one line, and the same question asked of the case and of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from corroborate.builders import claim, report
from msgspec.structs import replace
from sqlalchemy import Connection

from sayso.lexicon.folding import folded
from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.found import Query
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.store.days import ordinal
from sayso.store.find.words import phrases
from sayso.store.insert import insert_prepared, next_numbers
from sayso.store.places import ancestors, place_id
from sayso.store.prepared import Taken, prepared
from sayso.store.rows import claim_actors, days_of, place_of
from sayso.store.tables import CAPTURES

TAKEN = "2020-01-01T00:00:00Z"
RIVER = ("Elderland", "River Province")
PLACES = {
    "Alder": Place(name="Alder", gazetteer_id="own:1", lat=34.5, lon=40.0, admin=RIVER),
    "Birch": Place(name="Birch", gazetteer_id="own:2", lat=34.9, lon=40.9, admin=RIVER),
    "Cedar": Place(name="Cedar", gazetteer_id="own:3", lat=10.0, lon=-179.5, admin=("Elderland", "Far Province")),
    "River Province": Place(name="River Province", gazetteer_id="own:4", admin=("Elderland",)),
    "Upper Alder": Place(name="Alder", gazetteer_id="own:5", lat=1.0, lon=1.0, admin=("Westland",)),
    "Nowhere": Place(name="Nowhere"),
}
WORDS = ("the army took it", "shells fell on the market", "a hospital was hit", "they DENY it", "القوات دخلت المدينة")


@dataclass(frozen=True)
class Told:
    """A report and its claims, as they went into a case."""

    report: Report
    claims: tuple[Claim, ...]


def at(found: Claim, place: str | None) -> Claim:
    """A claim at one of the places above."""
    assert found.event
    own = replace(PLACES[place], text=place, geo_precision=1) if place else None
    return replace(found, event=replace(found.event, place=own))


def put(connection: Connection, told: Sequence[Told]) -> None:
    """Insert reports with their claims, whose captures are empty."""
    blank = {column.name: b"" if "BLOB" in str(column.type) else "" for column in CAPTURES.columns}
    first = 1 + (connection.exec_driver_sql("SELECT coalesce(max(key), 0) FROM captures").scalar() or 0)
    numbers = {"size": 0, "is_container": 0, "as_is": 0}
    rows = [{**blank, **numbers, "id": one.report.id, "key": key} for key, one in enumerate(told, start=first)]
    if rows:
        connection.execute(CAPTURES.insert(), rows)
    readings = [Reading(capture_id=one.report.id, reader="1", report=one.report, claims=one.claims) for one in told]
    insert(connection, readings)


def insert(connection: Connection, readings: Sequence[Reading]) -> None:
    """Insert readings whose captures are in and which are not; the log is not told."""
    taken = [Taken(reading, TAKEN, "") for reading in readings]
    insert_prepared(connection, prepared(taken, next_numbers(connection), read_at=TAKEN))


def invented(count: int, seed: int = 1) -> list[Told]:
    """Reports of a few claims each, all filters' values among them, in no order of time."""
    random = Random(seed)  # noqa: S311 invented data
    return [_report(random, f"r{number}") for number in range(count)]


def _report(random: Random, name: str) -> Told:
    day = f"2018-{random.choice(('03', '04'))}-{random.randrange(1, 29):02}"
    own = replace(
        report(name, random.choice((day, day, None))), outlet=random.choice(("Alder Times", "ALDER TIMES", None))
    )
    return Told(own, tuple(_claim(random, name, number) for number in range(random.randrange(4))))


def _claim(random: Random, name: str, number: int) -> Claim:
    start = f"2018-0{random.randrange(1, 5)}-{random.randrange(1, 29):02}"
    made = claim(
        random.choice(("capture", "shelling", "killing")),
        by=random.choice(("SDF", "IS", ())),
        to=random.choice(("IS", ())),
        on=random.choice((start, f"{start}/2018-12-31", f"../{start}", None)),
        says=random.choice(("SOHR", "SDF", "YPG", None)),
        report=name,
        words=f"{random.choice(WORDS)} {number}",
    )
    return at(made, random.choice((*PLACES, None)))


def asked_of(told: Sequence[Told], events: Iterable[Event], query: Query) -> list[str]:
    """The ids of the claims that a query asks for, found by looking at every one; the newest said first."""
    grades = {claim: event.grade for event in events for claim in event.claim_ids}
    serial, found = 0, []
    for one in told:
        day = ordinal(one.report.published) or ordinal(TAKEN) or 0
        for own in one.claims:
            if _fits(one.report, own, day, query) and (not query.grades or grades.get(own.id) in query.grades):
                found.append((day, serial, own.id))
            serial += 1
    return [own for _, _, own in sorted(found, reverse=True)]


def _fits(report: Report, claim: Claim, day: int, query: Query) -> bool:
    start, end = days_of(claim.event.date if claim.event else None)
    place, roles = place_of(claim), set(claim_actors(claim))
    box = query.box
    said = [
        not query.said_since or day >= (ordinal(query.said_since) or 0),
        not query.said_until or day <= (ordinal(query.said_until) or 0),
        not query.as_known_on or day <= (ordinal(query.as_known_on) or 0),
        not query.since or (end is not None and end >= (ordinal(query.since) or 0)),
        not query.until or (start is not None and start <= (ordinal(query.until) or 0)),
    ]
    about = [
        not query.places or (place is not None and bool({*ancestors(place), place_id(place)} & {*query.places})),
        box is None or (place is not None and _is_inside(place, query)),
        not query.types or (claim.event is not None and claim.event.type in query.types),
        not query.actors or any(actor in query.actors for actor, _ in roles),
        not query.speakers or any((actor, "speaker") in roles for actor in query.speakers),
        not query.outlets or report.outlet in query.outlets,
    ]
    return all(said) and all(about) and _has_words(claim, query)


def _is_inside(place: Place, query: Query) -> bool:
    box = query.box
    if box is None or place.lat is None or place.lon is None:
        return False
    is_across = box.west <= place.lon <= box.east
    if box.west > box.east:
        is_across = place.lon >= box.west or place.lon <= box.east
    return box.south <= place.lat <= box.north and is_across


def _has_words(claim: Claim, query: Query) -> bool:
    who = (claim.speaker.name or claim.speaker.text) if claim.speaker else ""
    text = f" {folded(f'{claim.content.exact} {who}')} "
    return not query.text or all(f" {phrase} " in text for phrase in phrases(query.text))

"""Two invented wars for the measure of clustering: one that spreads as it grows, and one siege that only gets denser.

Each happening is told by a few reports, some of them copies; doers, sufferers, days, facilities and tolls are told as
unevenly as in real reports. All words are made here, and the same seed gives the same war.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Literal, NamedTuple

from sayso.model.claim import ActorMention, Claim, ClaimEvent, Speaker, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import identity
from sayso.model.report import Report
from sayso.model.selector import Selector
from sayso.model.terms import EventType, SpeakerKind

War = Literal["spreading", "siege"]
FIRST, DAYS = date(2013, 1, 1), 1461
TYPES: tuple[EventType, ...] = (
    "airstrike",
    "shelling",
    "clash",
    "killing",
    "attack",
    "explosion",
    "shooting",
    "capture",
    "withdrawal",
    "displacement",
)
DOERS = ("GoS", "RUS", "SDF", "YPG", "IS", "CJTF-OIR")
SPEAKERS: tuple[tuple[str, SpeakerKind], ...] = (("SOHR", "monitor"), ("GoS", "party"), ("SDF", "party"))
FACILITIES = (None, None, None, None, None, None, "the hospital", "a school", "the Alder hospital", "a market")
TELLINGS = (1, 1, 1, 2, 2, 3, 4, 6, 8)
CLAIMS_A_PLACE = 50
REPORTS_A_DAY = 4  # of one place; claims of one day fall into them


class Happening(NamedTuple):
    """What happened, before anybody tells it."""

    place: Place
    day: date
    type: EventType
    doer: str | None
    sufferer: str | None
    facility: str | None
    killed: int | None


def told(war: War, claims: int, *, seed: int = 3) -> tuple[list[Claim], list[Report]]:
    """So many claims of a war, and the reports that they stand in."""
    random = Random(seed)  # noqa: S311 invented data
    count = max(1, claims // CLAIMS_A_PLACE) if war == "spreading" else 1
    places = [_place(number) for number in range(count)]
    reports: dict[str, Report] = {}
    found: list[Claim] = []
    while len(found) < claims:
        happening = _happening(random, random.choice(places))
        for number in range(random.choice(TELLINGS)):
            found.extend(_telling(random, happening, reports, len(found), number))
    return found[:claims], list(reports.values())


def _happening(random: Random, place: Place) -> Happening:
    kind = random.choice(TYPES)
    doer, sufferer = random.choice((*DOERS, None, None)), random.choice((*DOERS, None, None, None, None))
    return Happening(
        place=place,
        day=FIRST + timedelta(days=random.randrange(DAYS)),
        type=kind,
        doer=doer,
        sufferer=sufferer if sufferer != doer else None,
        facility=None if kind in ("capture", "withdrawal") else random.choice(FACILITIES),
        killed=random.randrange(1, 60) if random.random() < 0.3 else None,
    )


def _telling(random: Random, of: Happening, reports: dict[str, Report], serial: int, number: int) -> Iterator[Claim]:
    """One report's claim of a happening and, now and then, the same words in another paper."""
    said = of.day + timedelta(days=random.choice((0, 0, 1, 1, 2, 5)))
    report = _report(reports, of.place, said, random.randrange(REPORTS_A_DAY))
    claim = _claim(random, of, report, serial, f"words of {serial}")
    yield claim
    if number == 0 and random.random() < 0.15:
        copy = _report(reports, of.place, said, REPORTS_A_DAY, origin_of=report)
        yield _claim(random, of, copy, serial + 1, f"words of {serial}")


def _report(
    reports: dict[str, Report], place: Place, said: date, number: int, *, origin_of: Report | None = None
) -> Report:
    name = identity("report", place.gazetteer_id, said.isoformat(), number, origin_of.id if origin_of else None)
    if name not in reports:
        reports[name] = Report(
            id=name,
            capture_sha256=name,
            text_sha256=name,
            path=f"{name}.txt",
            title=None,
            standfirst=None,
            outlet=f"Outlet {number}",
            byline=None,
            url=None,
            language="en",
            published=said.isoformat(),
            modified=None,
            text="",
            wire=None,
            origin_id=origin_of.origin_id if origin_of else identity("origin", name),
        )
    return reports[name]


def _claim(random: Random, of: Happening, report: Report, serial: int, words: str) -> Claim:
    speaker, kind = random.choice(SPEAKERS)
    at = serial * 100 % 10_000
    content = Selector(exact=f"it was {words} there", prefix="", suffix="", start=at, end=at + 90)
    return Claim(
        id=identity("claim", report.id, serial),
        report_id=report.id,
        content=content,
        speaker=Speaker(
            text=speaker,
            actor_id=speaker,
            name=speaker,
            kind=kind,
            named=True,
            role=None,
            affiliation_id=None,
            selector=None,
        ),
        co_speakers=(),
        speaker_chain=(speaker,),
        cue=None,
        medium=None,
        mode="indirect",
        factuality="CT+" if random.random() < 0.95 else "CT-",
        modality="asserted",
        interest="neutral" if kind == "monitor" else "self_serving",
        blame=None,
        background=random.random() < 0.03,
        event=_event(random, of, content),
        facility=None,
        toll=_toll(random, of),
        rules=(),
    )


def _event(random: Random, of: Happening, content: Selector) -> ClaimEvent:
    return ClaimEvent(
        type="attack" if of.type in ("airstrike", "shelling") and random.random() < 0.2 else of.type,
        trigger=content,
        actors=_mention(of.doer if random.random() < 0.8 else None),
        actors_any_of=False,
        recipients=_mention(of.sufferer if random.random() < 0.7 else None),
        place=_with_facility(of.place, of.facility if random.random() < 0.8 else None),
        destination=None,
        date=_date(of.day) if random.random() < 0.7 else None,
        weapon=None,
        outcome=None,
        stage="done",
    )


def _with_facility(place: Place, facility: str | None) -> Place:
    return Place(
        text=place.name,
        name=place.name,
        gazetteer_id=place.gazetteer_id,
        lat=place.lat,
        lon=place.lon,
        geo_precision=1,
        facility=facility,
        admin=place.admin,
    )


def _mention(name: str | None) -> tuple[ActorMention, ...]:
    return (ActorMention(text=name, actor_id=name, name=name, selector=None),) if name else ()


def _toll(random: Random, of: Happening) -> tuple[Toll, ...]:
    if of.killed is None or random.random() < 0.3:
        return ()
    killed = of.killed + random.choice((0, 0, 0, 1, 2))
    return (Toll(effect="killed", of="person", min=killed, max=killed, vague=None, as_of=None, text=f"{killed} dead"),)


def _date(day: date) -> DateBounds:
    told_day = day.isoformat()
    return DateBounds(
        edtf=told_day,
        start_min=told_day,
        start_max=told_day,
        end_min=told_day,
        end_max=told_day,
        time_precision=1,
        text="then",
    )


def _place(number: int) -> Place:
    return Place(
        name=f"Town {number}",
        gazetteer_id=f"invented:{number}",
        lat=round(30 + number % 97 * 0.1, 4),
        lon=round(35 + number // 97 % 89 * 0.1, 4),
        admin=(f"Land {number % 4}", f"Province {number % 40}"),
    )

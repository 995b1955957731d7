"""An invented war of ten years, as large as asked for: reports with their claims, the same for the same seed.

All words are made here. Places, actors and words are as unevenly spoken of as in real reports: a few places and a few
parties stand in most of them, and most words are rare.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import accumulate
from random import Random

from sayso.model.case import Reading
from sayso.model.claim import ActorMention, Claim, ClaimEvent, Speaker, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import identity
from sayso.model.report import Report
from sayso.model.selector import Selector, select
from sayso.model.terms import EventType, SpeakerKind

FIRST, DAYS = date(2011, 3, 1), 3650
PLACES, ACTORS, OUTLETS, CLAIMS_A_REPORT = 5000, 400, 300, 25
SYLLABLES = (
    "al",
    "ba",
    "dar",
    "el",
    "fa",
    "gha",
    "hal",
    "ib",
    "ja",
    "kor",
    "lun",
    "mar",
    "nis",
    "or",
    "qa",
    "ras",
    "sha",
)
TYPES: dict[EventType, tuple[int, str]] = {
    "airstrike": (14, "had bombed"),
    "shelling": (14, "had shelled"),
    "clash": (12, "had fought with {other} in"),
    "killing": (12, "had killed people in"),
    "capture": (8, "had taken"),
    "control_status": (5, "held"),
    "withdrawal": (3, "had left"),
    "siege": (3, "had laid siege to"),
    "displacement": (5, "had driven people out of"),
    "aid": (4, "had let aid into"),
    "explosion": (6, "had set off a bomb in"),
    "arrest": (4, "had made arrests in"),
}
PLAIN = "had told the truth about"
KINDS: tuple[SpeakerKind, ...] = ("party", "monitor", "official", "organisation", "witness", "anonymous")


@dataclass(frozen=True)
class World:
    """Who and what there is, with how often each is spoken of (summed up, for a random choice)."""

    places: Sequence[Place]
    place_weights: Sequence[float]
    actors: Sequence[tuple[str, str]]
    actor_weights: Sequence[float]
    words: Sequence[str]
    word_weights: Sequence[float]


def world(actors: Sequence[tuple[str, str]], seed: int = 1) -> World:
    """A world with these actors (id and name), filled up to 400 with invented ones."""
    random = Random(seed)  # noqa: S311 invented data
    more = [(f"invented.{n}", f"{_name(random)} Brigade") for n in range(ACTORS - len(actors))]
    everyone = [*actors, *more][:ACTORS]
    random.shuffle(everyone)
    return World(
        places=[_place(random, number) for number in range(PLACES)],
        place_weights=_skewed(PLACES, 0.9),
        actors=everyone,
        actor_weights=_skewed(ACTORS, 1.1),
        words=[_name(random).lower() for _ in range(20_000)],
        word_weights=_skewed(20_000, 1.0),
    )


def readings(made: World, claims: int, *, seed: int = 2) -> Iterator[Reading]:
    """Readings with this many claims in all, in no order of time."""
    random = Random(seed)  # noqa: S311 invented data
    for number in range(-(-claims // CLAIMS_A_REPORT)):
        yield _reading(made, random, number)


def _reading(made: World, random: Random, number: int) -> Reading:
    day = FIRST + timedelta(days=random.randrange(DAYS))
    scene = random.choices(made.places, cum_weights=made.place_weights, k=3)
    told = [_sentence(made, random, scene) for _ in range(CLAIMS_A_REPORT)]
    text = " ".join(sentence.words for sentence in told)
    capture = sha256(str(number).encode()).hexdigest()
    report = Report(
        id=identity("report", capture, number),
        capture_sha256=capture,
        text_sha256=sha256(text.encode()).hexdigest(),
        path=f"reports/{number}.txt",
        title=f"Report {number}",
        standfirst=None,
        outlet=f"Outlet {min(random.randrange(OUTLETS), random.randrange(OUTLETS))}",
        byline=None,
        url=f"https://reports.example/{number}",
        language="en",
        published=f"{day.isoformat()}T09:30:00+03:00",
        modified=None,
        text=text,
        wire=None,
        origin_id=identity("origin", number if random.random() < 0.8 else random.randrange(number + 1)),
    )
    at, claims = 0, []
    for sentence in told:
        claims.append(_claim(report, sentence, at, day, random))
        at += len(sentence.words) + 1
    return Reading(capture_id=identity("capture", capture), reader="invented", report=report, claims=tuple(claims))


@dataclass(frozen=True)
class _Sentence:
    words: str
    type: EventType | None
    doer: tuple[str, str]
    other: tuple[str, str]
    speaker: tuple[str, str]
    place: Place


def _sentence(made: World, random: Random, scene: Sequence[Place]) -> _Sentence:
    doer, other, speaker = random.choices(made.actors, cum_weights=made.actor_weights, k=3)
    place = random.choice(scene)
    kinds = list(TYPES)
    kind = random.choices([*kinds, None], weights=[*(TYPES[kind][0] for kind in kinds), 30])[0]
    verb = (TYPES[kind][1] if kind else PLAIN).format(other=other[1])
    rest = " ".join(random.choices(made.words, cum_weights=made.word_weights, k=9))
    words = f"{speaker[1]} said that {doer[1]} {verb} {place.name} {rest}."
    return _Sentence(words, kind, doer, other, speaker, place)


def _claim(report: Report, told: _Sentence, at: int, day: date, random: Random) -> Claim:
    def chosen(words: str, after: int = 0) -> Selector:
        start = report.text.index(words, at + after)
        return select(report.text, start, start + len(words))

    name = told.speaker[1]
    own = told.speaker == told.doer
    speaker = Speaker(
        text=name,
        actor_id=told.speaker[0],
        name=name,
        kind=KINDS[len(name) % len(KINDS)],
        named=True,
        role=None,
        affiliation_id=None,
        selector=chosen(name),
    )
    content = select(report.text, at + len(f"{name} said that "), at + len(told.words) - 1)
    return Claim(
        id=identity("claim", report.id, at),
        report_id=report.id,
        content=content,
        speaker=speaker,
        co_speakers=(),
        speaker_chain=(told.speaker[0],),
        cue=chosen("said that"),
        medium="statement",
        mode="indirect",
        factuality="CT+" if random.random() < 0.95 else "CT-",
        modality="asserted",
        interest="self_serving" if own else "neutral",
        blame=None,
        background=random.random() < 0.05,
        event=_event(report, told, content, day, random),
        facility=None,
        toll=_toll(random) if told.type == "killing" else (),
        rules=("cue.say",),
    )


def _event(report: Report, told: _Sentence, content: Selector, day: date, random: Random) -> ClaimEvent | None:
    if told.type is None:
        return None

    def mention(actor: tuple[str, str]) -> ActorMention | None:
        start = report.text.find(actor[1], content.start, content.end)
        if start < 0:
            return None
        return ActorMention(
            text=actor[1], actor_id=actor[0], name=actor[1], selector=select(report.text, start, start + len(actor[1]))
        )

    place = told.place.name or ""
    where = report.text.index(place, content.start)
    doer, other = mention(told.doer), mention(told.other)
    return ClaimEvent(
        type=told.type,
        trigger=select(report.text, where - 6, where - 1),
        actors=(doer,) if doer else (),
        actors_any_of=False,
        recipients=(other,) if other else (),
        place=Place(
            text=place,
            selector=select(report.text, where, where + len(place)),
            name=place,
            gazetteer_id=told.place.gazetteer_id,
            lat=told.place.lat,
            lon=told.place.lon,
            geo_precision=1,
            admin=told.place.admin,
        ),
        destination=None,
        date=_date(day, random),
        weapon=None,
        outcome="full_control" if told.type == "control_status" else None,
        stage="done",
    )


def _date(day: date, random: Random) -> DateBounds | None:
    """Mostly one of the days before; now and then a longer time, or none."""
    kind = random.random()
    if kind < 0.1:
        return None
    length = 0 if kind < 0.9 else 7 if kind < 0.97 else 120
    last = day - timedelta(days=random.randrange(4))
    first, end = (last - timedelta(days=length)).isoformat(), last.isoformat()
    return DateBounds(
        edtf=end if first == end else f"{first}/{end}",
        start_min=first,
        start_max=end,
        end_min=first,
        end_max=end,
        time_precision=1,
        text="then",
    )


def _toll(random: Random) -> tuple[Toll, ...]:
    killed = random.randrange(1, 40)
    return (
        Toll(effect="killed", of="person", min=killed, max=killed, vague=None, as_of=None, text=f"{killed} people"),
    )


def _place(random: Random, number: int) -> Place:
    """A town of one of four countries of ten provinces, a few dozen kilometres from others of its province."""
    country, province = number % 4, number // 4 % 10
    return Place(
        name=f"{_name(random)} {number}" if number % 7 == 0 else f"{_name(random)}{SYLLABLES[number % 17]}",
        gazetteer_id=f"invented:{number}",
        lat=round(30 + country + random.random() * 2, 4),
        lon=round(35 + province + random.random() * 2, 4),
        admin=(f"Land {country}", f"Province {country}-{province}"),
    )


def _name(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=3)).capitalize()


def _skewed(count: int, power: float) -> list[float]:
    return list(accumulate(1 / rank**power for rank in range(1, count + 1)))

"""Reports, claims and a small world of actors, each made in one line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as day_of

from sayso.model.claim import ActorMention, Claim, ClaimEvent, FacilityState, Speaker, Toll, facility_state
from sayso.model.date import DateBounds
from sayso.model.knowledge import Actor, ActorHit, Tie
from sayso.model.place import Place
from sayso.model.record import identity
from sayso.model.report import Report
from sayso.model.selector import select
from sayso.model.terms import (
    Blame,
    Damage,
    EventType,
    FacilityType,
    Factuality,
    Interest,
    Modality,
    SpeakerKind,
    Stage,
)

POINTS = {"Hajin": (34.69, 40.83), "Susah": (34.53, 40.98), "Aleppo": (36.2, 37.16), "Alder": (34.75, 40.9)}
REGIONS = ("Deir ez-Zor", "Badia", "Idlib province")


@dataclass(frozen=True)
class World:
    """Actors with the side that each is on; sides that fight one another; general words."""

    sides: Mapping[str, str] = field(
        default_factory=lambda: {
            "SDF": "sdf",
            "YPG": "sdf",
            "CJTF-OIR": "sdf",
            "IS": "is",
            "GoS": "gos",
            "RUS": "gos",
            "SANA": "gos",
            "SOHR": "sohr",
            "DEZ24": "dez24",
            "Pentagon": "pentagon",
        }
    )
    enemies: frozenset[frozenset[str]] = frozenset({frozenset({"sdf", "is"}), frozenset({"gos", "is"})})
    general: frozenset[str] = frozenset({"rebels", "militants"})

    def find(self, text: str) -> Sequence[ActorHit]:
        return ()

    def lookup(self, name: str) -> Actor | None:
        return self.get(name)

    def nation(self, name: str) -> Actor | None:
        return None

    def get(self, actor_id: str) -> Actor | None:
        if actor_id not in self.sides and actor_id not in self.general:
            return None
        return Actor(id=actor_id, name=actor_id, kind="party", is_generic=actor_id in self.general)

    def is_same_side(self, one: str, other: str, day: str | None) -> bool:
        return self.sides.get(one, one) == self.sides.get(other, other)

    def ties(self, one: str, other: str, day: str | None) -> Sequence[Tie]:
        return [Tie(link="ally", of=one, to=other)] if one != other and self.is_same_side(one, other, day) else []

    def is_enemy(self, one: str, other: str, day: str | None) -> bool:
        return frozenset({self.sides.get(one, one), self.sides.get(other, other)}) in self.enemies


def report(
    name: str = "r1",
    published: str | None = "2018-12-12",
    *,
    origin: str | None = None,
    outlet: str | None = None,
    wire: str | None = None,
    text: str = "",
) -> Report:
    """A report; of one origin with no other unless `origin` says so."""
    return Report(
        id=name,
        capture_sha256=name,
        text_sha256=name,
        path=f"{name}.txt",
        title=None,
        standfirst=None,
        outlet=outlet or f"The {name} Post",
        byline=None,
        url=None,
        language="en",
        published=published,
        modified=None,
        text=text,
        wire=wire,
        origin_id=origin or name,
    )


def claim(
    kind: EventType,
    place: str | None = "Hajin",
    *,
    by: str | tuple[str, ...] = (),
    to: str | tuple[str, ...] = (),
    on: str | None = None,
    says: str | None = "SOHR",
    interest: Interest | None = None,
    factuality: Factuality = "CT+",
    modality: Modality = "asserted",
    stage: Stage = "done",
    facility: str | None = None,
    facility_type: FacilityType | None = None,
    damage: Damage | None = None,
    outcome: str | None = None,
    relation: str | None = None,
    weapon: str | None = None,
    toll: tuple[Toll, ...] = (),
    blame: Blame | None = None,
    background: bool = False,
    chain: tuple[str, ...] = (),
    speaker_kind: SpeakerKind | None = None,
    any_of: bool = False,
    report: str = "r1",
    words: str | None = None,
) -> Claim:
    """A claim of an event; `says` is the body that the speaker speaks for, `None` for the outlet's own voice.

    `on` is a day, "A/B" (an interval), "../B" (until), "A/.." (since) or "[A..B]/.." (since a day in between).
    """
    told = words or f"{says} {factuality} {kind} {place} {facility} {by} {on} {outcome} {toll} in {report}"
    text = f"{told}."
    speaker = _speaker(says, speaker_kind) if says else None
    return Claim(
        id=identity(report, told, modality, stage, background, interest, relation, weapon, damage, chain),
        report_id=report,
        content=select(text, 0, len(told)),
        speaker=speaker,
        co_speakers=(),
        speaker_chain=chain or ((says,) if says else ()),
        cue=None,
        medium=None,
        mode="indirect" if says else "narrated",
        factuality=factuality,
        modality=modality,
        interest=interest or ("neutral" if says in (None, "SOHR", "DEZ24", "Pentagon") else "self_serving"),
        blame=blame,
        background=background,
        event=ClaimEvent(
            type=kind,
            trigger=select(text, 0, 1),
            actors=mentions(by),
            actors_any_of=any_of,
            recipients=mentions(to),
            place=_place(place, facility, relation),
            destination=None,
            date=dated(on) if on else None,
            weapon=weapon,
            outcome=outcome,
            stage=stage,
        ),
        facility=_facility(facility, facility_type, damage),
        toll=toll,
        rules=(),
    )


def killed(low: int | None, high: int | None = None, of: str = "person") -> Toll:
    """A toll of dead."""
    return Toll(effect="killed", of=of, min=low, max=high or low, vague=None, as_of=None, text=f"{low} killed")  # type: ignore[arg-type]


def mentions(names: str | tuple[str, ...]) -> tuple[ActorMention, ...]:
    each = (names,) if isinstance(names, str) else names
    return tuple(ActorMention(text=name, actor_id=name, name=name, selector=None) for name in each)


def dated(edtf: str) -> DateBounds:
    first, _, last = edtf.partition("/")
    start_min, _, start_max = first.strip("[]").partition("..")
    start_min, start_max = ("", "") if first == ".." else (start_min, start_max or start_min)
    end = "" if last == ".." else last or start_max
    for stamp in filter(None, (start_min, start_max, end)):
        day_of.fromisoformat(stamp)
    return DateBounds(
        edtf=edtf,
        start_min=start_min or None,
        start_max=(start_max or end) or None,
        end_min=(start_min if not last else end) or None,
        end_max=end or None,
        time_precision=1 if not last and not first.startswith("[") else None,
        text=edtf,
    )


def _place(name: str | None, facility: str | None, relation: str | None) -> Place | None:
    if name is None and facility is None:
        return None
    lat, lon = POINTS.get(name or "", (None, None))
    precision = 3 if name in REGIONS else 2 if relation and not facility else 1
    return Place(
        text=name,
        name=name,
        gazetteer_id=f"gaz:{name}" if name else None,
        lat=lat,
        lon=lon,
        geo_precision=precision,
        facility=facility,
        relation=relation,
    )


def _facility(facility: str | None, kind: FacilityType | None, damage: Damage | None) -> FacilityState | None:
    if not (kind or damage):
        return None
    return facility_state(kind or "hospital", damage=damage)


def _speaker(says: str, kind: SpeakerKind | None) -> Speaker:
    is_known = kind not in ("witness", "anonymous", "unattributed")
    monitors = ("SOHR", "DEZ24")
    return Speaker(
        text=f"a {says} spokesman" if is_known else says,
        actor_id=says if is_known else None,
        name=says if is_known else None,
        kind=kind or ("monitor" if says in monitors else "party"),
        named=is_known,
        role=None,
        affiliation_id=None,
        selector=None,
    )

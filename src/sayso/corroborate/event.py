"""A group of claims to an event: what they agree about; what is in dispute stays out."""

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.derived import credibility, harm_grade
from sayso.corroborate.dispute import Differences, differences, with_holders
from sayso.corroborate.dispute.counts import speaker_tolls
from sayso.corroborate.dispute.subject import tellers
from sayso.corroborate.dispute.tolls import agreed_tolls, toll_ranges
from sayso.corroborate.dispute.voice import body, days, is_outlet
from sayso.corroborate.grade import grading
from sayso.corroborate.heard import origin_list
from sayso.corroborate.origins import origins
from sayso.lexicon.corroboration import RUNNING
from sayso.model.claim import ActorMention
from sayso.model.date import DateBounds
from sayso.model.event import Event
from sayso.model.knowledge import Actors, is_one_side
from sayso.model.place import Place
from sayso.model.record import identity
from sayso.model.terms import PROTECTED_OBJECTS, EventType, FacilityType
from sayso.origin.circle import Circle

FACILITY_TYPES: dict[str, FacilityType] = {kind: kind for kind in get_args(FacilityType)}
WIDE = 10**6


def event(told_of: Sequence[Assertion], actors: Actors) -> Event:
    """The event that a group of claims speaks of; its id comes from its first claim's and stays while that stays.

    Places, dates and actors keep their words but not their offsets, which point into one report only.
    """
    group = with_holders(told_of, actors)
    is_running = group[0].family.id == RUNNING
    differing = differences(group, actors, is_running=is_running)
    open_about, standing = differing.open_about, differing.standing
    asserting = _without_doubts(_vouched(group, differing, actors) or group)
    told = tellers(asserting) or list(asserting)
    found = origins(asserting, actors)
    grade = grading(asserting, found, actors)
    own = [count for count in differing.counts if count.is_running == is_running]
    said = days(group)
    agreed = Event(
        id=identity("event", group[0].id),
        type=_type(standing(told, "cause") or told, is_open="cause" in open_about),
        actors=() if "who" in open_about else _actors(standing(told, "who")),
        recipients=_recipients(told),
        place=None if "where" in open_about else _place(standing(told, "where")),
        date=None if "when" in open_about else _date(standing(told, "when")),
        toll=agreed_tolls(own),
        claim_ids=tuple(member.id for member in group),
        origins=sum(circle.counted for circle in found),
        grade=grade.grade,
        grade_because=grade.because,
        disputes=differing.disputes,
        protected_object=_protected_object(group),
        origin_list=origin_list(found, actors),
        first_said=said[0],
        last_said=said[1],
        tolls=speaker_tolls(differing.counts, actors),
        toll_range=toll_ranges(own),
        corrections=differing.corrections,
        running=is_running,
    )
    return _weighed(agreed, asserting, found, actors)


def _weighed(agreed: Event, asserting: Sequence[Assertion], found: Sequence[Circle], actors: Actors) -> Event:
    """The event with the grades that others use, derived from its own."""
    digit, digit_because = credibility(asserting, found, agreed.grade)
    harm, harm_because = harm_grade(asserting, found, agreed.grade, agreed.disputes, actors) or (None, None)
    return replace(
        agreed, credibility=digit, credibility_because=digit_because, harm_grade=harm, harm_because=harm_because
    )


def _vouched(group: Sequence[Assertion], differing: Differences, actors: Actors) -> list[Assertion]:
    """The claims that still count for or against, where somebody took back that it happened.

    Its whole side vouches no more, nor do voices that may only repeat it. A denial that was taken back still counts
    against, so that no word of a side ever makes its own more certain.
    """
    taken_back = differing.replaced.get("whether")
    if not taken_back:
        return list(group)
    bodies = {body(member, actors) for member in group if member.id in taken_back and member.is_asserting}
    lost = {name for name in bodies if name}

    def has_lost(member: Assertion) -> bool:
        if not lost or not member.is_asserting:
            return False
        name = body(member, actors)
        is_leaning = name is None or is_outlet(name)
        return is_leaning or any(is_one_side(name or "", other, actors, day=member.said) for other in lost)

    return [member for member in group if not has_lost(member)]


def _without_doubts(group: Sequence[Assertion]) -> Sequence[Assertion]:
    """The claims of the thing itself; beside a taking "only a third is held" and "still ours" are claims against it."""
    takings = [member for member in group if member.event.type == "capture" and not member.is_doubting]
    takers = {doer for member in takings for doer in member.doers}
    return [
        member
        for member in group
        if not member.is_doubting and not (takings and member.is_going_on and takers.isdisjoint(member.doers))
    ] or group


def _type(told: Sequence[Assertion], *, is_open: bool) -> EventType:
    """The type most tellings give, of those that say the most; where the means is in dispute, a type without one."""
    if is_open:
        return "facility_damage" if any(member.is_destruction for member in told) else "attack"
    counts = Counter(member.event.type for member in told)
    family = told[0].family

    def rank(kind: EventType) -> tuple[bool, bool, bool, int, str]:
        is_wider = any(other in family.kinds_of.get(kind, ()) for other in counts)
        return kind in family.unspecific, kind == "control_status", is_wider, -counts[kind], kind

    return min(counts, key=rank)


def _actors(told: Sequence[Assertion]) -> tuple[ActorMention, ...]:
    """The doers; where every telling leaves open which of several it was, none."""
    sure = [member for member in told if not member.event.actors_any_of]
    return _mentions([mention for member in sure for mention in member.event.actors])


def _recipients(told: Sequence[Assertion]) -> tuple[ActorMention, ...]:
    return _mentions([mention for member in told for mention in member.event.recipients])


def _mentions(found: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
    """Each actor once; words without an entry only where no entry is known."""
    first: dict[str, ActorMention] = {}
    for mention in found:
        first.setdefault(mention.actor_id or mention.text.casefold(), replace(mention, selector=None))
    known = {key: mention for key, mention in first.items() if mention.actor_id}
    return tuple(mention for _, mention in sorted((known or first).items()))


def _place(told: Sequence[Assertion]) -> Place | None:
    """The most exact place told: with a facility, in the gazetteer, of the finest precision."""
    placed = [(member, member.event.place) for member in told if member.event.place]

    def rank(pair: tuple[Assertion, Place]) -> tuple[bool, bool, bool, int, bool, str]:
        member, place = pair
        return (
            member.site.is_region,
            place.facility is None,
            place.gazetteer_id is None,
            place.geo_precision or WIDE,
            place.relation is not None,
            member.id,
        )

    return replace(min(placed, key=rank)[1], selector=None) if placed else None


def _date(told: Sequence[Assertion]) -> DateBounds | None:
    """The narrowest date that is stated; where none is, the first that follows from when it was told."""
    taken = [member for member in told if member.event.type != "control_status"] or told
    dated = [
        (member.window.last - member.window.first if member.window.is_narrow else WIDE, member.id, member.event.date)
        for member in taken
        if member.window and member.window.is_dated and member.event.date
    ]
    if dated:
        return replace(min(dated, key=lambda row: row[:2])[2], selector=None)
    return min((member.event.date for member in taken if member.event.date), key=lambda date: date.edtf, default=None)


def _protected_object(group: Sequence[Assertion]) -> FacilityType | None:
    types = {member.site.facility.type for member in group if member.site.facility}
    found = sorted(kind for name in types if (kind := FACILITY_TYPES.get(name)) in PROTECTED_OBJECTS)
    return found[0] if found else None

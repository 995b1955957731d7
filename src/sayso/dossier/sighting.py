"""What one claim tells of one facility: which it is, and where."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.dossier.words import FacilityWords
from sayso.model.claim import Claim, FacilityState
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.model.terms import FacilityType

REGION = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A claim about a facility. `where` is the key of its place, `None` where no place is told.

    `own_name` is its name in plain words, empty where it has none; `called` is how the report calls it. `is_exact` is
    true of a town or site, false of a region. `is_other` is true where the words set it apart from one told before,
    `is_beside` where what they tell happened by it and not to it, `is_bare` where they are just "the hospital".
    """

    claim: Claim
    report: Report
    said: str | None
    event_id: str | None
    type: FacilityType
    own_name: str
    called: str | None
    known_id: str | None
    place: Place | None
    where: str | None
    is_exact: bool
    is_other: bool
    is_beside: bool
    is_several: bool
    is_bare: bool

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id


def sightings(
    claims: Iterable[Claim], reports: Mapping[str, Report], event_of: Mapping[str, str], words: FacilityWords
) -> list[Sighting]:
    """The sightings of all facilities of which a dossier is kept, by claim id; a claim given twice counts once."""
    by_id = {claim.id: claim for claim in claims if claim.report_id in reports}
    found = [
        seen
        for _, claim in sorted(by_id.items())
        if (seen := _sighting(claim, reports[claim.report_id], event_of.get(claim.id), words)) is not None
    ]
    return list(_named(list(_placed(found)), words))


def _sighting(claim: Claim, report: Report, event_id: str | None, words: FacilityWords) -> Sighting | None:
    state, place = claim.facility, _place(claim)
    text = _called(state, place)
    kind = (state.type if state else None) or words.type_of(text or "")
    if text is None or kind is None:
        return None
    phrase = words.phrase(claim.content.exact, kind)
    if not phrase.is_kept(kind):
        return None
    known = words.known(text, kind, place)
    own_name = words.own_name(text, kind, place)
    return Sighting(
        claim=claim,
        report=report,
        said=report.published[:10] if report.published else None,
        event_id=event_id,
        type=known.type if known else kind,
        own_name=own_name,
        called=text if own_name or (known and text != kind) else None,
        known_id=known.id if known else None,
        place=place,
        where=words.where(place),
        is_exact=place is not None and (place.geo_precision or REGION) < REGION,
        is_other=phrase.is_other,
        is_beside=phrase.is_beside,
        is_bare=phrase.is_bare,
        is_several=(state.several if state else False) or (place is not None and place.count is not None),
    )


def _called(state: FacilityState | None, place: Place | None) -> str | None:
    """Its name, else the name or type that its place has it by, else its type."""
    named = state.name if state else None
    return named or (place.facility if place else None) or (state.type if state else None)


def _place(claim: Claim) -> Place | None:
    """Where the facility lies: the place of the event at it, else where the words about the facility put it."""
    event = claim.event.place if claim.event else None
    state = claim.facility
    if event is not None and event.facility and (state is None or event.facility in {state.name, state.type}):
        return event
    return (state.place if state else None) or (event if event and event.facility else None)


def _placed(found: Sequence[Sighting]) -> Iterator[Sighting]:
    """Sightings without a place get that of the same facility in the same report, where there is just one."""
    told: dict[tuple[str, FacilityType, str], dict[str, Sighting]] = {}
    for seen in found:
        if seen.where is not None and not seen.is_several:
            told.setdefault(_key(seen), {}).setdefault(seen.where, seen)
    for seen in found:
        places = told.get(_key(seen), {})
        if seen.where is None and len(places) == 1 and not seen.is_several and not seen.is_other:
            (other,) = places.values()
            yield replace(seen, place=other.place, where=other.where, is_exact=other.is_exact)
        else:
            yield seen


def _key(seen: Sighting) -> tuple[str, FacilityType, str]:
    return seen.report.id, seen.type, seen.own_name


def _named(found: Sequence[Sighting], words: FacilityWords) -> Iterator[Sighting]:
    """Sightings of just "the hospital" get the name of the only named one that their report tells of before."""
    told: dict[str, list[Sighting]] = {}
    for seen in found:
        if (seen.own_name or seen.known_id) and not seen.is_several:
            told.setdefault(seen.report.id, []).append(seen)
    for seen in found:
        if seen.own_name or seen.known_id or not seen.is_bare or seen.is_several:
            yield seen
            continue
        kin = [other for other in told.get(seen.report.id, ()) if words.kinds.are_kin(other.type, seen.type)]
        before = [other for other in kin if other.claim.content.start < seen.claim.content.start]
        one = before[-1] if before and len({(other.own_name, other.known_id) for other in kin}) == 1 else None
        yield _as(one, seen) if one and (seen.where in {None, one.where}) else seen


def _as(one: Sighting, seen: Sighting) -> Sighting:
    return replace(
        seen,
        type=one.type,
        own_name=one.own_name,
        known_id=one.known_id,
        place=one.place,
        where=one.where,
        is_exact=one.is_exact,
    )

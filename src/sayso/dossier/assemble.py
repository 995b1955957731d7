"""The stage: claims, events and spells to dossiers."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from sayso.dossier.aspects import told
from sayso.dossier.candidates import candidates
from sayso.dossier.differ import differs, elements
from sayso.dossier.held import Held
from sayso.dossier.identity import Group, groups
from sayso.dossier.sighting import sightings
from sayso.dossier.statements import grounds_of, statements
from sayso.dossier.withhold import withheld
from sayso.dossier.words import FacilityWords
from sayso.lexicon.dossier import load_elements
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.dossier import Aspect, Dossier, DossierEvent, Statement
from sayso.model.event import Event
from sayso.model.knowledge import Places
from sayso.model.place import Place
from sayso.model.record import identity
from sayso.model.report import Report
from sayso.model.terms import PROTECTED_OBJECTS

ASPECTS: tuple[Aspect, ...] = (
    *("functioning", "damage", "cause", "military_use"),
    *("status_assertion", "warning", "marked"),
)


def dossiers(
    claims: Iterable[Claim],
    events: Sequence[Event],
    spells: Sequence[Spell],
    reports: Iterable[Report],
    *,
    places: Places,
) -> list[Dossier]:
    """A dossier for each protected object that claims tell of, by id.

    The order of what is given does not matter. Its id comes from its first claim's, so that it stays while that claim
    stays. `places` says how large a town is: in a large one two unnamed hospitals need not be one.
    """
    words = FacilityWords.load(places)
    event_of = {claim: event.id for event in events for claim in event.claim_ids}
    found = sightings(claims, {report.id: report for report in reports}, event_of, words)
    made = groups(found, words)
    others = candidates(made, words)
    ids = {group.id: identity("dossier", group.id) for group in made}
    by_id = {event.id: event for event in events}
    shelf = _Shelf(words, by_id, spells)
    drawn = [
        replace(shelf.dossier(group, ids[group.id]), may_be=tuple(sorted(ids[own] for own in others[group.id])))
        for group in made
    ]
    return sorted(drawn, key=lambda dossier: dossier.id)


class _Shelf:
    """What is looked up to draw one dossier after the other."""

    def __init__(self, words: FacilityWords, events: Mapping[str, Event], spells: Sequence[Spell]) -> None:
        self._words = words
        self._events = events
        self._held = Held(spells, words)

    def dossier(self, group: Group, own_id: str) -> Dossier:
        """The dossier of one facility; which others it may be is added by who knows them."""
        said = [one for seen in group.seen for one in told(seen, self._words.kinds)]
        grounds = grounds_of(said)
        of: dict[Aspect, tuple[Statement, ...]] = {
            aspect: statements(said, aspect, grounds=grounds if aspect == "status_assertion" else None)
            for aspect in ASPECTS
        }
        events = self._events_of(group)
        disputed = {about for event in events for about in event.disputes}
        days = sorted(seen.said for seen in group.seen if seen.said)
        names = _names(group)
        return Dossier(
            id=own_id,
            type=group.type,
            name=names[0] if names else None,
            names=names,
            place=_place(group),
            is_protected_kind=group.type in PROTECTED_OBJECTS,
            because=group.because,
            may_be=(),
            **of,
            differ=tuple(aspect for aspect in ASPECTS if differs(aspect, of[aspect], disputed)),
            elements=elements(said, group.seen, load_elements()),
            events=events,
            held=self._held.of(group),
            claim_ids=tuple(seen.id for seen in group.seen),
            report_ids=tuple(sorted({seen.report.id for seen in group.seen})),
            first_said=days[0] if days else None,
            last_said=days[-1] if days else None,
            withheld=withheld(group.type, of["damage"], self._words.kinds),
        )

    def _events_of(self, group: Group) -> tuple[DossierEvent, ...]:
        ids = {seen.event_id for seen in group.seen if seen.event_id}
        events = sorted((self._events[own] for own in ids), key=_moment)
        return tuple(
            DossierEvent(
                event_id=event.id,
                type=event.type,
                date=event.date,
                grade=event.grade,
                origins=event.origins,
                disputes=tuple(dispute.about for dispute in event.disputes),
            )
            for event in events
        )


def _moment(event: Event) -> tuple[str, str]:
    day = (event.date.start_min or event.date.end_max) if event.date else None
    return day or event.first_said or "9999", event.id


def _names(group: Group) -> tuple[str, ...]:
    """All that it is called by name, what most reports call it first."""
    told = sorted(seen.called for seen in group.seen if seen.called)
    return tuple(sorted(set(told), key=lambda name: (-told.count(name), name)))


def _place(group: Group) -> Place | None:
    return replace(group.place, selector=None) if group.place else None

"""What one sighting says of each aspect of its facility."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.dossier.sighting import Sighting
from sayso.lexicon.corroboration import plain_words
from sayso.lexicon.dossier import Kinds
from sayso.model.claim import Claim, ClaimEvent, FacilityState
from sayso.model.dossier import Aspect, Certainty

HAPPENING = frozenset({"done", "under_way"})
DENIALS = frozenset({"CT-", "PR-"})
CERTAINTY: Mapping[str, Certainty] = {"CT": "certain", "PR": "probable", "PS": "possible"}
NOTHING = frozenset({None, "unknown", "not_stated", "not_addressed"})
NOT_KNOWN = "not_known"
ASKING_WHO = frozenset({"who", "which", "what", "whose", "whoever"})


@dataclass(frozen=True, slots=True)
class Told:
    """A value of an aspect as one claim gives it: asserted or denied, by whom it is said to have been done."""

    aspect: Aspect
    value: str
    seen: Sighting
    certainty: Certainty
    by: tuple[str, ...] = ()
    is_denied: bool = False


def told(seen: Sighting, kinds: Kinds) -> Iterator[Told]:
    """All that a sighting says of its facility; what is planned, asked or feared says nothing of its state.

    An order to leave is a warning by being given.
    """
    claim = seen.claim
    if claim.event is None and claim.modality == "ordered" and claim.facility and claim.facility.warning:
        yield Told("warning", claim.facility.warning, seen, _certainty(claim))
    if claim.modality != "asserted" or (claim.event is not None and claim.event.stage not in HAPPENING):
        return
    if claim.facility is not None:
        yield from _stated(seen, claim.facility)
    if claim.event is not None:
        yield from _caused(seen, claim.event, kinds)


def _stated(seen: Sighting, state: FacilityState) -> Iterator[Told]:
    """The values of the claim's facility.

    A denied event denies the damage, the use or the status that it would have brought; in what state the facility was
    then, it presupposes. A claim without an event gives values as its speaker means them.
    """
    certainty = _certainty(seen.claim)
    denies = seen.claim.event is not None and seen.claim.factuality in DENIALS
    users = _doers(seen.claim.event)
    values: tuple[tuple[Aspect, str | None, bool], ...] = (
        ("functioning", state.functioning, False),
        ("damage", state.damage, denies),
        ("military_use", state.military_use, denies),
        ("status_assertion", state.status_assertion, denies),
        ("warning", state.warning, False),
        ("marked", state.marked, False),
    )
    for aspect, value, is_denied in values:
        if value is not None and value not in NOTHING:
            by = users if aspect == "military_use" else ()
            yield Told(aspect, value, seen, certainty, by, is_denied)


def _caused(seen: Sighting, event: ClaimEvent, kinds: Kinds) -> Iterator[Told]:
    """What is said to have harmed the facility, and who is said to have done it.

    What fell near it did not hit it. Harm by nobody and by no means told has no cause; where a speaker says that it is
    not known, that is said.
    """
    place = event.place
    if event.type not in kinds.harm or place is None or not place.facility or seen.is_beside:
        return
    doers = _doers(event)
    claim = seen.claim
    if _asks_who(claim) and not doers:
        yield Told("cause", NOT_KNOWN, seen, "uncommitted")
    elif doers or event.type not in {"facility_damage", "attack"}:
        is_denied = claim.blame == "denied" or claim.factuality in DENIALS
        yield Told("cause", event.type, seen, _certainty(claim), _denier(claim, doers), is_denied)


def _asks_who(claim: Claim) -> bool:
    """Whether a speaker leaves open who did it, and so takes it for granted that it was done: "who had bombed it"."""
    opening = plain_words(claim.content.exact)[:2]
    return claim.factuality in {"Uu", "CTu"} and not ASKING_WHO.isdisjoint(opening)


def _denier(claim: Claim, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Who is meant: one who denies having done it, and names nobody, means himself."""
    speaker = claim.speaker
    own = (speaker.actor_id or speaker.affiliation_id) if speaker and claim.blame == "denied" else None
    return doers or ((own,) if own else ())


def _doers(event: ClaimEvent | None) -> tuple[str, ...]:
    """Ids of the registry, else the words of the report."""
    if event is None:
        return ()
    return tuple(sorted({actor.actor_id or actor.name or actor.text for actor in event.actors}))


def _certainty(claim: Claim) -> Certainty:
    if _asks_who(claim):
        return "certain"
    return CERTAINTY.get(claim.factuality[:2] if claim.factuality not in {"CTu", "Uu"} else "", "uncommitted")

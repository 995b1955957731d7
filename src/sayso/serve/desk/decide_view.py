"""What a person needs who decides on claims: their words, what was decided so far, and what may be one with them."""

from collections.abc import Sequence

from sqlalchemy import Connection

from sayso.explain.decided import DONE
from sayso.model.event import Event
from sayso.model.found import Answer, Query
from sayso.model.record import Record
from sayso.pipeline.page_parts import claim_part
from sayso.pipeline.standing import Standing, newest_number, standing_on
from sayso.serve.case import ServedCase
from sayso.serve.desk.claim_view import ClaimView, claim_views, numbered
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.redaction import visible
from sayso.store.find import events as find_events
from sayso.store.places import place_id

CANDIDATES = 12
STATES = {
    "in_force": "in force",
    "in_part": "in force in part",
    "overruled": "overruled by a later one",
    "undone": "undone",
    "lost": "its words are not found",
}


class DecisionView(Record, frozen=True, kw_only=True):
    """A decision in a list: who, what, when, why, what has become of it, and whether it can be undone."""

    id: str
    act: str
    done: str
    who: str
    at: str
    why: str
    change: str | None
    state: str
    because: str | None
    quotes: tuple[str, ...]
    is_undoable: bool


class DecideView(Record, frozen=True, kw_only=True):
    """Claims to decide on; `seen` is the number of the newest decision of the case, `candidates` are events near by."""

    told: tuple[ClaimView, ...]
    events: tuple[Event, ...]
    seen: int
    decisions: tuple[DecisionView, ...]
    candidates: tuple[Event, ...] = ()


def decide_view(
    connection: Connection, served: ServedCase, claim_ids: Sequence[str], *, with_candidates: bool = True
) -> DecideView:
    """All that is to be seen of some claims; raises `UnknownId`."""
    part = claim_part(connection, claim_ids)
    standing = standing_on(connection, part.claims, part.reports)
    found = visible(connection, part, served)
    is_deciding = not served.settings.public
    shelf = shelf_of(connection, found)
    claims = shelf.known(claim_ids)
    asserting = {
        own
        for event in found.events
        for origin in event.origin_list
        for voice in origin.voices
        for own in voice.claim_ids
    }
    return DecideView(
        told=claim_views(claims, shelf, asserting=asserting, numbers=numbered(claims)),
        events=found.events,
        seen=newest_number(connection),
        decisions=decision_views(standing) if is_deciding else (),
        candidates=candidates(connection, found) if is_deciding and with_candidates else (),
    )


def decision_views(standing: Sequence[Standing]) -> tuple[DecisionView, ...]:
    """Decisions, the newest first."""
    return tuple(map(_decision, reversed(standing)))


def candidates(connection: Connection, found: Answer) -> tuple[Event, ...]:
    """Other events at the same place, the last said first."""
    own = {event.id for event in found.events}
    places = {place_id(event.place) for event in found.events if event.place and event.place.name}
    if not places:
        return ()
    page = find_events(connection, Query(places=tuple(sorted(places)), limit=CANDIDATES + len(own)))
    return tuple(event for event in page.items if event.id not in own)[:CANDIDATES]


def _decision(one: Standing) -> DecisionView:
    decision, effect = one.decision, one.effect
    state = effect.state if effect else None
    return DecisionView(
        id=decision.id,
        act=decision.act,
        done=DONE[decision.act],
        who=decision.who,
        at=decision.at,
        why=decision.why,
        change=f"{decision.field} → {decision.value}" if decision.field else None,
        state=STATES[state] if state else "kept; the picture is being drawn with it",
        because=effect.because if effect else None,
        quotes=tuple(dict.fromkeys(anchor.selector.exact for anchor in decision.anchors)),
        is_undoable=state in (None, "in_force", "in_part"),
    )

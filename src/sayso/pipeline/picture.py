"""What claims, put together, amount to: the events that they speak of, and who holds what."""

from collections.abc import Mapping, Sequence

from msgspec import field

from sayso.control import spells
from sayso.corroborate import Known, based_events
from sayso.decide import replay
from sayso.model.case import Decision, Effect
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.record import Record
from sayso.model.report import Report, Reuse


class Picture(Record, frozen=True, kw_only=True):
    """Events and spells drawn from one set of claims; drawn from the same claims in any order it is the same.

    `effects` tells what became of each decision that it was drawn with, `bases` from what each event was drawn: the
    digests by its id, where they were asked for.
    """

    events: tuple[Event, ...]
    spells: tuple[Spell, ...]
    effects: tuple[Effect, ...] = ()
    bases: Mapping[str, bytes] = field(default_factory=dict)


def picture(  # noqa: PLR0913 all that it is drawn from
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    actors: Actors,
    reuses: Sequence[Reuse] = (),
    decisions: Sequence[Decision] = (),
    is_part: bool = False,
    known: Known | None = None,
) -> Picture:
    """Corroborate the claims, and say who holds what by them.

    `reports` are those that the claims stand in, `reuses` what these repeat of one another.
    `decisions` are replayed first, the oldest first: a rejected claim takes no part, a corrected one as corrected.
    `is_part` is for a part of a case, which decisions on the rest do not concern. An event that is `known` by the
    digest of what it is drawn from is taken as it is.
    """
    decided = replay(claims, decisions, reports, is_part=is_part)
    based = based_events(decided.counting, reports, actors=actors, links=decided.links, reuses=reuses, known=known)
    told = [event for event, _ in based]
    held = spells(told, decided.counting, reports, actors=actors)
    bases = {event.id: basis for event, basis in based if basis}
    return Picture(events=tuple(told), spells=tuple(held), effects=decided.effects, bases=bases)

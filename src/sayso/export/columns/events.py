"""Events as rows."""

from collections.abc import Iterator

from sayso.export.columns.column import Column
from sayso.export.columns.common import date_columns, ids, names, place_columns
from sayso.export.exported import Contents
from sayso.model.event import Event, TollRange
from sayso.model.terms import Effect


def event_rows(contents: Contents) -> Iterator[Event]:
    """A row an event."""
    yield from contents.document.events


def ranges(event: Event, effect: Effect) -> tuple[TollRange, ...]:
    """What stands of the counts of one effect."""
    return tuple(found for found in event.toll_range if found.effect == effect)


def _counts(event: Event, effect: Effect) -> tuple[str, ...]:
    return tuple(f"{one.group or one.of} {_shown(one)}" for one in ranges(event, effect))


def _shown(toll: TollRange) -> str:
    if toll.min == toll.max:
        return str(toll.min)
    return f"{'' if toll.min is None else toll.min}..{'' if toll.max is None else toll.max}"


EVENTS: tuple[Column[Event], ...] = (
    Column("id", "text", "the event's id", lambda event: event.id),
    Column("type", "text", "what kind of event", lambda event: event.type),
    Column("actors", "list", "who did it, by name", lambda event: names(event.actors)),
    Column("actor_ids", "list", "who did it, by id, where the registry knows them", lambda event: ids(event.actors)),
    Column("recipients", "list", "to whom it was done, by name", lambda event: names(event.recipients)),
    Column("recipient_ids", "list", "to whom it was done, by id", lambda event: ids(event.recipients)),
    *place_columns(lambda event: event.place),
    *date_columns(lambda event: event.date),
    Column("grade", "text", "what its claims together are worth", lambda event: event.grade),
    Column("origins", "integer", "how many independent origins assert it", lambda event: event.origins),
    Column("grade_because", "text", "why it has this grade", lambda event: event.grade_because),
    Column("credibility", "integer", "digit of the Admiralty code", lambda event: event.credibility),
    Column("harm_grade", "text", "Airwars' grade, where civilians came to harm", lambda event: event.harm_grade),
    Column(
        "disputed", "list", "what its claims do not agree about", lambda event: [one.about for one in event.disputes]
    ),
    Column(
        "killed",
        "list",
        "the killed by group: a count or the range that stands",
        lambda event: _counts(event, "killed"),
    ),
    Column("wounded", "list", "the wounded, in the same way", lambda event: _counts(event, "wounded")),
    Column("protected_object", "text", "the kind of protected object", lambda event: event.protected_object),
    Column("running", "yes_no", "whether it is a total over more than one event", lambda event: event.running),
    Column("first_said", "day", "when it was first said", lambda event: day(event.first_said)),
    Column("last_said", "day", "when it was last said", lambda event: day(event.last_said)),
    Column("claim_ids", "list", "its claims, for and against", lambda event: event.claim_ids),
)


def day(moment: str | None) -> str | None:
    """The day of a moment or a day."""
    return moment[:10] if moment else None

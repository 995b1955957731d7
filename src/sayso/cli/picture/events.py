"""Events: what several claims speak of, what it is worth, who says it, and what they do not agree about."""

from collections.abc import Iterator, Mapping

from sayso.cli.picture.claims import claim_lines, quoted, speaker_words
from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import actors_words, date_words, place_words, toll_words
from sayso.cli.plain import plain
from sayso.model.event import Dispute, Event, Position


def events(index: Index) -> Iterator[Line]:
    """A block an event, by when it happened, or else by when it was first said."""
    if not index.document.events:
        yield line("none", indent=2)
    for number, event in enumerate(sorted(index.document.events, key=_moment)):
        if number:
            yield line("")
        yield from event_lines(index, event)


def _moment(event: Event) -> tuple[str, str]:
    earliest = (event.date.start_min or event.date.end_max) if event.date else None
    return earliest or event.first_said or "9999", event.id


def event_lines(index: Index, event: Event) -> Iterator[Line]:
    """What, where, when and who; the grade with its reason; each claim; each dispute."""
    yield line(_head(index, event), indent=2, style="bold")
    tolls = "; ".join(toll_words(toll, index.words) for toll in event.toll)
    if tolls:
        yield line(f"Toll: {plain(tolls)}", indent=4)
    claims = index.known(event.claim_ids)
    numbers = {claim.id: number for number, claim in enumerate(claims, start=1)}
    yield line(f"{index.words.grade[event.grade]}: {_because(event, numbers)}", indent=4, style="green")
    for claim in claims:
        yield from claim_lines(index, claim, number=numbers[claim.id])
    for dispute in event.disputes:
        yield from _dispute(index, dispute, numbers)


def _head(index: Index, event: Event) -> str:
    what = joined([index.words.event_type[event.type], place_words(event.place)], ": ")
    doers, done_to = actors_words(event.actors), actors_words(event.recipients)
    parts = [
        what,
        date_words(event.date) or "date unknown",
        f"by {doers}" if doers else None,
        f"against {done_to}" if done_to else None,
    ]
    return plain(joined(parts, " · "))


def _because(event: Event, numbers: Mapping[str, int]) -> str:
    """The reason of a grade, with the numbers of the claims that it names by id."""
    reason = plain(event.grade_because)
    for claim_id, number in numbers.items():
        reason = reason.replace(claim_id, f"[{number}]")
    return reason


def _dispute(index: Index, dispute: Dispute, numbers: Mapping[str, int]) -> Iterator[Line]:
    yield line(f"In dispute: {index.words.about[dispute.about].lower()}", indent=4, style="bold yellow")
    for position in dispute.positions:
        yield from _position(index, position, numbers)


def _position(index: Index, position: Position, numbers: Mapping[str, int]) -> Iterator[Line]:
    claims = index.known(position.claim_ids)
    who = [joined([speaker_words(index, claim), _label(numbers.get(claim.id))], " ") for claim in claims]
    yield line(plain(joined([position.value, "; ".join(dict.fromkeys(who))], " — ")), indent=6)
    if claims:
        yield quoted(claims[0], indent=8)


def _label(number: int | None) -> str | None:
    return f"[{number}]" if number else None

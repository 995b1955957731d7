"""Who answers for a word, and when it was said: what disputes and corrections are kept by."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.window import day
from sayso.model.claim import Speaker
from sayso.model.knowledge import Actors, is_general
from sayso.model.report import Report

OUTLET = "outlet:"
MANY = frozenset({"witness", "anonymous", "unattributed"})
REWRITES = frozenset({"correction", "update", "clarification"})


def body(member: Assertion, actors: Actors) -> str | None:
    """The one body or named person that a word is of, who alone can take it back; an outlet where it tells it itself.

    `None` for voices that may be anybody: one resident does not correct another. Two mouths of one side are two
    bodies, since they may disagree.
    """
    speaker = member.claim.speaker
    if speaker is None:
        return f"{OUTLET}{member.report.outlet.casefold()}" if member.report.outlet else None
    if speaker.kind in MANY:
        return None
    known = speaker.actor_id or speaker.affiliation_id
    if known:
        return None if is_general(known, actors) else known
    name = speaker.name or speaker.text
    return f"name:{name.casefold()}" if speaker.named and name else None


def is_outlet(name: str) -> bool:
    """Whether a body is an outlet in its own voice, which may lean on anybody."""
    return name.startswith(OUTLET)


def labels(member: Assertion) -> Iterator[str]:
    """The speakers of a claim by id, or by name where they have none."""
    if member.claim.speaker is None:
        yield member.report.outlet or "an outlet in its own voice"
        return
    yield from (label(speaker) for speaker in (member.claim.speaker, *member.claim.co_speakers))


def label(speaker: Speaker) -> str:
    """A speaker's body by id, or its name or words."""
    return speaker.actor_id or speaker.affiliation_id or speaker.name or speaker.text or "somebody not named"


def speakers(members: Iterable[Assertion]) -> tuple[str, ...]:
    """Who says what these claims say, first heard first, each once."""
    heard = sorted(members, key=lambda member: (member.said or "9999", moment(member.report) or "", member.id))
    return tuple(dict.fromkeys(name for member in heard for name in labels(member)))


def moment(report: Report) -> str | None:
    """When a report's words were said: its publishing, or its last change where it says that it was rewritten."""
    is_rewritten = any(notice.kind in REWRITES for notice in report.notices)
    return (is_rewritten and report.modified) or report.published


def first_moment(members: Iterable[Assertion]) -> str | None:
    """When the first of some claims was said."""
    return min(_moments(members), key=_order, default=None)


def last_moment(members: Iterable[Assertion]) -> str | None:
    """When the last of some claims was said."""
    return max(_moments(members), key=_order, default=None)


def days(members: Iterable[Assertion]) -> tuple[str | None, str | None]:
    """The first and the last day on which some claims were said."""
    found = sorted(filter(None, map(day, _moments(members))))
    return (found[0], found[-1]) if found else (None, None)


def is_before(one: str | None, other: str | None) -> bool:
    """Whether a stamp lies before another: by the clock where both have one with its zone, else by the day."""
    if one is None or other is None:
        return False
    first, second = _clock(one), _clock(other)
    return first < second if first and second else one[:10] < other[:10]


def _moments(members: Iterable[Assertion]) -> Iterator[str]:
    return (stamp for member in members if (stamp := moment(member.report)))


def _order(stamp: str) -> tuple[str, str]:
    clock = _clock(stamp)
    return stamp[:10], clock.isoformat() if clock else ""


def _clock(stamp: str) -> datetime | None:
    """The moment of a stamp with a time and a zone, told in one zone for all."""
    if len(stamp) <= len("2018-12-10"):
        return None
    found = datetime.fromisoformat(stamp)
    return None if found.tzinfo is None else found

"""Who holds a place on a day, for a person: the answer, what it rests on, and what speaks against it."""

from collections.abc import Iterator

from sayso.cli.picture.claims import claim_lines
from sayso.cli.picture.control import edge, holding_words, spell_lines
from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import date_words, day_words, place_words
from sayso.cli.plain import plain
from sayso.model.control import Spell, State
from sayso.model.found import Held


def held(answer: Held) -> Iterator[Line]:
    """Each state with its newest words; or the history, oldest first, with all words."""
    index = Index(answer)
    for state in answer.states:
        yield from _state(index, state)
    if answer.states:
        return
    for spell in answer.control:
        yield from spell_lines(index, spell)
        yield from _quotes(index, spell.claim_ids, most=len(spell.claim_ids))
    if not answer.control:
        yield line("Nobody says who holds it.")


def _state(index: Index, state: State) -> Iterator[Line]:
    yield line(_head(index, state), style="bold")
    if state.status == "unknown":
        yield line("nobody says who holds it", indent=4)
    else:
        yield line(_ground(index, state), indent=4)
    if state.presence:
        there = " and ".join(index.name(actor) for actor in state.presence)
        yield line(plain(f"there, holding nothing: {there}"), indent=4)
    yield from _quotes(index, state.claim_ids, most=1)
    for rival in state.rivals:
        yield line(plain(f"But: {_rival(index, rival)}"), indent=4)
        yield from _quotes(index, rival.claim_ids, most=1)


def _head(index: Index, state: State) -> str:
    facility = state.facility if state.place is None or state.facility != state.place.facility else None
    place = joined([facility, place_words(state.place)]) or "unknown place"
    besiegers = " and ".join(index.name(actor) for actor in state.besieged_by)
    parts = [
        holding_words(index, state) if state.status != "unknown" else "unknown",
        f"besieged by {besiegers}" if besiegers else None,
        edge("since", "begun", date_words(state.since)),
    ]
    return plain(f"{place} on {day_words(state.on)}: {joined(parts)}")


def _ground(index: Index, state: State) -> str:
    disputed = len(state.disputed_by)
    area = place_words(state.within)
    parts = [
        "assessed" if state.assessed else "claimed, not assessed",
        joined([index.words.basis[basis] for basis in state.basis], " and "),
        f"inferred from words for {area}" if area else "inferred" if state.inferred else None,
        _said(state),
        f"disputed by {disputed} claim{'s' if disputed > 1 else ''}" if disputed else None,
    ]
    return plain(joined(parts, "; "))


def _said(state: State) -> str | None:
    last = day_words(state.last_affirmed)
    if last is None:
        return None
    age = state.age_days
    before = f", {age} day{'' if age == 1 else 's'} before" if age else ""
    return f"last said {last}{before}"


def _rival(index: Index, spell: Spell) -> str:
    grounds = joined([index.words.basis[basis] for basis in spell.basis], " and ")
    return joined([holding_words(index, spell), edge("since", "begun", date_words(spell.start)), grounds])


def _quotes(index: Index, claim_ids: tuple[str, ...], *, most: int) -> Iterator[Line]:
    """The newest of these claims, each in its speaker's words."""

    def said(claim_id: str) -> tuple[str, str]:
        report = index.reports.get(index.claims[claim_id].report_id)
        return (report.published if report else None) or "", claim_id

    known = sorted((claim_id for claim_id in claim_ids if claim_id in index.claims), key=said, reverse=True)
    for claim_id in known[:most]:
        yield from claim_lines(index, index.claims[claim_id])

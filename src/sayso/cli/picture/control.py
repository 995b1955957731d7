"""Who holds what, as said and as assessed."""

from collections.abc import Iterator

from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import date_words, day_words, place_words
from sayso.cli.plain import plain
from sayso.model.control import Share, Spell, State


def control(index: Index) -> Iterator[Line]:
    """Two lines a spell: the holding, and what it rests on."""
    if not index.document.control:
        yield line("nobody says", indent=2)
    for spell in index.document.control:
        yield from spell_lines(index, spell)


def spell_lines(index: Index, spell: Spell) -> Iterator[Line]:
    """The holding, and what it rests on."""
    yield line(_holding(index, spell), indent=2, style="bold")
    yield line(_ground(index, spell), indent=4)


def _holding(index: Index, spell: Spell) -> str:
    facility = spell.facility if spell.facility != spell.place.facility else None
    place = joined([facility, place_words(spell.place) or "unknown place"])
    besiegers = f"besieged by {_all(index, spell.besieged_by)}" if spell.besieged_by else None
    parts = [
        holding_words(index, spell),
        besiegers,
        edge("since", "begun", date_words(spell.start)),
        edge("until", "ended", date_words(spell.end)),
    ]
    return plain(f"{place}: {joined(parts)}")


def holding_words(index: Index, held: Spell | State) -> str:
    """Who holds it, and how much of it."""
    return joined([f"{index.words.status[held.status]} {_holders(index, held)}", _share(held.share)])


def _holders(index: Index, spell: Spell | State) -> str:
    holders = (spell.holder,) if spell.holder else ()
    contested = spell.status == "contested" and spell.parties
    return _all(index, spell.parties if contested else holders or spell.parties) or "unknown"


def _all(index: Index, actors: tuple[str, ...]) -> str:
    return " and ".join(index.name(actor) for actor in actors)


def edge(sharp: str, blurred: str, day: str | None) -> str | None:
    """When a spell began or ended, by a day that is known or by what it lies between."""
    if day is None:
        return None
    return f"{sharp if day[0].isdigit() else blurred} {day}"


def _share(share: Share | None) -> str | None:
    if share is None:
        return None
    return f"{share.min:g} %" if share.min == share.max else f"{share.min:g} to {share.max:g} %"


def _ground(index: Index, spell: Spell) -> str:
    last = day_words(spell.last_affirmed)
    disputed = len(spell.disputed_by)
    parts = [
        "assessed" if spell.assessed else "claimed, not assessed",
        joined([index.words.basis[basis] for basis in spell.basis], " and "),
        "inferred from a later word" if spell.inferred else None,
        f"last said {last}" if last else None,
        f"disputed by {disputed} claim{'s' if disputed > 1 else ''}" if disputed else None,
    ]
    return plain(joined(parts, "; "))

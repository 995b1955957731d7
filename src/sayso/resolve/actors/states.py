"""Every state of the world as an actor: its names from pycountry, its adjectives and people from `nations.csv`.

One rule for ids: a state's id is its ISO 3166 alpha-3 code (RUS, TUR, FRA), but for those that `words.toml` lists:
US for the United States and GoS for Syria's government; Iraq's forces are ISF, a part of IRQ.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pycountry

from sayso.lexicon.actors import NationRow, StateIds


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A country as an actor, with the words for it."""

    code: str
    id: str
    forces_id: str
    name: str
    country: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    nationals: tuple[str, ...]
    capitals: tuple[str, ...]


def states(rows: Iterable[NationRow], ids: Iterable[StateIds]) -> list[State]:
    """A state for each row; codes that ISO does not know (Kosovo) take their names from the row alone."""
    own_ids = {special.code: special for special in ids}
    return [_state(row, own_ids.get(row.code)) for row in rows]


def _state(row: NationRow, special: StateIds | None) -> State:
    known = pycountry.countries.get(alpha_3=row.code)
    also = _words(row.also)
    names = (*also, *_iso_names(known))
    state_id = special.id if special else row.code
    return State(
        code=row.code,
        id=state_id,
        forces_id=(special.forces or state_id) if special else state_id,
        name=names[0],
        country=known.alpha_2 if known else row.code[:2],
        names=names,
        adjectives=_words(row.adjectives),
        nationals=_words(row.nationals),
        capitals=_words(row.capitals),
    )


def _iso_names(known: object) -> list[str]:
    """The ISO names that stand in a sentence as they are ("Iran, Islamic Republic of" does not)."""
    found = [getattr(known, key, None) for key in ("common_name", "name", "official_name")]
    names = [name.removeprefix("the ") for name in found if isinstance(name, str)]
    return [name for name in names if "," not in name and "(" not in name]


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split("|") if word.strip())

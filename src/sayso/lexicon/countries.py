"""Countries by the names that places carry, with their ISO codes; and which actor is which country's state."""

from collections.abc import Iterator
from functools import cache

import pycountry

from sayso.lexicon.actors import NationRow, StateIds, WordLists
from sayso.lexicon.load import load_rows, load_toml
from sayso.model.record import Record


class Country(Record, frozen=True, kw_only=True):
    """A country with its codes in ISO 3166."""

    alpha_2: str
    alpha_3: str
    numeric: int
    name: str


@cache
def _by_name() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for row in load_rows("actors/nations.csv", NationRow):
        known = pycountry.countries.get(alpha_3=row.code)
        if known is None:
            continue
        names = [*row.also.split("|"), *_iso_names(known)]
        shown = next(name.strip() for name in names if name.strip())
        own = Country(alpha_2=known.alpha_2, alpha_3=known.alpha_3, numeric=int(known.numeric), name=shown)
        found.update({name.strip().casefold(): own for name in (*names, known.alpha_2) if name.strip()})
    return found


def _iso_names(known: object) -> Iterator[str]:
    values = (getattr(known, key, None) for key in ("common_name", "name", "official_name"))
    yield from (name.removeprefix("the ") for name in values if isinstance(name, str))


def country_named(name: str | None) -> Country | None:
    """The country of a name or an alpha-2 code; `None` for what is none."""
    return _by_name().get(name.casefold()) if name else None


@cache
def _states() -> dict[str, str]:
    """The ids of states and of their forces, with the alpha-2 code of each."""
    special: tuple[StateIds, ...] = load_toml("actors/words.toml", WordLists).states
    codes = {country.alpha_3: country.alpha_2 for country in _by_name().values()}
    own = {one.id: codes[one.code] for one in special if one.code in codes}
    forces = {one.forces: codes[one.code] for one in special if one.forces and one.code in codes}
    return {**codes, **own, **forces}


def state_of(actor_id: str) -> str | None:
    """The alpha-2 code of the country whose state or army an actor is; `None` for all others."""
    return _states().get(actor_id)

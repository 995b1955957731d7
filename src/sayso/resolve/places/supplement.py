"""Our own tables as gazetteer rows: parents to admin chains, and what they say of GeoNames records."""

from collections.abc import Iterable, Iterator, Mapping

from sayso.errors import BadLexicon
from sayso.lexicon.places import SupplementRow
from sayso.resolve.places.row import PlaceRow

COUNTRY_PREFIX = "iso:"


class Supplement:
    """The rows of our own tables, by id, with the chain of units that each lies in."""

    def __init__(self, rows: Iterable[SupplementRow], country_names: Mapping[str, str]) -> None:
        self._rows = {row.id: row for row in rows}
        self._country_names = country_names
        self.ids = frozenset(self._rows)
        self.country_rows = {row.id: row for row in self._rows.values() if row.kind == "country"}
        self.by_geonames = {row.geonames: row for row in self._rows.values() if row.geonames}
        self.replaced = frozenset(row.replaces for row in self._rows.values() if row.replaces)

    def admin1_names(self) -> dict[tuple[str, str], str]:
        """The English names of units by their country and their code in GeoNames."""
        return {(self.country(row) or "", row.admin1_code): row.name for row in self._rows.values() if row.admin1_code}

    def country(self, row: SupplementRow) -> str | None:
        """The ISO 3166 code of the country that a row lies in."""
        top = [*self._chain(row)][-1]
        code = (top.id if isinstance(top, SupplementRow) else top).removeprefix(COUNTRY_PREFIX)
        return code if code in self._country_names else None

    def admin(self, row: SupplementRow) -> tuple[str, ...]:
        """The names of the units that a row lies in, from the country inwards, itself included where it is one."""
        names: list[str] = []
        for unit in self._chain(row):
            if isinstance(unit, str):
                names.append(self._country_names[unit.removeprefix(COUNTRY_PREFIX)])
            elif unit.kind not in ("city", "area"):
                names.append(unit.name)
        return tuple(reversed(names))

    def place_rows(self) -> Iterator[PlaceRow]:
        """Every row but those of countries and those that GeoNames has a record for."""
        for row in self._rows.values():
            if row.kind != "country" and row.geonames is None:
                yield self.place_row(row)

    def place_row(self, row: SupplementRow, under: PlaceRow | None = None) -> PlaceRow:
        """A row as the gazetteer has it; `under` is the GeoNames record whose names and point it takes over."""
        has_point = row.lat is not None or under is None
        return PlaceRow(
            id=row.id,
            name=row.name,
            kind=row.kind,
            origin=row.origin,
            country=self.country(row),
            admin=self.admin(row),
            lat=row.lat if has_point or under is None else under.lat,
            lon=row.lon if has_point or under is None else under.lon,
            geo_precision=row.geo_precision or (1 if row.kind == "city" else 3),
            pcode=row.pcode,
            population=row.population or (under.population if under else 0),
            variants=(*filter(None, row.variants.split("|")), *((under.name, *under.variants) if under else ())),
            is_curated=True,
        )

    def _chain(self, row: SupplementRow) -> Iterator[SupplementRow | str]:
        """A row, then what it lies in, up to the country: the row of it, or its id where it has none."""
        yield row
        parent = row.parent
        while parent is not None:
            unit = self._rows.get(parent)
            if unit is None or unit.kind == "country":
                if parent.removeprefix(COUNTRY_PREFIX) not in self._country_names:
                    raise BadLexicon("places", f"{row.id}: no such parent {parent!r}")
                yield parent
                return
            yield unit
            parent = unit.parent

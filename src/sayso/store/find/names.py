"""Names that a person gives, as what rows are found by: a place or what places lie in, an outlet, an unknown actor."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from sqlalchemy import Connection, func, or_, select

from sayso.errors import AmbiguousName, UnknownName
from sayso.lexicon.folding import loose_keys, plain
from sayso.store.tables import CLAIM_ACTORS, CLAIMS, PLACES, PLACES_WITHIN, REPORTS

SHOWN = 8


def place_named(connection: Connection, name: str, *, also: Callable[[str], Iterable[str]] | None = None) -> str:
    """The id or path of the one place that is meant: by id, path ("Syria/Deir ez-Zor"), P-code or name.

    Where one of several places of a name holds all the others, as a province its capital, it is the one. Otherwise
    `AmbiguousName` lists them: the case cannot know. `also` tells the ids
    that a gazetteer has for the name. Raises
    `UnknownName` where no claim tells of a place of that name.
    """
    path = "/".join(plain(part) for part in name.split("/"))
    exact = select(PLACES_WITHIN.c.ancestor).where(PLACES_WITHIN.c.ancestor.in_([name, path])).distinct()
    found = list(connection.scalars(exact)) if "/" in name or ":" in name else []
    found = found or list(
        connection.scalars(select(PLACES.c.id).where(or_(PLACES.c.id == name, PLACES.c.pcode == name)))
    )
    if not found:
        known = _known(connection)
        found = known.get(path) or _spelled_alike(known, path) or _in_case(connection, also(name) if also else ())
        if not found:
            raise UnknownName(name, sorted({path.rsplit("/", 1)[-1] for path in known}))
    return _one(connection, name, found)


def outlets_named(connection: Connection, name: str) -> tuple[str, ...]:
    """The spellings, in the case, of an outlet's name; raises `UnknownName` where there is none."""
    known = [outlet for outlet in connection.scalars(select(REPORTS.c.outlet).distinct()) if outlet]
    found = tuple(outlet for outlet in known if plain(outlet) == plain(name))
    if not found:
        raise UnknownName(name, known)
    return found


def actors_in(connection: Connection) -> list[str]:
    """What the actors of all claims are found by."""
    return list(connection.scalars(select(CLAIM_ACTORS.c.actor).distinct()))


def _known(connection: Connection) -> dict[str, list[str]]:
    """Every place by its folded name, and every unit by the last of its path."""
    known: dict[str, list[str]] = defaultdict(list)
    for own, folded in connection.execute(select(PLACES.c.id, PLACES.c.folded)):
        known[folded].append(own)
    own_paths = {path for path, count in _paths(connection) if count}
    for path in own_paths:
        known[path.rsplit("/", 1)[-1]].append(path)
    return known


def _paths(connection: Connection) -> Iterable[tuple[str, int]]:
    """Each path of units, and how many places lie in it."""
    asked = select(PLACES_WITHIN.c.ancestor, func.count()).where(PLACES_WITHIN.c.ancestor != PLACES_WITHIN.c.place_id)
    return [(path, count) for path, count in connection.execute(asked.group_by(PLACES_WITHIN.c.ancestor))]


def _spelled_alike(known: dict[str, list[str]], name: str) -> list[str]:
    """What is called so in another transliteration."""
    keys = loose_keys(name)
    return [own for other, ids in known.items() if keys & loose_keys(other) for own in ids]


def _in_case(connection: Connection, ids: Iterable[str]) -> list[str]:
    return list(connection.scalars(select(PLACES.c.id).where(PLACES.c.id.in_(list(ids)))))


def _one(connection: Connection, name: str, found: list[str]) -> str:
    """The one that holds all places that any of them holds."""
    held = {own: set(_within(connection, own)) for own in found}
    everything = set().union(*held.values())
    whole = [own for own in found if held[own] == everything]
    if whole:
        return min(whole, key=lambda own: ("/" in own, len(own), own))
    raise AmbiguousName(name, sorted(_described(connection, own) for own in found)[:SHOWN])


def _within(connection: Connection, ancestor: str) -> Iterable[str]:
    return connection.scalars(select(PLACES_WITHIN.c.place_id).where(PLACES_WITHIN.c.ancestor == ancestor))


def _described(connection: Connection, own: str) -> str:
    """A place's id or path, where it lies, and how many claims tell of it or of what lies in it."""
    within = select(PLACES_WITHIN.c.place_id).where(PLACES_WITHIN.c.ancestor == own)
    count = connection.scalar(select(func.count()).where(CLAIMS.c.place_id.in_(within))) or 0
    longest = func.max(PLACES_WITHIN.c.ancestor).label("path")
    path = connection.scalar(
        select(longest).where(PLACES_WITHIN.c.place_id == own, PLACES_WITHIN.c.ancestor.contains("/", autoescape=True))
    )
    where = f" ({path})" if path and path != own else ""
    return f"{own}{where}: {count} claim{'' if count == 1 else 's'}"

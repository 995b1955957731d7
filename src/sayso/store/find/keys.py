"""Which claims are found, by their keys, the newest first.

A database without statistics picks its plans blindly, so each question says by what it is to be answered: its words,
its few places, its days, or from the newest claim backwards. Whatever else is asked is tried on what that gives.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, literal_column, select, union_all

from sayso.model.found import Query
from sayso.store.find.conditions import about, happened, involved, of_type, set_aside, short
from sayso.store.find.terms import Condition, aside, key_bounds
from sayso.store.find.where import Where, where
from sayso.store.find.words import matching
from sayso.store.tables import CLAIMS, IS_LONG

RARE = 20_000  # claims of an actor up to this number are sorted; more stand so dense that the newest are met soon
Keys = Select[Any]


def claim_keys(connection: Connection, query: Query, limit: int | None) -> list[int]:
    """The keys of the claims that are asked for, the newest first."""
    places = where(connection, query)
    if places and places.ids == ():
        return []
    if query.text:
        return list(connection.scalars(_by_words(connection, query, places).limit(limit)))
    branches = _branches(connection, query, places)
    if len(branches) == 1 and not _is_sorted(query, places):
        return list(connection.scalars(branches[0].order_by(CLAIMS.c.key.desc()).limit(limit)))
    found = union_all(*branches).subquery("found")
    return list(connection.scalars(select(found.c.key).order_by(literal_column("found.key + 0").desc()).limit(limit)))


def _by_words(connection: Connection, query: Query, places: Where | None) -> Keys:
    key, has_words = matching(connection, query.text or "")
    found = select(key).where(has_words, *key_bounds(query, key)).order_by(key.desc())
    asked = [*set_aside(connection, query, places), *_rest(connection, query)]
    return found.where(exists(CLAIMS.c.key).where(CLAIMS.c.key == key, *asked)) if asked else found


def _is_sorted(query: Query, places: Where | None) -> bool:
    """Whether keys are found in another order than their own, so that all must be before the newest are known."""
    is_by_days = bool(query.since or query.until) and (places is None or places.ids is not None)
    return is_by_days or bool(places and places.ids and len(places.ids) > 1)


def _branches(connection: Connection, query: Query, places: Where | None) -> Sequence[Keys]:
    """One question, or two: the claims of few days and those of many are looked up apart."""
    rest = _rest(connection, query)
    if not _is_sorted(query, places):
        return [_newest(connection, query, places).where(*rest)]
    here = [places.holds(CLAIMS.c.place_id)] if places else []
    types = [aside(connection, CLAIMS.c.type).in_(query.types)] if query.types else []
    bounds = list(key_bounds(query, aside(connection, CLAIMS.c.key)))
    if not (query.since or query.until):
        return [select(CLAIMS.c.key).where(*here, *types, *key_bounds(query, CLAIMS.c.key), *rest)]
    asked: list[ColumnElement[Any]] = [*here, *types, *bounds, *happened(query), *rest]
    lasting = [select(CLAIMS.c.key).where(literal_column(IS_LONG), *asked)] if query.since else []
    return [select(CLAIMS.c.key).where(*asked, *short(query)), *lasting]


def _newest(connection: Connection, query: Query, places: Where | None) -> Keys:
    """From the newest claim backwards: of one place, of one type, or of all."""
    bounds = key_bounds(query, CLAIMS.c.key)
    if places and places.ids is not None:
        types = [aside(connection, CLAIMS.c.type).in_(query.types)] if query.types else []
        return select(CLAIMS.c.key).where(places.holds(CLAIMS.c.place_id), *types, *bounds)
    if len(query.types) == 1 and places is None:
        return select(CLAIMS.c.key).where(*of_type(query), *bounds)
    return select(CLAIMS.c.key).where(*set_aside(connection, query, places), *bounds)


def _rest(connection: Connection, query: Query) -> list[Condition]:
    return [*(_involves(connection, keys) for keys in involved(query)), *about(connection, query)]


def _involves(connection: Connection, keys: Keys) -> Condition:
    """That a claim is one of an actor's: sorted beforehand where they are few, else tried one by one."""
    counted = connection.scalar(select(func.count()).select_from(keys.limit(RARE + 1).subquery())) or 0
    if counted <= RARE:
        return CLAIMS.c.key.in_(keys)
    key = next(iter(keys.selected_columns))
    return keys.where(key == CLAIMS.c.key).correlate(CLAIMS).exists()

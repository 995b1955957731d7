"""The tables of a casebook, the same on SQLite and PostgreSQL.

Primary data are `captures`, the vault and `decisions`; `custody` tells how they came. All else is derived from them and
can be made again.
"""

from sayso.store.tables.base import KEY, METADATA
from sayso.store.tables.drawn import (
    EFFECTS,
    EVENT_ACTORS,
    EVENT_CLAIMS,
    EVENTS,
    FINGERPRINTS,
    MARKS,
    ORIGINS,
    REUSES,
    SPELL_ACTORS,
    SPELLS,
)
from sayso.store.tables.kept import CAPTURES, CASE, CUSTODY, DECISIONS, FEEDS, VAULT
from sayso.store.tables.read import (
    CLAIM_ACTORS,
    CLAIM_BODIES,
    CLAIM_IDS,
    CLAIMS,
    FAILURES,
    IS_LONG,
    LONG_DAYS,
    PLACES,
    PLACES_WITHIN,
    READINGS,
    REPORTS,
)

__all__ = [
    "CAPTURES",
    "CASE",
    "CLAIMS",
    "CLAIM_ACTORS",
    "CLAIM_BODIES",
    "CLAIM_IDS",
    "CUSTODY",
    "DECISIONS",
    "EFFECTS",
    "EVENTS",
    "EVENT_ACTORS",
    "EVENT_CLAIMS",
    "FAILURES",
    "FEEDS",
    "FINGERPRINTS",
    "IS_LONG",
    "KEY",
    "LONG_DAYS",
    "MARKS",
    "METADATA",
    "ORIGINS",
    "PLACES",
    "PLACES_WITHIN",
    "READINGS",
    "REPORTS",
    "REUSES",
    "SPELLS",
    "SPELL_ACTORS",
    "VAULT",
]

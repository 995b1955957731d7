"""Finding in a case: one file for each thing that is found, newest said first, a page at a time."""

from sayso.store.find.actors import actors
from sayso.store.find.claims import claims
from sayso.store.find.events import events
from sayso.store.find.places import places
from sayso.store.find.reports import reports
from sayso.store.find.spells import spells

__all__ = ["actors", "claims", "events", "places", "reports", "spells"]

"""Reference: what "they", "the hospital", "the town" and "the group" stand for."""

from sayso.extract.reference.resolve import reference
from sayso.extract.reference.settle import settle

__all__ = ["reference", "settle"]

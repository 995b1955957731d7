"""The base of all records: frozen, keyword-only, strict when decoded."""

from hashlib import sha256

from msgspec import Struct


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """One class for memory, store, API and JSON Schema; never changed, only added to.

    Made once and of what was there before, a record never leads back to itself: none needs to be searched for cycles,
    which costs more than making it where a million are held.
    """


def identity(*parts: object) -> str:
    """A short stable id of what makes a record that record: the same parts always give the same id."""
    key = "\x1f".join(str(part) for part in parts)
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]

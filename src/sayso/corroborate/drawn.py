"""Groups of claims to events, those taken as they were that were drawn from the same before."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.basis import Bases
from sayso.corroborate.event import event
from sayso.model.event import Event
from sayso.model.knowledge import Actors


class Known(NamedTuple):
    """The JSON of events drawn before, by the digest of what they were drawn from, and what makes such digests."""

    bases: Bases | None
    events: Mapping[bytes, bytes]


NOTHING_KNOWN = Known(None, {})


def drawn(group: Sequence[Assertion], actors: Actors, known: Known) -> tuple[Event, bytes]:
    """The event that a group speaks of, and the digest of what it is drawn from, where such are made."""
    basis = known.bases.of(group) if known.bases else b""
    body = known.events.get(basis)
    return event(group, actors) if body is None else msgspec.json.decode(body, type=Event), basis

"""What a public copy is made by, beside the records themselves."""

from sayso.model.mention import FacilityNamed, PersonNamed
from sayso.model.record import Record


class Shown(Record, frozen=True, kw_only=True):
    """What is to be shown on purpose in a public copy, which leaves it out otherwise."""

    names: bool = False
    positions: bool = False


class Known(Record, frozen=True, kw_only=True):
    """Persons and facilities as the reports name them, also where no claim does.

    `gone` are the claims about facilities of which everyone who speaks of them says that they are destroyed; there is
    nothing left to protect. It must be drawn from all claims, not from those that are exported: else one voice would
    speak for all.
    """

    persons: tuple[PersonNamed, ...] = ()
    facilities: tuple[FacilityNamed, ...] = ()
    gone: frozenset[str] = frozenset()

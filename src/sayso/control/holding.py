"""What one claim says of who holds a place."""

from dataclasses import dataclass, field

from sayso.lexicon.corroboration import Facilities, plain_words
from sayso.model.claim import Claim, ClaimEvent
from sayso.model.control import Share
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.terms import Basis, ControlStatus, FacilityType, Layer
from sayso.origin.telling import Telling


@dataclass(frozen=True, slots=True, order=True)
class Site:
    """A place or a facility in it, as a key: a facility, its town, the pocket and the region are four things."""

    place: str
    facility_type: str = ""
    facility_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One claim's word on one site; `telling` is that claim with what tells who answers for it.

    `is_inferred` where part of it is not said but presupposed; `is_lifted` where a siege is said to be over.
    """

    claim: Claim
    telling: Telling = field(compare=False, repr=False)
    site: Site
    place: Place
    layer: Layer
    status: ControlStatus
    start: DateBounds | None
    said: str | None
    basis: Basis = "narrator"
    holder: str | None = None
    parties: tuple[str, ...] = ()
    share: Share | None = None
    besieged_by: tuple[str, ...] = ()
    is_inferred: bool = False
    is_lifted: bool = False

    @property
    def is_siege(self) -> bool:
        """Whether it tells of a siege, which lies beside a hold, laid or lifted."""
        return self.is_lifted or bool(self.besieged_by)


def site_of(event: ClaimEvent, claim: Claim, facilities: Facilities) -> Site | None:
    """The site of a claim's event; `None` where no place is named, or only a number of them ("five villages")."""
    place = event.place
    if place is None or place.count is not None:
        return None
    known = claim.facility.type if claim.facility else None
    return site_at(place, place.facility, facilities, known_type=known)


def site_at(
    place: Place, facility: str | None, facilities: Facilities, *, known_type: FacilityType | None = None
) -> Site | None:
    """The site that a place or a facility of it is; `None` where nothing names the place."""
    name = place.gazetteer_id or " ".join(plain_words(place.name or ""))
    if not name:
        return None
    key = facilities.key(facility, place_name=place.name, known_type=known_type) if facility else None
    return Site(name, key.type, key.own_name) if key else Site(name)

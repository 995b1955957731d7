"""Features, collections and links as records, so that they are described as all else is."""

from typing import Annotated, Literal

from msgspec import Meta, field

from sayso.model.found import PAGE
from sayso.model.record import Record
from sayso.model.terms import Basis, ControlStatus, DisputeAbout, EventType, FacilityType, Grade, Layer
from sayso.serve.api.words import MOST, CountCursor, Cursor, Number

STAMP = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2}))?"
OPEN = r"(\.\.)?"
COORDINATES = f"{Number}(,{Number}){{3}}(,{Number},{Number})?"


class Items(Record, frozen=True, kw_only=True):
    """What is asked of a collection's items."""

    bbox: (
        Annotated[
            str,
            Meta(
                pattern=f"^{COORDINATES}$",
                description="Within a box, as west,south,east,north in degrees of longitude and latitude.",
                examples=["40.0,34.0,41.5,35.5"],
            ),
        ]
        | None
    ) = None
    datetime: (
        Annotated[
            str,
            Meta(
                pattern=f"^({STAMP}|({STAMP}|{OPEN})/{STAMP}|{STAMP}/({STAMP}|{OPEN}))$",
                description="A day or a moment, or two of them with a slash between; `..` for an open end.",
                examples=["2018-12-01/2018-12-31"],
            ),
        ]
        | None
    ) = None
    limit: Annotated[int, Meta(ge=1, le=MOST, description="Give so many at most.")] = PAGE
    after: Cursor | None = None


class PlaceItems(Items, frozen=True, kw_only=True):
    """What is asked of the collection of places."""

    after: CountCursor | None = None


class Link(Record, frozen=True, kw_only=True):
    """Where something else is."""

    href: str
    rel: str
    type: str | None = None
    title: str | None = None


class Point(Record, frozen=True, kw_only=True):
    """A point, longitude first."""

    coordinates: Annotated[tuple[float, float], Meta(description="Longitude and latitude in degrees (WGS84).")]
    type: Literal["Point"] = "Point"


class EventProperties(Record, frozen=True, kw_only=True):
    """An event in flat words; the claims are at `events/{id}`.

    `place_precision` is ACLED's; `start` and `end` are the first and the last day that it may have touched.
    """

    type: EventType
    grade: Grade
    origins: int
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    place_id: str | None
    place_precision: int | None
    facility: str | None
    protected_object: FacilityType | None
    start: str | None
    end: str | None
    first_said: str | None
    last_said: str | None
    disputes: tuple[DisputeAbout, ...]
    because: str
    claim_ids: tuple[str, ...]


class ControlProperties(Record, frozen=True, kw_only=True):
    """A spell of control in flat words; the claims are at `control/{id}`."""

    place: str | None
    place_id: str | None
    place_precision: int | None
    facility: str | None
    layer: Layer
    holder: str | None
    parties: tuple[str, ...]
    status: ControlStatus
    besieged_by: tuple[str, ...]
    assessed: bool
    inferred: bool
    basis: tuple[Basis, ...]
    start: str | None
    end: str | None
    last_affirmed: str | None
    claim_ids: tuple[str, ...]
    disputed_by: tuple[str, ...]


class PlaceProperties(Record, frozen=True, kw_only=True):
    """A place that claims tell of."""

    name: str | None
    admin: tuple[str, ...]
    pcode: str | None
    claims: int
    first_told: str | None
    last_told: str | None


class EventFeature(Record, frozen=True, kw_only=True):
    """An event; its geometry is `null` where nothing is known to a point, since a region is no pin."""

    id: str
    geometry: Point | None
    properties: EventProperties
    type: Literal["Feature"] = "Feature"
    links: tuple[Link, ...] = ()


class ControlFeature(Record, frozen=True, kw_only=True):
    """A spell of control; its geometry is as an event's."""

    id: str
    geometry: Point | None
    properties: ControlProperties
    type: Literal["Feature"] = "Feature"
    links: tuple[Link, ...] = ()


class PlaceFeature(Record, frozen=True, kw_only=True):
    """A place; its geometry is as an event's."""

    id: str
    geometry: Point | None
    properties: PlaceProperties
    type: Literal["Feature"] = "Feature"
    links: tuple[Link, ...] = ()


class Features(Record, frozen=True, kw_only=True):
    """What all pages of features have in common; `timeStamp` says when the case last changed."""

    links: tuple[Link, ...]
    time_stamp: str = field(name="timeStamp")
    number_returned: int = field(name="numberReturned")
    type: Literal["FeatureCollection"] = "FeatureCollection"


class EventFeatures(Features, frozen=True, kw_only=True):
    """A page of events."""

    features: tuple[EventFeature, ...]


class ControlFeatures(Features, frozen=True, kw_only=True):
    """A page of spells."""

    features: tuple[ControlFeature, ...]


class PlaceFeatures(Features, frozen=True, kw_only=True):
    """A page of places."""

    features: tuple[PlaceFeature, ...]


class Landing(Record, frozen=True, kw_only=True):
    """Where to begin: what the API is, and links to all of it."""

    title: str
    description: str
    links: tuple[Link, ...]


class Conformance(Record, frozen=True, kw_only=True):
    """The parts of the standard that are kept to."""

    conforms_to: tuple[str, ...] = field(name="conformsTo")


class Spatial(Record, frozen=True, kw_only=True):
    """Boxes around a collection, each as west, south, east, north."""

    bbox: tuple[tuple[float, float, float, float], ...]
    crs: str = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"


class Extent(Record, frozen=True, kw_only=True):
    """Where a collection lies."""

    spatial: Spatial


class Collection(Record, frozen=True, kw_only=True):
    """A kind of features."""

    id: str
    title: str
    description: str
    links: tuple[Link, ...]
    extent: Extent
    item_type: str = field(default="feature", name="itemType")
    crs: tuple[str, ...] = ("http://www.opengis.net/def/crs/OGC/1.3/CRS84",)


class Collections(Record, frozen=True, kw_only=True):
    """All kinds of features."""

    collections: tuple[Collection, ...]
    links: tuple[Link, ...]

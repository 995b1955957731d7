"""The collections and their items as resources."""

from collections.abc import Callable
from typing import Any

import msgspec
from sqlalchemy import Connection

from sayso.model.found import Query
from sayso.pipeline import answers, singles
from sayso.serve.api.features.asked import box_of, days_of
from sayso.serve.api.features.made import control_feature, event_feature, place_feature
from sayso.serve.api.features.records import (
    Collection,
    Collections,
    Conformance,
    ControlFeature,
    ControlFeatures,
    EventFeature,
    EventFeatures,
    Extent,
    Features,
    Items,
    Landing,
    Link,
    PlaceFeature,
    PlaceFeatures,
    PlaceItems,
    Spatial,
)
from sayso.serve.api.paged import Paging
from sayso.serve.api.resource import JSON, Call, Resource
from sayso.serve.redaction import visible
from sayso.store.custody import last_entry

ROOT = "/api/v1"
GEOJSON = "application/geo+json"
CORE = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf"
WORLD = Extent(spatial=Spatial(bbox=((-180.0, -90.0, 180.0, 90.0),)))
KINDS = {
    "events": ("Events", "What claims, put together, speak of, each with a grade and how many origins assert it."),
    "control": ("Control", "Who holds which place, as claimed and as assessed, from when to when."),
    "places": ("Places", "The places that claims tell of."),
}
NOT_PUBLIC = "places"  # a list of places is one of where people shelter, too


def landing(connection: Connection, call: Call) -> Landing:  # noqa: ARG001 the form of an answer
    """Where to begin: links to all of the API (OGC API Features)."""
    told = [("self", "", JSON), ("service-desc", "/openapi.json", JSON), ("service-doc", "/docs", "text/html")]
    told += [("conformance", "/conformance", JSON), ("data", "/collections", JSON)]
    return Landing(
        title="sayso",
        description="Who says what happened, where and when, and who else says so.",
        links=tuple(_link(call, rel, path, media) for rel, path, media in told),
    )


def conformance(connection: Connection, call: Call) -> Conformance:  # noqa: ARG001 as above
    """The parts of OGC API Features that are kept to."""
    return Conformance(conforms_to=(f"{CORE}/core", f"{CORE}/geojson"))


def collections(connection: Connection, call: Call) -> Collections:  # noqa: ARG001 as above
    """The kinds of features that there are."""
    kinds = (name for name in KINDS if name != NOT_PUBLIC or not call.served.settings.public)
    made = tuple(_collection(call, name) for name in kinds)
    return Collections(collections=made, links=(_link(call, "self", "/collections", JSON),))


def collection(connection: Connection, call: Call) -> Collection:  # noqa: ARG001 as above
    """One kind of features."""
    return _collection(call, call.path.rstrip("/").rsplit("/", 1)[-1])


def event_items(connection: Connection, call: Call) -> Paging:
    """Events as GeoJSON, the last said first."""
    found = visible(connection, answers.events_answer(connection, _query(call)), call.served)
    made = tuple(event_feature(event) for event in found.events)
    return _page(connection, call, EventFeatures, made, found.next)


def control_items(connection: Connection, call: Call) -> Paging:
    """Spells of control as GeoJSON, the one that began last first."""
    found = visible(connection, answers.control_answer(connection, _query(call)), call.served)
    made = tuple(control_feature(spell) for spell in found.control)
    return _page(connection, call, ControlFeatures, made, found.next)


def place_items(connection: Connection, call: Call) -> Paging:
    """Places as GeoJSON, the most told of first; `datetime` is when they were told of."""
    asked = _query(call)
    query = msgspec.structs.replace(asked, said_since=asked.since, said_until=asked.until, since=None, until=None)
    found = visible(connection, answers.places_answer(connection, query), call.served)
    made = tuple(place_feature(place) for place in found.places)
    return _page(connection, call, PlaceFeatures, made, found.next)


def event_item(connection: Connection, call: Call) -> EventFeature:
    """One event as GeoJSON."""
    found = visible(connection, singles.event_answer(connection, call.id), call.served)
    made = event_feature(found.events[0])
    return msgspec.structs.replace(made, links=_own(call, "events", made.id))


def control_item(connection: Connection, call: Call) -> ControlFeature:
    """One spell of control as GeoJSON."""
    found = visible(connection, singles.spell_answer(connection, call.id), call.served)
    made = control_feature(found.control[0])
    return msgspec.structs.replace(made, links=_own(call, "control", made.id))


def place_item(connection: Connection, call: Call) -> PlaceFeature:
    """One place as GeoJSON."""
    found = visible(connection, singles.place_answer(connection, call.id), call.served)
    made = place_feature(found.places[0])
    return msgspec.structs.replace(made, links=_own(call, "places", made.id))


def _query(call: Call) -> Query:
    asked: Items = call.asked
    since, until = days_of(asked)
    return Query(box=box_of(asked), since=since, until=until, limit=asked.limit, cursor=asked.after)


def _page(
    connection: Connection, call: Call, form: Callable[..., Features], made: tuple[Any, ...], after: str | None
) -> Paging:
    newest = last_entry(connection)
    links = [Link(href=call.address(), rel="self", type=GEOJSON)]
    if after is not None:
        links.append(Link(href=call.address(after=after), rel="next", type=GEOJSON))
    at = newest.at if newest else "1970-01-01T00:00:00Z"
    return Paging(form(features=made, links=tuple(links), time_stamp=at, number_returned=len(made)), after)


def _collection(call: Call, name: str) -> Collection:
    title, told = KINDS[name]
    links = (
        _link(call, "self", f"/collections/{name}", JSON),
        _link(call, "items", f"/collections/{name}/items", GEOJSON),
    )
    return Collection(id=name, title=title, description=told, links=links, extent=WORLD)


def _own(call: Call, kind: str, own: str) -> tuple[Link, ...]:
    return (
        Link(href=call.address(), rel="self", type=GEOJSON),
        _link(call, "collection", f"/collections/{kind}", JSON),
        _link(call, "alternate", f"/{kind}/{own}", JSON),
    )


def _link(call: Call, rel: str, path: str, media_type: str) -> Link:
    return Link(href=f"{call.base}{ROOT}{path}", rel=rel, type=media_type)


def _of(kind: str, items: Callable[..., Any], item: Callable[..., Any], forms: tuple[Any, Any]) -> tuple[Resource, ...]:
    return (
        Resource(
            path=f"/collections/{kind}/items",
            name=f"{kind}_items",
            asks=PlaceItems if kind == "places" else Items,
            gives=forms[0],
            reads=items,
            media_type=GEOJSON,
            is_redacted=True,
            in_public=kind != NOT_PUBLIC,
        ),
        Resource(
            path=f"/collections/{kind}/items/{{id:{'path' if kind == 'places' else 'str'}}}",
            name=f"{kind}_item",
            gives=forms[1],
            reads=item,
            media_type=GEOJSON,
            is_heavy=kind == "control",
            is_redacted=True,
            in_public=kind != NOT_PUBLIC,
        ),
    )


RESOURCES = (
    Resource(path="/", name="landing", gives=Landing, reads=landing, is_redacted=True),
    Resource(path="/conformance", name="conformance", gives=Conformance, reads=conformance, is_redacted=True),
    Resource(path="/collections", name="collections", gives=Collections, reads=collections, is_redacted=True),
    *(
        Resource(
            path=f"/collections/{kind}",
            name=kind + "_collection",
            gives=Collection,
            reads=collection,
            is_redacted=True,
            in_public=kind != NOT_PUBLIC,
        )
        for kind in KINDS
    ),
    *_of("events", event_items, event_item, (EventFeatures, EventFeature)),
    *_of("control", control_items, control_item, (ControlFeatures, ControlFeature)),
    *_of("places", place_items, place_item, (PlaceFeatures, PlaceFeature)),
)

"""Events, control and places as features: GeoJSON that a map can take as it is, and no pin for a region."""

from typing import Any

import pytest

from sayso.model.place import Place
from sayso.serve.api import PATH
from sayso.serve.api.features.made import point

from .conftest import Client

KINDS = ("events", "control", "places")


def features(client: Client, kind: str, query: str = "") -> Any:
    """A page of a collection."""
    answer = client.get(f"{PATH}/collections/{kind}/items?{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/geo+json"
    return answer.json()


def test_the_landing_page_leads_to_everything(client: Client) -> None:
    links = {one["rel"]: one["href"] for one in client.get(PATH).json()["links"]}
    assert set(links) >= {"self", "service-desc", "service-doc", "conformance", "data"}
    for href in links.values():
        assert client.get(href.removeprefix("http://127.0.0.1")).status_code == 200
    core = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"
    assert core in client.get(f"{PATH}/conformance").json()["conformsTo"]
    listed = client.get(f"{PATH}/collections").json()["collections"]
    assert [one["id"] for one in listed] == list(KINDS)
    for one in listed:
        items = next(link["href"] for link in one["links"] if link["rel"] == "items")
        assert client.get(items).json()["type"] == "FeatureCollection"


@pytest.mark.parametrize("kind", KINDS)
def test_features_are_geojson_and_each_is_found_by_its_id(client: Client, kind: str) -> None:
    page = features(client, kind)
    assert page["numberReturned"] == len(page["features"]) > 0
    for one in page["features"]:
        assert {"type", "id", "geometry", "properties"} <= set(one)
        assert one["type"] == "Feature"
        if one["geometry"] is not None:
            longitude, latitude = one["geometry"]["coordinates"]
            assert (one["geometry"]["type"], 30 < latitude < 40, 35 < longitude < 45) == ("Point", True, True)
        own = client.get(f"{PATH}/collections/{kind}/items/{one['id']}")
        assert own.status_code == 200
        assert own.json()["properties"] == one["properties"]


@pytest.mark.parametrize("kind", KINDS)
def test_links_lead_to_every_feature_once(client: Client, kind: str) -> None:
    whole = [one["id"] for one in features(client, kind, "limit=500")["features"]]
    turned: list[str] = []
    following: str | None = f"http://127.0.0.1{PATH}/collections/{kind}/items?limit=2"
    while following:
        page = client.get(following).json()
        turned += [one["id"] for one in page["features"]]
        following = next((link["href"] for link in page["links"] if link["rel"] == "next"), None)
    assert turned == whole


def test_a_box_and_a_time_choose(client: Client) -> None:
    assert features(client, "events", "bbox=40,34,41.5,35")["features"]
    assert (
        features(client, "events", "bbox=40,34,0,41.5,35,100")["features"]
        == features(client, "events", "bbox=40,34,41.5,35")["features"]
    )
    assert features(client, "events", "bbox=0,0,1,1")["features"] == []
    for one in features(client, "events", "datetime=2018-12-14T00:00:00Z/..")["features"]:
        assert one["properties"]["end"] >= "2018-12-14"
    for one in features(client, "events", "datetime=../2018-12-10")["features"]:
        assert one["properties"]["start"] <= "2018-12-10"
    assert features(client, "control", "datetime=2018-12-20")["features"]
    assert features(client, "events", "datetime=1999-01-01")["features"] == []


@pytest.mark.parametrize(
    "query",
    ["bbox=1,2,3", "bbox=a,b,c,d", "bbox=0,50,1,40", "bbox=0,0,999,1", "datetime=yesterday", "datetime=2018-13-01",
     "datetime=../..", "datetime=2019-01-01/2018-01-01", "limit=0", "colour=red", "bbox=1,2,3,4&bbox=1,2,3,4"],
)  # fmt: skip
def test_what_is_no_box_no_time_and_no_parameter_is_refused(client: Client, query: str) -> None:
    assert client.get(f"{PATH}/collections/events/items?{query}").status_code == 400


@pytest.mark.parametrize(
    ("place", "coordinates"),
    [
        (Place(name="Alder", lat=34.5, lon=40.5, geo_precision=1), (40.5, 34.5)),
        (Place(name="Alder", lat=34.5, lon=40.5, geo_precision=2), (40.5, 34.5)),
        (Place(name="River Province", lat=34.5, lon=40.5, geo_precision=3), None),
        (Place(name="Alder"), None),
        (Place(name="Alder", lat=34.5), None),
        (Place(name="Alder", lat=134.5, lon=40.5, geo_precision=1), None),
        (None, None),
    ],
)
def test_a_region_is_no_pin_and_the_unknown_is_nowhere(
    place: Place | None, coordinates: tuple[float, float] | None
) -> None:
    made = point(place)
    assert (made.coordinates if made else None) == coordinates

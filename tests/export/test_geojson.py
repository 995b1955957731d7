"""GeoJSON, as GDAL reads it and as its standard says."""

import io
import json

import geopandas
import pyogrio
import pytest
from corroborate.builders import claim
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from export.shelf import contents
from sayso.export.geojson import feature_collection, geojson

TOWN = claim("airstrike", "Hajin", by="RUS", on="2018-12-05")
HELD = claim("capture", "Susah", by="SDF", on="2018-12-07")
REGION = claim("clash", "Badia", by="SDF", to="IS", on="2018-12-06")
NOWHERE = claim("shelling", None, by="GoS")
POINT = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {
        "type": {"const": "Point"},
        "coordinates": {
            "type": "array",
            "prefixItems": [{"minimum": -180, "maximum": 180}, {"minimum": -90, "maximum": 90}],
            "minItems": 2,
            "maxItems": 2,
        },
    },
    "additionalProperties": False,
}
STANDARD = {  # RFC 7946, as far as points need it
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": "string"},
                    "geometry": {"anyOf": [{"type": "null"}, POINT]},
                    "properties": {"type": "object"},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


def test_it_is_of_the_form_of_the_standard() -> None:
    made = json.loads(geojson(contents(TOWN, HELD, REGION, NOWHERE)).content)
    Draft202012Validator(STANDARD).validate(made)
    assert {feature["properties"]["record"] for feature in made["features"]} == {"event", "spell"}


def test_gdal_reads_points_where_they_are_and_none_for_a_region() -> None:
    made = geojson(contents(TOWN, REGION, NOWHERE, kinds=("events",)))
    frame = geopandas.read_file(io.BytesIO(made.content)).set_index("type")
    assert (frame.geometry["airstrike"].x, frame.geometry["airstrike"].y) == (40.83, 34.69)
    assert frame.geometry["clash"] is None
    assert frame.geometry["shelling"] is None
    assert frame["geo_precision"]["clash"] == 3
    assert frame.crs == "EPSG:4326"


def test_gdal_knows_the_layer() -> None:
    made = geojson(contents(TOWN, HELD))
    told = pyogrio.read_info(io.BytesIO(made.content))
    assert (told["features"], told["geometry_type"]) == (made.rows, "Point")


@pytest.mark.parametrize(("lat", "lon"), [(91.0, 40.0), (34.0, 181.0), (float("nan"), 40.0)])
def test_what_no_planet_has_is_no_point(lat: float, lon: float) -> None:
    assert TOWN.event is not None
    assert TOWN.event.place is not None
    far = replace(TOWN, event=replace(TOWN.event, place=replace(TOWN.event.place, lat=lat, lon=lon)))
    (feature,) = feature_collection(contents(far, kinds=("events",)))["features"]
    assert feature["geometry"] is None

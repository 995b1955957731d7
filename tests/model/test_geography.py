"""Distances between places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.geography import distance_km
from sayso.model.place import Place

points = st.builds(
    lambda lat, lon: Place(lat=lat, lon=lon), st.floats(-90, 90, allow_nan=False), st.floats(-180, 180, allow_nan=False)
)


def test_a_degree_of_latitude() -> None:
    assert distance_km(Place(lat=34.0, lon=40.0), Place(lat=35.0, lon=40.0)) == pytest.approx(111.2, abs=0.1)


def test_half_the_earth() -> None:
    assert distance_km(Place(lat=0.0, lon=0.5), Place(lat=0.0, lon=-179.5)) == pytest.approx(20015, abs=1)


def test_no_point_no_distance() -> None:
    assert distance_km(Place(lat=34.0, lon=40.0), Place(name="Badia")) is None


@given(points, points)
def test_there_is_as_far_as_back(one: Place, other: Place) -> None:
    there, back = distance_km(one, other), distance_km(other, one)
    assert there == pytest.approx(back, abs=1e-6)
    assert there is not None
    assert 0 <= there <= 20016

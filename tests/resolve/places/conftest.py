"""The real gazetteer, opened once; where a test needs a world of its own it makes a small index."""

import pytest

from sayso.lexicon.facilities import Facilities
from sayso.lexicon.places import load_facility_words
from sayso.resolve.places.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture(scope="session")
def facilities() -> Facilities:
    return Facilities(load_facility_words())

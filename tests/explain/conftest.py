"""The example reports, read once for all tests of explaining."""

import pytest
from demo.picture import Picture

from sayso.pipeline import Reader


@pytest.fixture(scope="session")
def picture(reader: Reader) -> Picture:
    return Picture.of_examples(reader)

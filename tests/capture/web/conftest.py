from collections.abc import Iterator

import pytest

from capture.web.site import Site, TurnedClock, serving, web_at
from sayso.capture.web import Web


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def web(clock: TurnedClock) -> Web:
    return web_at(clock)

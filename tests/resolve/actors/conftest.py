import pytest

from sayso.resolve.actors import ActorRegistry, load_registry


@pytest.fixture(scope="session")
def registry() -> ActorRegistry:
    return load_registry()

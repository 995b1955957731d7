"""The description of the API is whole, and what is answered is as it says (OpenAPI 3.1)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from litestar import Litestar
from litestar.testing import TestClient
from schemathesis.specs.openapi import checks

from sayso.serve import Settings, create_app
from sayso.serve.api import PATH, RESOURCES
from sayso.serve.api.describing import described, path_of
from sayso.serve.api.parameters import parsed

from .conftest import Client

DESCRIBED = described(RESOURCES, server=PATH)
UNTOLD = ("the parameters are not those", "the query cannot be read", "the body is no")


def test_every_resource_and_parameter_is_described() -> None:
    for resource in RESOURCES:
        told = DESCRIBED["paths"][path_of(resource)][resource.method.lower()]
        assert told["summary"].endswith((".", ":")), resource.name
        assert all(one["description"] for one in told["parameters"]), resource.name
        assert {"4XX", "5XX", str(resource.status)} <= set(told["responses"])
    assert len({resource.name for resource in RESOURCES}) == len(RESOURCES)


def test_every_record_is_described_and_every_reference_leads_somewhere() -> None:
    schemas = DESCRIBED["components"]["schemas"]
    told = json.dumps(DESCRIBED)
    assert [name for name, form in schemas.items() if "properties" in form and not form.get("description")] == []
    references = {part.split('"')[0] for part in told.split('"#/components/schemas/')[1:]}
    assert references <= set(schemas)


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one.name)
def test_every_example_is_accepted(resource: Any) -> None:
    told = DESCRIBED["paths"][path_of(resource)][resource.method.lower()]
    for one in told["parameters"]:
        if "example" in one:
            value = one["example"] if isinstance(one["example"], str) else one["example"][0]
            assert parsed(f"{one['name']}={value.replace(' ', '%20')}".encode(), resource.asks)


@pytest.fixture(scope="module")
def app(read_examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Litestar]:
    """The application over the examples, called without a network."""
    import shutil  # noqa: PLC0415 only here

    folder = shutil.copytree(read_examples, tmp_path_factory.mktemp("described") / "war")
    made = create_app(Settings(case=str(folder), secret="0" * 64))
    with TestClient(made, base_url="http://127.0.0.1"):
        yield made


def loaded(app: Litestar) -> Any:
    """The API as schemathesis sees it."""
    return schemathesis.openapi.from_asgi(f"{PATH}/openapi.json", app, headers={"Host": "127.0.0.1"})


def tried(case: Any) -> None:
    """Call, and see that the answer is as described: never a fault, wrong words refused and right ones accepted.

    What no schema can say may be refused, such as a box whose south is above its north; what a schema allows must never
    be refused for its form.
    """
    answer = case.call(headers={"Host": "127.0.0.1"})
    case.validate_response(answer, excluded_checks=[checks.positive_data_acceptance])
    if case.meta is not None and case.meta.generation.mode.is_positive and answer.status_code == 400:
        assert not answer.json()["detail"].startswith(UNTOLD), answer.json()


def swept(app: Litestar, resource: Any, *, examples: int) -> None:
    """Try an operation with words as described and words that are not."""
    operation = loaded(app)[path_of(resource)][resource.method]
    modes = [schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE]
    calls = some.one_of(*(operation.as_strategy(generation_mode=mode) for mode in modes))
    calm = settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    calm(given(case=calls)(tried))()


@pytest.mark.parametrize("name", ["events", "claim", "held", "events_items", "decide", "register_webhook"])
def test_some_of_the_api_is_as_described(app: Litestar, name: str) -> None:
    swept(app, next(one for one in RESOURCES if one.name == name), examples=15)


@pytest.mark.slow
@pytest.mark.parametrize("resource", RESOURCES, ids=lambda one: one.name)
def test_all_of_the_api_is_as_described(app: Litestar, resource: Any) -> None:
    swept(app, resource, examples=150)


def test_the_description_is_served(client: Client) -> None:
    assert client.get(f"{PATH}/openapi.json").json() == json.loads(json.dumps(DESCRIBED))

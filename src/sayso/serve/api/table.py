"""All resources of the API, in the order in which they are described."""

from typing import Any

from sqlalchemy import Connection

from sayso.serve.api import atom
from sayso.serve.api.describing import described
from sayso.serve.api.features import resources as features
from sayso.serve.api.resource import Call, Resource
from sayso.serve.api.resources import changing, deciding, finding, keeping, reasons, single

PATH = "/api/v1"


def description(connection: Connection, call: Call) -> dict[str, Any]:  # noqa: ARG001 the form of an answer
    """The API described by itself (OpenAPI 3.1)."""
    return described(RESOURCES, server=PATH)


RESOURCES: tuple[Resource, ...] = (
    *finding.RESOURCES,
    *reasons.RESOURCES,
    *single.RESOURCES,
    *keeping.RESOURCES,
    *deciding.RESOURCES,
    *changing.RESOURCES,
    *atom.RESOURCES,
    *features.RESOURCES,
    Resource(path="/openapi.json", name="openapi", gives=dict, reads=description, is_redacted=True),
)

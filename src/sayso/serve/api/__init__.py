"""The API under /api/v1: the case for other programs, in the names of the contract."""

from litestar import Router
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from sayso import __version__
from sayso.serve.api.events import events

PATH = "/api/v1"


def routes() -> list[Router]:
    """The routes of the API."""
    return [Router(path=PATH, route_handlers=[events])]


def documented() -> OpenAPIConfig:
    """The API described by itself (OpenAPI 3.1)."""
    return OpenAPIConfig(
        title="sayso", version=__version__, path=f"{PATH}/openapi", render_plugins=[JsonRenderPlugin()]
    )

"""The API under /api/v1: the case for other programs, in the names of the contract."""

from litestar import Router

from sayso.serve.api.page import documentation
from sayso.serve.api.routes import routes_of
from sayso.serve.api.table import PATH, RESOURCES

__all__ = ["PATH", "RESOURCES", "routes"]


def routes() -> list[Router]:
    """The routes of the API."""
    return [Router(path=PATH, route_handlers=[*routes_of(RESOURCES), documentation])]

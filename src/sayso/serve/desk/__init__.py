"""The desk: the case for people, page by page."""

from litestar.handlers import HTTPRouteHandler

from sayso.serve.desk.home import home, map_json, table


def routes() -> list[HTTPRouteHandler]:
    """The pages of the desk."""
    return [home, map_json, table]

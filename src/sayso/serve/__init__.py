"""A case shown: the desk in a browser, and the API for other programs, by one process with no service beside it."""

from sayso.serve.app import create_app
from sayso.serve.settings import Settings

__all__ = ["Settings", "create_app"]

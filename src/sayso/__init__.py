"""sayso: who says what happened, where and when, and who else says so."""

from importlib.metadata import version

__all__ = ["__version__"]

__version__ = version("sayso")

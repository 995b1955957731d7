"""sayso: who says what happened, where and when, and who else says so."""

from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.notebook.case import Case

__all__ = ["__version__", "open"]

__version__ = version("sayso")


def open(case: str) -> "Case":  # noqa: A001 as the modules of compressed files name it
    """Open a case to ask it in Python: `sayso.open("war").events(place="Hajin")`.

    Raises `NoSuchCase` and its kin. Nothing is loaded before it is asked for, so that `import sayso` is quick.
    """
    from sayso.notebook.case import Case  # noqa: PLC0415 as the docstring says

    return Case(case)

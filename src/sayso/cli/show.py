"""Commands that show something of sayso itself."""

import sys

from sayso import __version__


def schema() -> None:
    """Print the JSON Schema of what `sayso read --json` prints.

    Example: sayso schema > sayso.schema.json
    """
    from sayso.export.json import schema as json_schema  # noqa: PLC0415 keeps --help quick

    sys.stdout.write(json_schema().decode() + "\n")


def version() -> None:
    """Print the version.

    Example: sayso version
    """
    sys.stdout.write(f"sayso {__version__}\n")

"""The usual names of the columns of a table of texts: as data."""

import re

from sayso.lexicon.load import load_toml
from sayso.model.record import Record


class UsualColumns(Record, frozen=True, kw_only=True):
    """The form of `data/capture/columns.toml`: for each thing known of a report the names that its column may have."""

    text: tuple[str, ...]
    published: tuple[str, ...]
    title: tuple[str, ...]
    outlet: tuple[str, ...]
    url: tuple[str, ...]


def usual_columns() -> UsualColumns:
    """The names as they come with sayso."""
    return load_toml("capture/columns.toml", UsualColumns)


def folded(name: str) -> str:
    """A column's name as it is compared: `Published At` is `published_at`."""
    return re.sub(r"[\s-]+", "_", name.strip().casefold())

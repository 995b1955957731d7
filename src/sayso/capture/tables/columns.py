"""Which column of a table holds what: as the call says, else by the usual names."""

from collections.abc import Sequence
from difflib import get_close_matches

from sayso.capture.damage import Damaged
from sayso.errors import BadInput
from sayso.lexicon.columns import folded, usual_columns
from sayso.model.record import Record

MOST_SHOWN = 20


class Columns(Record, frozen=True, kw_only=True):
    """The column of a report's text, and those of what is known of it; `None` where there is none."""

    text: str | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None

    @property
    def named(self) -> dict[str, str]:
        """Each thing that has a column, with the column's name."""
        things = {name: getattr(self, name) for name in self.__struct_fields__}
        return {thing: column for thing, column in things.items() if column is not None}


def parse_columns(written: str) -> Columns:
    """The columns that a call names, as `text=body,published=date`; raises `BadInput` where it says another thing."""
    named: dict[str, str] = {}
    for part in written.split(","):
        thing, is_given, column = (word.strip() for word in part.partition("="))
        known = Columns.__struct_fields__
        if not is_given or not column or thing in named:
            raise BadInput(
                f"--columns: {part.strip()!r} is not THING=COLUMN, once each, as in text=body,published=date"
            )
        if thing not in known:
            near = get_close_matches(thing, known, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise BadInput(f"--columns: {thing!r} is none of {', '.join(known)}{hint}")
        named[thing] = column
    return Columns(**named)


def columns_of(names: Sequence[str], asked: Columns | None) -> Columns:
    """The columns of one table by the names that it has; raises `Damaged` where it has no text.

    What is asked for counts before what is usual, and keeps its column from being taken for another thing.
    """
    by_name = {folded(name): name for name in reversed(names)}
    wanted = asked.named if asked else {}
    for thing, column in wanted.items():
        if column not in names and folded(column) not in by_name:
            raise Damaged("NoColumn", f"no column {column!r} for {thing}; {_told(names)}")
    found = {thing: name if name in names else by_name[folded(name)] for thing, name in wanted.items()}
    for thing, usual in _usual():
        free = (by_name[name] for name in usual if name in by_name and by_name[name] not in found.values())
        if thing not in found and (column := next(free, "")):
            found[thing] = column
    if "text" not in found:
        raise Damaged(
            "NoColumn", f"no column with a usual name for the text; {_told(names)}; say --columns text=COLUMN"
        )
    return Columns(**found)


def _usual() -> list[tuple[str, tuple[str, ...]]]:
    usual = usual_columns()
    return [(thing, getattr(usual, thing)) for thing in Columns.__struct_fields__]


def _told(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name[:60]) for name in names[:MOST_SHOWN])
    more = f" and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else ""
    return f"it has the columns {shown}{more}" if names else "it has no columns"

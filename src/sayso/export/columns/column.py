"""A column of a table: its name, its type, what it says, and how a row gives it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Type = Literal["text", "list", "integer", "number", "yes_no", "day"]
Value = str | int | float | bool | Sequence[str] | None
T = TypeVar("T")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column; an unknown value is `None`. A `list` is several words, a `day` an ISO day."""

    name: str
    type: Type
    says: str
    of: Callable[[T], Value]

    def at(self, inner: Callable[[S], T | None], *, prefix: str = "") -> "Column[S]":
        """The same column of what is inside another thing, empty where that is not there."""

        def value(outer: S) -> Value:
            found = inner(outer)
            return None if found is None else self.of(found)

        return Column(f"{prefix}{self.name}", self.type, self.says, value)

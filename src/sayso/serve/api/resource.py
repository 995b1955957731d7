"""What the API answers, as a table of resources: from it come the routes, the description of them, and the pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import Connection

from sayso.model.record import Record
from sayso.model.served import Scope
from sayso.serve.api.words import Nothing
from sayso.serve.case import ServedCase

Method = Literal["GET", "POST", "DELETE"]
JSON = "application/json"
BYTES = "application/octet-stream"


class Call(NamedTuple):
    """A question as it came: of which case, with which parameters, about which id, with which body."""

    served: ServedCase
    asked: Any
    id: str = ""
    body: bytes = b""
    who: str | None = None  # the token's name, where one was shown
    base: str = ""  # scheme and host that the asker used
    path: str = ""
    query: bytes = b""

    def address(self, *, after: str | None = None) -> str:
        """The address of this question, or of the page of it after another."""
        pairs = parse_qsl(self.query.decode("ascii"), keep_blank_values=True)
        if after is not None:
            pairs = [*(pair for pair in pairs if pair[0] != "after"), ("after", after)]
        return f"{self.base}{self.path}?{urlencode(pairs)}" if pairs else f"{self.base}{self.path}"


class Bytes(NamedTuple):
    """An answer that is no record but bytes of the resource's own type."""

    content: bytes
    next: str | None = None


class Stream(NamedTuple):
    """An answer that may be larger than memory, with headers of its own."""

    pieces: Iterator[bytes]
    headers: dict[str, str]


Answer = Callable[[Connection, Call], Any]
Deed = Callable[[Call], Any]


@dataclass(frozen=True, kw_only=True)
class Resource:
    """One address of the API.

    `reads` answers from a snapshot of the case and changes nothing; `does` changes the case. What `gives` is the
    record that is answered, `takes` the record of the body. `is_heavy` marks what reads much of the case; such calls
    are answered a few at a time, so that the others need not wait for them. `in_public` is false of what a public
    case does not show; `is_redacted` is true of what shows nothing, or no more of a public case than may be seen.
    `is_marked` is false of what changes while the case stays the same. `asks_in_public` are parameters that could find
    what is withheld, and may be given in public all the same, since the answer is looked at.
    """

    path: str
    name: str
    gives: Any
    asks: type[Record] = Nothing
    reads: Answer | None = None
    does: Deed | None = None
    takes: type[Record] | None = None
    method: Method = "GET"
    scope: Scope = "read"
    media_type: str = JSON
    status: int = 200
    is_heavy: bool = False
    in_public: bool = True
    is_redacted: bool = False
    is_marked: bool = True
    asks_in_public: tuple[str, ...] = ()
    example: Any = None  # of the body

    @property
    def summary(self) -> str:
        """What it is for, as the function that answers says."""
        told = (self.reads or self.does).__doc__ or self.name
        return told.strip().splitlines()[0]

    @property
    def description(self) -> str:
        """All that the function says."""
        lines = ((self.reads or self.does).__doc__ or "").strip().splitlines()
        return "\n".join(line.strip() for line in lines)

"""What a page is asked for in its address, in the names of the command line; a field left empty asks for nothing."""

from collections.abc import Mapping, Sequence

import msgspec
from litestar.datastructures import MultiDict

from sayso.errors import BadInput
from sayso.model.record import Record
from sayso.pipeline.asked import Asked

ONE = ("text", "since", "until", "said_since", "said_until", "as_known_on")
MANY = {
    "type": "types",
    "grade": "grades",
    "actor": "actors",
    "speaker": "speakers",
    "outlet": "outlets",
    "place": "places",
}
SHOWN, MOST = 25, 200


class Filters(Record, frozen=True, kw_only=True):
    """The filters as they were given, so that a form shows them again and the next page keeps them."""

    one: dict[str, str]
    many: dict[str, tuple[str, ...]]
    limit: int = SHOWN
    after: str | None = None

    @property
    def given(self) -> Mapping[str, str | Sequence[str]]:
        """All that stands in the address, but where the page began."""
        limit = {} if self.limit == SHOWN else {"limit": str(self.limit)}
        return {**self.one, **self.many, **limit}

    def first(self, name: str) -> str:
        """What a field of the form shows."""
        return self.one.get(name) or next(iter(self.many.get(name, ())), "")


def filters_of(query: MultiDict[str]) -> Filters:
    """The filters in an address; raises `BadInput` for a limit that is no number."""
    one = {name: value.strip() for name in ONE if (value := query.get(name)) and value.strip()}
    each = {name: tuple(own.strip() for own in query.getall(name, []) if own.strip()) for name in MANY}
    many = {name: told for name, told in each.items() if told}
    limit = query.get("limit") or str(SHOWN)
    if not (limit.isascii() and limit.isdecimal() and 0 < len(limit) < 6 and int(limit)):
        raise BadInput(f"{limit!r}: no limit; give a number from 1 to {MOST}")
    return Filters(one=one, many=many, limit=min(int(limit), MOST), after=query.get("after") or None)


def asked_by(filters: Filters) -> Asked:
    """The question that the filters put."""
    many = {own: filters.many.get(name, ()) for name, own in MANY.items()}
    asked = {**filters.one, **many, "limit": filters.limit, "cursor": filters.after}
    return msgspec.convert(asked, Asked)

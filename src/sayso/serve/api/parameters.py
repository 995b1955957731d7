"""A request's query string to the record of its question; what is unknown or wrong is refused, never left out.

A misspelt filter that is passed over would answer another question than the one that was asked.
"""

from functools import cache
from typing import Any, TypeVar
from urllib.parse import parse_qsl

import msgspec

from sayso.errors import BadInput
from sayso.model.record import Record

T = TypeVar("T", bound=Record)
LONGEST = 8_000  # characters of a query string
MOST = 100  # parameters


def parsed(query: bytes, form: type[T]) -> T:
    """The question that a query string puts; raises `BadInput` for one that this form does not have."""
    listed = _lists(form)
    found: dict[str, Any] = {}
    for name, value in _pairs(query):
        if name in listed:
            found.setdefault(name, []).append(value)
        elif name in found:
            raise BadInput(f"{name}: given twice; give it once")
        else:
            found[name] = value
    try:
        return msgspec.convert(found, form, strict=False)
    except msgspec.ValidationError as error:
        raise BadInput(f"the parameters are not those of this address: {error}; see openapi.json") from error


def _pairs(query: bytes) -> list[tuple[str, str]]:
    if len(query) > LONGEST:
        raise BadInput(f"a query of {len(query):,} bytes; at most {LONGEST:,} are read")
    try:
        return parse_qsl(
            query.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(query),
            errors="strict",
            max_num_fields=MOST,
        )
    except ValueError as error:
        raise BadInput("the query cannot be read; write it as name=value&name=value, percent-encoded UTF-8") from error


@cache
def _lists(form: type[Record]) -> frozenset[str]:
    """The parameters that may be given several times."""
    return frozenset(
        field.name for field in msgspec.structs.fields(form) if field.default == () and isinstance(field.default, tuple)
    )

"""One field of a claim set to another value, checked against the record's own types."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec.inspect import (
    BoolType,
    FloatType,
    IntType,
    LiteralType,
    NoneType,
    StrType,
    StructType,
    Type,
    UnionType,
    VarTupleType,
    type_info,
)

from sayso.errors import WrongCorrection
from sayso.model.claim import Claim

FIXED = frozenset({"id", "report_id", "content", "rules"})
WORDS: dict[type[Type], str] = {BoolType: "true or false", IntType: "a number", FloatType: "a number", StrType: "text"}


def corrected(claim: Claim, field: str, value: str) -> Claim:
    """The claim with the field at a dotted path (`event.place.name`, `toll.0.min`) set to a value given as JSON.

    Raises `WrongCorrection`.
    """
    path = field.split(".")
    whole = msgspec.json.decode(msgspec.json.encode(claim))
    expected = _expected(path)
    try:
        new = msgspec.json.decode(value)
    except (msgspec.DecodeError, UnicodeError) as error:
        raise WrongCorrection(f"{field}: {value!r} is no JSON ({error}); it takes {_told(expected)}") from error
    _put(whole, path, new)
    try:
        return msgspec.convert(whole, Claim)
    except msgspec.ValidationError as error:
        raise WrongCorrection(f"{field}: {error}; it takes {_told(expected)}") from error


def fitting(claim: Claim, field: str, words: str) -> str:
    """A value as JSON, from JSON or from bare words where the field takes text: a name without quotation marks.

    Raises `WrongCorrection`.
    """
    quoted = msgspec.json.encode(words).decode()
    try:
        corrected(claim, field, words)
    except WrongCorrection:
        if not _takes_text(_expected(field.split("."))):
            raise
        corrected(claim, field, quoted)
        return quoted
    return words


def _expected(path: Sequence[str]) -> Type:
    """The type at a path of a claim."""
    here: Type = type_info(Claim)
    for depth, name in enumerate(path):
        if depth == 0 and name in FIXED:
            raise WrongCorrection(f"{name}: is what the claim is known by and cannot be corrected")
        here = _inner(here, name, ".".join(path[:depth]))
    return here


def _inner(outer: Type, name: str, where: str) -> Type:
    there = _bare(outer)
    if isinstance(there, VarTupleType) and name.isdecimal():
        return there.item_type
    if isinstance(there, StructType):
        fields = {field.name: field.type for field in there.fields}
        if name in fields:
            return fields[name]
        near = get_close_matches(name, fields, n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        known = ", ".join(field for field in fields if where or field not in FIXED)
        raise WrongCorrection(f"{where or 'a claim'} has no field {name!r}; {hint}It has {known}")
    if isinstance(there, VarTupleType):
        raise WrongCorrection(f"{where} is a list: name one of it by its number from 0, as in {where}.0")
    raise WrongCorrection(f"{where} has no fields; it takes {_told(outer)}")


def _bare(found: Type) -> Type:
    """A type without its being unknown."""
    if isinstance(found, UnionType):
        return next(kind for kind in found.types if not isinstance(kind, NoneType))
    return found


def _takes_text(found: Type) -> bool:
    return isinstance(_bare(found), StrType | LiteralType)


def _told(found: Type) -> str:
    unknown = " or null" if isinstance(found, UnionType) else ""
    kind = _bare(found)
    if isinstance(kind, LiteralType):
        return f"one of {', '.join(map(str, sorted(map(str, kind.values))))}{unknown}"
    if isinstance(kind, StructType):
        return f"an object with {', '.join(field.name for field in kind.fields)}{unknown}"
    if isinstance(kind, VarTupleType):
        return f"a list, each of it {_told(kind.item_type)}{unknown}"
    return f"{WORDS.get(type(kind), 'another value')}{unknown}"


def _put(whole: Any, path: Sequence[str], value: Any) -> None:
    here = whole
    for depth, name in enumerate(path[:-1]):
        here = _step(here, name, ".".join(path[: depth + 1]))
    if isinstance(here, list):
        _step(here, path[-1], ".".join(path))
        here[int(path[-1])] = value
    else:
        here[path[-1]] = value


def _step(here: Any, name: str, where: str) -> Any:
    if isinstance(here, list) and int(name) >= len(here):
        raise WrongCorrection(f"{where}: there are only {len(here)}; give the whole list instead")
    found = here[int(name)] if isinstance(here, list) else here[name]
    if found is None:
        told = _told(_expected(where.split(".")))
        raise WrongCorrection(f"{where} is null in this claim; give it as a whole: {told}")
    return found

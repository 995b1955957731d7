"""What stands around a time expression and changes it: "since", "until", "from … to …", "will", the time named last.

All of it goes into the expression's reading, so that resolving needs no text.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sayso.resolve.dates.grammar import Grammar
from sayso.resolve.dates.tokens import Tokens

_FAR = 1500  # characters: a time named before that is not what "the next day" counts from
_DEEP = "ref.ref.ref."
_NO_POINT = ("length", "repeat", "vague", "before_now", "rolling", "nothing", "clock")
_DAYS = ("day", "numeric", "military", "weekday", "holiday", "overnight", "day_of_month")


class Found(NamedTuple):
    """Words that a rule matched: tokens `first` to `end` (exclusive), and what it made of them."""

    first: int
    end: int
    rule: str
    slots: dict[str, str]


class Context:
    """Reads what stands around expressions; knows the word classes of the grammar."""

    def __init__(self, grammar: Grammar) -> None:
        codes = grammar.coder.codes
        self._relations = {codes[word]: word for word in grammar.class_words("RELATION")}
        self._between = grammar.class_codes("BETWEENWORDS")
        self._join = grammar.class_codes("JOIN")
        self._and = codes["and"]
        self._dashes = frozenset(codes[word] for word in ("-", "~-", "through"))
        self._future = grammar.class_codes("FUTURE")
        self._stop = frozenset(codes[word] for word in (".", "@break"))
        self._noun = frozenset(codes[word] for word in ("@other", "@plural", "'", "~'"))

    def read(self, found: Sequence[Found], tokens: Tokens) -> list[dict[str, str]]:
        """The slots of each expression with what its surroundings add to them."""
        readings = [{**one.slots, **self._around(one, tokens.codes)} for one in found]
        complete = [dict(reading) for reading in readings]
        for index, one in enumerate(found):
            if wanted := _wanted(one.slots):
                complete[index].update(_reference(found[: index + 1], tokens, complete[:index], wanted))
        for index in range(len(found) - 1):
            pair = self._pair(found[index], found[index + 1], readings[index], tokens.codes)
            if pair:
                complete[index].update(_partner(readings[index + 1], pair, "first"))
                complete[index + 1].update(_partner(readings[index], pair, "last"))
        return complete

    def _around(self, one: Found, codes: str) -> dict[str, str]:
        added = {}
        if relation := self._relation(one, codes):
            added["relation"] = relation
        before = codes[max(0, one.first - 12) : one.first]
        sentence = before[max((before.rfind(stop) for stop in self._stop), default=-1) + 1 :]
        if not self._future.isdisjoint(sentence):
            added["hint"] = "future"
        return added

    def _relation(self, one: Found, codes: str) -> str | None:
        """The preposition of time before the words; "after Monday's raid" is after the raid, not after Monday."""
        index = one.first - 1
        while index >= max(0, one.first - 3) and codes[index] in self._between:
            index -= 1
        relation = self._relations.get(codes[index]) if index >= 0 else None
        follows = codes[one.end : one.end + 1]
        return None if relation in ("before", "after") and follows in self._noun else relation

    def _pair(self, one: Found, other: Found, reading: dict[str, str], codes: str) -> str | None:
        gap = codes[one.end : other.first]
        if not 1 <= len(gap) <= 3 or gap[0] not in self._join or not self._between.issuperset(gap[1:]):
            return None
        if one.slots["means"] in _NO_POINT or other.slots["means"] in _NO_POINT:
            return None
        relation = reading.get("relation")
        if gap[0] == self._and:
            return "between" if relation == "between" else None
        return "from" if relation == "from" or gap[0] in self._dashes else None


def _partner(reading: dict[str, str], pair: str, role: str) -> dict[str, str]:
    return {"pair": pair, "role": role, **_nested("other", reading)}


def _nested(prefix: str, reading: dict[str, str]) -> dict[str, str]:
    return {f"{prefix}.{key}": value for key, value in reading.items()}


def _wanted(slots: Mapping[str, str]) -> Callable[[Mapping[str, str]], bool] | None:
    """Which times the words may count from: "a year earlier" from a quarter, "the next day" from a day."""
    if slots.get("unit") == "Y" and slots.get("dir") == "-1" and slots.get("n") == "1":
        return _is_quarter
    if slots.get("leans") != "text":
        return None
    return _is_day if slots.get("unit", "D") == "D" else _is_point


def _is_quarter(slots: Mapping[str, str]) -> bool:
    return slots["means"] == "quarter" or slots.get("unit") == "Q"


def _is_point(slots: Mapping[str, str]) -> bool:
    return slots["means"] not in _NO_POINT


def _is_day(slots: Mapping[str, str]) -> bool:
    return slots["means"] in _DAYS or (slots["means"] in ("shift", "same") and slots["unit"] == "D")


def _reference(
    found: Sequence[Found],
    tokens: Tokens,
    readings: Sequence[dict[str, str]],
    is_wanted: Callable[[Mapping[str, str]], bool],
) -> dict[str, str]:
    """The reading of the nearest wanted time before the last of `found`."""
    here = tokens.starts[found[-1].first]
    for earlier, reading in zip(reversed(found[:-1]), reversed(readings), strict=True):
        if here - tokens.starts[earlier.first] > _FAR:
            return {}
        if is_wanted(earlier.slots):
            nested = _nested("ref", reading)
            return {key: value for key, value in nested.items() if not key.startswith(_DEEP)}
    return {}

"""Finds time expressions by own rules and says which days they mean: never a library's guess."""

from collections.abc import Iterator, Mapping
from datetime import date

from sayso.lexicon.dates import date_rules, date_words
from sayso.model.date import DateBounds, Timex
from sayso.model.knowledge import DateExpression, Tense
from sayso.resolve.dates import lengths, named, relative
from sayso.resolve.dates.bounds import bounds_between, bounds_from_to, bounds_of
from sayso.resolve.dates.context import Context, Found
from sayso.resolve.dates.grammar import Grammar
from sayso.resolve.dates.meaning import UNKNOWN, Meaning, Sense, When
from sayso.resolve.dates.numbers import number
from sayso.resolve.dates.tokens import Tokens

_SENSES: dict[str, Sense] = {**named.SENSES, **relative.SENSES, **lengths.SENSES}
_UNDATED = ("day", "month", "season", "quarter", "weekday", "holiday")


class DateReader:
    """The `Dates` of sayso: rules as data, read over word classes, resolved by calendar arithmetic.

    Building it compiles the rules; keep one. The same text always gives the same expressions.
    """

    def __init__(self) -> None:
        words = date_words()
        self._grammar = Grammar(words, date_rules())
        self._context = Context(self._grammar)
        self._numbers = {**words.tables["NUMBER"], **words.tables["VAGUE"]}
        self._values = {
            slot: {word.lstrip("^"): value for name in names for word, value in words.tables[name].items()}
            for slot, names in words.slots.items()
        }

    def find(self, text: str) -> list[DateExpression]:
        """Every time expression of a text, in order, none over another."""
        tokens = self._grammar.coder.read(text)
        found = list(self._found(text, tokens))
        readings = self._context.read(found, tokens)
        return [self._expression(text, tokens, one, reading) for one, reading in zip(found, readings, strict=True)]

    def resolve(
        self, expression: DateExpression, *, anchor: str | None, tense: Tense | None = None
    ) -> tuple[DateBounds | None, Timex]:
        """The bounds of an expression said on the ISO day `anchor`, and its TIMEX3 type and value.

        A day that the calendar does not have (31 February) has neither bounds nor value.
        """
        reading = dict(expression.reading)
        day = date.fromisoformat(anchor[:10]) if anchor else None
        try:
            meaning, bounds = _resolved(reading, day, tense)
        except (ValueError, OverflowError):
            meaning, bounds = UNKNOWN, None
        return bounds, _timex(meaning, bounds)

    def _found(self, text: str, tokens: Tokens) -> Iterator[Found]:
        for rule, match in self._grammar.matches(tokens.codes):
            if rule.means == "nothing":
                continue
            first, end = match.span()
            slots = {"means": rule.means, **rule.fixed}
            for group in match.groupdict():
                slot, (start, stop) = group.partition("__")[0], match.span(group)
                if slot == "span":
                    first, end = start, stop
                elif start >= 0:
                    slots[slot] = self._value(slot, _words(text, tokens, start, stop))
            yield Found(first, end, rule.id, slots)

    def _value(self, slot: str, words: list[str]) -> str:
        """The words of a slot as figures or codes: "December" 12, "nineteen ninety" 1990, "12th" 12."""
        values = self._values.get(slot, {})
        if slot == "n" or (slot == "year" and len(words) > 1):
            return number(words, self._numbers)
        word = words[0]
        if word[0].isdigit() and word[-2:] in ("st", "nd", "rd", "th"):
            return word[:-2]
        return values.get(word, word)

    def _expression(self, text: str, tokens: Tokens, one: Found, reading: dict[str, str]) -> DateExpression:
        start, end = tokens.starts[one.first], tokens.ends[one.end - 1]
        return DateExpression(start=start, end=end, text=text[start:end], rule=one.rule, reading=tuple(reading.items()))


def _words(text: str, tokens: Tokens, start: int, stop: int) -> list[str]:
    return [text[tokens.starts[index] : tokens.ends[index]].lower() for index in range(start, stop)]


def _meaning(reading: Mapping[str, str], anchor: date | None, tense: Tense | None) -> Meaning:
    """The meaning on a day; words that lean on a time that nobody named keep their value and lose their bounds."""
    named_before = _sub(reading, "ref.")
    reference = _meaning(named_before, anchor, None).period if named_before else None
    meaning = _SENSES[reading["means"]](reading, When(anchor, tense or _hint(reading), reference))
    if reading.get("leans") == "text" and reference is None and not meaning.is_placed:
        return meaning._replace(period=None)
    return meaning


def _hint(reading: Mapping[str, str]) -> Tense | None:
    return "future" if reading.get("hint") == "future" else None


def _resolved(
    reading: Mapping[str, str], anchor: date | None, tense: Tense | None
) -> tuple[Meaning, DateBounds | None]:
    """The meaning, and its bounds by the preposition or by the other end of the stretch that it is part of."""
    if "pair" not in reading:
        meaning = _meaning(reading, anchor, tense)
        return meaning, _bounds(meaning, reading)
    other = _sub(reading, "other.")
    first, last = (reading, other) if reading["role"] == "first" else (other, reading)
    end = _meaning(last, anchor, tense)
    start = _start(first, end, anchor, tense)
    meaning = start if first is reading else end
    if start.period is None or end.period is None:
        return meaning, _bounds(meaning, {})
    bounds_of_pair = bounds_from_to if reading["pair"] == "from" else bounds_between
    return meaning, bounds_of_pair(start.period, end.period)


def _start(first: Mapping[str, str], end: Meaning, anchor: date | None, tense: Tense | None) -> Meaning:
    """The start of a stretch: "October" of "October to December 2017" is the one before that December."""
    if end.period and first["means"] in _UNDATED and "dir" not in first:
        return _meaning(first, end.period.last, "past")
    return _meaning(first, anchor, tense)


def _bounds(meaning: Meaning, reading: Mapping[str, str]) -> DateBounds | None:
    if meaning.period is None:
        return None
    return bounds_of(meaning.period, meaning.relation or reading.get("relation"))


def _sub(reading: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {key[len(prefix) :]: value for key, value in reading.items() if key.startswith(prefix)}


def _timex(meaning: Meaning, bounds: DateBounds | None) -> Timex:
    if bounds is None:
        return Timex(type=meaning.type, value=meaning.value)
    return Timex(
        type=meaning.type,
        value=meaning.value,
        edtf=bounds.edtf,
        start_min=bounds.start_min,
        start_max=bounds.start_max,
        end_min=bounds.end_min,
        end_max=bounds.end_max,
        time_precision=bounds.time_precision,
    )

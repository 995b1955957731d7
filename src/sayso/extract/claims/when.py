"""When an event happened, as far as its clause says."""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from operator import attrgetter

from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.dating import dated
from sayso.extract.claims.fresh import fresh
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Attribution, Entity, Framed, Predication
from sayso.model.date import DateBounds
from sayso.model.selector import select

OLD = 365


def date_of(
    context: Context, framed: Framed, clause: Span, judged: Judgement, attribution: Attribution | None
) -> DateBounds | None:
    """The date of an event: in its own clause, else by a tie, else that of news."""
    trigger = context.predications[framed.predication]
    entity = next(_dates(context, clause, trigger), None) or dated(context, trigger)
    if entity is None:
        return fresh(context, trigger, judged)
    bounds = _anchored(context, entity, attribution)
    if bounds is None:
        return None
    start, end = entity.start, entity.end
    text = context.parse.text
    return DateBounds(
        edtf=bounds.edtf,
        start_min=bounds.start_min,
        start_max=bounds.start_max,
        end_min=bounds.end_min,
        end_max=bounds.end_max,
        time_precision=bounds.time_precision,
        text=text[start:end],
        selector=select(text, start, end),
    )


def is_old(context: Context, bounds: DateBounds | None) -> bool:
    """Whether something ended more than a year before the report, so that the report only retells it."""
    if bounds is None or bounds.end_max is None or context.published is None:
        return False
    gap = date.fromisoformat(context.published) - date.fromisoformat(bounds.end_max)
    return gap.days > OLD


def _dates(context: Context, clause: Span, trigger: Predication) -> Iterator[Entity]:
    """Dates with bounds inside a clause and not inside another event's, nearest to the event's word first."""
    inside = [
        entity
        for entity in context.located.within(*clause)
        if entity.kind == "date" and entity.bounds is not None and not _is_anothers(context, entity, trigger)
    ]
    return iter(sorted(inside, key=lambda entity: _distance(context, entity, trigger)))


def _distance(context: Context, entity: Entity, trigger: Predication) -> tuple[int, bool, int]:
    """How far a date is from an event: its own, then one below it, then one above; a day before a longer stretch."""
    governing = _governing(context, entity)
    rank = 2
    if governing is not None and trigger.word in {governing.word, *_above(context, governing)}:
        rank = int(governing.word != trigger.word)
    is_day = entity.bounds is not None and entity.bounds.start_min == entity.bounds.end_max
    return rank, not is_day, abs(entity.head - trigger.word)


def _governing(context: Context, entity: Entity) -> Predication | None:
    """The predication whose phrase a date is."""
    word = context.parse.words[entity.head]
    while word.head != word.index:
        word = context.parse.head(word)
        if word.index in context.by_word:
            return context.by_word[word.index]
    return None


def _is_anothers(context: Context, entity: Entity, trigger: Predication) -> bool:
    """Whether a date says when something else happened: "the man arrested in May", "today confirmed the capture"."""
    governing = _governing(context, entity)
    if governing is None or governing.word == trigger.word:
        return False
    ahead = {trigger.word, *_above(context, trigger)}
    if governing.word in ahead:
        return governing.word in context.clauses.cue_words and entity.head < trigger.word
    chain = [governing, *(context.by_word[word] for word in _above(context, governing))]
    between = takewhile(lambda predication: predication.word not in ahead, chain)
    return any(_is_apart(context, predication) for predication in between)


def _is_apart(context: Context, predication: Predication) -> bool:
    """Whether a clause tells of another time: but "an attack that killed four on Monday" was on Monday."""
    if predication.link == "relative" and predication.governor is not None:
        above = context.by_word[predication.governor]
        return not (above.kind == "noun" and above.word in predication.subjects)
    return predication.link in {"relative", "time", "condition"}


def _above(context: Context, predication: Predication) -> list[int]:
    found: list[int] = []
    governor = predication.governor
    while governor is not None and governor not in found:
        found.append(governor)
        governor = context.by_word[governor].governor
    return found


def _anchored(context: Context, entity: Entity, attribution: Attribution | None) -> DateBounds | None:
    """Inside a quotation "today" is the day of the words: that of the video or the speech, if the report dates it."""
    if attribution is None or attribution.mode != "direct" or entity.expression is None or attribution.cue is None:
        return entity.bounds
    day = _day_of_words(context, attribution)
    if day is None or day == context.published:
        return entity.bounds
    bounds, _ = context.knowledge.dates.resolve(entity.expression, anchor=day)
    return bounds


def _day_of_words(context: Context, attribution: Attribution) -> str | None:
    cue = attribution.cue
    if cue is None:
        return None
    sentences = context.parse.sentences
    sentence = sentences[max(0, bisect_right(sentences, cue[0], key=attrgetter("start")) - 1)]
    for entity in context.located.beginning_in((sentence.start, sentence.end), "date"):
        is_quoted = any(start <= entity.start < end for start, end in attribution.content)
        if entity.bounds is not None and not is_quoted and entity.bounds.start_min == entity.bounds.end_max:
            return entity.bounds.start_min
    return None

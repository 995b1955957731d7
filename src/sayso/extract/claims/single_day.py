"""The one day that a short report tells of, for what it tells without a day.

A release on one operation names the day once: "An operation yesterday led to … . Two men were detained." No word of the
second sentence points back, and yet no reader takes it for another day's. So the day goes on to what is told in the
simple past, but only in a short report all of whose times are that day, and not to what had happened before, to what
happens often, to what is contested, or to a sentence with a time of its own.
"""

from sayso.extract.claims.context import Context
from sayso.extract.claims.fresh import LATELY, is_dated, is_older, may_be_new, upward
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Entity, Predication
from sayso.model.date import days_between

LONGEST = 15  # sentences
GOING_ON = frozenset({"root", "content", "conjunct", "complement", "adverbial", "argument", "adjunct"})


def day_of_report(context: Context, predication: Predication, judged: Judgement) -> Entity | None:
    """The date that holds for an undated event because the whole report tells of one day; else `None`."""
    day = only_day(context)
    if day is None or not may_be_new(context, predication, judged):
        return None
    clauses = [predication, *upward(context, predication)]
    top = clauses[-1]
    if top.tense != "past" or top.modals or top.link not in GOING_ON or is_dated(context, predication):
        return None
    return None if any(is_older(context, clause) for clause in clauses) else day


def only_day(context: Context) -> Entity | None:
    """The first date of a short report in which every time is one recent day, if it is not only the day of saying."""
    if len(context.parse.sentences) > LONGEST or context.published is None:
        return None
    dates = [(word, date) for word, own in context.clauses.dates_of.items() for date in own if date.bounds]
    days = {(date.bounds.start_min, date.bounds.end_max) for _, date in dates if date.bounds}
    first, last = next(iter(days), (None, None))
    if len(days) != 1 or first is None or first != last or not 0 <= days_between(first, context.published) <= LATELY:
        return None
    return next((date for word, date in dates if word not in context.clauses.cue_words), None)

"""When news happened that gives no day: on the day on which it was told, or on the day before.

English news style leaves a day out only where it is the report's own. What is older is dated ("last week", "in May")
or marked as older ("had earlier", "has often"). So two kinds of sentence have a time though none of their words gives
it to the event:

- the lead of a report whose day is known, its first sentences in the simple past or the perfect;
- what somebody "said on Friday" had happened: the day is that of the saying, and what is worth saying is new.

A coder of events takes the day of the report for such an event. Here it stays what it is, two bounds: not after the day
of telling, and not before the day that led up to it. `time_precision` is 2, and there are no words and no selector, so
that whoever wants only stated dates can leave these out; none of them makes a dispute or proves two claims one.
Further down a report history is retold in the same tense, so nothing is taken to be new there; nor is what footage
shows, which may be older than its publication.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sayso.extract.claims.context import Context
from sayso.extract.claims.dating import climb, is_same_event
from sayso.extract.claims.ties import antecedents
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Attribution, Entity, Predication
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueClass
from sayso.lexicon.episodes import episodes
from sayso.model.date import DateBounds, days_between
from sayso.model.terms import EventType

LATELY = 3  # days before the report on which something said is still news
STEPS = 2  # ties that may lead back to the lead
TOLD = frozenset({"root", "content", "conjunct", "complement", "adverbial", "argument", "adjunct"})
CONTESTING: frozenset[CueClass] = frozenset({"accuse", "deny", "doubt", "ask", "admit"})
STATES: frozenset[EventType] = frozenset({"control_status", "siege", "legal_assertion", "military_use"})


def fresh(context: Context, predication: Predication, judged: Judgement) -> DateBounds | None:
    """The two days on one of which an undated event happened that a report tells as new; else `None`."""
    if not may_be_new(context, predication, judged):
        return None
    day = _day_told(context, predication, steps=STEPS)
    return _by(day) if day else None


def may_be_new(context: Context, predication: Predication, judged: Judgement) -> bool:
    """Whether an event is told for certain as having happened, is no lasting state, and is not contested."""
    if judged.modality != "asserted" or judged.stage == "planned" or not judged.is_positive:
        return False
    return _is_event(context, predication) and not _is_contested(context, predication)


def _by(day: str) -> DateBounds:
    before = (date.fromisoformat(day) - timedelta(days=1)).isoformat()
    return DateBounds(
        edtf=f"[{before}..{day}]", start_min=before, start_max=day, end_min=before, end_max=day, time_precision=2
    )


def _is_event(context: Context, predication: Predication) -> bool:
    """Whether a predication is read as something that happens, not as a state that may have lasted long."""
    return context.told.types_of(predication.word).isdisjoint(STATES)


def _day_told(context: Context, predication: Predication, *, steps: int) -> str | None:
    """The day on which a clause was told as new: in the lead, by somebody on a day that is named, or by a tie."""
    clauses = [predication, *upward(context, predication)]
    if any(is_older(context, clause) for clause in clauses) or is_dated(context, predication):
        return None
    if _is_footage(context, predication):
        return None
    said = _dates_of_saying(context, predication)
    if said:
        return next((day for entity in said if (day := _late_day(context, entity.bounds)) is not None), None)
    if _is_lead(context, clauses[-1]):
        return context.published
    earlier = (other for clause in clauses for other in antecedents(context, clause) if steps)
    days = (_day_told(context, other, steps=steps - 1) for other in earlier)
    return next((day for day in days if day is not None), None)


def _is_contested(context: Context, predication: Predication) -> bool:
    """Whether somebody is accused of it, denies it or asks about it: that may be about something long past."""
    return any(attribution.cue_class in CONTESTING for attribution in _told_by(context, predication))


def upward(context: Context, predication: Predication) -> Iterator[Predication]:
    """The clauses that a predication is told in, also those of a noun that its relative clause goes on about."""
    above = list(climb(context, predication))
    yield from above
    top = above[-1] if above else predication
    if top.link == "relative" and top.governor is not None:
        noun = context.by_word[top.governor]
        if is_same_event(context, noun, top):
            yield noun
            yield from climb(context, noun)


def is_older(context: Context, clause: Predication) -> bool:
    """Whether a clause says that it was before, or more than once: "had been hit", "has often"."""
    is_before = clause.is_perfect and clause.tense == "past" and not _told_by(context, clause)
    return is_before or not episodes().words.not_new.isdisjoint(clause.adverbs)


def is_dated(context: Context, predication: Predication) -> bool:
    """Whether the sentence names a time that is neither that of its saying nor of a clause about something else."""
    sentence = context.parse.words[predication.word].sentence
    dates = context.clauses.dates_in.get(sentence, ())
    return any(not (_is_of_saying(context, predication, e) or _is_aside(context, predication, e)) for e in dates)


def _is_footage(context: Context, predication: Predication) -> bool:
    """Whether it is what footage shows, or the showing itself: "a video said to show fighters in the town"."""
    start = context.parse.words[predication.word].start
    shows = [attribution for attribution in context.attributions if attribution.cue_class == "show"]
    is_cue = any(attribution.cue and attribution.cue[0] <= start < attribution.cue[1] for attribution in shows)
    return is_cue or (bool(shows) and any(one.cue_class == "show" for one in _told_by(context, predication)))


def _is_aside(context: Context, predication: Predication, entity: Entity) -> bool:
    """Whether a date stands in a relative clause that the predication does not: "killed men who fled last week"."""
    dated = context.by_word.get(context.clauses.dated_word(entity.head))
    return dated is not None and dated.link == "relative" and not dated.first <= predication.word <= dated.last


def _is_of_saying(context: Context, predication: Predication, entity: Entity) -> bool:
    """Whether a date is that of the cue, or of a saying at the end that stands apart: "…, a monitor said on Sunday"."""
    if entity in _dates_of_cues(context, predication):
        return True
    dated = context.parse.words[context.clauses.dated_word(entity.head)]
    return dated.index > predication.word and dated.lemma in episodes().words.saying


def _dates_of_cues(context: Context, predication: Predication) -> list[Entity]:
    cues = (attribution.cue_word for attribution in _told_by(context, predication))
    return [entity for cue in cues if cue is not None for entity in context.clauses.dates_of.get(cue, ())]


def _told_by(context: Context, clause: Predication) -> list[Attribution]:
    """The attributions under which a clause stands, innermost first."""
    word = context.parse.words[clause.word]
    return [context.attributions[index] for index in context.voices.chain(context.attribution_of(word.start, word.end))]


def _dates_of_saying(context: Context, predication: Predication) -> list[Entity]:
    """When somebody is said to have said it, where no other time stands in the sentence."""
    sentence = context.parse.words[predication.word].sentence
    dates = (e for e in context.clauses.dates_in.get(sentence, ()) if _is_of_saying(context, predication, e))
    return [*_dates_of_cues(context, predication), *dates]


def _late_day(context: Context, bounds: DateBounds | None) -> str | None:
    """A single day not long before the report."""
    if bounds is None or bounds.start_min is None or bounds.start_min != bounds.end_max or context.published is None:
        return None
    return bounds.start_min if 0 <= days_between(bounds.start_min, context.published) <= LATELY else None


def _is_lead(context: Context, clause: Predication) -> bool:
    """Whether a clause stands in the lead and says that something happened; a headline says it in the present."""
    sentence = context.parse.words[clause.word].sentence
    place = context.told.lead.get(sentence)
    if place is None or clause.modals or clause.lemma == "be":
        return False
    if place == 0 and _is_bare_passive(clause):
        return True
    if clause.link not in TOLD:
        return False
    if place == 0:
        return clause.tense != "future"
    if place == 1:
        return clause.tense == "past" or (clause.tense == "present" and clause.is_perfect)
    return clause.tense == "past" and not _is_portrait(context, clause) and not _is_of_other_day(context, sentence)


def _is_bare_passive(clause: Predication) -> bool:
    """Whether a headline leaves out "were": "Nine injured in shelling", a relative clause that hangs on no verb."""
    return clause.link == "relative" and clause.governor is None


def _is_of_other_day(context: Context, sentence: int) -> bool:
    """Whether the lead has named a day before that is neither the report's nor the one before it."""
    published = context.published
    if published is None:
        return False
    window = _by(published)
    dates = [
        date for index in context.told.lead if index < sentence for date in context.clauses.dates_in.get(index, ())
    ]
    return any(not (_is_length(entity) or _is_within(entity.bounds, window)) for entity in dates)


def _is_length(entity: Entity) -> bool:
    """Whether words only count how long something took: "in 24 hours", not "within days", names no day."""
    timex = entity.timex
    if entity.bounds is not None or timex is None or timex.type != "DURATION":
        return False
    return timex.value is not None and "X" not in timex.value


def _is_within(bounds: DateBounds | None, window: DateBounds) -> bool:
    if bounds is None or not (bounds.start_min and bounds.end_max and window.start_min and window.end_max):
        return False
    return window.start_min <= bounds.start_min and bounds.end_max <= window.end_max


def _is_portrait(context: Context, clause: Predication) -> bool:
    """Whether a later sentence says who somebody is: "The leader coordinated attacks", "He was responsible for"."""
    return any(_is_person(context.parse.words[index]) for index in clause.subjects)


def _is_person(word: Word) -> bool:
    return word.text.lower() in {"he", "she"} or (word.tag == "NN" and episodes().is_person(word.lemma))

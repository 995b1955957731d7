"""Which date holds for a predication: its own, that of a clause of the same time, of the clause above, or by a tie."""

from collections.abc import Iterator

from sayso.extract.claims.context import Context
from sayso.extract.claims.ties import antecedents
from sayso.extract.claims.together import is_of_same_time, joined
from sayso.extract.findings import Entity, Predication
from sayso.lexicon.episodes import episodes

INHERITED = ("adjunct", "argument", "complement", "adverbial", "conjunct")
LONGEST_CHAIN = 5


def dated(context: Context, predication: Predication, *, steps: int = LONGEST_CHAIN) -> Entity | None:
    """The date of a predication; `None` where the text ties none to it.

    `steps` is how many clauses back a tie may lead: "the patrol" of one sentence, "the raid" of the one before.
    """
    own = context.clauses.dates_of.get(predication.word, ())
    if own:
        return next((date for date in own if _is_day(date)), own[0] if own[0].bounds is not None else None)
    beside = next(_beside(context, predication), None) or _above(context, predication)
    if beside is not None or steps == 0:
        return beside
    for clause in _clauses(context, predication):
        for earlier in antecedents(context, clause):
            found = dated(context, earlier, steps=steps - 1)
            if found is not None:
                return found
    return None


def _is_day(date: Entity) -> bool:
    return date.bounds is not None and date.bounds.start_min == date.bounds.end_max


def _own(context: Context, predication: Predication) -> Iterator[Entity]:
    """The dates of a predication, a day before a longer stretch: "an overnight operation on Monday"."""
    dates = (date for date in context.clauses.dates_of.get(predication.word, ()) if date.bounds is not None)
    return iter(sorted(dates, key=lambda date: not _is_day(date)))


def _beside(context: Context, predication: Predication) -> Iterator[Entity]:
    """Dates of what is told as happening in it or with it: "during a patrol on Monday", "while searching yesterday"."""
    yield from _parts(context, predication)
    yield from _at_the_end(context, predication)
    yield from _second_of_cue(context, predication)


def _second_of_cue(context: Context, predication: Predication) -> Iterator[Entity]:
    """What hangs on a cue and is no time of the saying: the later of two dates, the event that it happened in.

    "Today confirmed the capture of the man on Monday", "confirmed the capture of the man during a raid on Monday".
    """
    if predication.governor not in context.clauses.cue_words:
        return
    dates = list(_own(context, context.by_word[predication.governor]))
    if any(date.head < predication.word for date in dates):
        yield from (date for date in dates if date.head > predication.word)
    for other in context.clauses.governed.get(predication.governor, ()):
        is_after = other.link == "adjunct" and other.word > predication.word and other.word in context.framed_words
        if is_after and _is_part(context, context.by_word[predication.governor], other):
            yield from _own(context, other)


def _is_part(context: Context, predication: Predication, other: Predication) -> bool:
    """Whether a clause or event noun below a predication happens when it does."""
    if other.link == "time":
        return is_of_same_time(context, other)
    if other.link == "relative":
        return is_same_event(context, predication, other) or _is_timeless(context, other)
    if other.kind != "noun":
        return other.link == "purpose"
    prepositions = {o.preposition for o in predication.obliques if o.word == other.word}
    return not prepositions.isdisjoint(episodes().words.within) or _is_one_event(context, predication, other)


def is_same_event(context: Context, noun: Predication, relative: Predication) -> bool:
    """Whether a relative clause goes on about an event: "the attack that killed four", "an operation targeting him"."""
    is_told = relative.tense == "past" or context.parse.words[relative.word].tag == "VBG"
    return noun.kind == "noun" and noun.word in relative.subjects and is_told


def _is_timeless(context: Context, relative: Predication) -> bool:
    """Whether a relative clause says how somebody is, so that a date that ends it is the main clause's.

    "They held a man based in the valley on Thursday", "who works in Birch, today".
    """
    dates = context.clauses.dates_of.get(relative.word, ())
    is_state = relative.tense == "present" or relative.lemma in episodes().words.stative
    return is_state and any(_is_last(context, date) for date in dates)


def _at_its_end(context: Context, relative: Predication) -> Iterator[Entity]:
    """The dates that close what hangs on a timeless relative clause: "a raid aimed at holding smugglers on Monday"."""
    for other in context.clauses.governed.get(relative.word, ()):
        if relative.lemma in episodes().words.stative and other.link in {"complement", "adverbial"}:
            yield from (date for date in _own(context, other) if _is_last(context, date))


def _is_one_event(context: Context, verb: Predication, noun: Predication) -> bool:
    """Whether a frame reads a verb and its noun as one event: "conducted an operation"."""
    return any(
        context.predications[framed.predication].word == noun.word and verb.word in framed.swallows
        for framed in context.framed
    )


def _at_the_end(context: Context, predication: Predication) -> Iterator[Entity]:
    """A date that closes a sentence holds for the verbs of one subject: "killed one and held two others on Monday"."""
    for other in joined(context, predication):
        for date in (*_own(context, other), *_parts(context, other)):
            if _is_last(context, date):
                yield date


def _parts(context: Context, predication: Predication, *, depth: int = 3) -> Iterator[Entity]:
    for other in context.clauses.governed.get(predication.word, ()) if depth else ():
        if _is_part(context, predication, other):
            yield from _own(context, other)
            yield from _parts(context, other, depth=depth - 1)
        elif other.link == "relative":
            yield from _at_its_end(context, other)


def _is_last(context: Context, date: Entity) -> bool:
    """Whether a date closes its sentence, but for a clause that goes on about it ("yesterday targeting a smuggler")."""
    sentence = context.parse.sentences[context.parse.words[date.head].sentence]
    rest = (word for word in context.parse.words[date.last + 1 : sentence.last] if word.pos not in {"PUNCT", "SPACE"})
    following = next(rest, None)
    return following is None or following.tag in {"VBG", "WDT", "WP", "WRB"}


def _above(context: Context, predication: Predication) -> Entity | None:
    """The date of the clause above: "on Monday stepped up their raids behind a screen of airstrikes"."""
    current = predication
    for above in climb(context, predication):
        found = next(_own(context, above), None) or next(_beside(context, above), None)
        if found is not None and (current.link != "conjunct" or _is_in_front(found, above)):
            return found
        current = above
    return None


def climb(context: Context, predication: Predication) -> Iterator[Predication]:
    """The predications above one, as long as what is told below them is a part of it or happens with it."""
    seen: set[int] = set()
    current = predication
    while current.governor is not None and current.word not in seen and _is_with(context, current):
        seen.add(current.word)
        current = context.by_word[current.governor]
        yield current


def _is_with(context: Context, predication: Predication) -> bool:
    if predication.governor in context.clauses.cue_words:
        return False
    if predication.link == "time":
        return is_of_same_time(context, predication)
    return predication.link in INHERITED


def _is_in_front(date: Entity, predication: Predication) -> bool:
    """Whether a date opens its clause, and so holds for the verbs joined to it: "On Monday they came and left"."""
    first = min((*predication.subjects, predication.word))
    return predication.first <= date.head < first


def _clauses(context: Context, predication: Predication) -> Iterator[Predication]:
    """A predication and those above it, each of which may be tied to something told before."""
    yield predication
    yield from (above for above in climb(context, predication) if predication.link != "conjunct")

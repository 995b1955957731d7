"""Where a clause says that it happened, and from which clauses beside it or before it a place goes on to it.

A clause says where by what hangs on its verb: "detained two men in a raid in Dovrel". Clauses of one sentence that
tell one doing share it: "killed a gunman and detained two men in Dovrel". Clauses before it are those at which its
words point back; what these lack they have from those at which they point back in turn.
"""

from collections.abc import Iterator

from sayso.extract.claims.beside import NEAR
from sayso.extract.claims.context import Context
from sayso.extract.claims.sites import resolved
from sayso.extract.claims.ties import UNTIED, antecedents, is_event_noun
from sayso.extract.findings import Entity, Predication
from sayso.extract.syntax import Word
from sayso.lexicon.episodes import episodes
from sayso.model.place import Place

STEPS = 3  # "the force" of "the operation" of the raid
WITHIN = NEAR - {"towards", "toward"}
NOMINAL = frozenset({"NOUN", "PROPN", "ADP"})
MOVING = frozenset({"withdrawal", "displacement", "evacuation", "reinforcement"})


def place_told(context: Context, clause: Predication) -> Place | None:
    """The named place nearest to a clause's verb that hangs on it by nothing but nouns, prepositions and purposes."""
    around = context.located.within(*context.parse.span(clause.first, clause.last))
    found = [entity for entity in around if entity.kind == "place" and _hangs_on(context, entity, clause)]
    for entity in sorted(found, key=lambda entity: abs(entity.head - clause.word)):
        place = resolved(context, entity.head)
        if place is not None and place.name is not None:
            return place
    return None


def _hangs_on(context: Context, entity: Entity, clause: Predication) -> bool:
    """Whether a place hangs on a verb; on one of saying only by an event, for else it says where it was said."""
    word = _anchor(context, entity)
    is_told, is_within = clause.word not in context.clauses.cue_words, _is_opening(context, entity, word)
    while word.index != clause.word:
        above = context.parse.head(word)
        if above.index == word.index or not (above.index == clause.word or _leads_on(context, above)):
            return False
        is_within = is_within or above.form.lower() in WITHIN
        is_told = is_told or is_event_noun(word)
        word = above
    return is_within and is_told


def _is_opening(context: Context, entity: Entity, word: Word) -> bool:
    """Whether the parser took the place that opens a sentence for its subject: "In Dovrel district, a patrol …"."""
    before = context.parse.words[entity.first - 1] if entity.first else word
    return before.form.lower() in WITHIN and before.head == word.head and word.dep in {"nsubj", "nsubjpass"}


def _anchor(context: Context, entity: Entity) -> Word:
    """The word by which a name hangs on a preposition; the parser may have broken a long name apart."""
    words = context.parse.words[entity.first : entity.last + 1]
    hung = (word for word in words if word.dep == "pobj" and not entity.first <= word.head <= entity.last)
    return next(hung, context.parse.words[entity.head])


def _leads_on(context: Context, word: Word) -> bool:
    """Whether a place goes up over a word: a noun, a preposition, a purpose, what an operation "targeting X" does."""
    if word.pos in NOMINAL:
        return True
    is_purpose = word.tag == "VB" and word.dep in {"acl", "advcl"}
    return is_purpose or (word.dep == "acl" and word.tag == "VBG" and is_event_noun(context.parse.head(word)))


def one_doing(context: Context, clause: Predication) -> Iterator[Predication]:
    """A clause, then those of its sentence that tell one doing with it: with one subject, at one time, as its manner.

    "Killed a gunman and detained two men", "while searching the house", "fled, leaving six dead".
    """
    found, seen = [clause], {clause.word}
    while found:
        current = found.pop(0)
        yield current
        for other in _near(context, current):
            if other.word not in seen and _is_one_doing(current, other) and _may_lend(context, other):
                seen.add(other.word)
                found.append(other)


def _near(context: Context, clause: Predication) -> Iterator[Predication]:
    """The clauses right above and right below one."""
    if clause.governor is not None:
        yield context.by_word[clause.governor]
    yield from context.clauses.governed.get(clause.word, ())


def _is_one_doing(clause: Predication, other: Predication) -> bool:
    if clause.governor == other.word and (clause.link == "adverbial" or clause.kind == "noun") and clause.tense is None:
        return True
    upper, lower = (other, clause) if clause.governor == other.word else (clause, other)
    if lower.link == "time":
        return lower.marker in episodes().words.same_time
    is_shared = bool(set(clause.subjects) & set(other.subjects)) or clause.subjects == other.subjects
    is_alike = lower.tense in {None, upper.tense} and upper.modals == lower.modals
    return lower.link == "conjunct" and is_shared and is_alike


def _may_lend(context: Context, clause: Predication) -> bool:
    """Whether a clause tells something that happens where it says, not something that leaves it."""
    return not context.told.types_of(clause.word) & MOVING


def places_beside(context: Context, clause: Predication) -> Iterator[Place]:
    """The places of the clauses that tell one doing with a clause, nearest first; its own is the first."""
    for other in one_doing(context, clause):
        place = place_told(context, other)
        if place is not None:
            yield place


def places_before(context: Context, clause: Predication) -> Iterator[Place]:
    """The places of the clauses at which a clause's words point back, nearest first, each clause asked once."""
    waiting, seen = [(clause, STEPS)], {clause.word}
    while waiting:
        current, steps = waiting.pop(0)
        for own in one_doing(context, current):
            for earlier in antecedents(context, own):
                if earlier.word in seen or not _may_lend(context, earlier):
                    continue
                seen.add(earlier.word)
                found = next(places_beside(context, earlier), None)
                if found is not None:
                    yield found
                elif steps:
                    waiting.append((earlier, steps - 1))


def place_of_headline(context: Context, clause: Predication) -> Place | None:
    """The place that the headline names for an event of this type, where it is the first such of the body."""
    titles = [(part.start, part.end) for part in context.page.parts if part.kind == "title"]
    kinds = context.told.types_of(clause.word)
    events = (context.predications[framed.predication] for framed in context.framed if framed.type in kinds)
    headlines: list[Predication] = []
    for told in events if titles else ():
        start = context.parse.words[told.word].start
        if not any(first <= start < end for first, end in titles):
            places = (place_told(context, headline) for headline in headlines if told.word == clause.word)
            return next((place for place in places if place is not None), None)
        headlines.append(told)
    return None


def province_of_report(context: Context, clause: Predication) -> Place | None:
    """The province in which all of a report lies, for what it tells as done in another sentence than names it."""
    province = context.grounds.province
    if province is None or clause.kind != "verb" or clause.modals or clause.tense not in {"past", None}:
        return None
    own = context.parse.words[clause.word].sentence
    is_told_elsewhere = context.parse.words[province.head].sentence != own
    return province.place if is_told_elsewhere and clause.link not in UNTIED else None

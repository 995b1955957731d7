"""What the words of a clause point back at: an event told before, the force that acted in it, the people in it.

Only words that point make a tie; that one sentence follows another makes none.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.claims.context import Context
from sayso.extract.claims.together import is_of_same_time, joined
from sayso.extract.findings import Entity, Predication
from sayso.extract.syntax import Word
from sayso.lexicon.episodes import ANY, episodes
from sayso.model.terms import EventType

FAR = 6  # sentences
SOON = 3
UNTIED = frozenset({"relative", "condition", "purpose"})
BARE: frozenset[EventType] = frozenset({"toll", "killing"})
HARMFUL: frozenset[EventType] = frozenset(
    {
        "airstrike",
        "shelling",
        "explosion",
        "suicide_bombing",
        "shooting",
        "chemical_attack",
        "attack",
        "clash",
        "execution",
        "killing",
        "facility_damage",
        "offensive",
    }
)
PRONOUNS = frozenset({"they", "them", "it", "he", "him", "she"})


def antecedents(context: Context, clause: Predication) -> Sequence[Predication]:
    """The predications that a clause is tied to, nearest first; none past the one that brings in what it points at.

    Found once a clause: its date, its place and its being news are all asked of what it is tied to.
    """
    found = context.tied.get(clause.word)
    if found is None:
        found = context.tied[clause.word] = tuple(_antecedents(context, clause))
    return found


def _antecedents(context: Context, clause: Predication) -> Iterator[Predication]:
    if _is_bare_toll(context, clause):
        yield from _harm_before(context, clause)
    if not _may_be_tied(clause):
        return
    events, force, people = _pointed(context, clause), _force(context, clause), _people(context, clause)
    if events or force or people:
        yield from _met(context, clause, events, (*force, *people))
    yield from _told_after(context, clause)


def _met(context: Context, clause: Predication, events: Sequence[Word], known: Sequence[Word]) -> Iterator[Predication]:
    """The earlier predications that tell such an event or have such a party, up to the one that brings it in."""
    by_name = {word.lemma for word in events if any(_is_called(word, earlier) for earlier in _before(context, clause))}
    for earlier in _before(context, clause):
        if any(_is_meant(context, word, earlier, by_name) for word in events):
            yield earlier
            if _brings_in(context, context.parse.words[earlier.word]):
                return
        met = [word for word in _parties(context, earlier) if any(_is_same(context, word, own) for own in known)]
        if met:
            yield earlier
            if any(_brings_in(context, word) for word in met):
                return


def _is_bare_toll(context: Context, clause: Predication) -> bool:
    """Whether a clause only counts people who came to harm, with no doer and no place: "Nine civilians were killed".

    A count of fighters killed may be of any fight.
    """
    kinds = context.told.types_of(clause.word)
    if not kinds & BARE or clause.modals or clause.link in UNTIED or _has_doer(context, clause):
        return False
    around = list(context.located.within(*context.parse.span(clause.first, clause.last)))
    own = {"place"} if "toll" in kinds else {"place", "date"}  # "the toll rose to 27 on Friday", "one died on Monday"
    if any(entity.kind in own for entity in around) or ("killing" in kinds and not _are_unarmed(around)):
        return False
    words = context.parse.words[clause.first : clause.last + 1]
    return not any(word.lemma in episodes().words.apart for word in words)


def _has_doer(context: Context, clause: Predication) -> bool:
    """Whether somebody did it to those who are counted; "it killed nine" says it of the event told before."""
    subjects = [context.parse.words[word] for word in clause.subjects]
    return bool(clause.objects) and any(word.lemma != "it" for word in subjects)


def _are_unarmed(around: Sequence[Entity]) -> bool:
    groups = {entity.toll.of for entity in around if entity.toll is not None}
    return bool(groups) and "combatant" not in groups


def _harm_before(context: Context, clause: Predication) -> Iterator[Predication]:
    """The event told last that can have had such a toll, if it is one of one place."""
    own = context.parse.words[clause.word].sentence
    for earlier in _before(context, clause):
        if own - context.parse.words[earlier.word].sentence > SOON:
            return
        if context.told.types_of(earlier.word) & HARMFUL:
            told = (framed for framed in context.framed if context.predications[framed.predication] is earlier)
            if all(len(framed.places) <= 1 for framed in told):
                yield earlier
            return


def _may_be_tied(clause: Predication) -> bool:
    """Whether a clause tells something that happened once: no habit, no plan, nothing that had happened before."""
    if clause.link in UNTIED or clause.modals or clause.is_perfect:
        return False
    return clause.kind == "noun" or clause.tense == "past"


def _pointed(context: Context, clause: Predication) -> list[Word]:
    """The definite event nouns of a clause: its subject, itself, or what it happened in."""
    words = [clause.word] if clause.kind == "noun" else list(clause.subjects)
    within = episodes().words.within
    obliques = [
        oblique.word
        for told in (clause, *joined(context, clause))
        for oblique in told.obliques
        if oblique.preposition.rpartition(" ")[2] in within | {"as"}
    ]
    words += [inner for word in obliques for inner in (word, *_of(context, word))]
    beside = (o for o in context.clauses.governed.get(clause.word, ()) if is_of_same_time(context, o))
    words += [word for other in beside for word in other.objects]
    found = (context.parse.words[index] for index in dict.fromkeys(words))
    return [word for word in found if _is_definite(context, word) and is_event_noun(word)]


def is_event_noun(word: Word) -> bool:
    """Whether a noun is one of those by which a report points back at what it told: "the operation", "the blast"."""
    return word.pos == "NOUN" and bool(episodes().event_types(word.lemma))


def _of(context: Context, word: int) -> Iterator[int]:
    """What stands behind "of": "as a result of the operation", "in the course of the raid"."""
    for preposition in context.parse.children(context.parse.words[word]):
        if preposition.dep == "prep" and preposition.lemma == "of":
            yield from (child.index for child in context.parse.children(preposition) if child.dep == "pobj")


def _force(context: Context, clause: Predication) -> list[Word]:
    """The force that acts or is attacked, if its words say that it is known already."""
    found = (context.parse.words[index] for index in (*clause.subjects, *clause.objects))
    return [word for word in found if _points(context, word) and _acts(context, word)]


def _people(context: Context, clause: Predication) -> list[Word]:
    """The people to whom something happens that may be a part of the event that they were brought in with."""
    kinds = context.told.types_of(clause.word)
    found = (context.parse.words[index] for index in clause.objects)
    return [
        word
        for word in found
        if _points(context, word) and any(episodes().may_befall(_named(context, word).lemma, kind) for kind in kinds)
    ]


def _acts(context: Context, word: Word) -> bool:
    return episodes().acts(_named(context, word).lemma)


def _named(context: Context, word: Word) -> Word:
    """The noun that a pronoun stands for, where that is known; else the word itself."""
    target = context.references.get(word.index) if word.text.lower() in PRONOUNS else None
    return word if target is None else context.parse.words[target]


def _points(context: Context, word: Word) -> bool:
    return _is_definite(context, word) or _named(context, word).index != word.index or _is_added(context, word)


def _is_added(context: Context, word: Word) -> bool:
    """Whether people come to others told of before: "two additional suspects", "another two gunmen"."""
    return any(child.lemma in episodes().words.additional for child in context.parse.children(word))


def _is_definite(context: Context, word: Word) -> bool:
    definite = episodes().words.definite
    return any(child.text.lower() in definite for child in context.parse.children(word) if child.dep == "det")


def _brings_in(context: Context, word: Word) -> bool:
    """Whether a mention is the first of its thing: no "the", no pronoun, nor a bare plural, which may be either."""
    is_counted = any(child.dep in {"det", "nummod"} for child in context.parse.children(word))
    return not _points(context, word) and (is_counted or word.tag not in {"NNS", "NNPS"} or not _acts(context, word))


def _before(context: Context, clause: Predication) -> Iterator[Predication]:
    """The predications of the sentences before, nearest first, that the same voice tells."""
    words = context.parse.words
    own = words[clause.word]
    voice = context.attribution_of(own.start, own.end)
    is_quoted = voice is not None and context.attributions[voice].mode == "direct"
    for sentence in range(own.sentence - 1, own.sentence - FAR - 1, -1):
        for other in reversed(context.told.in_sentence(sentence)):
            word = words[other.word]
            if is_quoted and context.attribution_of(word.start, word.end) != voice:
                continue
            if _has_happened(context, other):
                yield other


def _is_meant(context: Context, noun: Word, earlier: Predication, by_name: set[str]) -> bool:
    """Whether "the raid" is what an earlier predication tells: one that is called so goes before any that may be."""
    return _is_called(noun, earlier) if noun.lemma in by_name else _is_event(context, noun, earlier)


def _is_called(noun: Word, earlier: Predication) -> bool:
    return earlier.lemma == noun.lemma


def _has_happened(context: Context, told: Predication) -> bool:
    """Whether a predication is told as once done: not in "the man plans attacks", nor in "bombs used in attacks"."""
    seen: set[int] = set()
    while not _is_aside(context, told) and told.governor is not None and told.word not in seen:
        seen.add(told.word)
        told = context.by_word[told.governor]
    is_habit = told.kind == "verb" and told.tense == "present" and not (told.is_perfect or told.is_progressive)
    return not _is_aside(context, told) and (not is_habit or told.word in context.clauses.cue_words)


def _is_aside(context: Context, told: Predication) -> bool:
    """Whether a clause only describes or is not real; but "A patrol detained two men" may be read as a bare noun."""
    if told.link == "relative" and told.governor is not None:
        return context.by_word[told.governor].link != "root" or context.by_word[told.governor].kind != "noun"
    return told.link in UNTIED or bool(told.modals) or told.tense == "future"


def _is_event(context: Context, noun: Word, earlier: Predication) -> bool:
    """Whether "the raid" may be what an earlier predication tells."""
    wanted = episodes().event_types(noun.lemma)
    word = context.parse.words[earlier.word]
    if earlier.kind == "noun" and (word.tag == "NNS") != (noun.tag == "NNS"):
        return False
    if _is_called(noun, earlier):
        return True
    kinds = context.told.types_of(earlier.word)
    return bool(kinds) and (ANY in wanted or not wanted.isdisjoint(kinds))


def _parties(context: Context, earlier: Predication) -> list[Word]:
    """Who acts and who suffers, also in apposition: "In Hajin district, Birch province, a force detained two men"."""
    words = [context.parse.words[index] for index in (*earlier.subjects, *earlier.objects)]
    return words + [child for word in words for child in context.parse.children(word) if child.dep == "appos"]


def _is_same(context: Context, earlier: Word, later: Word) -> bool:
    """Whether a noun with "the" or a pronoun points at an earlier noun, which is no name."""
    target = context.references.get(later.index)
    if target is not None and target in {earlier.index, context.references.get(earlier.index)}:
        return True
    if earlier.tag.startswith("NNP"):
        return False
    both_act = _acts(context, earlier) and _acts(context, later)
    if target is not None and not both_act:
        return target <= earlier.index and earlier.lemma == later.lemma
    if _is_added(context, later) and episodes().is_person(earlier.lemma):
        return True
    return earlier.lemma == later.lemma or both_act


def _told_after(context: Context, clause: Predication) -> Iterator[Predication]:
    """Sentences soon after that say of the event when it happened: "The attack took place on Monday"."""
    own = context.parse.words[clause.word]
    happening = episodes().words.happening
    for sentence in range(own.sentence + 1, own.sentence + SOON + 1):
        for other in context.told.in_sentence(sentence):
            if other.tense == "past" and other.lemma.partition(" ")[0] in happening:
                nouns = [context.parse.words[index] for index in other.subjects]
                if any(_is_definite(context, noun) and _is_event(context, noun, clause) for noun in nouns):
                    yield other

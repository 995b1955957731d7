"""Whom a pronoun stands for: by class, number, gender where known, then subject before others, near before far."""

from collections.abc import Mapping

from sayso.extract.findings import Entity
from sayso.extract.reference.memory import SUBJECTS, Memory
from sayso.extract.syntax import Word
from sayso.lexicon.persons import persons
from sayso.lexicon.reference import reference_words

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SEVERAL = frozenset({"they", "them", "their", "theirs", "themselves"})
THING = frozenset({"it", "its", "itself"})
SPEAKING = frozenset({"i", "me", "my", "we", "us", "our", "ours", "ourselves", "mine", "myself"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
CLAIMS = frozenset({"claim", "report", "statement", "announcement", "assertion", "allegation"})
FARTHEST = 3


def antecedent(memory: Memory, word: Word, speakers: Mapping[int, int]) -> int | None:
    """The word that a pronoun stands for; `None` where it is no such pronoun or the text leaves it open."""
    form = word.form.lower()
    if form in SPEAKING:
        return speakers.get(word.index)
    if form in RELATIVE and word.tag in {"WP", "WDT", "WP$"}:
        return _relative(memory, word)
    if form not in MALE | FEMALE | SEVERAL | THING or (form in THING and _is_empty(memory, word)):
        return None
    claimer = _claimer(memory, word) if form in THING | SEVERAL else None
    found = None if claimer is not None else _nearest(memory, word, form)
    return claimer if found is None else found.head


def _claimer(memory: Memory, word: Word) -> int | None:
    """By whom the claim is made of which the pronoun is the subject: "the claim by the Alders that they took it"."""
    noun = memory.words[memory.words[word.head].head]
    if word.dep not in SUBJECTS or memory.words[word.head].dep not in {"acl", "ccomp", "relcl"}:
        return None
    if noun.lemma not in CLAIMS or noun.index > word.index:
        return None
    by = [child for child in noun.children if memory.words[child].lemma in {"by", "of"}]
    below = (head for child in by for head in memory.words[child].children)
    return next((head for head in below if memory.at(head) is not None), None)


def _relative(memory: Memory, word: Word) -> int | None:
    """The noun that a relative clause hangs on."""
    clause = word
    while clause.dep not in {"relcl", "ccomp", "ROOT"}:
        clause = memory.words[clause.head]
    noun = clause.head
    is_noun = clause.dep == "relcl" and noun < word.index
    return noun if is_noun and memory.at(noun) is not None else None


def _is_empty(memory: Memory, word: Word) -> bool:
    """Whether "it" stands for nothing: "it is unclear whether", "it is said that", but not "it said"."""
    words = reference_words()
    above = memory.words[word.head]
    below = [memory.words[child].lemma for child in above.children if memory.words[child].dep in {"acomp", "attr"}]
    is_told = word.dep == "nsubjpass" and above.lemma in words.empty
    return word.dep == "expl" or is_told or above.lemma in words.seeming or any(lemma in words.empty for lemma in below)


def _nearest(memory: Memory, word: Word, form: str) -> Entity | None:
    """The best candidate of the nearest sentence that has any; none where two are equally good."""
    is_speaking = word.dep in SUBJECTS and _speaks(memory, word.index)
    for number, group in enumerate(memory.back(word.index, sentences=FARTHEST)):
        fitting = [entity for entity in group if _fits(memory, entity, form) and not _is_own(entity, word)]
        if _owns_force(memory, word) or is_speaking:
            fitting = [entity for entity in fitting if entity.kind in {"actor", "person"}]
        if form == "it" and _is_taken(memory, word):
            fitting = [entity for entity in fitting if entity.kind in {"place", "facility"}]
        if number == 0:
            fitting = [entity for entity in fitting if not _is_same_clause_object(memory, entity, word)]
            fitting = [entity for entity in fitting if not _listens(memory, entity, word)]
            fitting = [entity for entity in fitting if not (is_speaking and _is_below(memory, entity, word))]
        if fitting:
            return _parallel(memory, fitting, word) or _best(memory, fitting, word)
    return None


def _is_taken(memory: Memory, word: Word) -> bool:
    """Whether a pronoun is what is taken, held or lost, which is ground and no body: "the army recaptured it"."""
    return word.dep in {"dobj", "nsubjpass"} and memory.words[word.head].lemma in reference_words().taking


def _is_below(memory: Memory, entity: Entity, word: Word) -> bool:
    """Whether an entity is part of what the pronoun says: "IS fled, it said" is not said by IS."""
    verb = memory.words[word.head]
    return verb.left <= entity.head <= verb.right


def _owns_force(memory: Memory, word: Word) -> bool:
    """Whether a pronoun says whose fighters or machines: "its aircraft" are no bridge's."""
    words, noun = reference_words(), memory.words[word.head]
    return word.tag == "PRP$" and (noun.lemma in words.owned or noun.form.lower() in words.fighting)


def _parallel(memory: Memory, fitting: list[Entity], word: Word) -> Entity | None:
    """The object of the verb that the pronoun's own is joined to: "held the hospital but had not entered it"."""
    verb = memory.words[word.head]
    if word.dep != "dobj" or verb.dep != "conj":
        return None
    objects = (entity for entity in fitting if memory.words[entity.head].dep == "dobj")
    return next((entity for entity in objects if memory.words[entity.head].head == verb.head), None)


def _best(memory: Memory, fitting: list[Entity], word: Word) -> Entity | None:
    subjects = [entity for entity in fitting if memory.is_subject(entity)]
    if subjects and word.form.lower() in SEVERAL | THING and not _speaks(memory, word.index):
        told = [entity for entity in subjects if not _speaks(memory, entity.head)]
        return told[-1] if told and told[-1].head < subjects[-1].head else subjects[-1]
    if subjects:
        telling = [entity for entity in subjects if _speaks(memory, word.index) and _speaks(memory, entity.head)]
        return (telling or subjects)[-1]
    meant = {_meaning(memory.root_entity(entity)) for entity in fitting}
    return fitting[-1] if len(meant) == 1 else None


def _speaks(memory: Memory, head: int) -> bool:
    """Whether a word is the subject of saying: in "X left, Y said. They …" it is X that the report goes on about."""
    return memory.words[memory.words[head].head].lemma in persons().speaking


def _meaning(entity: Entity) -> object:
    return entity.actor_id or entity.name or entity.head


def _fits(memory: Memory, entity: Entity, form: str) -> bool:
    if form in MALE | FEMALE:
        return entity.kind == "person" and _fits_gender(memory, entity, form)
    if form in SEVERAL:
        return entity.kind == "actor" and (entity.is_plural or entity.is_named or entity.is_generic)
    return not entity.is_plural and (entity.kind in {"facility", "place"} or _is_single_body(entity))


def _is_single_body(entity: Entity) -> bool:
    return entity.kind == "actor" and not entity.is_plural


def _fits_gender(memory: Memory, entity: Entity, form: str) -> bool:
    words = reference_words()
    said = {memory.words[index].form.lower().rstrip(".") for index in range(entity.first, entity.last + 1)}
    said |= set((entity.role or "").split())
    return not (said & (words.female if form in MALE else words.male))


def _is_own(entity: Entity, word: Word) -> bool:
    """A possessive pronoun is never the noun that it stands before."""
    return entity.first <= word.index <= entity.last or (word.tag == "PRP$" and entity.head == word.head)


def _is_same_clause_object(memory: Memory, entity: Entity, word: Word) -> bool:
    """A plain pronoun does not point at another argument of its own verb."""
    return word.tag == "PRP" and memory.words[entity.head].head == word.head and word.dep != "conj"


def _listens(memory: Memory, entity: Entity, word: Word) -> bool:
    """Whether an entity is only told what the pronoun is part of: "told Moor Radio that gunmen attacked its base"."""
    noun = memory.words[entity.head]
    verb = memory.words[noun.head]
    is_told = noun.dep in {"dobj", "dative"} and verb.lemma in reference_words().telling
    return is_told and verb.index < word.index <= verb.right

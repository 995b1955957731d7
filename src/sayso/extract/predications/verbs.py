"""The deep arguments of verbs, whatever the surface: passives, relatives, participles, control, shared subjects."""

from collections.abc import Mapping

from sayso.extract.findings import Oblique
from sayso.extract.predications.arguments import Arguments, nominals, obliques
from sayso.extract.predications.features import is_passive
from sayso.extract.predications.nouns import is_day
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.predicates import PredicateLexicon

RELATIVES = ("which", "that", "who", "whom", "what")
OBJECTS = ("dobj", "attr", "oprd")
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")


def verb_arguments(parse: Parse, word: Word, above: Mapping[int, Arguments], lexicon: PredicateLexicon) -> Arguments:
    """Who did what to whom; `above` holds the arguments of the predicates that this one hangs on."""
    passive = is_passive(parse, word)
    surface = _surface_subject(parse, word, above, lexicon)
    found = tuple(obliques(parse, word, lexicon))
    if all(oblique.word < word.index for oblique in found):
        found += _shared_phrases(parse, word, lexicon)
    agents = tuple(o.word for o in found if o.preposition == "by" and not is_day(parse, o.word, lexicon))
    objects = tuple(i for c in parse.children(word) if c.dep in OBJECTS for i in _resolved(parse, word, c, lexicon))
    objects = _without_stolen(parse, word, _without_state(parse, objects, lexicon))
    if passive:
        rest = tuple(o for o in found if o.word not in agents)
        return Arguments(subjects=agents, objects=(*surface, *objects), obliques=(*rest, *_relative_place(parse, word)))
    gap = _relative_gap(parse, word, surface, objects)
    indirect = tuple(i for c in parse.children(word) if c.dep == "dative" for i in nominals(parse, c, lexicon))
    shared = () if objects or gap else _shared_object(parse, word, lexicon)
    return Arguments(
        subjects=surface,
        objects=objects + gap + shared,
        indirect=indirect,
        obliques=(*found, *_relative_place(parse, word)),
    )


def _surface_subject(
    parse: Parse, word: Word, above: Mapping[int, Arguments], lexicon: PredicateLexicon
) -> tuple[int, ...]:
    own = _nearest_subject(parse, word)
    if own is not None:
        return _resolved(parse, word, own, lexicon)
    if word.dep in {"ccomp", "dep"} and (stolen := _stolen_subject(parse, word)):
        return nominals(parse, stolen, lexicon)
    return _inherited_subject(parse, word, above, lexicon)


def _nearest_subject(parse: Parse, word: Word) -> Word | None:
    """The subject of a verb; where it seems to have two and the first is a dateline, the second."""
    subjects = [child for child in parse.children(word) if child.dep in SUBJECTS]
    if len(subjects) > 1 and subjects[1].index < word.index and _is_dateline(parse, subjects[0]):
        return subjects[1]
    return next(iter(subjects), None)


def _is_dateline(parse: Parse, word: Word) -> bool:
    """Whether a bare name or a heading opens a sentence: "MARVIK A soldier was killed", "Health: a clinic was hit"."""
    if any(other.text == ":" for other in parse.words[word.index + 1 : word.right + 2]):
        return True
    is_name = word.tag in {"NNP", "NNPS"} or word.text.isupper()
    return is_name and word.left == parse.sentences[word.sentence].first and parse.child(word, "det") is None


def _resolved(parse: Parse, verb: Word, word: Word, lexicon: PredicateLexicon) -> tuple[int, ...]:
    """A relative pronoun stands for the noun that its clause hangs on."""
    if word.text.lower() in RELATIVES and word.tag in {"WDT", "WP"}:
        clause = verb
        while clause.dep == "conj":
            clause = parse.head(clause)
        if clause.dep == "relcl":
            return nominals(parse, _named(parse, parse.head(clause)), lexicon)
    return nominals(parse, word, lexicon)


def _named(parse: Parse, word: Word) -> Word:
    """The first of several names for one thing: "the RRA, or River Army, which …"."""
    head = parse.head(word)
    coordinator = parse.child(head, "cc")
    is_other_name = word.dep == "conj" and coordinator is not None and coordinator.lemma == "or"
    return head if word.dep == "appos" or is_other_name else word


def _inherited_subject(
    parse: Parse, word: Word, above: Mapping[int, Arguments], lexicon: PredicateLexicon
) -> tuple[int, ...]:
    head = parse.head(word)
    if word.dep in {"acl", "relcl"}:
        return _of_noun(parse, word, head, above, lexicon)
    if head.dep == "prep" and word.dep == "pcomp":
        return _of_gerund(parse, head, above, lexicon)
    arguments = above.get(head.index)
    if arguments is None or word.dep not in {"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"}:
        return ()
    takes_object = word.dep in {"xcomp", "ccomp"} and bool(arguments.objects)
    breaks_off = word.dep == "conj" and word.tag == "VBG" and head.tag != "VBG"
    if (takes_object or breaks_off) and _controls_object(parse, head, lexicon):
        return arguments.objects
    if word.dep == "advcl" and _is_infinitive(parse, word) and is_passive(parse, head):
        return arguments.subjects
    return _grammatical_subject(parse, head, arguments)


def _is_infinitive(parse: Parse, word: Word) -> bool:
    """Whether it is "to cut off …": in "taken by the army to cut off …" the aim is the army's."""
    particle = parse.child(word, "aux")
    return word.tag == "VB" and particle is not None and particle.lemma == "to"


def _grammatical_subject(parse: Parse, head: Word, arguments: Arguments) -> tuple[int, ...]:
    if not is_passive(parse, head):
        return arguments.subjects
    return arguments.objects


def _controls_object(parse: Parse, head: Word, lexicon: PredicateLexicon) -> bool:
    return head.lemma in lexicon.object_control and not is_passive(parse, head)


def _of_noun(
    parse: Parse, word: Word, head: Word, above: Mapping[int, Arguments], lexicon: PredicateLexicon
) -> tuple[int, ...]:
    """A clause behind a noun: the noun itself, or of an infinitive ("a bid by insurgents to seize") the noun's doer."""
    if not _is_infinitive(parse, word):
        return nominals(parse, _named(parse, head), lexicon) if word.dep == "acl" else ()
    own = above[head.index].subjects if head.index in above else ()
    return own or _user(parse, head, above, lexicon)


def _user(parse: Parse, noun: Word, above: Mapping[int, Arguments], lexicon: PredicateLexicon) -> tuple[int, ...]:
    """Who has the noun as an object: "launched an offensive to", "used it as a platform to"."""
    word = parse.head(noun)
    while word.pos == "ADP" and word.head != word.index:
        word = parse.head(word)
    is_anothers = word.lemma in lexicon.thwarting
    return above[word.index].subjects if word.index in above and not is_anothers else ()


def _of_gerund(
    parse: Parse, preposition: Word, above: Mapping[int, Arguments], lexicon: PredicateLexicon
) -> tuple[int, ...]:
    """Of "accused X of looting" X, though the parser hang it on X; of "withdrew after looting": who withdrew."""
    verb = parse.head(preposition)
    if verb.dep in {"dobj", "nsubjpass"} and parse.head(verb).lemma in lexicon.accusing:
        verb = parse.head(verb)
    arguments = above.get(verb.index)
    if arguments is None:
        return ()
    if preposition.text.lower() in {"of", "from", "for", "as"} and arguments.objects:
        return arguments.objects
    return _grammatical_subject(parse, verb, arguments)


def _stolen_subject(parse: Parse, word: Word) -> Word | None:
    """The subject of a content clause without "that", which the parser made the main verb's object.

    "Confirmed the hospital … was retaken": a finite clause that follows an object at once and has no subject.
    """
    head = parse.head(word)
    if head.pos not in {"VERB", "AUX"} or (word.tag in {"VB", "VBG"} and not parse.child(word, "aux", "auxpass")):
        return None
    helper = parse.child(word, "aux", "auxpass")
    is_finite = word.tag in {"VBD", "VBZ", "VBP"} or (helper is not None and helper.tag in {"VBD", "VBZ", "VBP", "MD"})
    candidates = [
        child
        for child in parse.children(head)
        if child.dep == "dobj" and head.index < child.index < word.left and not _is_parted(parse, child, word)
    ]
    return candidates[-1] if is_finite and candidates else None


def _is_parted(parse: Parse, noun: Word, clause: Word) -> bool:
    """Whether a comma stands between a noun and the clause whose subject it may be."""
    return any(word.text in {",", ";"} for word in parse.words[noun.index : clause.left])


def _without_stolen(parse: Parse, word: Word, objects: tuple[int, ...]) -> tuple[int, ...]:
    """The main verb's side of the same mistake: the stolen noun is no object of it."""
    for child in parse.children(word):
        if child.dep in {"ccomp", "dep"} and parse.child(child, "nsubj", "nsubjpass") is None:
            stolen = _stolen_subject(parse, child)
            objects = tuple(index for index in objects if stolen is None or index != stolen.index)
    return objects


def _without_state(parse: Parse, objects: tuple[int, ...], lexicon: PredicateLexicon) -> tuple[int, ...]:
    """Without what only says in what state something is left: the "dead" of "was found shot dead"."""
    words = [parse.words[index] for index in objects]
    states = {word.index for word in words if (word.dep, word.pos) == ("oprd", "ADJ")}
    return tuple(word.index for word in words if word.index not in states or word.lemma in lexicon.answering)


def _relative_gap(parse: Parse, word: Word, subjects: tuple[int, ...], objects: tuple[int, ...]) -> tuple[int, ...]:
    """In "the town that they took" the noun is the object of a relative clause that has a subject and no object."""
    head = parse.head(word)
    adverb = next((c for c in parse.children(word) if c.tag in {"WRB", "WP$"}), None)
    if word.dep != "relcl" or objects or adverb is not None or not subjects or head.index in subjects:
        return ()
    return (_named(parse, head).index,)


def _relative_place(parse: Parse, word: Word) -> tuple[Oblique, ...]:
    """In "the town, where they fought" the noun is where it happened."""
    where = next((c for c in parse.children(word) if c.tag == "WRB" and c.lemma == "where"), None)
    if word.dep != "relcl" or where is None:
        return ()
    return (Oblique(preposition="in", word=_named(parse, parse.head(word)).index),)


def _shared_phrases(parse: Parse, word: Word, lexicon: PredicateLexicon) -> tuple[Oblique, ...]:
    """In "were killed and wounded in Marvik" the phrase behind the last verb belongs to the first one too."""
    other = parse.child(word, "conj")
    if other is None or other.pos != "VERB" or other.index - word.index > 2 or parse.child(other, *SUBJECTS):
        return ()
    shared = obliques(parse, other, lexicon)
    return tuple(oblique for oblique in shared if not lexicon.is_event_noun(parse.words[oblique.word].lemma))


def _shared_object(parse: Parse, word: Word, lexicon: PredicateLexicon) -> tuple[int, ...]:
    """In "captured and held the town" the last verb's object is the first one's too, if nothing else stands between."""
    other = parse.child(word, "conj")
    if other is None or other.pos != "VERB" or other.index - word.index > 2 or parse.child(other, "nsubj"):
        return ()
    return tuple(i for c in parse.children(other) if c.dep == "dobj" for i in nominals(parse, c, lexicon))

"""The deep arguments of event nouns: "the capture of Y by X", "X's advance", "airstrikes by X on Y"."""

from collections.abc import Iterator

from sayso.extract.findings import Oblique
from sayso.extract.predications.arguments import Arguments, conjuncts, obliques, prepositions
from sayso.extract.predications.features import is_passive
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.predicates import PredicateLexicon

AGENTS = ("by", "from")
BY = frozenset({"by"})
AGAINST = frozenset({"on", "against"})
INSIDE = frozenset({"of", "on", "against"})
MODIFIERS = ("compound", "amod", "nmod", "npadvmod")


def noun_arguments(parse: Parse, word: Word, lexicon: PredicateLexicon) -> Arguments:
    """Who did it, to whom, and what else the noun's own phrases say.

    "of" goes to the object or the subject by the noun's class (NOMLEX), a possessor to the other. Words before the
    noun become obliques "compound" or "amod": only the frames can tell a doer ("coalition airstrikes") from a place
    ("Hajin offensive") or a means ("mortar attack").
    """
    found = [*obliques(parse, word, lexicon), *_strays(parse, word, lexicon)]
    agents = [o.word for o in found if o.preposition == "by" and not is_day(parse, o.word, lexicon)]
    of = [o.word for o in found if o.preposition == "of"]
    owners = [owner for child in parse.children(word) if child.dep == "poss" for owner in conjuncts(parse, child)]
    takes_object = word.lemma in lexicon.nouns_of_object
    objects = of if takes_object else []
    subjects = agents or ([] if takes_object else of) or (owners if of or not takes_object else [])
    if takes_object and not of and agents:
        objects = owners
    rest = [o for o in found if o.preposition not in {"of", "by"} or o.word not in {*agents, *of}]
    own = [Oblique(preposition="poss", word=owner) for owner in owners if owner not in {*subjects, *objects}]
    return Arguments(
        subjects=tuple(subjects),
        objects=tuple(objects),
        obliques=(*rest, *own, *_modifiers(parse, word)),
    )


def is_day(parse: Parse, index: int, lexicon: PredicateLexicon) -> bool:
    """Whether a noun names a time, so that "by Monday" makes no doer."""
    return parse.words[index].lemma in lexicon.days


def _modifiers(parse: Parse, word: Word) -> Iterator[Oblique]:
    for child in parse.children(word):
        if child.dep in MODIFIERS and child.index < word.index:
            label = "compound" if child.dep in {"compound", "nmod"} else "amod"
            yield Oblique(preposition=label, word=child.index)


def _strays(parse: Parse, word: Word, lexicon: PredicateLexicon) -> Iterator[Oblique]:
    """Phrases with "by", "from" or "on" behind a noun, which the parser hung on another word beside it.

    "Shielded by airstrikes of the coalition": "by" belongs to the airstrikes, not to the cover; "fled the
    shelling of Alder by the army": neither to Alder nor to the flight; "an attack by rebels on Alder": not to them.
    """
    for doer in _behind(parse, word, BY):
        for child in parse.children(doer):
            if child.dep == "prep" and child.text.lower() in AGAINST:
                yield from prepositions(parse, child)
    for other in (*_behind(parse, word, INSIDE), *_above(parse, word, lexicon)):
        for child in parse.children(other):
            is_next = child.dep in {"prep", "agent"} and word.index < child.index <= word.right + 1
            if is_next and child.text.lower() in AGENTS:
                yield from prepositions(parse, child)


def _behind(parse: Parse, word: Word, wanted: frozenset[str]) -> Iterator[Word]:
    """The nouns behind some prepositions after an event noun."""
    for child in parse.children(word):
        if child.dep in {"prep", "agent"} and child.text.lower() in wanted:
            yield from (inner for inner in parse.children(child) if inner.dep == "pobj")


def _above(parse: Parse, word: Word, lexicon: PredicateLexicon) -> Iterator[Word]:
    """The words over an event noun that have no doer to take: plain nouns, and verbs in the active voice."""
    current = word
    while current.head != current.index:
        current = parse.head(current)
        is_plain = current.pos == "NOUN" and not lexicon.is_event_noun(current.lemma)
        is_active = current.pos == "VERB" and not is_passive(parse, current)
        if current.index < word.index and (is_plain or is_active):
            yield current
        if current.pos == "VERB":
            return

"""The phrases that hang on a word: conjuncts spread out, transparent nouns looked through, prepositions joined."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.extract.findings import Oblique
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.predicates import PredicateLexicon


class Arguments(Struct, frozen=True, gc=False):
    """Deep arguments: the head words of who did it, to whom, for whom, and of the phrases with a preposition."""

    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    indirect: tuple[int, ...] = ()
    obliques: tuple[Oblique, ...] = ()


def conjuncts(parse: Parse, word: Word) -> Iterator[int]:
    """A noun and all nouns that stand beside it with "and", "or" or a comma."""
    yield word.index
    for child in parse.children(word):
        if child.dep == "conj" and child.pos not in {"VERB", "AUX"} and not _is_other_name(parse, word, child):
            yield from conjuncts(parse, child)


def _is_other_name(parse: Parse, word: Word, conjunct: Word) -> bool:
    """Whether a conjunct is a second name for the same thing: "the RRA, or River Army,"."""
    between = {other.text for other in parse.words[word.index + 1 : conjunct.left]}
    return "or" in between and "," in between


def nominals(parse: Parse, word: Word, lexicon: PredicateLexicon) -> tuple[int, ...]:
    """The conjuncts of an argument, and of a transparent noun ("dozens of fighters") also what it counts.

    The transparent noun stays, behind what it counts, so that "five of them" loses nothing.
    """
    found: list[int] = []
    for index in conjuncts(parse, word):
        inner = _counted(parse, parse.words[index], lexicon)
        found += [*inner, index] if inner else [index]
    return tuple(dict.fromkeys(found))


def obliques(parse: Parse, word: Word, lexicon: PredicateLexicon) -> Iterator[Oblique]:
    """Every prepositional phrase of a word, those of its first conjunct's end included; "by mistake" is an adverb."""
    for child in parse.children(word):
        if child.dep in {"prep", "agent"} or (child.dep == "dative" and child.pos == "ADP"):
            for item in prepositions(parse, child):
                if item.preposition == "by" and _is_manner(parse, parse.words[item.word], lexicon):
                    continue
                for index in nominals(parse, parse.words[item.word], lexicon):
                    yield Oblique(preposition=item.preposition, word=index)
        elif child.dep == "npadvmod":
            yield Oblique(preposition="npadvmod", word=child.index)
        elif child.dep in {"advmod", "acomp"} and child.index > word.index:
            yield from _within_adverb(parse, child)


def _is_manner(parse: Parse, noun: Word, lexicon: PredicateLexicon) -> bool:
    return noun.tag == "NN" and noun.lemma in lexicon.manners and not list(parse.children(noun))


def prepositions(parse: Parse, preposition: Word) -> Iterator[Oblique]:
    """The objects of a preposition, with what stands before it joined: "out of", "from under", "in front of"."""
    name = preposition.text.lower()
    for child in parse.children(preposition):
        if child.dep in {"pobj", "pcomp"}:
            yield Oblique(preposition=name, word=child.index)
        elif child.dep == "prep":
            for inner in prepositions(parse, child):
                yield Oblique(preposition=f"{name} {inner.preposition}", word=inner.word)
        elif child.dep == "conj" and child.pos == "ADP":
            yield from prepositions(parse, child)


def _within_adverb(parse: Parse, adverb: Word) -> Iterator[Oblique]:
    """Phrases that the parser hung on an adverb: "closer to the centre", "early on Monday", "west of the town"."""
    for child in parse.children(adverb):
        if child.dep == "prep":
            is_bearing = child.text.lower() == "of"
            for item in prepositions(parse, child):
                name = f"{adverb.text.lower()} {item.preposition}" if is_bearing else item.preposition
                yield Oblique(preposition=name, word=item.word)


def _counted(parse: Parse, word: Word, lexicon: PredicateLexicon) -> list[int]:
    if word.pos == "PROPN" or (word.lemma not in lexicon.transparent and word.pos != "NUM"):
        return []
    inside = [child for child in parse.children(word) if child.dep == "prep" and child.text.lower() == "of"]
    heads = [parse.words[item.word] for child in inside for item in prepositions(parse, child)]
    return [index for head in heads for index in nominals(parse, head, lexicon)]

"""All predications of a report, each after the one that it hangs on."""

from sayso.extract.findings import PredicateKind, Predication
from sayso.extract.predications import features
from sayso.extract.predications.arguments import Arguments
from sayso.extract.predications.links import link, marker
from sayso.extract.predications.nouns import noun_arguments
from sayso.extract.predications.select import governor, predicates
from sayso.extract.predications.verbs import verb_arguments
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.predicates import PredicateLexicon

BESIDE = ("along", "together", "alongside")  # "killed along with" is no verb of its own


def predications(parse: Parse, *, lexicon: PredicateLexicon) -> list[Predication]:
    """Every verb, event noun and predicate adjective with its deep arguments, in text order.

    One pass from the top of each tree down, since a clause may take its subject from the clause above it.
    """
    known = predicates(parse, lexicon)
    arguments: dict[int, Arguments] = {}
    for index in sorted(known, key=lambda index: _depth(parse, index)):
        word = parse.words[index]
        if known[index] == "noun":
            arguments[index] = noun_arguments(parse, word, lexicon)
        else:
            bearer = parse.head(word) if word.dep == "acomp" else word
            arguments[index] = arguments[bearer.index] = verb_arguments(parse, bearer, arguments, lexicon)
    return [_predication(parse, parse.words[index], known, arguments[index], lexicon) for index in sorted(known)]


def _depth(parse: Parse, index: int) -> int:
    depth, word = 0, parse.words[index]
    while word.head != word.index:
        word = parse.words[word.head]
        depth += 1
    return depth


def _predication(
    parse: Parse, word: Word, known: dict[int, PredicateKind], arguments: Arguments, lexicon: PredicateLexicon
) -> Predication:
    above = governor(parse, word, known)
    bearer = parse.head(word) if word.dep == "acomp" else word
    group = features.helpers(parse, word)
    return Predication(
        word=word.index,
        lemma=_lemma(parse, word, known[word.index], lexicon),
        kind=known[word.index],
        subjects=arguments.subjects,
        objects=arguments.objects,
        indirect=arguments.indirect,
        obliques=arguments.obliques,
        voice="passive" if features.is_passive(parse, word) else "active",
        tense=features.tense(parse, word, group) if known[word.index] != "noun" else None,
        is_progressive=features.is_progressive(word, group),
        is_perfect=features.is_perfect(group),
        is_negated=features.is_negated(parse, word, group),
        is_question=features.is_question(parse, word),
        modals=features.modals(group),
        adverbs=features.adverbs(parse, word),
        link=link(parse, word, lexicon),
        governor=above.index if above else None,
        marker=marker(parse, word),
        first=bearer.left,
        last=_last(parse, bearer, arguments) if known[word.index] == "noun" else bearer.right,
    )


def _last(parse: Parse, word: Word, arguments: Arguments) -> int:
    """The last word of a noun's phrase, with the doer behind it that the parser hung elsewhere."""
    behind = [index for index in arguments.subjects if parse.words[index].sentence == word.sentence]
    return max([word.right, *(parse.words[index].right for index in behind)])


def _lemma(parse: Parse, word: Word, kind: PredicateKind, lexicon: PredicateLexicon) -> str:
    if kind == "noun" and word.tag == "VBG":
        return word.text.lower()
    particle = parse.child(word, "prt")
    if particle is not None and particle.lemma not in BESIDE:
        return f"{word.lemma} {particle.lemma}"
    adverbs = (f"{word.lemma} {child.lemma}" for child in parse.children(word) if child.dep == "advmod")
    return next((phrasal for phrasal in adverbs if phrasal in lexicon.phrasal), word.lemma)

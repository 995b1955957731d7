"""Which words are predicates, and which of them a predicate hangs on."""

from sayso.extract.findings import PredicateKind
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.predicates import PredicateLexicon

VERBS = ("VERB", "AUX")
HELPERS = ("aux", "auxpass", "case", "mark", "prep", "cc", "punct")
CLAUSES = (
    "ROOT",
    "ccomp",
    "xcomp",
    "advcl",
    "acl",
    "relcl",
    "conj",
    "pcomp",
    "csubj",
    "csubjpass",
    "parataxis",
    "dep",
    "appos",
)


def predicates(parse: Parse, lexicon: PredicateLexicon) -> dict[int, PredicateKind]:
    """The predicate words of a report with their kind: `verb`, `noun` or `adjective`."""
    found: dict[int, PredicateKind] = {}
    for word in parse.words:
        kind = _kind(parse, word, lexicon)
        if kind:
            found[word.index] = kind
    return found


def governor(parse: Parse, word: Word, known: dict[int, PredicateKind]) -> Word | None:
    """The nearest predicate above a word, if any; above a clause beside "was close" it is "close"."""
    below = word.index
    while word.head != word.index:
        word = parse.words[word.head]
        if word.index in known:
            return word
        adjective = parse.child(word, "acomp") if word.pos in VERBS else None
        if adjective is not None and adjective.index in known and adjective.index != below:
            return adjective
    return None


def _kind(parse: Parse, word: Word, lexicon: PredicateLexicon) -> PredicateKind | None:
    if word.pos in VERBS:
        return _verb_kind(parse, word, lexicon)
    if word.pos == "NOUN" and lexicon.is_event_noun(word.lemma):
        return "noun"
    if word.dep == "ROOT" and word.tag.startswith("VB"):
        return "verb"
    if word.dep == "acomp" or (word.dep in CLAUSES and word.pos == "ADJ" and parse.child(word, "nsubj", "cop")):
        return "adjective"
    return None


def _verb_kind(parse: Parse, word: Word, lexicon: PredicateLexicon) -> PredicateKind | None:
    """Helping verbs, participles before a noun, and the `be` of an adjective are no predicates of their own."""
    if word.dep in HELPERS:
        return None
    if word.dep in {"amod", "compound"}:
        return None
    if word.tag == "VBG" and _is_gerund_of_event(parse, word, lexicon):
        return "noun"
    if word.lemma == "be" and parse.child(word, "acomp"):
        return None
    return "verb"


def _is_gerund_of_event(parse: Parse, word: Word, lexicon: PredicateLexicon) -> bool:
    """Whether a gerund is a noun: "described shelling by rebels" has a doer with "by" and no object."""
    if not lexicon.is_event_noun(word.text.lower()) or parse.child(word, "dobj", "aux", "nsubj"):
        return False
    phrases = {child.text.lower() for child in parse.children(word) if child.dep in {"prep", "agent"}}
    return bool(phrases & {"by", "of"}) or parse.child(word, "det", "poss", "amod") is not None

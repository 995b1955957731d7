"""How a predication hangs on the one above it: as content, purpose, condition, relative clause and so on."""

from sayso.extract.findings import Link
from sayso.extract.predications.features import is_inverted
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.predicates import PredicateLexicon

CONDITIONS = ("if", "unless", "provided", "lest", "should")
TIMES = ("when", "after", "before", "while", "as", "until", "till", "since", "once", "whenever")
TIMES_OF_DAY = ("day", "time", "moment", "year", "month", "week", "hour", "night", "morning", "date", "period")
BESIDE = ("addition", "prior", "due", "owing", "thanks")  # "in addition to capturing"
BY_LABEL: dict[str, Link] = {
    "ROOT": "root",
    "conj": "conjunct",
    "ccomp": "content",
    "parataxis": "content",
    "xcomp": "complement",
    "acl": "relative",
    "relcl": "relative",
    "csubj": "argument",
    "csubjpass": "argument",
    "nsubj": "argument",
    "nsubjpass": "argument",
    "dobj": "argument",
    "attr": "argument",
    "pobj": "adjunct",
    "dep": "adverbial",
}


def marker(parse: Parse, word: Word) -> str | None:
    """The word that introduces a clause: "that", "whether", "if", "after", "to", or the preposition of a gerund."""
    bearer = parse.head(word) if word.dep == "acomp" else word
    head = parse.head(bearer)
    if bearer.dep == "pcomp" and head.pos in {"ADP", "SCONJ"}:
        return head.text.lower()
    for child in parse.children(bearer):
        if child.dep == "mark" or child.tag == "WRB":
            return child.text.lower()
        if child.dep == "aux" and child.lemma == "to":
            return "to"
    return None


def link(parse: Parse, word: Word, lexicon: PredicateLexicon) -> Link:
    """The link of a predicate to the predicate above it."""
    bearer = parse.head(word) if word.dep == "acomp" else word
    introduced = marker(parse, word)
    if introduced in CONDITIONS or is_inverted(parse, bearer) or _is_were_to(parse, bearer):
        return "condition"
    if introduced == "to" and bearer.tag == "VBG" and parse.head(parse.head(bearer)).lemma in BESIDE:
        return "adverbial"
    if bearer.dep in {"advcl", "pcomp"}:
        is_aim = introduced == "at" and parse.head(parse.head(bearer)).lemma in lexicon.aiming
        return "purpose" if is_aim or _is_so_as(parse, bearer) else _adverbial(introduced)
    if introduced == "to" and bearer.dep in {"acl", "relcl"}:
        return "purpose"
    if introduced == "when" and bearer.dep == "relcl" and parse.head(bearer).lemma not in TIMES_OF_DAY:
        return "time"
    return BY_LABEL.get(bearer.dep, "adjunct" if word.pos == "NOUN" else "adverbial")


def _is_were_to(parse: Parse, verb: Word) -> bool:
    """Whether a clause is a condition by "were … to" alone: "Were the army to take the town, …"."""
    above = parse.head(verb)
    return verb.dep == "xcomp" and above.text == "Were" and above.index == above.left and above.dep == "advcl"


def _is_so_as(parse: Parse, verb: Word) -> bool:
    """Whether "so as to" opens a clause."""
    return [word.text.lower() for word in parse.words[verb.left : verb.left + 3]] == ["so", "as", "to"]


def _adverbial(introduced: str | None) -> Link:
    if introduced == "to":
        return "purpose"
    return "time" if introduced in TIMES else "adverbial"

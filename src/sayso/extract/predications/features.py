"""Tense, voice, negation and mood of a predicate, as the words around it show them.

`group` is always the predicate's `helpers`, which are asked for once a predicate.
"""

from collections.abc import Sequence

from sayso.extract.findings import Tense
from sayso.extract.syntax import Parse, Word

NOBODY = ("nobody", "none")
NEGATIONS = ("not", "n't", "never", "no", "neither", "nor", "hardly", "scarcely")
FUTURE = ("will", "shall", "'ll", "wo", "ll")


def helpers(parse: Parse, word: Word) -> list[Word]:
    """The auxiliaries of a verb; a conjunct without any shares those of the verb beside it."""
    bearer = _bearer(parse, word)
    own = [child for child in parse.children(bearer) if child.dep in {"aux", "auxpass"}]
    if bearer.lemma == "be" and bearer is not word:
        own.append(bearer)
    shares = word.dep == "conj" and word.tag in {"VB", "VBN", "VBG"} and parse.child(word, "nsubj", "nsubjpass") is None
    return own or (helpers(parse, parse.head(word)) if shares and parse.head(word).pos in {"VERB", "AUX"} else [])


def is_passive(parse: Parse, word: Word) -> bool:
    """Whether a verb's surface subject is what it was done to."""
    if word.tag != "VBN":
        return False
    if parse.child(word, "auxpass", "nsubjpass", "csubjpass"):
        return True
    own = [helper for helper in helpers(parse, word) if helper.index < word.index]
    if any(helper.lemma == "have" for helper in own):
        return any(helper.dep == "auxpass" for helper in own)
    return word.dep in {"acl", "advcl", "dep", "relcl"} or any(helper.dep == "auxpass" for helper in own)


def tense(parse: Parse, word: Word, group: Sequence[Word]) -> Tense | None:
    """Past, present or future by the finite word of the verb group; nothing for infinitives and participles."""
    first = group[0] if group else _bearer(parse, word)
    if first.tag == "MD":
        return "future" if first.lemma in FUTURE or first.text.lower() in FUTURE else "present"
    if first.tag in {"VBP", "VBZ"} or (first.lemma == "be" and first.text.lower() in {"is", "are", "am"}):
        return "present"
    return "past" if first.tag == "VBD" else None


def is_perfect(group: Sequence[Word]) -> bool:
    """Whether the group has a form of "have"."""
    return any(helper.lemma == "have" for helper in group)


def is_progressive(word: Word, group: Sequence[Word]) -> bool:
    """Whether the group is "be … -ing"."""
    return word.tag == "VBG" and any(helper.lemma == "be" for helper in group)


def is_negated(parse: Parse, word: Word, group: Sequence[Word]) -> bool:
    """Whether the predicate itself is denied: "not", "never", "nobody was hit", "no shells fell", "without taking"."""
    if any(child.dep == "neg" or child.lemma in NEGATIONS[:3] for child in parse.children(_bearer(parse, word))):
        return True
    if _is_no_longer(parse, word):
        return True
    phrases = [child for child in parse.children(word) if child.dep in {"nsubj", "nsubjpass", "dobj"}]
    if word.pos == "NOUN":
        phrases.append(word)
    if any(phrase.lemma in NOBODY and phrase.dep in {"nsubjpass", "dobj"} for phrase in phrases):
        return True
    if any(child.dep == "det" and child.lemma in {"no", "neither"} for p in phrases for child in parse.children(p)):
        return True
    if _is_at_no_point(parse, word, group) or any(
        _is_neither(parse, phrase) for phrase in phrases if phrase.dep in {"nsubj", "nsubjpass"}
    ):
        return True
    head = parse.head(word)
    return (head.dep == "prep" and head.lemma == "without") or _is_passed_over(parse, word)


def _is_no_longer(parse: Parse, word: Word) -> bool:
    """Whether it was so and is so no more: "is no longer working"."""
    adverbs = (child for child in parse.children(_bearer(parse, word)) if child.dep == "advmod")
    return any(child.lemma == "no" for adverb in adverbs for child in parse.children(adverb))


def _is_at_no_point(parse: Parse, word: Word, group: Sequence[Word]) -> bool:
    """Whether a phrase with "no" stands before an inverted verb: "at no point did they hold it"."""
    subject = parse.child(word, "nsubj", "nsubjpass")
    if subject is None or not any(helper.index < subject.left for helper in group):
        return False
    phrases = [child for child in parse.children(word) if child.dep == "prep" and child.index < subject.index]
    inside = [inner for phrase in phrases for inner in parse.children(phrase) if inner.dep == "pobj"]
    return any(child.lemma == "no" for inner in inside for child in parse.children(inner))


def _is_neither(parse: Parse, subject: Word) -> bool:
    """Whether a subject is one of two of which none did it: "neither the army nor the rebels"."""
    before = parse.words[subject.left - 1] if subject.left else None
    opens = {parse.words[subject.left].text.lower(), before.text.lower() if before is not None else ""}
    joins = {child.text.lower() for child in parse.children(subject) if child.dep == "cc"}
    return "neither" in opens and "nor" in joins


def _is_passed_over(parse: Parse, word: Word) -> bool:
    """Whether something else was done instead: "shelled it rather than storming it"."""
    before = [other.text.lower() for other in parse.words[max(0, word.left - 2) : word.left]]
    return word.dep == "conj" and before == ["rather", "than"]


def modals(group: Sequence[Word]) -> tuple[str, ...]:
    """The modal verbs of a group, lower case."""
    return tuple([helper.lemma for helper in group if helper.tag == "MD"])


def adverbs(parse: Parse, word: Word) -> tuple[str, ...]:
    """The adverbs of a predicate, lower case."""
    bearer = _bearer(parse, word)
    children = {child.index: child for child in (*parse.children(word), *parse.children(bearer))}
    return tuple(child.lemma for child in children.values() if child.dep == "advmod")


def is_question(parse: Parse, word: Word) -> bool:
    """Whether the predicate is what a question asks: a sentence with "?" whose verb or helper stands first."""
    sentence = parse.sentences[word.sentence]
    ends = [other.text for other in parse.words[max(sentence.first, sentence.last - 3) : sentence.last]]
    return "?" in ends and word.dep in {"ROOT", "conj", "ccomp"}


def is_inverted(parse: Parse, word: Word) -> bool:
    """Whether a clause is a condition by its order alone: "had the rebels taken the town, …"."""
    subject = parse.child(word, "nsubj", "nsubjpass")
    first = next(iter(helpers(parse, word)), None)
    if subject is None or first is None or first.text.lower() not in {"had", "should", "were"}:
        return False
    return first.index < subject.left and not is_question(parse, word) and first.index == word.left


def _bearer(parse: Parse, word: Word) -> Word:
    """The word that bears the verb group: the "be" of a predicate adjective, else the word itself."""
    head = parse.head(word)
    return head if word.dep == "acomp" and head.pos in {"AUX", "VERB"} else word

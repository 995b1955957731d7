"""What befell people that words name: by their own noun, by what is said of them, by what governs them."""

from collections.abc import Iterator

from sayso.extract.mentions.idioms import idiomatic, listed_among
from sayso.extract.mentions.scene import Scene
from sayso.extract.syntax import Word
from sayso.lexicon.tolls import Tolls, tolls
from sayso.model.terms import Effect

OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "dative", "acomp"})
LISTING = frozenset(
    {"among", "including", "with", "of", "between", "by", "along", "alongside", "together", "besides", "plus"}
)
CLIMBING = frozenset(
    ["conj", "appos", "pobj", "prep", "nummod", "nmod", "dep", "pcomp", "npadvmod", "compound", "quantmod", "amod"]
)
STEPS = 7
BOTH: tuple[Effect, ...] = ("killed", "wounded")


def effect_of(scene: Scene, index: int, words: Tolls) -> Effect | None:
    """What befell the people that a word names: said of them, by their noun, or by what governs them."""
    own = _own_effect(scene, index, words) or _total(scene, index, words) or listed_among(scene, index)
    if own is not None:
        return own
    if is_of_both(scene, index):
        return "affected"
    node = index
    for _ in range(STEPS):
        if scene.words[node].head == node:
            return None
        edge, above = scene.words[node].dep, scene.words[node].head
        found = _from_above(scene, node, above, words) or idiomatic(scene, node, above)
        if found is not None:
            return found
        listed = edge in CLIMBING and not (edge == "pobj" and scene.lower[above] not in LISTING)
        if not listed and not (edge in {"nsubj", "attr"} and scene.words[above].pos == "NUM"):
            return None
        node = above
    return None


def is_of_both(scene: Scene, index: int) -> bool:
    """Whether one count is of the killed and the wounded together: "killing and wounding 29"."""
    word = scene.words[_number_of(scene, index)]
    near = [scene.words[word.head], *(scene.words[child] for child in word.children if scene.words[child].dep == "acl")]
    if word.dep not in {*OBJECTS, "nsubj", "ROOT", "attr", "appos"}:
        near = near[1:]
    return any(_has_partner(scene, verb) for verb in near if verb.index != index)


def _number_of(scene: Scene, index: int) -> int:
    """The number that a noun is counted by: the "dozens" of "dozens of soldiers"."""
    word = scene.words[index]
    of = scene.words[word.head]
    return of.head if word.dep == "pobj" and of.lemma == "of" and of.head in {of.index - 1, of.index - 2} else index


def _has_partner(scene: Scene, verb: Word) -> bool:
    others = [scene.words[child] for child in verb.children if scene.words[child].dep == "conj"]
    others += [scene.words[verb.head]] if verb.dep == "conj" else []
    harm, verbs = {*BOTH}, tolls().verbs
    for other in others:
        is_beside = abs(other.index - verb.index) == len(("and", "verb"))
        if is_beside and {verbs.get(verb.lemma), verbs.get(other.lemma)} == harm:
            return True
    return False


def _own_effect(scene: Scene, index: int, words: Tolls) -> Effect | None:
    word = scene.words[index]
    for below in word.children:
        child = scene.words[below]
        is_said = child.dep in {"amod", "acl", "relcl"} and child.tag in {"JJ", "VBN", "VBD", "NN", "JJS"}
        if is_said and (found := words.adjectives.get(scene.lower[below]) or words.verbs.get(child.lemma)):
            return found
        if child.dep in {"acl", "relcl"} and child.lemma in words.undergone:
            return words.undergone[child.lemma]
    nearby = words.adjectives.get(scene.lower[index]) or words.nouns.get(word.lemma)
    return None if nearby == "affected" and _has_better(scene, index, words) else nearby


def _total(scene: Scene, index: int, words: Tolls) -> Effect | None:
    """The effect of a total: "the death toll stands at 30", "a toll of 30", "put the number of wounded at 30"."""
    preposition = scene.words[index].head
    if scene.words[index].dep != "pobj" or scene.lower[preposition] not in {"at", "to", "of"}:
        return None
    above = scene.words[scene.words[preposition].head]
    below = [child for child in above.children if scene.words[child].dep in {"nsubj", "nsubjpass", "dobj"}]
    found = (_counted_by(scene, noun, words) for noun in (above.index, *below))
    return next((effect for effect in found if effect is not None), None)


def _counted_by(scene: Scene, noun: int, words: Tolls) -> Effect | None:
    """What a toll, "the dead" or a number of people counts: a toll deaths, where it does not say."""
    word = scene.words[noun]
    if word.pos == "NOUN" and scene.lower[noun] in words.adjectives:
        return words.adjectives[scene.lower[noun]]
    if word.lemma not in words.totals | words.numbering:
        return None
    inner = [scene.words[i] for i in range(word.left, word.right + 1) if i != noun]
    said = (words.nouns.get(w.lemma) or words.adjectives.get(w.form.lower()) or _undergoing(w, words) for w in inner)
    return next((effect for effect in said if effect), "killed" if word.lemma in words.totals else None)


def _undergoing(word: Word, words: Tolls) -> Effect | None:
    """What befell those that a participle tells of: "the number of people killed"."""
    return words.verbs.get(word.lemma) if word.tag in {"VBN", "VBD"} else None


def _has_better(scene: Scene, index: int, words: Tolls) -> bool:
    """Whether the verb says more than "casualties" or "victims" do."""
    above = scene.words[scene.words[index].head]
    return above.lemma in words.verbs


def _from_above(scene: Scene, node: int, above: int, words: Tolls) -> Effect | None:
    """What the word above says of one in this position: objects and passive subjects undergo it."""
    word, edge = scene.words[above], scene.words[node].dep
    if edge in OBJECTS or (edge == "prep" and scene.lower[node] in LISTING - {"by", "of", "with"}):
        return words.verbs.get(word.lemma) or _resultative(scene, above, words)
    if edge == "prep" and word.lemma in words.totals:
        return _counted_by(scene, above, words)
    if edge in {"nsubj", "attr", "ccomp"}:
        return _as_subject(scene, above, words)
    if edge == "pobj" and scene.lower[above] in {"of", "to"}:
        return words.nouns.get(scene.words[word.head].lemma)
    return words.nouns.get(word.lemma) if edge in {"compound", "poss"} else None


def _as_subject(scene: Scene, above: int, words: Tolls) -> Effect | None:
    word = scene.words[above]
    if word.lemma in words.undergone:
        return words.undergone[word.lemma]
    has_object = any(scene.words[child].dep == "dobj" for child in word.children)
    if scene.lower[above] in words.adjectives and not has_object:
        return words.adjectives[scene.lower[above]]
    if word.tag == "VBN" and word.lemma in words.verbs and any(scene.words[c].lemma == "be" for c in word.children):
        return words.verbs[word.lemma]
    return _complement(scene, above, words)


def _complement(scene: Scene, above: int, words: Tolls) -> Effect | None:
    """The adjective behind a copula: "are missing"."""
    below = (scene.lower[child] for child in scene.words[above].children if scene.words[child].dep in {"acomp", "attr"})
    return next((words.adjectives[word] for word in below if word in words.adjectives), None)


def _resultative(scene: Scene, above: int, words: Tolls) -> Effect | None:
    """The state that a verb brings its object to: "left 12 people dead"."""
    below = _below(scene, above)
    found = ((scene.lower[i], scene.words[i]) for i in below)
    states = (words.adjectives.get(form) or (words.verbs.get(w.lemma) if w.tag == "VBN" else None) for form, w in found)
    return next((effect for effect in states if effect is not None), None)


def _below(scene: Scene, above: int) -> Iterator[int]:
    for child in scene.words[above].children:
        if scene.words[child].dep in {"oprd", "acomp", "ccomp", "xcomp", "advcl", "amod"}:
            yield child


def is_total(scene: Scene, counted: int) -> bool:
    """Whether a number stands for a total, which grows: "the death toll stands at 30"."""
    return _own_effect(scene, counted, tolls()) is None and _total(scene, counted, tolls()) is not None

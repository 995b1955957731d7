"""What befell people where no single word says it: "lost their lives", "the dead include seven children"."""

from collections.abc import Iterator

from sayso.extract.mentions.scene import Scene
from sayso.extract.syntax import Word
from sayso.lexicon.tolls import Idiom, tolls
from sayso.model.terms import Effect

UNDERGOING = frozenset({"dobj", "nsubjpass"})
BESIDE = frozenset({"dobj", "oprd", "prt", "advmod", "acomp", "attr", "nsubjpass", "xcomp"})
AMONG = frozenset({"among", "amongst"})
COMPLEMENTS = frozenset({"acomp", "oprd", "attr", "prep", "prt", "advmod"})


def idiomatic(scene: Scene, node: int, above: int) -> Effect | None:
    """What the words above do together to one in this position."""
    for idiom in tolls().idioms.get(scene.words[above].lemma, ()):
        if _plays(scene, node, idiom) and _is_whole(scene, node, above, idiom) and not _is_other(scene, above, idiom):
            return idiom.effect
    return None


def listed_among(scene: Scene, index: int) -> Effect | None:
    """What befell those among whom somebody is counted: "two guards were among the dead", "the dead include two"."""
    word = scene.words[index]
    above = scene.words[word.head]
    phrases = [*_among(scene, word), *(_among(scene, above) if word.dep in {"attr", "nsubj", "dobj"} else ())]
    wholes = (
        phrases if word.dep != "dobj" or above.lemma not in tolls().listing else [*phrases, *_subjects(scene, above)]
    )
    return next((effect for whole in wholes if (effect := _undergone(scene, whole)) is not None), None)


def _plays(scene: Scene, node: int, idiom: Idiom) -> bool:
    edge = scene.words[node].dep
    return edge == "nsubj" if idiom.whose == "subject" else edge in UNDERGOING


def _is_whole(scene: Scene, node: int, above: int, idiom: Idiom) -> bool:
    """Whether the noun that the idiom asks for is there: beside the verb, or as what is counted."""
    if not idiom.nouns:
        return True
    if idiom.whose == "object" and scene.words[node].lemma in idiom.nouns:
        return not _is_institution(scene, node)
    return any(word.lemma in idiom.nouns for word in _beside(scene, node, above))


def _beside(scene: Scene, node: int, above: int) -> Iterator[Word]:
    """The other words of a verb that may belong to an idiom: "lost their lives", "hacked to death"."""
    for child in scene.words[above].children:
        word = scene.words[child]
        if child != node and word.dep in BESIDE:
            yield word
        elif word.dep == "prep":
            yield from (scene.words[below] for below in word.children if scene.words[below].dep == "pobj")


def _is_institution(scene: Scene, node: int) -> bool:
    """Whether a word before it makes it the name of something else: "two UN bodies"."""
    return any(scene.words[child].dep == "compound" for child in scene.words[node].children)


def _is_other(scene: Scene, above: int, idiom: Idiom) -> bool:
    if idiom.is_alone and scene.words[above].dep == "conj":
        return True
    below = (scene.words[child] for child in scene.words[above].children)
    return any(word.dep in COMPLEMENTS and word.lemma in idiom.unless for word in below)


def _among(scene: Scene, word: Word) -> Iterator[Word]:
    for child in word.children:
        if scene.lower[child] in AMONG:
            yield from (scene.words[below] for below in scene.words[child].children if scene.words[below].dep == "pobj")


def _subjects(scene: Scene, word: Word) -> Iterator[Word]:
    yield from (scene.words[child] for child in word.children if scene.words[child].dep == "nsubj")


def _undergone(scene: Scene, whole: Word) -> Effect | None:
    words = tolls()
    return words.adjectives.get(scene.lower[whole.index]) or words.nouns.get(whole.lemma)

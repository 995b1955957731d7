"""Bodies that the registry does not know, told by the words of their names, and the acronyms that reports give them."""

from collections.abc import Sequence

from sayso.extract.mentions.names import JOINING
from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.nouns import Nouns
from sayso.model.terms import SpeakerKind

FARTHEST_ALIAS = 8


def join_bodies(scene: Scene, runs: Sequence[Stretch], nouns: Nouns) -> list[Stretch]:
    """The runs, those joined that are one body's name: "Ministry of Water", "Alder Observatory for Peace"."""
    joined: list[Stretch] = []
    for run in runs:
        if joined and _is_joined(scene, joined[-1], run, nouns):
            joined[-1] = scene.stretch(joined[-1].first, run.last)
        else:
            joined.append(run)
    return joined


def _is_joined(scene: Scene, one: Stretch, other: Stretch, nouns: Nouns) -> bool:
    between = scene.lower[one.last + 1 : other.first]
    if between in (["of"], ["for"], ["of", "the"], ["for", "the"]):
        return any(word in nouns.heads for word in scene.lower[one.first : one.last + 1])
    is_list = between == ["and"] and any(word in JOINING for word in scene.lower[one.first : one.last + 1])
    return is_list and scene.lower[other.last] not in nouns.heads and scene.words[one.last].pos != "PROPN"


def body_kind(scene: Scene, run: Stretch, nouns: Nouns) -> SpeakerKind | None:
    """The kind of speaker that a name's words make it; `None` where they do not say a body."""
    if run.last - run.first == 0:
        return _acronym_kind(scene, run, nouns)
    words = scene.lower[run.first : run.last + 1]
    phrase = nouns.phrases.get(" ".join(words[-2:]))
    if phrase is not None:
        return phrase
    of = next((position for position, word in enumerate(words) if word in JOINING), len(words))
    ends = words[:of][::-1] if of < len(words) else words[-1:]
    return next((nouns.heads[word] for word in ends if word in nouns.heads), nouns.openings.get(words[0]))


def _acronym_kind(scene: Scene, run: Stretch, nouns: Nouns) -> SpeakerKind | None:
    text = scene.words[run.first].text
    looks = 2 < len(text) < 8 and text.isupper() and text.isalpha() and scene.words[run.first].form.isupper()
    return "organisation" if looks and text not in nouns.no_acronyms and not scene.candidates(text) else None


def introduced(scene: Scene, stretch: Stretch) -> Stretch | None:
    """The words that a report gives a body as its other name: "(VMC)", ", or the Moor Monitoring Centre,"."""
    after = stretch.last + 1
    if scene.at(after) == "(" and scene.at(after + 2) == ")" and scene.words[after + 1].form[:1].isupper():
        return scene.stretch(after + 1, after + 1)
    return None


def opens_alias(scene: Scene, one: Stretch, other: Stretch) -> bool:
    """Whether the second name is introduced as another name of the first: "the X, or Y,", "X, also known as Y"."""
    if not 0 < other.first - one.last <= FARTHEST_ALIAS:
        return False
    between = [word for word in scene.lower[one.last + 1 : other.first] if word not in {"the", ",", "("}]
    return between in (["or"], ["also", "known", "as"], ["known", "as"], ["aka"])


def acts(scene: Scene, head: int) -> bool:
    """Whether a word is the doer of a verb: its subject, or behind "by" or "with"."""
    word = scene.words[head]
    is_agent = word.dep == "pobj" and scene.words[word.head].lemma in {"by", "with"}
    return is_agent or (word.dep == "nsubj" and scene.words[word.head].pos == "VERB")


def acts_with_article(scene: Scene, run: Stretch) -> bool:
    """Whether an unknown name with "the" before it does something: no person is called so, a body is."""
    return scene.at(run.first - 1) == "the" and scene.words[run.head].pos == "PROPN" and acts(scene, run.head)

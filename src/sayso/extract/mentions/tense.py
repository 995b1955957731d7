"""The tense that tells which way a date without its year lies: "took it on 10 September", "is to leave on Monday"."""

from sayso.extract.mentions.scene import Scene
from sayso.model.knowledge import Tense

PAST_TAGS = frozenset({"VBD", "VBN"})
AHEAD = frozenset(
    ["schedule", "expect", "plan", "slate", "intend", "set", "agree", "hope", "want", "vow", "promise", "pledge"]
)
DUE = frozenset({"due", "likely", "ready", "scheduled", "expected", "slated", "set", "planned"})
OPEN_ENDED = frozenset({"to", "until", "till", "through", "by", "effective"})


def tense_of(scene: Scene, first: int, head: int) -> Tense | None:
    """The tense of the verb that a date hangs on; `None` where it says nothing of which side the date lies on.

    An end that is set in the past may lie ahead ("extended the truce to 20 November"); what is "since" lies behind.
    """
    if scene.at(first - 1) == "since":
        return "past"
    verb = governing_verb(scene, head)
    tense = None if verb is None else _tense(scene, verb)
    if tense == "past" and scene.at(first - 1) in OPEN_ENDED and verb is not None and not _has_had(scene, verb):
        return None
    return tense


def governing_verb(scene: Scene, index: int) -> int | None:
    """The nearest verb that a word hangs on."""
    node = index
    while scene.words[node].pos not in {"VERB", "AUX"}:
        if scene.words[node].head == node:
            return None
        node = scene.words[node].head
    return node


def _tense(scene: Scene, verb: int) -> Tense | None:
    word = scene.words[verb]
    helpers = [scene.words[child] for child in word.children if scene.words[child].dep in {"aux", "auxpass"}]
    if any(helper.lemma in {"will", "shall"} or helper.form in {"'ll", "wo"} for helper in helpers):
        return "future"
    finite = [helper for helper in helpers if helper.tag in {"VBD", "VBZ", "VBP", "MD"}]
    if any(helper.tag == "MD" for helper in finite):
        return None
    if finite:
        return _finite(scene, verb, [helper.tag for helper in finite], is_perfect=_is_perfect(scene, verb))
    if any(helper.tag == "TO" for helper in helpers):
        return _infinite(scene, verb)
    return _bare(scene, verb)


def _bare(scene: Scene, verb: int) -> Tense | None:
    """The tense of a verb without helpers."""
    word = scene.words[verb]
    if word.tag == "VBN" and word.lemma in AHEAD - {"set"}:
        return "future"
    if word.tag in PAST_TAGS:
        return "past"
    return "present" if word.tag in {"VBZ", "VBP"} else _infinite(scene, verb)


def _finite(scene: Scene, verb: int, tags: list[str], *, is_perfect: bool) -> Tense | None:
    """The tense of a verb with helpers: "was taken" and "has taken" are past, "is expected" looks ahead."""
    if is_perfect and "VBD" not in tags and scene.words[verb].lemma in AHEAD:
        return None
    if "VBD" in tags or is_perfect:
        return "past"
    return "future" if scene.words[verb].lemma in AHEAD and scene.words[verb].tag == "VBN" else "present"


def _infinite(scene: Scene, verb: int) -> Tense | None:
    """What an infinitive or participle has from the verb above it: "is due to close", "is going to leave"."""
    word = scene.words[verb]
    above = scene.words[word.head]
    if above.index == verb:
        return None
    is_infinitive = any(scene.words[child].tag == "TO" for child in word.children) or word.tag == "VB"
    if is_infinitive and (above.lemma in AHEAD | {"go"} or scene.lower[above.index] in DUE):
        return "future"
    governor = governing_verb(scene, above.index)
    return None if is_infinitive or governor is None else _tense(scene, governor)


def _is_perfect(scene: Scene, verb: int) -> bool:
    return any(scene.words[child].lemma == "have" for child in scene.words[verb].children)


def _has_had(scene: Scene, verb: int) -> bool:
    return any(scene.lower[child] == "had" for child in scene.words[verb].children)

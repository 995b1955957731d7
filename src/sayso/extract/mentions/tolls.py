"""Tolls: how many people were killed, wounded, captured and so on, as the words give it."""

from collections.abc import Iterator

from sayso.extract.mentions.counted import group_of
from sayso.extract.mentions.numbers import Count, count_at
from sayso.extract.mentions.scene import Scene, Stretch
from sayso.extract.syntax import Word
from sayso.lexicon.tolls import Tolls, tolls
from sayso.model.claim import Toll
from sayso.model.terms import Effect, TollGroup

OBJECTS = frozenset({"dobj", "nsubjpass", "oprd", "dative", "acomp"})
LISTING = frozenset(
    {"among", "including", "with", "of", "between", "by", "along", "alongside", "together", "besides", "plus"}
)
CLIMBING = frozenset(
    ["conj", "appos", "pobj", "prep", "nummod", "nmod", "dep", "pcomp", "npadvmod", "compound", "quantmod", "amod"]
)
STEPS = 7
LONGEST = 10
LIFE = "life"
ARTICLES = frozenset({"a", "an", "another"})


def add_tolls(scene: Scene, published: str | None) -> None:
    """Add every counted group of people with what befell them."""
    words = tolls()
    taken = -1
    for index in range(len(scene.words)):
        if index <= taken or scene.owner[index] == "date":
            continue
        count = count_at(scene, index)
        counted = None if count is None else _counted(scene, count, words)
        if count is None or counted is None or _is_age(scene, count, counted):
            continue
        taken = count.last
        effect = effect_of(scene, counted, words)
        of = group_of(scene, counted, words)
        if effect is not None and of is not None and _is_count(scene, count, counted, effect):
            _add(scene, count, counted, (effect, of), published)


def _counted(scene: Scene, count: Count, words: Tolls) -> int | None:
    """The noun that a number counts, or the number itself where it stands alone ("killing 12")."""
    number = count.last
    for index in range(number + 1, min(number + LONGEST, len(scene.words))):
        word = scene.words[index]
        if (word.text in {",", ".", ";", "-"} and not _is_hyphen(scene, index)) or word.tag in {
            "IN",
            "TO",
            "MD",
            "VBD",
            "VBZ",
            "VBP",
            "CC",
            "WRB",
            "WP",
            "WDT",
        }:
            if scene.lower[index] == "of" and index <= number + 2:
                continue
            break
        if word.pos in {"NOUN", "PROPN"} and _ends_phrase(scene, index):
            return index
        if word.lemma in words.adjectives and _ends_phrase(scene, index):
            return index
    is_article = scene.lower[number] in ARTICLES
    return None if is_article else number


def _is_hyphen(scene: Scene, index: int) -> bool:
    """Whether a dash joins two words: "two vehicle-borne bomb makers"."""
    before, word, after = scene.words[index - 1], scene.words[index], scene.words[min(index + 1, len(scene.words) - 1)]
    return word.text == "-" and before.end == word.start and word.end == after.start


def _is_age(scene: Scene, count: Count, counted: int) -> bool:
    """Whether a number between commas behind a name or a noun in the singular is an age: "Ana Rell, 65, was killed"."""
    before, after = count.first - 1, count.last + 1
    if counted != count.last or count.first != count.last or before < 1 or after >= len(scene.words):
        return False
    is_apart = scene.words[before].text == "," and scene.words[after].text in {",", ".", ";", ")"}
    return is_apart and scene.words[before - 1].tag in {"NNP", "NN", "NNPS"}


def _ends_phrase(scene: Scene, index: int) -> bool:
    """Whether no further noun follows that the word would only modify."""
    following = index + 1
    if following >= len(scene.words) or scene.words[following].sentence != scene.words[index].sentence:
        return True
    word, after = scene.words[index], scene.words[following]
    is_before_noun = word.dep in {"compound", "nmod", "amod", "poss"} and word.head > index
    return not is_before_noun and not (after.pos in {"NOUN", "PROPN"} and after.tag != "POS")


def _is_part_of_counted(scene: Scene, counted: int) -> bool:
    """Whether one stands behind what is counted: "20 members of a family"."""
    preposition = scene.words[counted].head
    governing = scene.words[preposition].head
    return scene.lower[preposition] == "of" and tolls().groups.get(scene.words[governing].lemma) is not None


def _is_count(scene: Scene, count: Count, counted: int, effect: Effect) -> bool:
    """Whether the words count: an article does where something befell one person, "some" and "many" do not.

    "A family of five" counts five.
    """
    article = scene.lower[count.last] in ARTICLES
    if article and scene.at(counted + 1) == "of" and count_at(scene, min(counted + 2, len(scene.words) - 1)):
        return False
    noun = scene.words[count.last + 1] if article and count.last + 1 < len(scene.words) else None
    if article and _is_part_of_counted(scene, counted):
        return False
    return noun is None or (effect != "affected" and noun.tag != "NNS" and noun.lemma not in tolls().nouns)


def effect_of(scene: Scene, index: int, words: Tolls) -> Effect | None:
    """What befell the people that a word names: said of them, by their noun, or by what governs them."""
    own = _own_effect(scene, index, words) or _total(scene, index, words)
    if own is not None:
        return own
    node = index
    for _ in range(STEPS):
        if scene.words[node].head == node:
            return None
        edge, above = scene.words[node].dep, scene.words[node].head
        found = _from_above(scene, node, above, words)
        if found is not None:
            return found
        listed = edge in CLIMBING and not (edge == "pobj" and scene.lower[above] not in LISTING)
        if not listed and not (edge in {"nsubj", "attr"} and scene.words[above].pos == "NUM"):
            return None
        node = above
    return None


def _own_effect(scene: Scene, index: int, words: Tolls) -> Effect | None:
    word = scene.words[index]
    for below in word.children:
        child = scene.words[below]
        is_said = child.dep in {"amod", "acl", "relcl"} and child.tag in {"JJ", "VBN", "VBD", "NN", "JJS"}
        if is_said and (found := words.adjectives.get(scene.lower[below]) or words.verbs.get(child.lemma)):
            return found
        if child.dep in {"acl", "relcl"} and child.lemma in words.undergone:
            return words.undergone[child.lemma]
    if found := _among(scene, index + 1, words):
        return found
    nearby = words.adjectives.get(scene.lower[index]) or words.nouns.get(word.lemma)
    return None if nearby == "affected" and _has_better(scene, index, words) else nearby


def _among(scene: Scene, after: int, words: Tolls) -> Effect | None:
    """The effect in "25 soldiers among the dead"."""
    if scene.at(after) != "among" or scene.at(after + 1) != "the":
        return None
    return words.adjectives.get(scene.at(after + 2))


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
    if edge == "dobj" and scene.words[node].lemma == LIFE:
        return words.of_lives.get(word.lemma)
    if edge in OBJECTS or (edge == "prep" and scene.lower[node] in LISTING - {"by", "of", "with"}):
        return words.verbs.get(word.lemma) or _resultative(scene, above, words)
    if edge == "prep" and word.lemma in words.totals:
        return _counted_by(scene, above, words)
    if edge in {"nsubj", "attr", "ccomp"}:
        return _as_subject(scene, above, words)
    if edge == "pobj" and scene.lower[above] in {"of", "to"}:
        return _from_behind(scene, above, words)
    return words.nouns.get(word.lemma) if edge in {"compound", "poss"} else None


def _from_behind(scene: Scene, preposition: int, words: Tolls) -> Effect | None:
    """What stands before "of" or "to" says: "the killing of 12", "the lives of 12", "killing up to 12"."""
    governing = scene.words[scene.words[preposition].head]
    if governing.lemma == LIFE:
        return words.of_lives.get(scene.words[governing.head].lemma)
    is_up_to = scene.at(preposition - 1) == "up"
    return words.nouns.get(governing.lemma) or (words.verbs.get(governing.lemma) if is_up_to else None)


def _as_subject(scene: Scene, above: int, words: Tolls) -> Effect | None:
    word = scene.words[above]
    if word.lemma in words.undergone:
        return words.undergone[word.lemma]
    if word.lemma == "lose" and any(scene.words[child].lemma == LIFE for child in word.children):
        return words.of_lives[word.lemma]
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


def _add(scene: Scene, count: Count, counted: int, what: tuple[Effect, TollGroup], published: str | None) -> None:
    effect, of = what
    last = max(counted, count.last)
    since = _is_since(scene, counted) or _is_total(scene, counted)
    toll = Toll(
        effect=effect,
        of=of,
        min=count.min,
        max=count.max,
        vague=count.vague,
        as_of=published[:10] if since and published else None,
        text=scene.text(count.first, last),
    )
    scene.add("toll", Stretch(count.first, last, counted), toll=toll)


def _is_since(scene: Scene, counted: int) -> bool:
    """Whether a "since" hangs on what the count hangs on: not that of "the worst attack since May"."""
    first, above = counted, {counted}
    while scene.words[counted].head != counted:
        counted = scene.words[counted].head
        above.add(counted)
    sentence = scene.parse.sentences[scene.words[counted].sentence]
    since = [i for i in range(sentence.first, sentence.last) if scene.lower[i] == "since" and _held(scene, i) in above]
    return any(not any(_ranks(scene, between) for between in range(first, i)) for i in since)


def _ranks(scene: Scene, index: int) -> bool:
    """Whether a word ranks an event among others: "the deadliest since", "the first such attack since"."""
    return scene.words[index].tag in {"JJS", "RBS"} or scene.lower[index] in {"first", "second", "third", "only"}


def _held(scene: Scene, since: int) -> int:
    """What "since" says the beginning of: the clause above, where it opens one."""
    word = scene.words[since]
    return scene.words[word.head].head if word.dep == "mark" else word.head


def _is_total(scene: Scene, counted: int) -> bool:
    return _own_effect(scene, counted, tolls()) is None and _total(scene, counted, tolls()) is not None

"""Tolls: how many people were killed, wounded, captured and so on, as the words give it."""

from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extract.mentions.counted import group_of
from sayso.extract.mentions.effects import BOTH, effect_of, is_of_both, is_total
from sayso.extract.mentions.numbers import Count, count_at, may_count
from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.tolls import Tolls, tolls
from sayso.model.claim import Toll
from sayso.model.terms import Effect, TollGroup

LONGEST = 10
ARTICLES = frozenset({"a", "an", "another"})


def add_tolls(scene: Scene, published: str | None) -> None:
    """Add every counted group of people with what befell them."""
    words = tolls()
    taken = -1
    for index, word in enumerate(scene.lower):
        if index <= taken or not may_count(word) or scene.owner[index] == "date":
            continue
        count = count_at(scene, index)
        counted = None if count is None else _counted(scene, count, words)
        if count is None or counted is None or _is_age(scene, count, counted):
            continue
        taken = count.last
        effect = effect_of(scene, counted, words) or _led(scene, count, words)
        of = group_of(scene, counted, words)
        if effect is not None and of is not None and _is_count(scene, count, counted, effect):
            _add(scene, count, counted, (effect, of), published)


def _led(scene: Scene, count: Count, words: Tolls) -> Effect | None:
    """What a participle right before a number says, wherever the parser hangs it: "…, killing up to 30 gunmen"."""
    before = scene.words[count.first - 1] if count.first else None
    return words.verbs.get(before.lemma) if before is not None and before.form.lower().endswith("ing") else None


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


def _is_count(scene: Scene, count: Count, counted: int, effect: Effect) -> bool:
    """Whether the words count: an article does where something befell one person, "some" and "many" do not.

    "A family of five" counts five.
    """
    article = scene.lower[count.last] in ARTICLES
    if article and scene.at(counted + 1) == "of" and count_at(scene, min(counted + 2, len(scene.words) - 1)):
        return False
    noun = scene.words[count.last + 1] if article and count.last + 1 < len(scene.words) else None
    return noun is None or (effect != "affected" and noun.tag != "NNS" and noun.lemma not in tolls().nouns)


def _add(scene: Scene, count: Count, counted: int, what: tuple[Effect, TollGroup], published: str | None) -> None:
    effect, of = what
    last = max(counted, count.last)
    since = _is_since(scene, counted) or is_total(scene, counted)
    toll = Toll(
        effect=effect,
        of=of,
        min=count.min,
        max=count.max,
        vague=count.vague,
        as_of=published[:10] if since and published else None,
        text=scene.text(count.first, last),
    )
    parts = tuple(_parts(toll)) if is_of_both(scene, counted) else ()
    scene.add("toll", Stretch(count.first, last, _top(scene, counted, count.first, last)), toll=toll, parts=parts)


def _parts(toll: Toll) -> Iterator[Toll]:
    """What "killing and wounding 29" says of either: at least one, and not all."""
    most = None if toll.max is None else toll.max - 1
    for effect in BOTH:
        yield replace(toll, effect=effect, min=1, max=most, vague=None)


def _top(scene: Scene, counted: int, first: int, last: int) -> int:
    """The word by which a count hangs on its sentence: in "recorded two dead" the number."""
    while scene.words[counted].head != counted and first <= scene.words[counted].head <= last:
        counted = scene.words[counted].head
    return counted


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

"""Whether words stand where a place stands, and how they relate to it: "northern outskirts of", "10 km south of"."""

from sayso.extract.mentions.scene import ARTICLES, Scene, Stretch, before
from sayso.lexicon.nouns import Grounds, nouns

CLEAR = frozenset(
    ["in", "at", "inside", "within", "into", "across", "throughout", "near", "outside", "around", "towards", "toward"]
)
LOOSE = frozenset(
    ["from", "to", "through", "via", "beyond", "off", "along", "between", "over", "surrounding", "nearby"]
)
UNITS = frozenset(
    ["km", "kilometres", "kilometers", "miles", "metres", "meters", "kilometre", "kilometer", "mile", "m"]
)
ROADS = frozenset({"road", "highway", "route"})
COMPASS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west"}
    | {"south-east", "south-west", "downstream", "upstream"}
)
LONGEST_LIST = 12
FARTHEST = 40
ASIDE = 8
CONNECTING = frozenset({"and", "or", ",", "neighbouring", "neighboring", "nearby", "both", "war-torn", "rural"})
ENTRANCES = frozenset({"entrance", "entrances", "approach", "approaches", "gateway", "gateways"})
DESCRIBING = frozenset({"amod", "advmod", "npadvmod", "nummod", "punct"})


def is_in_place(scene: Scene, stretch: Stretch) -> bool:
    """Whether a name stands behind a preposition of place, or in a list that does."""
    first = _first_of_list(scene, stretch)
    return _opening(scene, first) in CLEAR | LOOSE or _names_ground(scene, stretch, first)


def is_clearly_in_place(scene: Scene, stretch: Stretch) -> bool:
    """Whether a name can hardly be anything but a place, so that even an unknown one is taken for one."""
    first = _first_of_list(scene, stretch)
    return _opening(scene, first) in CLEAR or _names_ground(scene, stretch, first)


def list_head(scene: Scene, head: int) -> int:
    """The head of the first name of the list that a name stands in."""
    for _ in range(LONGEST_LIST):
        above = scene.words[head].head
        is_loose = scene.words[head].dep == "nmod" and scene.at(head + 1) == ","
        if not (is_loose or scene.words[head].dep == "conj") or scene.words[above].pos not in {"PROPN", "NOUN"}:
            break
        head = above
    return head


def _first_of_list(scene: Scene, stretch: Stretch) -> int:
    head = list_head(scene, stretch.head)
    return stretch.first if head == stretch.head else min(head, scene.words[head].left)


def _opening(scene: Scene, first: int) -> str:
    """The preposition before a name, over article, direction, kind of place and the list's earlier names."""
    grounds = nouns().grounds
    back, steps = _before_brackets(scene, first - 1), 0
    while back >= 0 and scene.words[back].sentence == scene.words[first].sentence and steps < FARTHEST:
        word = scene.lower[back]
        if steps and word == "of" and scene.at(back - 1) in grounds.whole | grounds.parts:
            return "in"
        passes = word in ARTICLES or word in grounds.directions or word in CONNECTING or scene.owner[back] == "place"
        if not passes and not _is_kind_of(scene, back) and not _describes(scene, back, first):
            return word
        back, steps = _before_brackets(scene, back - 1), steps + 1
    return ""


def _before_brackets(scene: Scene, index: int) -> int:
    """The word before what stands in brackets: of "Marvik (twice), Dovrel" the first."""
    while index > 0 and scene.lower[index] == ")":
        opening = next((back for back in range(index - 1, max(index - ASIDE, 0), -1) if scene.lower[back] == "("), None)
        if opening is None:
            break
        index = opening - 1
    return index


def _describes(scene: Scene, index: int, first: int) -> bool:
    """Whether a word before a name only says what kind of thing it is: "strategic", "rebel-held"."""
    word = scene.words[index]
    return (
        word.dep in DESCRIBING
        and index < word.head
        and word.text.islower() | (word.text == "-")
        and (word.head >= first or _describes(scene, word.head, first))
    )


def _is_kind_of(scene: Scene, index: int) -> bool:
    """Whether a word is part of "town of" or a kind before a name ("the province")."""
    whole = nouns().grounds.whole
    return scene.lower[index] in whole or (scene.lower[index] == "of" and scene.at(index - 1) in whole)


def _names_ground(scene: Scene, stretch: Stretch, first: int) -> bool:
    """Whether a kind of place belongs to the name: "the town of Marvik", "Marvik province"."""
    grounds = nouns().grounds
    of = scene.at(first - 1) == "of" and scene.at(first - 2) in grounds.whole | grounds.parts
    return of or kind_after(scene, stretch, grounds) is not None or part_after(scene, stretch.last) is not None


def kind_after(scene: Scene, stretch: Stretch, grounds: Grounds) -> int | None:
    """The word that says the kind of place right behind a name, if one does."""
    after = stretch.last + 1
    if scene.at(after) not in grounds.kinds or scene.words[after].pos not in {"NOUN", "PROPN"}:
        return None
    return after if scene.words[after].dep != "compound" or scene.words[stretch.head].head == after else None


def kind_before(scene: Scene, stretch: Stretch, grounds: Grounds) -> int | None:
    """The word that says the kind of place before "of", or right before the name."""
    of = stretch.first - 1
    if scene.at(of) == "of" and scene.at(of - 1) in grounds.whole:
        return None if _ends_name(scene, of - 1) else of - 1
    return of if scene.at(of) in grounds.whole and scene.words[of].pos in {"NOUN", "PROPN"} else None


def _ends_name(scene: Scene, kind: int) -> bool:
    """Whether a kind is part of another place's name: "Vale District of Marvik", "the Vale quarter of Marvik"."""
    if kind <= 0 or scene.words[kind - 1].head != kind:
        return False
    return scene.words[kind].form[:1].isupper() or (
        scene.lower[kind] in nouns().grounds.quarters and _is_less(scene, kind)
    )


def _is_less(scene: Scene, kind: int) -> bool:
    """Whether the name before a quarter is of a smaller place than the name behind "of".

    "The Marvik district of Vale" is Vale, which lies in Marvik, where Marvik is the larger.
    """
    if scene.words[kind - 1].pos != "PROPN":
        return False
    first = kind - 1
    while first > 0 and scene.words[first - 1].head == kind and scene.words[first - 1].dep in {"compound", "punct"}:
        first -= 1
    name = scene.text(first, kind - 1)
    after = kind + 2
    while scene.at(after) in ARTICLES or scene.at(after) in nouns().grounds.directions:
        after += 1
    last = after
    while last + 1 < len(scene.words) and scene.words[last + 1].tag in {"NNP", "HYPH"}:
        last += 1
    if scene.knowledge.actors.nation(name) is not None:
        return False
    return after < len(scene.words) and _size(scene, name) <= _size(scene, scene.text(after, last))


def _size(scene: Scene, name: str) -> int:
    """How many people live in the likeliest place of a name; none in a place that nobody knows."""
    return max((place.population for place in scene.candidates(name)[:2]), default=0)


def relation(scene: Scene, first: int) -> tuple[str | None, int]:
    """How something relates to the place that begins at a word, in the report's words, and where those begin."""
    grounds = nouns().grounds
    back = before(scene, first)
    if back < 0:
        return None, first
    word = scene.lower[back]
    if word == "of" or (word == "to" and scene.at(back - 1) in ENTRANCES):
        return _part_of(scene, back, first, grounds)
    if back == first - 1 and word in grounds.directions and scene.words[back].pos in {"ADJ", "NOUN", "PROPN", "ADV"}:
        return scene.text(back, back), back
    return _nearness(scene, back, grounds), first


def _nearness(scene: Scene, back: int, grounds: Grounds) -> str | None:
    """A word for nearness: "near", "close to", "on the road to"."""
    word, earlier = scene.lower[back], scene.at(back - 1)
    if word in grounds.near:
        return word
    if f"{earlier} {word}" in grounds.near:
        return f"{earlier} {word}"
    return f"on the {earlier} to" if word == "to" and earlier in ROADS else None


def _part_of(scene: Scene, of: int, first: int, grounds: Grounds) -> tuple[str | None, int]:
    """Part or distance: "northern outskirts of", "10 km south of", and where the part begins."""
    noun = of - 1
    if noun < 0 or _ends_name(scene, noun) or scene.lower[noun] not in grounds.parts | COMPASS:
        return None, first
    start = noun
    while start > 0 and _qualifies(scene, start - 1, grounds):
        start -= 1
    text = scene.parse.text[scene.words[start].start : scene.words[of].end]
    return text, start if scene.words[noun].pos in {"NOUN", "PROPN"} and scene.lower[noun] not in COMPASS else first


def _qualifies(scene: Scene, index: int, grounds: Grounds) -> bool:
    word = scene.words[index]
    is_measure = scene.lower[index] in UNITS or word.tag == "CD" or scene.lower[index] in {"about", "some", "just"}
    is_direction = scene.lower[index] in grounds.directions or scene.lower[index] == "-"
    is_large = word.tag in {"JJ", "JJS"} and word.text.islower()
    return is_measure or is_direction or is_large


def part_after(scene: Scene, last: int) -> tuple[str, int] | None:
    """The part of a place that follows its possessive ("Marvik's northern edge"), and its head word."""
    if scene.at(last + 1) not in {"'s", "'"}:
        return None
    grounds, index = nouns().grounds, last + 2
    while index < len(scene.words) and scene.lower[index] in grounds.directions | {"-"}:
        index += 1
    if scene.at(index) not in grounds.parts or scene.words[index].pos not in {"NOUN", "PROPN"}:
        return None
    return f"{scene.text(last + 2, index)} of", index

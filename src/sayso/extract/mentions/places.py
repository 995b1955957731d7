"""Places: toponyms in the position of a place, with the gazetteer's choice and the words that relate to them."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from sayso.extract.mentions.grounds import (
    is_clearly_in_place,
    is_in_place,
    kind_after,
    kind_before,
    part_after,
    relation,
)
from sayso.extract.mentions.numbers import count_before
from sayso.extract.mentions.scene import Scene, Stretch, is_modifier
from sayso.extract.mentions.unknown import may_be_unknown, unknown_grounds
from sayso.lexicon.nouns import Grounds, nouns
from sayso.model.place import Place
from sayso.model.selector import select

NEAR_OR_PART = 2
CLOCK = frozenset({"time", "-time"})  # "11:30 (Marvik time)"
TAKEN_AS = frozenset({"dobj", "nsubjpass", "conj", "appos", "pobj"})


def add_places(scene: Scene, runs: Sequence[Stretch], seats: Sequence[str] = ()) -> None:
    """Add every toponym, then every place that only a common noun names.

    `seats` are the names in the report's dateline, which say as much of the others as if they stood in the text.
    """
    free = list(_free_parts(scene, runs))
    unknown = unknown_grounds(scene, free)
    stretches = list(_places(scene, free, unknown))
    nearby = list(dict.fromkeys((*(scene.text(run.first, run.last) for run in stretches), *seats)))
    for run in stretches:
        _add_toponym(scene, run, nearby)
    for index, word in enumerate(scene.words):
        if scene.lower[index] in nouns().grounds.generic or word.lemma in nouns().grounds.generic:
            _add_common(scene, index)


def _places(scene: Scene, runs: Sequence[Stretch], unknown: frozenset[str]) -> Iterator[Stretch]:
    """The runs that name a place, each known to the next one, which may stand in a list with it."""
    for run in runs:
        if _is_place(scene, run, unknown):
            yield run
            for index in range(run.first, run.last + 1):
                scene.owner[index] = scene.owner[index] or "place"


def _free_parts(scene: Scene, runs: Sequence[Stretch]) -> Iterator[Stretch]:
    """The runs, and what is left of a run where another mention holds part of it."""
    for run in runs:
        first = run.first
        for index in range(run.first, run.last + 2):
            if index > run.last or scene.owner[index]:
                if first < index:
                    yield _trimmed(scene, first, index - 1)
                first = index + 1


def _trimmed(scene: Scene, first: int, last: int) -> Stretch:
    """A name without a kind of place or a direction before it that another word could stand for."""
    grounds = nouns().grounds
    while (
        first < last
        and scene.lower[first] in grounds.directions | {"-"}
        and not scene.candidates(scene.text(first, last))
    ):
        first += 1
    while first < last and scene.words[last].text == "-":
        last -= 1
    if first < last and _is_bare_genitive(scene, first) and not scene.candidates(scene.text(first, last)):
        first += 1
    return scene.stretch(first, last)


def _is_bare_genitive(scene: Scene, index: int) -> bool:
    """Whether a word is a country's genitive that lost its apostrophe: "Syrias Idlib province"."""
    word, nation = scene.words[index].text, scene.knowledge.actors.nation
    return word.endswith("s") and nation(word) is None and nation(word[:-1]) is not None


def _is_place(scene: Scene, run: Stretch, unknown: frozenset[str]) -> bool:
    if _is_no_name(scene, run):
        return False
    known = _is_known(scene, run)
    if known and _is_demonym(scene, run):
        return False
    if not known and (scene.text(run.first, run.last) in unknown or _is_told_ground(scene, run)):
        return True
    if is_clearly_in_place(scene, run):
        return known or may_be_unknown(scene, run)
    return known and (is_in_place(scene, run) or _is_taken(scene, run) or _is_free_standing(scene, run))


def _is_demonym(scene: Scene, run: Stretch) -> bool:
    """Whether a word before a noun says whose it is, though some village is spelt nearly so."""
    text = scene.text(run.first, run.last)
    if run.first != run.last or scene.words[run.head].dep not in {"compound", "amod", "nmod"}:
        return False
    is_exact = any(place.name.casefold() == text.casefold() for place in scene.candidates(text))
    return not is_exact and scene.knowledge.actors.nation(text) is not None


def _is_no_name(scene: Scene, run: Stretch) -> bool:
    """Whether a run is no noun, an adjective, part of a word, or tells the clock by a place."""
    last = scene.words[run.last]
    is_adjective = last.tag == "JJ" and last.dep in {"amod", "acomp"}
    is_noun = scene.words[run.head].pos not in {"VERB", "AUX", "PRON", "PUNCT"}
    is_clock = scene.at(run.last + 1) in CLOCK
    if run.first == run.last and scene.lower[run.first] in nouns().grounds.directions:
        return True  # the "South" of "South Hospital"
    return is_adjective or is_clock or not is_noun or is_modifier(scene, run.first, run.last)


def _is_told_ground(scene: Scene, run: Stretch) -> bool:
    """Whether an unknown name says itself what kind of place it is and stands where one may: "the Dovrel Orchards"."""
    last = scene.lower[run.last]
    has_kind = run.first < run.last and last in nouns().grounds.kinds and last not in nouns().heads
    word = scene.words[run.last]
    return has_kind and (is_in_place(scene, run) or word.dep in TAKEN_AS) and may_be_unknown(scene, run)


def _is_taken(scene: Scene, run: Stretch) -> bool:
    word = scene.words[run.head]
    return word.dep in TAKEN_AS and scene.words[word.head].lemma in nouns().grounds.taking


def _is_free_standing(scene: Scene, run: Stretch) -> bool:
    """A known name that says nothing of a noun behind it; an adjective of nationality never stands so."""
    word = scene.words[run.head]
    if word.dep == "poss" and scene.place(scene.text(run.first, run.last), (), None) is None:
        return False
    return word.pos == "PROPN" and word.dep != "amod"


def _is_known(scene: Scene, run: Stretch) -> bool:
    """Whether the gazetteer has the name, or the name without the kind of place in it."""
    inner, _ = _without_kind(scene, run, nouns().grounds)
    return any(scene.candidates(scene.text(each.first, each.last)) for each in (run, inner))


def _add_toponym(scene: Scene, run: Stretch, nearby: Sequence[str]) -> None:
    grounds = nouns().grounds
    inner, kind_word = _without_kind(scene, run, grounds)
    before = kind_before(scene, inner, grounds)
    kind = kind_word if kind_word is not None else before
    first = run.first if before is None else before
    if before is not None and scene.at(run.first - 1) != "of":
        before = None
    last = run.last if kind_word is None else max(run.last, kind_word)
    said, start = relation(scene, first)
    if before is not None and said is not None and said.lower() in grounds.directions:
        said, start = None, first
    part = part_after(scene, last)
    said = part[0] if part is not None and said is None else said
    shown = Stretch(inner.first, _last_of_name(scene, inner, kind_word), inner.head)
    name = Place(**_shown(scene, shown))
    place = _place(scene, inner, nearby, kind=None if kind is None else scene.lower[kind], said=said)
    place = replace(place, name=place.name or name.text, text=name.text, selector=name.selector)
    head = kind_word if kind_word is not None and kind_word > run.last else run.head
    scene.add(
        "place",
        Stretch(first if before is not None else run.first, last, head),
        place=place,
        name=place.name,
        is_named=True,
    )
    _add_heads(scene, place, (start, before, last), part)


def _add_heads(scene: Scene, place: Place, words: tuple[int, int | None, int], part: tuple[str, int] | None) -> None:
    """The same place under the words that its name hangs on: "town of", "northern outskirts of"."""
    start, kind, last = words
    if kind is not None:
        first = scene.core(kind).first
        scene.add("place", Stretch(first, last, kind), place=place, name=place.name, is_named=True)
    noun = _relation_noun(scene, start, last, place.relation)
    if noun is not None:
        scene.add("place", Stretch(start, last, noun), place=place, name=place.name, is_named=True)
    if part is not None and (part[1], "place") not in scene.found:
        scene.add("place", Stretch(start, part[1], part[1]), place=place, name=place.name, is_named=True)


def _relation_noun(scene: Scene, start: int, last: int, said: str | None) -> int | None:
    """The noun that a relation hangs on, where it comes before the name."""
    if said is None or not said.endswith(" of"):
        return None
    of = next((index for index in range(start, last) if scene.lower[index] == "of"), None)
    return None if of is None or of == start else of - 1


def _without_kind(scene: Scene, run: Stretch, grounds: Grounds) -> tuple[Stretch, int | None]:
    """A name apart from the kind of place inside or behind it: "Marvik District", "Marvik province"."""
    if (
        run.last > run.first
        and scene.lower[run.last] in grounds.kinds
        and not scene.candidates(scene.text(run.first, run.last))
    ):
        return scene.stretch(run.first, run.last - 1), run.last
    return run, kind_after(scene, run, grounds)


def _place(scene: Scene, run: Stretch, nearby: Sequence[str], *, kind: str | None, said: str | None) -> Place:
    text = scene.text(run.first, run.last)
    chosen = scene.place(text, nearby, kind) or Place()
    precision = chosen.geo_precision
    if said is not None and precision == 1:
        precision = NEAR_OR_PART
    return replace(chosen, geo_precision=precision, relation=said)


def _last_of_name(scene: Scene, inner: Stretch, kind: int | None) -> int:
    """The end of a name as it is written: "Marvik District" is one, the province of "Marvik province" is none of it."""
    is_behind = kind is not None and kind > inner.last and scene.words[kind].form[:1].isupper()
    return kind if kind is not None and is_behind else inner.last


def _shown(scene: Scene, run: Stretch) -> dict[str, Any]:
    """The words of a place and where they stand."""
    start, end = scene.words[run.first].start, scene.words[run.last].end
    return {"text": scene.text(run.first, run.last), "selector": select(scene.parse.text, start, end)}


def _add_common(scene: Scene, head: int) -> None:
    """A place without a name, perhaps with a count or a relation: "the town", "five villages"."""
    word = scene.words[head]
    if (
        word.pos != "NOUN"
        or scene.owner[head]
        or word.dep in {"compound", "amod", "nmod"}
        or (head, "place") in scene.found
    ):
        return
    core = scene.core(head)
    said, start = relation(scene, core.first)
    part = part_after(scene, head)
    said = part[0] if part is not None and said is None else said
    text = scene.text(core.first, core.last)
    selector = select(scene.parse.text, scene.words[core.first].start, word.end)
    place = Place(text=text, selector=selector, relation=said, count=count_before(scene, core))
    is_plural = word.tag == "NNS"
    scene.add("place", core, place=place, is_generic=True, is_plural=is_plural)
    noun = _relation_noun(scene, start, head, said)
    if noun is not None and noun != head:
        scene.add("place", Stretch(start, head, noun), place=place, is_generic=True, is_plural=is_plural)
    if part is not None:
        scene.add("place", Stretch(core.first, part[1], part[1]), place=place, is_generic=True, is_plural=is_plural)

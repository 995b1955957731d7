"""Facilities: hospitals, schools, bases and the like, with their own name or the place that they lie in."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sayso.extract.findings import Entity
from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.nouns import Nouns, nouns
from sayso.model.place import Place
from sayso.model.selector import select
from sayso.model.terms import FacilityType

LYING = frozenset({"in", "at", "of", "near", "outside", "inside", "on"})


class Draft(NamedTuple):
    """A facility's noun phrase before its place is known; `name` is its own, where it has one."""

    stretch: Stretch
    type: FacilityType
    name: str | None
    town: Stretch | None


def draft_facilities(scene: Scene, runs: Sequence[Stretch], known: Nouns) -> list[Draft]:
    """Find every facility and keep the words of own names from being taken for places or bodies."""
    starts = {run.last: run for run in runs}
    drafts: list[Draft] = []
    for index, word in enumerate(scene.words):
        found = _noun(scene, index, known) if word.pos in {"NOUN", "PROPN"} else None
        if found is None or word.dep == "compound" or scene.owner[index] == "date":
            continue
        draft = _draft(scene, (found[1], index), found[0], _run_before(scene, (found[1], index), starts, known))
        drafts.append(draft)
        _keep_name(scene, draft, index, known)
    return drafts


def _noun(scene: Scene, index: int, known: Nouns) -> tuple[FacilityType, int] | None:
    """A facility's noun that ends in a word, "hospital building" included, and its first word."""
    if f"{scene.at(index - 1)} {scene.lower[index]}" in known.no_facilities:
        return None
    if scene.lower[index] in known.facility_parts and index and scene.words[index - 1].head == index:
        return scene.longest(index - 1, known.facilities)
    return scene.longest(index, known.facilities)


def _run_before(scene: Scene, noun: tuple[int, int], starts: dict[int, Stretch], known: Nouns) -> Stretch | None:
    """The capitalised words before the noun that name it: a run before it, or the rest of the run that it closes."""
    whole, last = starts.get(noun[1]) or starts.get(noun[0] - 1), noun[0] - 1
    if whole is None:
        return None
    while last >= whole.first and scene.lower[last] in known.describing:
        last -= 1
    return scene.stretch(whole.first, last) if last >= whole.first else None


def _draft(scene: Scene, noun: tuple[int, int], kind: FacilityType, run: Stretch | None) -> Draft:
    core = scene.core(noun[1])
    first = min(core.first, noun[0] if run is None else run.first)
    stretch = Stretch(first, noun[1], noun[1])
    if run is None or not scene.is_free(run.first, run.last) or _is_actor(scene, run):
        return Draft(stretch, kind, None, None)
    is_direction = run.first == run.last and scene.lower[run.first] in nouns().grounds.directions
    is_town = not is_direction and bool(scene.candidates(scene.text(run.first, run.last)))
    if is_town and not _lies_elsewhere(scene, run, noun[1]):
        return Draft(stretch, kind, _name_with_town(scene, run, noun[1]), scene.stretch(run.first, run.last))
    return Draft(stretch, kind, scene.text(run.first, noun[1]), None)


def _lies_elsewhere(scene: Scene, run: Stretch, noun: int) -> bool:
    """Whether a name that a town has too is the facility's own: it is said to lie in another town.

    "Al-Quds hospital in Marvik" is not in al-Quds, while "Marvik hospital in Birch province" is in Marvik.
    """
    start = noun + 2
    if scene.at(noun + 1) not in {"in", "at"} or start >= len(scene.words) or not scene.words[start].form[:1].isupper():
        return False
    end = start
    while end + 1 < len(scene.words) and scene.words[end + 1].form[:1].isupper():
        end += 1
    around = [place.name for place in scene.candidates(scene.text(start, end)) if place.kind in {"city", "area"}]
    own = scene.candidates(scene.text(run.first, run.last))
    return bool(around) and not any(set(place.admin) & set(around) or place.name in around for place in own)


def _is_actor(scene: Scene, run: Stretch) -> bool:
    """Whether the name before a facility's noun says whose it is: "Islamic State outposts"."""
    return scene.knowledge.actors.lookup(scene.text(run.first, run.last)) is not None and not scene.candidates(
        scene.text(run.first, run.last)
    )


def _name_with_town(scene: Scene, town: Stretch, last: int) -> str | None:
    """A name that begins with its town, told by its capitals: "Marvik National Hospital", not "Marvik hospital"."""
    rest = [word for word in scene.words[town.last + 1 : last + 1] if word.text != "-"]
    is_name = len(rest) > 1 and all(word.form[:1].isupper() for word in rest)
    return scene.text(town.first, last) if is_name else None


def _keep_name(scene: Scene, draft: Draft, index: int, known: Nouns) -> None:
    """Mark an own name's words, and those between a town and the noun, so that nothing in them becomes a mention."""
    first = draft.stretch.first if draft.name is not None and draft.town is None else index
    if draft.town is not None and draft.town.last < index:
        first = draft.town.last + 1
    while first > draft.stretch.first and scene.lower[first - 1] in known.describing:
        first -= 1
    for each in range(first, index + 1):
        scene.owner[each] = scene.owner[each] or "facility"


def add_facilities(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Add every facility, now that the places are known."""
    for draft in drafts:
        place, stretch = _place_of(scene, draft)
        start, end = scene.parse.span(stretch.first, stretch.last)
        selector = select(scene.parse.text, start, end)
        around = place or Place()
        scene.add(
            "facility",
            stretch,
            facility_type=draft.type,
            name=draft.name,
            is_named=draft.name is not None,
            is_generic=draft.name is None,
            is_plural=scene.words[stretch.head].tag == "NNS",
            place=replace(
                around,
                facility=draft.name or draft.type,
                text=scene.text(stretch.first, stretch.last),
                selector=selector,
            ),
        )


def _place_of(scene: Scene, draft: Draft) -> tuple[Place | None, Stretch]:
    """The place that a facility lies in by grammar, and the whole phrase with it."""
    head = draft.stretch.head
    inside = _named_inside(scene, draft)
    if inside is not None:
        return inside.place, Stretch(min(draft.stretch.first, inside.first), head, head)
    if scene.at(head + 1) in LYING:
        after = _entity_from(scene, head + 2)
        if after is not None:
            return after.place, Stretch(draft.stretch.first, after.last, head)
    return None, draft.stretch


def _named_inside(scene: Scene, draft: Draft) -> Entity | None:
    """A place before the noun: "Marvik hospital", "Marvik's hospital", "the town's hospital"."""
    head = draft.stretch.head
    for index in range(head - 1, max(scene.words[head].left, 0) - 1, -1):
        entity = scene.found.get((index, "place"))
        if entity is not None and entity.first >= scene.words[head].left and entity.last < head:
            return entity
    return None


def _entity_from(scene: Scene, index: int) -> Entity | None:
    """The widest place that begins behind a preposition, over an article."""
    index += scene.at(index) in {"the", "a"}
    after = [scene.found[key] for key in ((i, "place") for i in range(index, index + 6)) if key in scene.found]
    begun = [entity for entity in after if entity.first <= index]
    return max(begun, key=lambda entity: entity.last, default=None)

"""What single words name on the ground: a facility with its town, a place, or a phrase with a place in it."""

from typing import get_args

from msgspec.structs import replace

from sayso.extract.claims.context import Context
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.model.place import Place
from sayso.model.selector import select
from sayso.model.terms import FacilityType

FARTHEST = 40  # words that a facility with a place in its name may have before it
TYPES = frozenset(get_args(FacilityType))
NOMINAL = frozenset({"pobj", "prep", "compound", "nmod", "poss", "appos", "amod", "advmod", "npadvmod"})
SITUATED = frozenset({"surround", "overlook", "border", "face", "flank", "adjoin", "neighbour", "neighbor"})
AWAY = frozenset({"from", "by", "with", "against", "to"})
BESIDE = frozenset(
    {"beside", "near", "next", "close", "opposite", "behind", "alongside", "outside", "adjacent", "around"}
)


def facility_place(context: Context, word: int) -> Place | None:
    """A facility with the town that it lies in: by its own words, by "the town" beside it, or told before."""
    entity = context.entity(word, "facility")
    if entity is None or entity.place is None:
        return _told_before(context, word) or _named_ground(context, context.parse.words[word])
    shown = _shown(context, entity, entity.place)
    if shown.name is not None:
        return shown
    town = beneath(context, context.parse.words[word])
    if town is not None and town.name is not None:
        return with_town(shown, town)
    earlier = _told_before(context, word)
    if earlier is None or earlier.name is None:
        return shown
    name = shown.facility if entity.is_named else earlier.facility
    return replace(earlier, facility=name, text=shown.text, selector=shown.selector)


def is_landmark(context: Context, word: int) -> bool:
    """Whether a facility only says where something else is: it stands behind "beside", "near" or "next to"."""
    above = context.parse.head(context.parse.words[word])
    if above.text.lower() in {"to", "of"} and above.index:
        above = context.parse.words[above.index - 1] if above.head == above.index - 1 else above
    return above.text.lower() in BESIDE


def is_way(context: Context, word: int) -> bool:
    """Whether a facility is the road along which something happened."""
    entity = context.entity(word, "facility")
    above = context.parse.head(context.parse.words[word])
    return entity is not None and entity.facility_type == "road" and above.text.lower() in {"along", "off", "via"}


def _told_before(context: Context, word: int) -> Place | None:
    target = context.references.get(word)
    return facility_place(context, target) if target is not None and target != word else None


def _shown(context: Context, entity: Entity, place: Place) -> Place:
    """A facility by its own name where it is written as one ("Marvik Power Plant"), else by its town's words."""
    words, first = context.parse.words, entity.head
    if not words[first].form[:1].isupper() and entity.is_named and entity.name is not None:
        start = context.parse.text.find(entity.name, entity.start, words[first].end)
        start, end = (start, words[first].end) if start >= 0 else (entity.start, words[first].end)
        return replace(place, text=context.parse.text[start:end], selector=select(context.parse.text, start, end))
    if not words[first].form[:1].isupper():
        inside = (context.entity(index, "place") for index in range(entity.first, entity.last + 1))
        others = context.located.beginning_in((entity.start, entity.end), "facility")
        other = next((e for e in others if _is_beside(entity, e)), None)
        town = next((e.place for e in inside if e is not None and e.place is not None and e.place.name), None)
        town = town if other is None or other.place is None else _shown(context, other, other.place)
        return place if town is None else replace(place, text=town.text, selector=town.selector)
    while first > entity.first and _is_in_name(words[first - 1]):
        first -= 1
    start, end = context.parse.span(first, entity.head)
    return replace(place, text=context.parse.text[start:end], selector=select(context.parse.text, start, end))


def _is_beside(facility: Entity, other: Entity) -> bool:
    """Whether another facility with a name of its own says where one is: "the checkpoint outside Marvik Airport"."""
    return other.is_named and facility.head < other.first <= facility.last


def is_proper(text: str | None) -> bool:
    """Whether some words are a name, told by a capital letter: "al-Wafi camp", not "army base"."""
    return any(word[:1].isupper() for word in (text or "").replace("-", " ").split())


def _is_in_name(word: Word) -> bool:
    return word.form[:1].isupper() or word.form.isdigit() or word.text == "-"


def _named_ground(context: Context, word: Word) -> Place | None:
    """A name in the place of a place that nobody knows: it has a name and no point."""
    if word.pos != "PROPN" or context.entity(word.index, "actor", "person", "date", "weapon") is not None:
        return None
    first = word.index
    while first > word.left and context.parse.words[first - 1].form[:1].isupper() | (
        context.parse.words[first - 1].text == "-"
    ):
        first -= 1
    start, end = context.parse.span(first, word.index)
    text = context.parse.text[start:end]
    return Place(text=text, name=text, selector=select(context.parse.text, start, end))


def with_town(facility: Place, town: Place | None) -> Place:
    """A facility that says not where it lies, lies where its event is; its own name stays its words."""
    if facility.name is not None or town is None or town.name is None:
        return facility
    shown = facility if is_proper(facility.text) and facility.facility not in TYPES else town
    return replace(town, facility=facility.facility, relation=None, text=shown.text, selector=shown.selector)


def resolved(context: Context, word: int) -> Place | None:
    """The place that a word names, or that "the town" or "it" refers to; "in its outskirts" keeps the relation."""
    entity = context.entity(word, "place")
    if entity is not None and entity.place is not None and entity.place.name and not entity.is_generic:
        named_after = _facility_called(context, entity)
        return entity.place if named_after is None else facility_place(context, named_after)
    target = context.references.get(word)
    known = context.entity(target, "place") if target is not None else None
    if known is not None and known.place is not None and known.place.name:
        relation = entity.place.relation if entity is not None and entity.place else None
        return replace(known.place, relation=relation)
    if target is not None and entity is None and context.entity(target, "facility") is not None:
        return facility_place(context, target)
    if entity is None and (unknown := _named_ground(context, context.parse.words[word])) is not None:
        return unknown
    return beneath(context, context.parse.words[word]) or (entity.place if entity is not None else None)


def _facility_called(context: Context, place: Entity) -> int | None:
    """The facility that a place only gives its name to: what happens at "Marvik Airport" is at the airport."""
    named = place.place.selector if place.place is not None else None
    start, end = (place.start, place.end) if named is None else (named.start, named.end)
    words = context.parse.words
    first = words[max(0, place.head - FARTHEST)].start
    around = context.located.beginning_in((first, start + 1), "facility")
    return next((entity.head for entity in around if end <= words[entity.head].start), None)


def beneath(context: Context, word: Word) -> Place | None:
    """A named place inside a phrase that is none or has no name: "swathes of Syria", "the pocket in the province"."""
    for index in range(word.left, word.right + 1):
        if index != word.index and context.entity(index, "place") and _is_under(context, index, word):
            place = resolved(context, index)
            if place is not None and place.name:
                return place
    stretch = context.parse.span(word.left, word.right)
    inside = context.located.beginning_in(stretch, "facility")
    named = (e for e in inside if e.is_named and word.index < e.head <= word.right)
    return next((facility_place(context, e.head) for e in named if _is_under(context, e.head, word)), None)


def _is_under(context: Context, index: int, word: Word) -> bool:
    """Whether a place hangs on a word by nothing but nouns and prepositions ("villages surrounding Marvik")."""
    current = context.parse.words[index]
    while current.index != word.index:
        above = context.parse.head(current)
        if current.dep == "prep" and current.lemma in AWAY:
            return False
        if current.dep not in NOMINAL and SITUATED.isdisjoint((current.lemma, above.lemma)):
            return False
        current = above
    return True

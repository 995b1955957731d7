"""Places in an event's clause that stand beside its words, where the frame names none."""

from collections.abc import Iterator

from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.sites import facility_place, resolved
from sayso.extract.findings import Entity, Framed, Predication
from sayso.extract.syntax import Word
from sayso.model.place import Place
from sayso.model.terms import EventType

NEAR = frozenset(
    {"in", "at", "near", "around", "outside", "inside", "on", "over", "across", "into", "towards", "toward", "within"}
    | {"along", "between", "throughout", "through", "above", "beside", "alongside"}
)
TOWARDS = frozenset({"into", "towards", "toward", "across"})
LEAVING: frozenset[EventType] = frozenset({"withdrawal", "evacuation", "displacement"})  # led there, happened elsewhere
BEARINGS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside", "inside"}
)
IN_PHRASE = frozenset({"conj", "appos", "compound", "nmod"})


def beside(context: Context, framed: Framed, clause: Span) -> Iterator[Place]:
    """Places and facilities that hang on the clause's words with a preposition of place, nearest first."""
    trigger = context.predications[framed.predication]
    taken = {framed.destination, *framed.actors, *framed.recipients} - {None}
    near = NEAR - TOWARDS if framed.type in LEAVING else NEAR
    found = [
        entity
        for entity in context.located.beginning_in(clause, "facility", "place")
        if taken.isdisjoint(range(entity.first, entity.last + 1)) and _hangs_in_place(context, entity, trigger, near)
    ]
    for entity in sorted(found, key=lambda entity: (abs(entity.head - trigger.word), entity.start, -entity.end)):
        is_facility = entity.kind == "facility"
        place = facility_place(context, entity.head) if is_facility else resolved(context, entity.head)
        if place is not None and not (is_facility and _is_any(place)):
            yield place


def _is_any(place: Place) -> bool:
    """Whether a facility has neither a town nor a name of its own."""
    return place.name is None and not (place.text or "")[:1].isupper()


def _hangs_in_place(context: Context, entity: Entity, trigger: Predication, near: frozenset[str]) -> bool:
    word = context.parse.words[entity.head]
    head = context.parse.head(word)
    while word.dep in IN_PHRASE:
        word, head = head, context.parse.head(head)
    if head.pos not in {"ADP", "SCONJ"}:
        return False
    relation = (entity.place.relation if entity.place is not None else None) or ""
    is_part = head.lemma == "of" and (relation.endswith(" of") or context.parse.head(head).text.lower() in BEARINGS)
    return (head.text.lower() in near or is_part) and not _inside_name(context, head, trigger)


def _inside_name(context: Context, preposition: Word, trigger: Predication) -> bool:
    """Whether a phrase belongs to an actor's or a person's name or description.

    "Islamic State in Iraq", "a court in Paris", "Ana Rell, a teacher in Marvik, was killed": none says where it
    happened.
    """
    above = context.parse.head(preposition)
    entity = context.entity(above.index, "actor", "person")
    if entity is not None and entity.last > above.index and above.index != trigger.word:
        return True
    return above.dep == "appos" and context.entity(above.head, "actor", "person") is not None

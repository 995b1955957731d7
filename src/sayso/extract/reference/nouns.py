"""What a definite common noun stands for: "the hospital", "the town", "the group", "the fighters"."""

from sayso.extract.findings import Entity
from sayso.extract.reference.memory import Memory, Test
from sayso.extract.syntax import Word
from sayso.lexicon.persons import persons
from sayso.lexicon.reference import reference_words
from sayso.model.place import Place

LARGE = 3
RECENT = 3
OWN_KINDS = frozenset({"monitor", "media"})
OFFICES = frozenset({"official", "party", "organisation"})
CITIES = "geonames:"


def antecedent(memory: Memory, entity: Entity) -> int | None:
    """The earlier word that a common noun stands for; `None` where it names something new or leaves it open."""
    if entity.kind == "actor" and entity.is_named:
        return _other_army(memory, entity)
    if entity.is_named or not (entity.is_generic or entity.kind == "person"):
        return None
    found = {"facility": _facility, "place": _place, "actor": _actor, "person": _person}[entity.kind](memory, entity)
    return None if found is None or found.head == entity.head else found.head


def _other_army(memory: Memory, entity: Entity) -> int | None:
    """Whose "the army" is after "Uganda's army": the one just named, and not that of the country of the war."""
    text = memory.parse.text
    if not text[entity.start : entity.end].islower() or not memory.is_definite(entity):
        return None
    lemma = memory.words[entity.head].lemma
    near = [other for group in memory.back(entity.first, sentences=RECENT) for other in reversed(group)]
    called = (
        other for other in near if _has_head(memory, other, lemma) and not text[other.start : other.end].islower()
    )
    found = next(called, None)
    is_own_told = any(o.actor_id == entity.actor_id and o.last < entity.first for o in memory.entities)
    return None if found is None or is_own_told else found.head


def _facility(memory: Memory, entity: Entity) -> Entity | None:
    """The last facility of the type that may lie in the same place."""
    if entity.is_plural or not (memory.is_definite(entity) or _has_place(entity)):
        return None

    def is_same(other: Entity) -> bool:
        same_type = other.kind == "facility" and other.facility_type == entity.facility_type
        return same_type and not other.is_plural and _may_be_one(memory, entity.place, other)

    def is_as_nameless(other: Entity) -> bool:
        return is_same(other) and memory.root_entity(other).name is None and memory.place_name(other) is not None

    same_town = memory.latest(entity.first, is_as_nameless) if _has_place(entity) else None
    return same_town or memory.latest(entity.first, is_same)


def facility_of(memory: Memory, word: Word) -> int | None:
    """The last facility, for a word that may stand for any: "the building", "the site"."""
    if word.tag != "NN" or word.lemma not in reference_words().sites or word.dep == "compound":
        return None
    pointing = (memory.words[child].form.lower() for child in word.children if memory.words[child].dep == "det")
    if not any(form in {"the", "this", "that"} for form in pointing):
        return None
    for group in memory.back(word.index, sentences=RECENT):
        found = [other for other in group if other.kind == "facility" and not other.is_plural]
        if found:
            return found[-1].head if len(found) == 1 else None
    return None


def _has_place(entity: Entity) -> bool:
    return entity.place is not None and (entity.place.name is not None or entity.place.text is not None)


def _may_be_one(memory: Memory, place: Place | None, other: Entity) -> bool:
    """Whether nothing said of the two puts them in different places."""
    names = {None if place is None else place.name, memory.place_name(other)}
    return len(names - {None}) < 2


def _place(memory: Memory, entity: Entity) -> Entity | None:
    """The last place that may be called so, first of all one that the report has called so."""
    if entity.is_plural or not (memory.is_definite(entity) or _is_bare(memory, entity)):
        return None
    noun = _innermost(memory, entity)
    words = reference_words()

    def is_called(other: Entity) -> bool:
        return other.kind == "place" and other.is_named and noun in _words_around(memory, other)

    called = memory.latest(entity.first, is_called)
    if noun in words.hamlets | words.towns:
        may_be = _is_hamlet if noun in words.hamlets else _is_town
        return _later(called, _latest_scene(memory, entity.first, may_be))
    if noun in words.countries:
        return memory.latest(entity.first, _is_country)
    return called


def _latest_scene(memory: Memory, index: int, test: Test) -> Entity | None:
    """The last place that passes a test and is where something happens; else the last that is somebody's seat."""
    scenes = memory.latest(index, lambda other: test(other) and not _is_seat(memory, other))
    return scenes or memory.latest(index, test)


def _is_seat(memory: Memory, place: Entity) -> bool:
    """Whether a place only tells where a speaker sits or speaks: "the General Staff in Kyiv", "told us in Geneva"."""
    above = memory.words[place.head]
    if above.dep != "pobj" or memory.words[above.head].lemma != "in":
        return False
    holder = memory.words[memory.words[above.head].head]
    speaker = memory.at(holder.index)
    is_office = speaker is not None and speaker.kind == "actor" and speaker.speaker_kind in OFFICES
    return is_office or holder.lemma in persons().speaking


def _later(one: Entity | None, other: Entity | None) -> Entity | None:
    both = [entity for entity in (one, other) if entity is not None]
    return max(both, key=lambda entity: entity.head, default=None)


def _is_bare(memory: Memory, entity: Entity) -> bool:
    """Whether the noun has no article of its own, as in "on the edge of town"."""
    return entity.first == entity.head and memory.words[entity.head].tag == "NN"


def _innermost(memory: Memory, entity: Entity) -> str:
    """The noun of the place itself, not of its part: "town" in "the centre of the town"."""
    words = reference_words()
    known = words.towns | words.regions | words.countries
    lemmas = [memory.words[index].lemma for index in range(entity.last, entity.first - 1, -1)]
    return next((lemma for lemma in lemmas if lemma in known), lemmas[0])


def _words_around(memory: Memory, entity: Entity) -> set[str]:
    """The words of a place's name, those right before it, and what it is said to be: "Vovchansk, a border town"."""
    beside = {memory.words[child].lemma for child in memory.words[entity.head].children if _explains(memory, child)}
    return beside | {memory.words[index].lemma for index in range(max(0, entity.first - 2), entity.last + 1)}


def _explains(memory: Memory, word: int) -> bool:
    return memory.words[word].dep == "appos" and memory.words[word].tag == "NN"


def _is_town(entity: Entity) -> bool:
    place = entity.place
    if entity.kind != "place" or not entity.is_named or place is None:
        return False
    is_large = place.geo_precision == LARGE or _is_country(entity)
    return not is_large


def _is_hamlet(entity: Entity) -> bool:
    """Whether a place may be a village: the world's gazetteer, which has cities and larger towns, has it not."""
    known = None if entity.place is None else entity.place.gazetteer_id
    return _is_town(entity) and not (known or "").startswith(CITIES)


def _is_country(entity: Entity) -> bool:
    place = entity.place
    return entity.kind == "place" and place is not None and place.gazetteer_id is not None and len(place.admin) == 0


def _actor(memory: Memory, entity: Entity) -> Entity | None:
    """Who "the group" and "the fighters" are; the same words said with a longer name, wherever they stand."""
    longer = _said_longer(memory, entity)
    if longer is not None:
        return longer
    words, noun = reference_words(), memory.words[entity.head]
    if noun.lemma in words.owned:
        return _owner(memory, noun)
    if not memory.is_definite(entity) or noun.dep == "attr":
        return None
    same_head = memory.latest(entity.first, lambda other: _has_head(memory, other, noun.lemma))
    if same_head is not None and noun.form.lower() in words.bodies | words.fighting:
        return same_head
    if noun.lemma in words.bodies:
        return None if entity.is_plural or _is_told_whose(memory, noun) else _body(memory, entity)
    return _fighting(memory, entity) if noun.form.lower() in words.fighting else None


def _is_told_whose(memory: Memory, noun: Word) -> bool:
    """Whether a noun says itself whose it is: "the militia of the hills" is not the one named before."""
    return any(memory.words[child].dep == "prep" and memory.words[child].lemma == "of" for child in noun.children)


def _owner(memory: Memory, noun: Word) -> Entity | None:
    """Whose machines "its aircraft" are: they act for the one that the pronoun stands for."""
    pronoun = next((child for child in noun.children if memory.words[child].tag == "PRP$"), None)
    owner = None if pronoun is None or pronoun not in memory.roots else memory.at(memory.root(pronoun))
    return owner if owner is not None and owner.kind == "actor" else None


def _said_longer(memory: Memory, entity: Entity) -> Entity | None:
    """The name whose last words these are: "foreign-backed Marsh fighters" for a headline's "Marsh fighters"."""
    if entity.first == entity.head:
        return None
    text = memory.parse.text
    own = text[entity.start : entity.end].lower()
    for other in memory.entities:
        is_longer = other.kind == "actor" and not other.is_generic and other.actor_id is not None
        if is_longer and text[other.start : other.end].lower().endswith(f" {own}"):
            return other
        if is_longer and text[other.start : other.end].lower().endswith(f"-{own}"):
            return other
    return None


def _has_head(memory: Memory, other: Entity, lemma: str) -> bool:
    is_known = other.kind == "actor" and other.actor_id is not None and not other.is_generic
    return is_known and memory.words[other.head].lemma.casefold() in {lemma, f"{lemma}s"}


def _is_body(other: Entity) -> bool:
    return other.kind == "actor" and other.is_named and not other.is_generic and not other.is_plural


def _body(memory: Memory, entity: Entity) -> Entity | None:
    """The last body, for "the group": rather one spoken of than one that speaks, unless "the group" speaks itself.

    "IS fighters attacked it, the Council said. The group …" goes on about IS; "the monitor" is always a monitor.
    """
    kinds = {entity.speaker_kind} & OWN_KINDS
    called = kinds or reference_words().kinds.get(memory.words[entity.head].lemma, ())

    def is_body(other: Entity) -> bool:
        return _is_body(other) and (not called or other.speaker_kind in called)

    last = memory.latest(entity.first, is_body)
    if kinds or memory.speaks(entity):
        return last
    near = [group for group in memory.back(entity.first, sentences=RECENT) if any(map(_is_party, group))]
    told = [other for group in near[:1] for other in group if _is_told_group(memory, other)]
    return told[-1] if len({other.actor_id or other.name for other in told}) == 1 else last


def _is_told_group(memory: Memory, other: Entity) -> bool:
    """Whether a party is spoken of and may be called a group: its fighters, or a body; a state has forces and jets."""
    is_group = not other.is_plural or memory.words[other.head].lemma in reference_words().members
    return _is_party(other) and is_group and not memory.speaks(other)


def _fighting(memory: Memory, entity: Entity) -> Entity | None:
    """The one party spoken of nearby; none where there are two.

    "The rebels" are also the only armed group without a state that the whole report knows.
    """
    found = [other for group in memory.back(entity.first, sentences=RECENT) for other in group if _is_party(other)]
    is_rebel = memory.words[entity.head].lemma in reference_words().members
    near = [other for other in found if not (is_rebel and _is_of_state(memory, other))]
    is_known = len(near) == len(found) or any(other.actor_id is not None for other in near)
    if is_known and len({other.actor_id or other.name for other in near}) == 1:
        return near[0]
    return _only_rebels(memory, entity) if is_rebel else None


def _only_rebels(memory: Memory, entity: Entity) -> Entity | None:
    """The last mention of the one armed group of no state that a report names, whatever it calls it."""
    known = [other for other in memory.entities if _is_party(other) and other.actor_id is not None]
    known = [other for other in known if not _is_of_state(memory, other)]
    before = [other for other in known if other.last < entity.first]
    return before[-1] if before and len({other.actor_id for other in known}) == 1 else None


def _is_of_state(memory: Memory, other: Entity) -> bool:
    """Whether a force is called a state's by its own words, so that it is no "rebels": "government troops"."""
    root = memory.root_entity(other)
    if memory.is_of_state(root):
        return True
    said = {memory.words[index].lemma for one in (other, root) for index in range(one.first, one.last + 1)}
    return bool(said & reference_words().of_state)


def _is_party(other: Entity) -> bool:
    return other.kind == "actor" and other.is_named and other.speaker_kind == "party"


def _person(memory: Memory, entity: Entity) -> Entity | None:
    """The last person of the same role, for "the spokesman"."""
    if not memory.is_definite(entity):
        return None
    noun = memory.words[entity.head].lemma

    def is_same(other: Entity) -> bool:
        return other.kind == "person" and noun in (other.role or "").split() and not _differs(entity, other)

    return memory.latest(entity.first, is_same)


def _differs(one: Entity, other: Entity) -> bool:
    """Whether the two belong to different bodies."""
    ids = {one.affiliation_id, other.affiliation_id} - {None}
    return len(ids) > 1

"""Words into actors: the entity they name, what it stands for, or at least the words themselves."""

from msgspec import Struct

from sayso.extract.claims.context import Context
from sayso.extract.claims.offices import state_of_post
from sayso.extract.claims.recall import recalled
from sayso.extract.claims.states import body_before, enemy_of, owner_told, state_of
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.lexicon.sides import side_words
from sayso.model.claim import ActorMention
from sayso.model.selector import select
from sayso.model.terms import SpeakerKind

LEFT_OUT = ("det", "punct", "cc", "predet", "preconj", "prep", "case")
INSIDE = ("compound", "amod", "nummod", "nmod", "poss", "quantmod", "npadvmod")
AFFILIATION_WORDS = ("for", "of", "from", "with", "in", "at")


class Side(Struct, frozen=True, gc=False):
    """The body that somebody is, or speaks for."""

    actor_id: str | None
    name: str | None
    kind: SpeakerKind | None
    head: int | None = None
    is_nameless: bool = False

    def is_same(self, other: "Side") -> bool:
        """Whether both are one: the same mention, the same id, or the same name."""
        if self.head is not None and self.head == other.head:
            return True
        if self.actor_id and other.actor_id:
            return self.actor_id == other.actor_id
        return bool(self.name and other.name and self.name.casefold() == other.name.casefold())


def actor_mention(context: Context, word: int) -> ActorMention:
    """An event's doer or done-to as the contract names it; `actor_id` is `None` where nobody knows it."""
    start, end = phrase(context, word)
    text = context.parse.text
    side = side_of(context, word)
    return ActorMention(
        text=text[start:end],
        actor_id=side.actor_id if side else None,
        name=side.name if side else None,
        selector=select(text, start, end),
    )


def phrase(context: Context, word: int) -> tuple[int, int]:
    """A noun with the words before it that belong to its name or number, articles left out."""
    entity = context.entity(word, "actor", "person")
    head = context.parse.words[word]
    first = last = head.index
    for child in context.parse.children(head):
        if child.dep in INSIDE and child.index < word:
            first = min(first, child.left)
    for named in (entity, context.entity(word, "toll")):
        if named is not None and named.first <= word <= named.last:
            first, last = min(first, named.first), max(last, named.last)
    while first < word and context.parse.words[first].dep in LEFT_OUT and context.parse.words[first].head == word:
        first += 1
    return context.parse.span(first, last)


def side_of(context: Context, word: int, *, depth: int = 0) -> Side | None:
    """The body that a noun phrase names, belongs to or speaks for; `None` where the text does not say."""
    owner = owner_told(context, word)
    if owner is not None:
        return Side(owner.id, owner.name, "official", word)
    return _side(context, word, depth)


def _side(context: Context, word: int, depth: int) -> Side | None:
    entity = _named_beside(context, word) or context.referent(word, "actor", "person")
    entity = entity or person_beside(context, word)
    if entity is None:
        return _unnamed(context, context.parse.words[word], depth)
    if entity.kind == "actor" and (foe := _foe(context, context.parse.words[word])) is not None:
        return foe
    if entity.kind == "actor" and not entity.is_generic:
        return _body(context, entity)
    if entity.affiliation_id:
        actor = context.knowledge.actors.get(entity.affiliation_id)
        head = context.parse.words[entity.head]
        national = _by_name(context, head, depth) if actor and actor.is_generic else _by_owner(context, entity)
        own = Side(entity.affiliation_id, actor.name if actor else None, entity.speaker_kind, entity.head)
        return national or own
    head = context.parse.words[entity.head]
    outer = _by_affiliation(context, head, depth)
    if entity.kind == "person" and (outer is None or outer.actor_id is None):
        outer = _by_nationality(context, head) or outer or _by_post(context, entity)
        outer = outer or _by_last_body(context, entity, depth)
    if outer is not None and (entity.kind == "person" or not _names_itself(entity)):
        return Side(outer.actor_id, outer.name, outer.kind or entity.speaker_kind, outer.head)
    name = entity.name or (_words(context, entity) if entity.kind == "actor" else None)
    return Side(entity.actor_id, name, entity.speaker_kind, entity.head, is_nameless=entity.is_generic)


def _by_owner(context: Context, person: Entity) -> Side | None:
    """The body that "the army" of "the army's spokesman" leads back to, where that is another than the war's own."""
    owner = context.parse.child(context.parse.words[person.head], "poss")
    body = context.entity(owner.index, "actor") if owner is not None else None
    if body is None or body.actor_id is None or body.actor_id == person.affiliation_id or body.is_generic:
        return None
    return Side(body.actor_id, body.name, person.speaker_kind, person.head)


def _by_name(context: Context, head: Word, depth: int) -> Side | None:
    """The body that words name beside a general one: "a Marsh Front military official", "a Syrian army officer"."""
    named = _by_affiliation(context, head, depth)
    known = context.knowledge.actors.get(named.actor_id) if named and named.actor_id else None
    is_known = known is not None and not known.is_generic
    return named if is_known else _by_nationality(context, head)


def _unnamed(context: Context, word: Word, depth: int) -> Side | None:
    """The side of a word that is no actor's or person's: a country that acts, whoever it is tied to, an enemy."""
    nation = _nation(context, word.index) or _by_affiliation(context, word, depth)
    return nation or _by_speaker(context, word) or _foe(context, word)


def _body(context: Context, entity: Entity) -> Side:
    """A named body; of an office without its state the state's."""
    state = None if entity.actor_id else state_of(context, entity)
    if state is not None:
        return Side(state.id, state.name, entity.speaker_kind, entity.head)
    return Side(entity.actor_id, entity.name or _words(context, entity), entity.speaker_kind, entity.head)


def _named_beside(context: Context, word: int) -> Entity | None:
    """The name that stands beside a common noun: "the monitoring group Hill Watch", "rebels of the Hill Front"."""
    own = context.entity(word, "actor")
    if own is not None and not own.is_generic:
        return own
    for child in context.parse.children(context.parse.words[word]):
        beside = context.entity(child.index, "actor") if child.dep == "appos" else None
        if beside is not None and not beside.is_generic:
            return beside
    return None


def person_beside(context: Context, word: int) -> Entity | None:
    """Whom a word that is nobody's name or office stands beside: "one of them, Ann Lee, a farmer"."""
    children = context.parse.children(context.parse.words[word])
    beside = (context.entity(child.index, "person") for child in children if child.dep == "appos")
    return next((person for person in beside if person is not None), None)


def _names_itself(entity: Entity) -> bool:
    return entity.actor_id is not None and not entity.is_generic


def _words(context: Context, entity: Entity) -> str:
    return context.parse.text[entity.start : entity.end]


def _nation(context: Context, word: int) -> Side | None:
    """A country's or capital's name where it acts: "Russia attacked"."""
    place = context.entity(word, "place")
    own = context.parse.words[word]
    if place is None or own.dep not in {"nsubj", "pobj", "nsubjpass", "conj", "poss", "amod", "compound"}:
        return None
    actor = context.knowledge.actors.nation(context.parse.text[place.start : place.end])
    return Side(actor.id, actor.name, "official") if actor else None


def _by_nationality(context: Context, head: Word) -> Side | None:
    """The state that somebody serves: "a Syrian army officer", "a Turkish general", "the French president"."""
    heads = [head, *(child for child in context.parse.children(head) if child.dep == "appos")]
    if head.dep == "appos":
        heads.append(context.parse.words[head.head])
    found = (_nationality(context, one) for one in heads)
    return next((side for side in found if side is not None), None)


def _nationality(context: Context, head: Word) -> Side | None:
    before = [child for child in context.parse.children(head) if child.dep in INSIDE and child.index < head.index]
    words = [word for child in before for word in context.parse.words[child.left : child.right + 1]]
    lemmas = {word.lemma.casefold() for word in (*words, head)}
    kind: SpeakerKind = "party" if lemmas & side_words().troops else "official"
    if not lemmas & (side_words().troops | side_words().offices):
        return None
    nations = [context.knowledge.actors.nation(word.text) if word.text[:1].isupper() else None for word in words]
    others = [word for word, nation in zip(words, nations, strict=True) if nation is None and _is_against(word)]
    state = next((nation for nation in nations if nation is not None), None)
    return None if state is None or others else Side(state.id, state.name, kind, head.index)


def _is_against(word: Word) -> bool:
    """Whether a word sets somebody apart from the state: "a Syrian opposition official", "a Syrian Kurdish general"."""
    return word.lemma.casefold() in side_words().not_the_state or (word.text[:1].isupper() and word.pos == "ADJ")


def _by_post(context: Context, person: Entity) -> Side | None:
    """The state of somebody whose post only a state has: "the defence minister", "the governor of Marvik"."""
    state = state_of_post(context, person)
    return None if state is None else Side(state.id, state.name, person.speaker_kind, person.head)


def _by_speaker(context: Context, head: Word) -> Side | None:
    """Whose "its aircraft" are, where the pronoun leads to no body: the speaker's."""
    owner = context.parse.child(head, "poss")
    if owner is None or owner.lemma.casefold() not in side_words().owned or _is_body(context, owner.index):
        return None
    under = context.attribution_of(head.start, head.end)
    speaker = context.attributions[under].speaker_head if under is not None else None
    if speaker is None or speaker == head.index:
        return None
    entity = context.entity(recalled(context, speaker), "actor")
    return side_of(context, entity.head, depth=3) if entity is not None else None


def _by_last_body(context: Context, person: Entity, depth: int) -> Side | None:
    """The body that spoke right before a spokesman of nobody in particular."""
    body = body_before(context, person) if depth == 0 else None
    return None if body is None else side_of(context, body.head, depth=depth + 1)


def _foe(context: Context, head: Word) -> Side | None:
    """Whom the speaker calls "the enemy"."""
    if head.lemma.casefold() not in side_words().foes:
        return None
    under = context.attribution_of(head.start, head.end)
    speaker = context.attributions[under].speaker_head if under is not None else None
    own = None if speaker is None or speaker == head.index else side_of(context, recalled(context, speaker))
    foe = enemy_of(context, own.actor_id) if own is not None and own.actor_id else None
    return None if foe is None else Side(foe.actor_id, foe.name, foe.speaker_kind, foe.head)


def _is_body(context: Context, word: int) -> bool:
    return context.referent(word, "actor", "person") is not None


def _by_affiliation(context: Context, head: Word, depth: int) -> Side | None:
    """The body that the phrase itself ties somebody to: "a spokesman for X", "its commander", "who heads X"."""
    if depth > 3:
        return None
    for candidate in _ties(context, head):
        entity = context.referent(candidate, "actor", "person")
        if entity is not None and not (entity.is_generic and entity.kind == "person"):
            found = side_of(context, candidate, depth=depth + 1)
            if found is not None and (found.actor_id or found.name):
                return found
    return None


def _is_taken_from(head: Word, before: Word) -> bool:
    """Whether a word only says from what pictures were taken: "drone footage" is no air force's word."""
    return head.lemma in side_words().voiceless and before.lemma in side_words().taken_from


def _ties(context: Context, head: Word) -> list[int]:
    parse = context.parse
    found: list[int] = []
    for child in parse.children(head):
        if child.dep in {"compound", "poss", "nmod", "amod", "appos"} and not _is_taken_from(head, child):
            found.append(child.index)
        elif child.dep == "prep" and child.text.lower() in AFFILIATION_WORDS:
            found += [inner.index for inner in parse.children(child) if inner.dep == "pobj"]
        elif child.dep in {"relcl", "acl"} and child.lemma in side_words().heading:
            found += [inner.index for inner in parse.children(child) if inner.dep == "dobj"]
    for index in list(found):
        if parse.words[index].dep == "appos":
            found += _ties(context, parse.words[index])
    return found

"""What a deed means to a side: who of it did it, who of it suffered, and what that is worth to it."""

from collections.abc import Sequence

from msgspec import Struct

from sayso.extract.claims.context import Context
from sayso.extract.claims.naming import Side, phrase, side_of
from sayso.extract.factuality import Judgement
from sayso.extract.findings import Framed
from sayso.lexicon.interest import Doer, Sufferer
from sayso.lexicon.sides import side_words
from sayso.model.claim import Toll

HARMED = ("killed", "wounded", "missing", "captured")
FIRST_PERSON = ("our", "we", "my", "i")
CIVILIAN = ("civilian", "child", "woman", "medic", "journalist")


class Telling(Struct, frozen=True, gc=False):
    """How a deed is told: as having been or not, and with how many harmed."""

    judged: Judgement
    tolls: tuple[Toll, ...]


def worth(context: Context, framed: Framed, own: Sequence[Side], telling: Telling, *, shows: bool) -> int:
    """Above zero where a deed, if it was done, does a side good; below where it does it harm.

    Nameless fighters in footage that a side `shows` are taken for its own.
    """
    by_own = any(
        is_own(context, word, own, framed) or (shows and _is_nameless(context, word)) for word in doers(framed)
    )
    by_foe = any(is_foe(context, word, own, framed) for word in doers(framed))
    sign = -1 if telling.judged.stage == "failed" else 1
    if framed.type == "clash":
        return sign if by_own and not by_foe else 0
    if framed.type == "control_status" and by_own and _is_little(context, framed):
        return -sign
    is_harmful = any(toll.effect in HARMED and toll.max != 0 for toll in telling.tolls)
    kind = context.interests.kind(framed.type, by_foe=by_foe, is_harmful=is_harmful)
    if kind is None or (by_own and by_foe):
        return 0
    doer: Doer = "own" if by_own else "foe" if by_foe else "none"
    value = context.interests.worth(kind, doer, _sufferer(context, framed, own, telling, by_own=by_own))
    is_known = any(side.actor_id and not side.is_nameless for side in own)
    return 0 if value < 0 and by_foe and not is_known else sign * value


def _is_little(context: Context, framed: Framed) -> bool:
    """Whether a holding is told as less than might be thought, which grants ground: "controls only a third"."""
    trigger = context.predications[framed.predication]
    lemmas = [word.lemma for word in context.parse.words[trigger.first : trigger.last + 1]]
    return not context.interests.diminishing.isdisjoint(lemmas)


def doers(framed: Framed) -> tuple[int, ...]:
    """Who did it, and what did it for somebody: "its aircraft had bombed the dam"."""
    return (*framed.actors, *framed.instruments)


def _sufferer(context: Context, framed: Framed, own: Sequence[Side], telling: Telling, *, by_own: bool) -> Sufferer:
    """Who suffered it, as a side sees it; civilians before all, whose they are does not matter.

    Armed men without a name whom the side itself hit are its enemies to it.
    """
    if any(_is_civilian(context, word) for word in framed.recipients):
        return "civilian"
    if any(toll.of in CIVILIAN and toll.effect in HARMED for toll in telling.tolls):
        return "civilian"
    if any(is_own(context, word, own, framed) for word in framed.recipients):
        return "own"
    if any(
        is_foe(context, word, own, framed) or (by_own and _is_nameless(context, word)) for word in framed.recipients
    ):
        return "foe"
    sites = [entity for word in framed.facilities if (entity := context.entity(word, "facility")) is not None]
    if not sites:
        return "none"
    return "military" if all(site.facility_type in context.interests.military for site in sites) else "site"


def _is_civilian(context: Context, word: int) -> bool:
    people = context.entity(word, "actor", "person")
    counted = context.entity(word, "toll")
    if counted is not None and counted.toll is not None and counted.toll.of in CIVILIAN:
        return True
    return people is not None and people.speaker_kind == "witness"


def is_own(context: Context, word: int, own: Sequence[Side], framed: Framed | None = None) -> bool:
    """Whether a word names somebody of a side."""
    side = _meant(context, word, framed)
    if framed is not None and _is_first_person(context, word):
        return True
    if side is None:
        return False
    is_its_army = framed is not None and side.is_nameless and _is_army(context, word) and _is_of_state(context, own)
    return is_its_army or any(_same_side(context, side, other) for other in own)


def is_foe(context: Context, word: int, own: Sequence[Side], framed: Framed | None = None) -> bool:
    """Whether a word names an armed body that is not of a side, and known for its enemy or not known at all."""
    side = _meant(context, word, framed)
    if side is None or not any(other.actor_id or other.name for other in own) or is_own(context, word, own, framed):
        return False
    if framed is not None and side.is_nameless and side.kind == "party":
        return side.actor_id in context.interests.foes_of_states and _is_of_state(context, own)
    known = [other for other in own if side.actor_id and other.actor_id]
    if known:
        day = context.published
        enemies = context.knowledge.actors
        return any(enemies.is_enemy(str(side.actor_id), str(other.actor_id), day) for other in known)
    return side.kind == "party"


def _meant(context: Context, word: int, framed: Framed | None) -> Side | None:
    """Whom a word names; "the army" without a name is the army of the country where the deed was done."""
    side = side_of(context, word)
    if side is None or (framed is not None and side.kind == "media"):
        return None  # a medium takes no town
    if framed is None or not side.is_nameless or not _is_army(context, word):
        return side
    land = land_of(context, framed)
    state = context.knowledge.actors.nation(land) if land else None
    return Side(state.id, state.name, "party", side.head) if state else side


def land_of(context: Context, framed: Framed | None) -> str | None:
    """The country where a deed was done, where the text places it."""
    entities = (
        [context.entity(at, "place", "facility") for at in (*framed.places, *framed.facilities)] if framed else []
    )
    places = [entity.place for entity in entities if entity is not None]
    return next((place.admin[0] for place in places if place is not None and place.admin), None)


def _is_army(context: Context, word: int) -> bool:
    """Whether a word is one for a state's forces, whosever they are: "the army", "soldiers"."""
    return any(found.casefold() in side_words().state_forces for found in _phrase_words(context, word))


def _is_of_state(context: Context, own: Sequence[Side]) -> bool:
    """Whether a side is a state or its forces: its "gunmen" are its enemies, its "soldiers" its own."""
    return any(
        side.kind == "official"
        or (side.head is not None and _is_army(context, side.head))
        or _is_run_by_state(context, side)
        for side in own
    )


def _is_run_by_state(context: Context, side: Side) -> bool:
    actor = context.knowledge.actors.get(side.actor_id) if side.actor_id else None
    owner = context.knowledge.actors.get(actor.run_by) if actor and actor.run_by else None
    return owner is not None and (owner.kind == "official" or owner.country is not None) and owner.kind != "media"


def _is_first_person(context: Context, word: int) -> bool:
    """Whether a body speaks of its own in the first person: "our forces", "two of our soldiers"."""
    named = context.parse.words[word]
    around = [
        named,
        *(
            inner
            for child in context.parse.children(named)
            if child.text == "of"
            for inner in context.parse.children(child)
        ),
    ]
    owners = [owner for one in around if (owner := context.parse.child(one, "poss")) is not None]
    return any(owner.lemma.casefold() in FIRST_PERSON for owner in owners)


def _is_nameless(context: Context, word: int) -> bool:
    side = side_of(context, word)
    return side is not None and side.is_nameless and side.kind == "party"


def _same_side(context: Context, one: Side, other: Side) -> bool:
    if one.actor_id and other.actor_id and not one.is_same(other):
        return context.knowledge.actors.is_same_side(one.actor_id, other.actor_id, context.published)
    return one.is_same(other) or _is_state_for_state(context, one, other)


def _is_state_for_state(context: Context, doer: Side, own: Side) -> bool:
    """A state's forces told of by a "government official" of no known state: in one report they are one side."""
    if own.kind != "official" or own.actor_id or own.name or own.head is None or doer.head is None:
        return False
    if not side_words().state_offices & {word.casefold() for word in _phrase_words(context, own.head)}:
        return False
    words = _phrase_words(context, doer.head)
    return any(
        word.casefold() in side_words().state_forces or _is_state(context, word, doer.actor_id) for word in words
    )


def _phrase_words(context: Context, head: int) -> list[str]:
    return context.parse.text[slice(*phrase(context, head))].split()


def _is_state(context: Context, word: str, actor_id: str | None) -> bool:
    state = context.knowledge.actors.nation(word) if word[:1].isupper() else None
    return state is not None and state.id == actor_id

"""Who is meant by who holds a place: a known body, the country's own army, or the speaker's own forces."""

from collections.abc import Iterable

from sayso.control.parties import is_name
from sayso.control.said import state_of
from sayso.lexicon.holding import load_general_holders
from sayso.model.claim import ActorMention
from sayso.model.knowledge import Actors
from sayso.model.place import Place


def holders(
    mentions: Iterable[ActorMention], actors: Actors, *, place: Place, side: str | None, is_own: bool = False
) -> tuple[str, ...]:
    """Ids of the actors mentioned, or their names where the registry has none, each once.

    "The army" is that of the country in which the place lies; "forces" of which a side speaks, which is `side`, are its
    own, and so is a force by a name that nobody knows, where the words tell the side's own deed (`is_own`): "the Eagle
    battalion has liberated Alder". Common words that name nobody ("both sides") are nobody that could hold a place.
    """
    found = (_holder(mention, actors, place=place, side=side, is_own=is_own) for mention in mentions)
    return tuple(dict.fromkeys(name for name in found if name))


def _holder(mention: ActorMention, actors: Actors, *, place: Place, side: str | None, is_own: bool) -> str | None:
    own = mention.actor_id
    if own in load_general_holders().own and side is not None:
        own = side
    if own is None:
        nation = actors.nation(mention.text) if is_name(mention.text) else None
        named = mention.text if is_name(mention.text) else None
        own = nation.id if nation else (side if is_own and named else None) or named
    return state_of(own, actors, place) or own

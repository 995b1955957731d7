"""Who is meant by who holds a place: a known body, the country's own army, or the speaker's own forces."""

from collections.abc import Iterable

from sayso.control.parties import is_name
from sayso.lexicon.holding import load_general_holders
from sayso.model.claim import ActorMention, Speaker
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.terms import SpeakerKind

SIDES: frozenset[SpeakerKind] = frozenset({"party", "official"})


def holders(
    mentions: Iterable[ActorMention], actors: Actors, *, place: Place, speaker: Speaker | None
) -> tuple[str, ...]:
    """Ids of the actors mentioned, or their names where the registry has none, each once.

    "The army" is that of the country in which the place lies, "forces" of which a party speaks are its own. Common
    words that name nobody ("both sides") are nobody that could hold a place.
    """
    found = (_holder(mention, actors, place=place, speaker=speaker) for mention in mentions)
    return tuple(dict.fromkeys(name for name in found if name))


def spoken_for(speaker: Speaker | None, actors: Actors, *, place: Place) -> str | None:
    """The body that a speaker speaks for; of "the army" and of who holds an office, that of the country."""
    body = (speaker.actor_id or speaker.affiliation_id) if speaker else None
    known = actors.get(body) if body else None
    is_open = body is None or (known is not None and known.is_generic)
    if speaker is not None and is_open and speaker.kind in SIDES and place.admin:
        said = f"{speaker.text or ''} {speaker.role or ''}"
        nation = actors.nation(place.admin[0]) if load_general_holders().is_office(said) else None
        if nation is not None:
            return nation.id
    return _state(body, actors, place) or body


def _holder(mention: ActorMention, actors: Actors, *, place: Place, speaker: Speaker | None) -> str | None:
    own = mention.actor_id
    if own in load_general_holders().own and speaker is not None and speaker.kind in SIDES:
        own = spoken_for(speaker, actors, place=place) or own
    if own is None:
        nation = actors.nation(mention.text) if is_name(mention.text) else None
        own = nation.id if nation else mention.text if is_name(mention.text) else None
    return _state(own, actors, place) or own


def _state(body: str | None, actors: Actors, place: Place) -> str | None:
    if body not in load_general_holders().state or not place.admin:
        return None
    nation = actors.nation(place.admin[0])
    return nation.id if nation else None

"""Who fights whom: the parties of a contested place, one for each side."""

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.lexicon.holding import load_general_holders
from sayso.model.claim import Claim
from sayso.model.knowledge import Actor, Actors, is_one_side
from sayso.model.terms import SpeakerKind

SIDES: frozenset[SpeakerKind] = frozenset({"party", "official"})
ARTICLES = frozenset({"The", "A", "An", "Both", "All"})


def is_name(text: str) -> bool:
    """Whether words are a name, and not only common ones ("both sides")."""
    return any(word[:1].isupper() for word in text.split() if word not in ARTICLES) or not text.isascii()


def one_a_side(found: Sequence[str], actors: Actors, *, day: str | None) -> tuple[str, ...]:
    """One actor for each side: the one named most, then the first by name."""
    counts = Counter(found)
    kept: list[str] = []
    for name in sorted(counts, key=lambda one: (-counts[one], one)):
        if not any(is_one_side(name, other, actors, day=day) for other in kept):
            kept.append(name)
    return tuple(kept)


def is_general(holder: str) -> bool:
    """Whether a holder is told only by a general word: "troops", "rebels"."""
    words = load_general_holders()
    return holder in words.own or holder in words.rebel


def may_be_one(one: str, other: str, actors: Actors) -> bool:
    """Whether one is a general word that may mean the other: "troops" anybody, "rebels" whoever is no state."""
    is_anybody = bool({one, other} & load_general_holders().own)
    return is_anybody or may_speak_for(one, other, actors)


def may_speak_for(one: str, other: str, actors: Actors) -> bool:
    """Whether both may be one force of no state, so that the word of either may be the other's own."""
    are_rebels = {one, other} <= load_general_holders().rebel
    return one == other or are_rebels or _may_mean(one, other, actors) or _may_mean(other, one, actors)


def _may_mean(general: str, named: str, actors: Actors) -> bool:
    known = actors.get(named) if general in load_general_holders().rebel else None
    return known is not None and known.kind == "party" and not known.is_generic and not _is_of_state(known, actors)


def _is_of_state(known: Actor, actors: Actors) -> bool:
    """Whether an actor is a state, or a force that a state runs."""
    runs = actors.get(known.run_by) if known.run_by else None
    nation = actors.nation(known.name.partition(" ")[0])
    return known.kind == "official" or (runs is not None and runs.kind == "official") or nation == known


def only_enemy(party: str, told: Iterable[Claim], actors: Actors, *, day: str | None) -> str | None:
    """The one side in view that a party fights, where the words name only the party.

    In view is whom the report names as acting, suffering or speaking. Two enemies in view leave it open.
    """
    seen = [name for claim in told for name in _named(claim)]
    enemies = [name for name in seen if _is_known_enemy(party, name, actors, day)]
    sides = one_a_side(enemies, actors, day=day)
    return sides[0] if len(sides) == 1 else None


def _named(claim: Claim) -> list[str]:
    mentions = (*claim.event.actors, *claim.event.recipients) if claim.event else ()
    speaker = claim.speaker.actor_id if claim.speaker else None
    return [name for name in (*(mention.actor_id for mention in mentions), speaker) if name]


def _is_known_enemy(party: str, name: str, actors: Actors, day: str | None) -> bool:
    actor = actors.get(name)
    is_general = actor is not None and actor.is_generic
    return not is_general and name != party and actors.is_enemy(party, name, day)

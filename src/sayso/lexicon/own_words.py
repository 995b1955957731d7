"""Whom a body means that speaks of itself: "it had left", "our units", "its fighters"."""

from collections.abc import Sequence

from sayso.lexicon.bodies import body_words
from sayso.model.claim import ActorMention
from sayso.model.knowledge import Actors


def is_own(mention: ActorMention) -> bool:
    """Whether words stand for forces of whoever speaks: "its fighters", "our jets"."""
    return mention.text.casefold().partition(" ")[0] in body_words().possessives


def means_speaker(doers: Sequence[ActorMention], body: str, actors: Actors) -> bool:
    """Whether the only doer that a speaker tells of is the body for which he speaks.

    A pronoun that leads to nobody in particular is taken so; and one that grammar led to an enemy as well, since nobody
    calls the enemy's fighters his own.
    """
    if len(doers) != 1:
        return False
    told = doers[0]
    is_pronoun = told.text.casefold() in body_words().pronouns
    known = actors.get(told.actor_id) if told.actor_id else None
    if told.actor_id is None or (known is not None and known.is_generic):
        return is_pronoun or is_own(told)
    is_sure = is_own(told) or told.text.casefold() in body_words().itself
    return is_sure and (actors.is_enemy(told.actor_id, body, None) or actors.is_enemy(body, told.actor_id, None))

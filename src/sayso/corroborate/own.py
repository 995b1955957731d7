"""Who is meant where a speaker tells of its own doing without a name: "they took it", "its forces had not fired"."""

from sayso.lexicon.own_words import is_own, means_speaker
from sayso.model.claim import ActorMention, Claim, ClaimEvent
from sayso.model.knowledge import Actors, is_general

GROUND = frozenset({"capture", "withdrawal", "control_status", "advance"})


def own_doers(claim: Claim, event: ClaimEvent, family: str, actors: Actors) -> tuple[ActorMention, ...]:
    """The speaking body, where it means itself.

    By "they", "our units" that took or hold a place, by "denied responsibility" and by "its forces had not fired".
    """
    speaker = claim.speaker
    body = speaker and (speaker.actor_id or speaker.affiliation_id)
    if speaker is None or not body:
        return ()
    is_denied = family == "harm" and claim.factuality == "CT-"
    is_own_deed = is_denied and any(map(is_own, event.actors))
    is_meant = (is_denied or event.type in GROUND) and not is_general(body, actors)
    is_unsaid = claim.blame == "denied" and not event.actors
    if not (is_unsaid or is_own_deed or (is_meant and means_speaker(event.actors, body, actors))):
        return ()
    words = event.actors[0].text if event.actors else speaker.text or ""
    return (ActorMention(text=words, actor_id=body, name=speaker.name, selector=None),)

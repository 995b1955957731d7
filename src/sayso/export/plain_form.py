"""A claim as a person writes it down: small tables of words, the form of golden reports and of exported gold."""

from msgspec import to_builtins

from sayso.model.claim import ActorMention, Claim, ClaimEvent, Speaker, Toll
from sayso.model.place import Place

Table = dict[str, object]


def claim_table(claim: Claim) -> Table:
    """All that a claim says; what it leaves open is `None`, and the outlet's own voice is no speaker."""
    return {
        "content": claim.content.exact,
        "speaker": speaker_table(claim.speaker) if claim.speaker else None,
        "co_speakers": [speaker_table(speaker) for speaker in claim.co_speakers],
        "cue": claim.cue.exact if claim.cue else None,
        "medium": claim.medium,
        "mode": claim.mode,
        "factuality": claim.factuality,
        "modality": claim.modality,
        "interest": claim.interest,
        "blame": claim.blame,
        "background": claim.background,
        "event": event_table(claim.event) if claim.event else None,
        "facility": dict(to_builtins(claim.facility)) if claim.facility else None,
        "toll": [toll_words(toll) for toll in claim.toll],
    }


def speaker_table(speaker: Speaker) -> Table:
    """Who says it."""
    return {
        "text": speaker.text,
        "actor": speaker.actor_id,
        "kind": speaker.kind,
        "named": speaker.named,
        "name": speaker.name,
        "role": speaker.role,
        "affiliation": speaker.affiliation_id,
    }


def event_table(event: ClaimEvent) -> Table:
    """What is said to have happened."""
    return {
        "type": event.type,
        "trigger": event.trigger.exact,
        "actors": [actor_words(actor) for actor in event.actors],
        "any_of": event.actors_any_of,
        "recipients": [actor_words(actor) for actor in event.recipients],
        **place_table(event.place),
        "destination": place_table(event.destination)["place"],
        "date": event.date.edtf if event.date else None,
        "weapon": event.weapon,
        "outcome": event.outcome,
        "stage": event.stage,
    }


def actor_words(actor: ActorMention) -> str:
    """An actor's id, or the words where there is none."""
    return actor.actor_id or actor.text


def place_table(place: Place | None) -> Table:
    """A place by its name, and how the event lies to it."""
    known = place or Place()
    return {
        "place": known.name or (None if known.facility else known.text),
        "facility": known.facility,
        "relation": known.relation,
        "part_of": known.part_of,
        "count": known.count,
    }


def toll_words(toll: Toll) -> str:
    """A toll as in "3-5 civilian killed"; "3-" is at least three."""
    least, most = toll.min, toll.max
    count = str(least) if least == most else f"{'' if least is None else least}-{'' if most is None else most}"
    return f"{count if (least, most) != (None, None) else toll.vague} {toll.of} {toll.effect}"

"""What people decided of claims, as gold: a folder a report, with its text and what a careful reader takes from it.

The form is that of the golden reports of sayso's own tests. Only what somebody accepted or corrected is in `claims`,
and what somebody rejected in `never`; whatever else the report says is left open (`is_partial`).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct, to_builtins

from sayso.export.toml import table
from sayso.model.claim import ActorMention, Claim, ClaimEvent, Speaker, Toll
from sayso.model.place import Place
from sayso.model.report import Report

Table = dict[str, object]


class Gold(Struct, frozen=True):
    """One report with the claims that were decided, as they are right, and those that are wrong."""

    report: Report
    right: tuple[Claim, ...]
    wrong: tuple[Claim, ...]


def gold_files(golds: Sequence[Gold]) -> Iterator[tuple[str, str]]:
    """The files of some gold, as path and content, by report."""
    for gold in sorted(golds, key=lambda gold: gold.report.id):
        yield f"{gold.report.id}/report.txt", gold.report.text
        yield f"{gold.report.id}/expected.toml", "\n".join(_lines(gold))


def _lines(gold: Gold) -> Iterator[str]:
    yield 'about = "Decided by analysts; what is not listed is open"'
    yield "as_is = true"
    yield "is_partial = true"
    yield ""
    report = gold.report
    yield from table("reports", {"file": "report.txt", "published": report.published, "outlet": report.outlet})
    for claim in sorted(gold.right, key=_order):
        yield from table("claims", claim_table(claim))
    for claim in sorted(gold.wrong, key=_order):
        yield from table("never.claims", _wrong(claim))


def claim_table(claim: Claim) -> Table:
    """A claim as a person writes it down; what is not said is left out."""
    return {
        "content": claim.content.exact,
        "speaker": _speaker(claim.speaker) if claim.speaker else None,
        "co_speakers": [_speaker(speaker) for speaker in claim.co_speakers],
        "cue": claim.cue.exact if claim.cue else None,
        "medium": claim.medium,
        "mode": claim.mode,
        "factuality": claim.factuality,
        "modality": claim.modality,
        "interest": claim.interest,
        "blame": claim.blame,
        "background": claim.background or None,
        "event": _event(claim.event) if claim.event else None,
        "facility": dict(to_builtins(claim.facility)) if claim.facility else None,
        "toll": [_toll(toll) for toll in claim.toll],
    }


def _wrong(claim: Claim) -> Table:
    """Enough of a rejected claim to know it again."""
    event = claim.event
    told: Table | None = {"type": event.type, **_place(event.place)} if event else None
    return {"content": claim.content.exact, "factuality": claim.factuality, "event": told}


def _order(claim: Claim) -> tuple[int, int, str]:
    return claim.content.start, claim.content.end, claim.id


def _speaker(speaker: Speaker) -> Table:
    return {
        "text": speaker.text,
        "actor": speaker.actor_id,
        "kind": speaker.kind,
        "named": speaker.named,
        "name": speaker.name,
        "role": speaker.role,
        "affiliation": speaker.affiliation_id,
    }


def _event(event: ClaimEvent) -> Table:
    return {
        "type": event.type,
        "trigger": event.trigger.exact,
        "actors": [_actor(actor) for actor in event.actors],
        "any_of": event.actors_any_of or None,
        "recipients": [_actor(actor) for actor in event.recipients],
        **_place(event.place),
        "destination": _place(event.destination).get("place"),
        "date": event.date.edtf if event.date else None,
        "weapon": event.weapon,
        "outcome": event.outcome,
        "stage": event.stage,
    }


def _actor(actor: ActorMention) -> str:
    return actor.actor_id or actor.text


def _place(place: Place | None) -> Table:
    if place is None:
        return {}
    return {
        "place": place.name or (None if place.facility else place.text),
        "facility": place.facility,
        "relation": place.relation,
        "part_of": place.part_of,
        "count": place.count,
    }


def _toll(toll: Toll) -> str:
    least, most = toll.min, toll.max
    count = str(least) if least == most else f"{'' if least is None else least}-{'' if most is None else most}"
    return f"{count if (least, most) != (None, None) else toll.vague} {toll.of} {toll.effect}"

"""Claims that answer what their report told before without telling it again: "denied it", "blamed the rebels for it".

They name neither place nor day, so that comparing features says nothing of them: what they answer stands before them
in the text. They go where the claim goes that they answer, and keep it from no other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from sayso.lexicon.answers import Answers, load_answers
from sayso.model.claim import ActorMention, Claim, ClaimEvent
from sayso.model.knowledge import Actors

REACH = 1200  # characters
HARM = frozenset(
    {
        "attack", "airstrike", "shelling", "explosion", "suicide_bombing", "shooting", "chemical_attack", "offensive",
        "killing", "facility_damage", "execution",
    }
)  # fmt: skip
TAKING = frozenset({"capture"})
TELLING = frozenset({"CT+", "PR+"})
Answering = Mapping[str, tuple[Claim, str]]


def answers(claims: Sequence[Claim], actors: Actors) -> Answering:
    """By the id of each claim that answers another: the claim as read with its answer, and the id of the other."""
    by_report: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_report[claim.report_id].append(claim)
    rules = load_answers()
    found: dict[str, tuple[Claim, str]] = {}
    for told in by_report.values():
        ordered = sorted(told, key=lambda claim: (claim.content.start, -claim.content.end, claim.id))
        for at, claim in enumerate(ordered):
            for read in _read(claim, actors, rules):
                target = _target(read, [one for one in ordered[:at] if one.id not in found])
                if target is not None:
                    found[claim.id] = (_filled(read, target), target.id)
    return found


def _read(claim: Claim, actors: Actors, rules: Answers) -> Iterator[Claim]:
    """The claim as an answer, if it can be one."""
    if claim.modality != "asserted":
        return
    if claim.event is not None:
        if _is_open_answer(claim, claim.event, rules):
            yield claim
        return
    is_denied = claim.factuality == "CT-"
    rule = rules.denial(claim.content.exact, is_denied=is_denied)
    if rule is not None:
        kind = "capture" if rule.answers == "control" else None
        yield replace(claim, factuality="CT-", event=_event(claim, kind, ()))
    elif claim.blame == "assigned":
        blamed = tuple(_mention(hit.actor.id, hit.actor.name) for hit in actors.find(claim.content.exact)[:1])
        if blamed:
            yield replace(claim, factuality="CT+", event=_event(claim, "attack", blamed))


def _is_open_answer(claim: Claim, event: ClaimEvent, rules: Answers) -> bool:
    """Whether a claim of harm names no site and either denies it or takes it up: "the blast was caused by …"."""
    if event.type not in HARM or event.place is not None or claim.toll:
        return False
    if event.date is not None and event.date.is_stated:
        return False
    return claim.factuality == "CT-" or (claim.factuality in TELLING and rules.refers_back(claim.content.exact))


def _target(claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """The claim that is answered: of those near, by another, the last whose doer answers, else the last."""
    near = [one for one in before if _may_be_meant(claim, one)]
    accused = [one for one in near if one.event and _speakers(claim) & _doers(one.event)]
    return next(iter((accused or near)[::-1]), None)


def _may_be_meant(claim: Claim, other: Claim) -> bool:
    event = other.event
    if event is None or event.stage not in ("done", "under_way") or other.modality != "asserted":
        return False
    if other.factuality not in (*TELLING, "Uu") or other.background != claim.background:
        return False
    if claim.content.start - other.content.start > REACH or _voice(claim) == _voice(other):
        return False
    kinds = TAKING if claim.event and claim.event.type == "capture" else HARM
    is_any = claim.event is not None and claim.event.type == "toll"
    return event.place is not None and event.type in (HARM | TAKING if is_any else kinds)


def _filled(claim: Claim, target: Claim) -> Claim:
    """A bare denial denies what the other says: its event, without the place and day that it does not name."""
    if claim.event is None or target.event is None or claim.event.type != "toll":
        return claim
    return replace(claim, event=replace(claim.event, type=target.event.type, actors=target.event.actors))


def _event(claim: Claim, kind: str | None, actors: tuple[ActorMention, ...]) -> ClaimEvent:
    """An event of which only the doer may be known; "toll" stands for any type until it is known which is answered."""
    return ClaimEvent(
        type="capture" if kind == "capture" else "attack" if kind == "attack" else "toll",
        trigger=claim.content,
        actors=actors,
        actors_any_of=False,
        recipients=(),
        place=None,
        destination=None,
        date=None,
        weapon=None,
        outcome=None,
        stage="done",
    )


def _mention(actor_id: str, name: str) -> ActorMention:
    return ActorMention(text=name, actor_id=actor_id, name=name, selector=None)


def _doers(event: ClaimEvent) -> frozenset[str]:
    return frozenset(actor.actor_id for actor in event.actors if actor.actor_id)


def _speakers(claim: Claim) -> frozenset[str]:
    speaker = claim.speaker
    return frozenset(filter(None, (speaker.actor_id, speaker.affiliation_id))) if speaker else frozenset()


def _voice(claim: Claim) -> str | None:
    speaker = claim.speaker
    return (speaker.actor_id or speaker.affiliation_id or speaker.text) if speaker else None

"""What a saying is about, seen from its speaker: its own losses, the enemy's, ground won, harm to civilians."""

from collections.abc import Sequence
from typing import get_args

from sayso.lexicon.tracking import SubjectRule
from sayso.model.claim import ActorMention, Claim, ClaimEvent
from sayso.model.knowledge import Actors
from sayso.model.track import Subject

SUBJECTS: dict[str, Subject] = {subject: subject for subject in get_args(Subject)}


class Subjects:
    """Sorts claims by subject, with the rules and the sides of the registry."""

    def __init__(self, rules: Sequence[SubjectRule], actors: Actors) -> None:
        self._rules = rules
        self._actors = actors

    def of(self, claims: Sequence[Claim], body: str, day: str | None) -> Subject:
        """The subject of what a body says in some claims: that of the first rule which any of them fits."""
        for rule in self._rules:
            fitting = [claim for claim in claims if claim.event and _fits(claim, claim.event, rule)]
            side = next((s for claim in fitting if claim.event and (s := self._side(claim.event, rule, body, day))), "")
            if fitting and (side or not rule.is_sided):
                return _named(rule, side)
        return "other"

    def _side(self, event: ClaimEvent, rule: SubjectRule, body: str, day: str | None) -> str:
        """`own`, `enemy`, or nothing where the registry knows neither; a monitor has no side of its own."""
        known = self._actors.get(body)
        if known and known.kind == "monitor":
            return ""
        mentions = event.actors if rule.side == "doer" else event.recipients
        ids = _ids(mentions)
        if any(self._actors.is_same_side(body, other, day) for other in ids):
            return "own"
        return "enemy" if any(self._actors.is_enemy(body, other, day) for other in ids) else ""


def _fits(claim: Claim, event: ClaimEvent, rule: SubjectRule) -> bool:
    if event.type not in rule.types:
        return False
    if not (rule.toll_of or rule.facilities):
        return True
    is_counted = any(toll.of in rule.toll_of and toll.effect in rule.effects for toll in claim.toll)
    return is_counted or (claim.facility is not None and claim.facility.type in rule.facilities)


def _named(rule: SubjectRule, side: str) -> Subject:
    if not side:
        return SUBJECTS[rule.id]
    name = f"{rule.id}_by_{side}" if rule.id == "civilian_harm" else f"{side}_{rule.id}"
    return SUBJECTS[name]


def _ids(mentions: Sequence[ActorMention]) -> list[str]:
    return [mention.actor_id for mention in mentions if mention.actor_id]

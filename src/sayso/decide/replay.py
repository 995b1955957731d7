"""Decisions over claims: what is left of the claims, what is one and what is not, and what became of each decision."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.decide.anchors import Shelf
from sayso.decide.field import corrected
from sayso.decide.links import Ties, parted
from sayso.errors import WrongCorrection
from sayso.model.case import Decision, Effect, Links, State
from sayso.model.claim import Claim
from sayso.model.record import Record
from sayso.model.report import Report


class Replayed(Record, frozen=True, kw_only=True):
    """What decisions make of claims.

    `claims` are all that were given, in their order, as corrected; those in `rejected` are to take no part in any
    event. `links` go into corroborating. `effects` has one of each decision, in the order of the decisions.
    """

    claims: tuple[Claim, ...]
    rejected: frozenset[str]
    links: Links
    effects: tuple[Effect, ...]

    @property
    def counting(self) -> tuple[Claim, ...]:
        """The claims that take part in events."""
        return tuple(claim for claim in self.claims if claim.id not in self.rejected)


@dataclass(slots=True)
class Standing:
    """One decision while it is replayed: its claims as found, and those that it still has."""

    decision: Decision
    found: list[str]
    beside: list[str]
    wanted: int
    kept: list[str] = field(default_factory=list)
    overruled_by: str | None = None
    problem: str | None = None


def replay(
    claims: Sequence[Claim], decisions: Sequence[Decision], reports: Sequence[Report], *, is_part: bool = False
) -> Replayed:
    """Replay decisions, the oldest first; where two contradict one another the later stands.

    The order of claims and reports does not matter. Nothing is dropped: a decision whose words are not there has an
    effect that says so, and is in force again once they are. With `is_part`, the reports are a part of a case: what is
    decided of a report that is left out is not looked for in copies of it.
    """
    undone = _undone(decisions)
    shelf = Shelf(claims, reports, is_part=is_part) if decisions else Shelf((), ())
    standing = [_standing(decision, shelf) for decision in decisions if _is_live(decision, undone)]
    by_id = {claim.id: claim for claim in claims}
    verdicts = _verdicts(standing)
    _correct(standing, by_id)
    links = _links(standing)
    _overrule_ratings(standing)
    told = {one.decision.id: _effect(one) for one in standing}
    known = {decision.id for decision in decisions}
    return Replayed(
        claims=tuple(by_id[claim.id] for claim in claims),
        rejected=frozenset(claim for claim, act in verdicts.items() if act == "reject"),
        links=links,
        effects=tuple(told.get(decision.id) or _of_undoing(decision, undone, known) for decision in decisions),
    )


def _undone(decisions: Sequence[Decision]) -> Mapping[str, str]:
    """What is undone, and by which decision; an undoing that is undone undoes nothing."""
    undone: dict[str, str] = {}
    for decision in reversed(decisions):
        if decision.act == "undo" and decision.undoes and decision.id not in undone:
            undone.setdefault(decision.undoes, decision.id)
    return undone


def _is_live(decision: Decision, undone: Mapping[str, str]) -> bool:
    return decision.act != "undo" and decision.id not in undone


def _standing(decision: Decision, shelf: Shelf) -> Standing:
    found, beside = shelf.claims(decision.anchors), shelf.claims(decision.beside)
    wanted = len(decision.anchors) + len(decision.beside)
    return Standing(decision, [claim.id for claim in found], [claim.id for claim in beside], wanted)


def _verdicts(standing: Sequence[Standing]) -> Mapping[str, str]:
    """Of each claim, whether it was last accepted or rejected."""
    last: dict[str, Decision] = {}
    for one in reversed(standing):
        if one.decision.act == "note":
            one.kept = one.found
        if one.decision.act not in ("accept", "reject"):
            continue
        for claim in one.found:
            by = last.setdefault(claim, one.decision)
            _keep_unless_overruled(one, claim, None if by.act == one.decision.act else by)
    return {claim: decision.act for claim, decision in last.items()}


def _correct(standing: Sequence[Standing], by_id: dict[str, Claim]) -> None:
    """Set the fields; what a later correction sets anew, or as part of a whole, is overruled."""
    corrections = [one for one in standing if one.decision.act == "correct"]
    for place, one in enumerate(corrections):
        for claim in one.found:
            later = (other for other in corrections[place + 1 :] if claim in other.found)
            by = next((other.decision for other in later if _covers(other.decision, one.decision)), None)
            if by is None:
                by_id[claim] = _as_corrected(one, by_id[claim])
            if one.problem is None:
                _keep_unless_overruled(one, claim, by)


def _covers(later: Decision, earlier: Decision) -> bool:
    return f"{earlier.field}.".startswith(f"{later.field}.")


def _as_corrected(one: Standing, claim: Claim) -> Claim:
    try:
        return corrected(claim, one.decision.field or "", one.decision.value or "null")
    except WrongCorrection as error:
        one.problem = str(error)
        return claim


def _links(standing: Sequence[Standing]) -> Links:
    ties = Ties()
    later: list[Standing] = []
    for one in reversed(standing):
        if one.decision.act not in ("merge", "split"):
            continue
        is_whole = _tie(ties, one)
        if not is_whole:
            about = {*one.found, *one.beside}
            by = next((other for other in reversed(later) if about & {*other.found, *other.beside}), *later[:1])
            one.overruled_by = by.decision.id
        later.append(one)
    return ties.links()


def _tie(ties: Ties, one: Standing) -> bool:
    """Put a merge or a split into force, as far as nothing later stands against it; whether all of it is."""
    if one.decision.act == "merge":
        kept = ties.join(one.found)
        one.kept = [claim for claim in one.found if claim in kept]
        return len(one.kept) == len(one.found) or len(one.found) < 2
    has_rest = bool(one.beside) or not one.decision.beside
    asked = parted(one.found, one.beside) if has_rest else set()
    pairs = ties.part(asked)
    named = {claim for pair in pairs for claim in pair}
    one.kept = [claim for claim in one.found if claim in named]
    return pairs == asked


def _overrule_ratings(standing: Sequence[Standing]) -> None:
    """Of several letters for a speaker the last stands."""
    last: dict[str | None, str] = {}
    for one in reversed(standing):
        if one.decision.act == "rate":
            by = last.setdefault(one.decision.field, one.decision.id)
            one.overruled_by = None if by == one.decision.id else by


def _keep_unless_overruled(one: Standing, claim: str, by: Decision | None) -> None:
    if by is None:
        one.kept.append(claim)
    else:
        one.overruled_by = by.id


def _effect(one: Standing) -> Effect:
    decision, kept = one.decision, tuple(one.kept)
    missing = one.wanted - len(one.found) - len(one.beside)
    return Effect(
        decision_id=decision.id,
        act=decision.act,
        state=_state(one, missing),
        claim_ids=kept,
        because=_because(one, missing),
    )


def _state(one: Standing, missing: int) -> State:
    if not one.kept and not (one.decision.act == "rate" and not one.overruled_by):
        return "overruled" if one.overruled_by else "lost"
    return "in_part" if missing or one.overruled_by else "in_force"


def _because(one: Standing, missing: int) -> str | None:
    reasons = []
    if one.overruled_by:
        reasons.append(f"overruled by the later decision {one.overruled_by}")
    if one.problem:
        reasons.append(f"no longer fits what was read: {one.problem}")
    if missing:
        quoted = "; ".join(f"“{anchor.selector.exact}”" for anchor in one.decision.anchors[:1])
        reasons.append(f"{missing} of {one.wanted} claims not found, as {quoted}")
    return "; ".join(reasons) or None


def _of_undoing(decision: Decision, undone: Mapping[str, str], known: set[str]) -> Effect:
    """The effect of an undoing, or of what was undone."""
    by = undone.get(decision.id)
    because = f"undone by {by}" if by else None
    state: State = "undone" if by else "in_force"
    if decision.act == "undo" and not by and decision.undoes not in known:
        state, because = "lost", f"there is no decision {decision.undoes}"
    return Effect(decision_id=decision.id, act=decision.act, state=state, because=because)

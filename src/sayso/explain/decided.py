"""What analysts decided of a claim, in words: who, when, why, and what was read before."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from sayso.lexicon.wording import day_words
from sayso.model.case import Act
from sayso.model.claim import Claim
from sayso.model.found import ClaimDecision

DONE: Mapping[Act, str] = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "merge": "merged",
    "split": "split",
    "note": "note",
    "rate": "rated",
    "undo": "undone",
}
UNKNOWN = "unknown"


def decision_words(claim: Claim, decisions: Sequence[ClaimDecision]) -> Iterator[str]:
    """Each decision with who, when and why; of a correction, what was read and what it should be."""
    for decision in decisions:
        by = f"{DONE[decision.act]} by {decision.who} on {day_words(decision.at)}"
        changed = f"{by}: {_change(claim, decision)}" if decision.field else by
        yield f"{changed}{'; ' if decision.field else ': '}{decision.why}"


def _change(claim: Claim, decision: ClaimDecision) -> str:
    """The field, as it was read and as it was corrected: by name, unless only something else of it changed."""
    path = (decision.field or "").split(".")
    was, now = _at(msgspec.to_builtins(claim), path), _value(decision.value)
    before, after = _shown(_named(was)), _shown(_named(now))
    if before == after:
        before, after = _shown(was), _shown(now)
    return f"{decision.field} {before} → {after}"


def _named(value: Any) -> Any:
    """What a person calls it: a place, an actor or a date by its name or words."""
    return (value.get("name") or value.get("text") or value) if isinstance(value, Mapping) else value


def _value(value: str | None) -> Any:
    return None if value is None else msgspec.json.decode(value)


def _at(here: Any, path: Sequence[str]) -> Any:
    """What stands at a path; nothing where the path leads nowhere in this reading."""
    for name in path:
        if isinstance(here, Sequence) and not isinstance(here, str):
            here = here[int(name)] if name.isdecimal() and int(name) < len(here) else None
        else:
            here = here.get(name) if isinstance(here, Mapping) else None
    return here


def _shown(value: Any) -> str:
    if value is None:
        return UNKNOWN
    return value if isinstance(value, str) and value else msgspec.json.encode(value).decode()

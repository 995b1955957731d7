"""What people decided of claims, as suggestions for the lexicons: for a person to review, never applied by itself."""

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from sayso.export.toml import table
from sayso.model.case import Decision
from sayso.model.claim import Claim
from sayso.model.report import Report

STOP = re.compile(r"[.!?][”\"')]?\s|\n")
HEAD = (
    "# Suggested by decisions of analysts; nothing of it is applied. Review each, write it in general words,",
    "# and put it into the lexicon it belongs to, with sentences of your own as `matches` and `rejects`.",
    "",
)


class Correction(Struct, frozen=True):
    """A decision in force on one claim: the claim as read and as corrected, and its report."""

    decision: Decision
    read: Claim
    corrected: Claim
    report: Report


def suggestions(corrections: Sequence[Correction]) -> str:
    """A TOML file of what the lexicons may lack, by decision."""
    ordered = sorted(corrections, key=lambda one: (one.decision.at, one.decision.id, one.read.id))
    return "\n".join([*HEAD, *(line for lines in map(_lines, ordered) for line in lines)])


def _lines(one: Correction) -> Iterator[str]:
    decision = one.decision
    sentence = sentence_of(one.report.text, one.read.content.start, one.read.content.end)
    is_wrong = decision.act == "reject"
    told = {
        "kind": _kind(decision),
        "words": _words(one),
        "field": decision.field,
        "read_as": _value(one.read, decision.field) if not is_wrong else _type(one.read),
        "should_be": _value(one.corrected, decision.field) if not is_wrong else None,
        "rejects" if is_wrong else "matches": [sentence],
        "rules": list(one.read.rules),
        "because": decision.why,
        "decision": decision.id,
    }
    yield from table("suggestions", told)


def sentence_of(text: str, start: int, end: int) -> str:
    """The sentence around some words, as far as stops and paragraphs tell."""
    first = max((match.end() for match in STOP.finditer(text, 0, start)), default=0)
    after = STOP.search(text, end)
    return text[first : after.end() if after else len(text)].strip()


def _kind(decision: Decision) -> str:
    """Which lexicon it may be for: predicates, cues or names."""
    field = decision.field or ""
    if field.startswith(("speaker", "co_speakers", "event.actors", "event.recipients", "event.place")):
        return "name"
    return "cue" if field.startswith(("factuality", "modality", "cue", "mode", "medium")) else "predicate"


def _words(one: Correction) -> str | None:
    """The words that were read so: a name, a cue or a predicate."""
    claim, kind = one.read, _kind(one.decision)
    if kind == "cue":
        return claim.cue.exact if claim.cue else None
    if kind == "name":
        holder = _holder(claim, one.decision.field or "")
        return getattr(holder, "text", None)
    return claim.event.trigger.exact if claim.event else None


def _holder(claim: Claim, field: str) -> object:
    """The mention, speaker or place that a field belongs to."""
    steps = list(_steps(claim, field))
    return next((step for step in reversed(steps) if hasattr(step, "text")), None)


def _value(claim: Claim, field: str | None) -> str | None:
    last = [*_steps(claim, field or "")][-1]
    return last if isinstance(last, str) or last is None else msgspec.json.encode(last).decode()


def _steps(claim: Claim, field: str) -> Iterator[object]:
    """What stands at each step of a dotted path."""
    found: object = claim
    for name in field.split("."):
        if isinstance(found, tuple):
            found = found[int(name)] if int(name) < len(found) else None
        else:
            found = getattr(found, name, None)
        yield found


def _type(claim: Claim) -> str | None:
    return claim.event.type if claim.event else None

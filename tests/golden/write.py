"""Write what came out as an `expected.toml`, for a person to review."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from golden.compare import UNSAID, UNSAID_OF_EVENT, UNSAID_OF_SPEAKER, is_assertion

Table = Mapping[str, Any]

CLAIM = (
    "report",
    "content",
    "speaker",
    "factuality",
    "modality",
    "interest",
    "blame",
    "background",
    "event",
    "facility",
)
EVENT = (
    "type",
    "actors",
    "any_of",
    "recipients",
    "place",
    "facility",
    "relation",
    "date",
    "weapon",
    "outcome",
    "stage",
)
SPEAKER = ("text", "actor", "kind", "named")
TOLD = ("type", "claims", "origins", "grade", "disputes")
HELD = (
    "place",
    "facility",
    "holder",
    "parties",
    "status",
    "share",
    "assessed",
    "start",
    "end",
    "claims",
    "disputed_by",
)


def written(expected: Table, found: Mapping[str, Sequence[Table]]) -> str:
    """An expected file with the given part kept and the claims, events and spells as they are now."""
    lines = list(_pairs({name: expected[name] for name in ("about", "as_is") if name in expected}))
    for report in expected["reports"]:
        lines += ["", "[[reports]]", *_pairs(report)]
    several = len(expected["reports"]) > 1
    for claim in found["claims"]:
        lines += ["", "[[claims]]", *_pairs(_claim(claim, several=several))]
    for event in found["events"]:
        lines += ["", "[[events]]", *_pairs(_picked(event, TOLD, {}))]
    for spell in found["control"]:
        lines += ["", "[[control]]", *_pairs(_picked(spell, HELD, {}))]
    for kind, tables in expected.get("never", {}).items():
        for table in tables:
            lines += ["", f"[[never.{kind}]]", *_pairs(table)]
    return "\n".join(lines) + "\n"


def _claim(claim: Table, *, several: bool) -> dict[str, Any]:
    picked = _picked(claim, CLAIM[0 if several else 1 :], UNSAID)
    if isinstance(claim["speaker"], dict):
        picked["speaker"] = _picked(claim["speaker"], SPEAKER, UNSAID_OF_SPEAKER)
    if claim["event"]:
        picked["event"] = _picked(claim["event"], EVENT, UNSAID_OF_EVENT)
    if claim["facility"]:
        picked["facility"] = _picked(claim["facility"], tuple(claim["facility"]), {})
    if is_assertion(claim) and claim["toll"]:
        picked["toll"] = claim["toll"]
    if picked.get("interest") == "neutral" and claim["speaker"] == "outlet":
        del picked["interest"]
    return picked


def _picked(table: Table, names: tuple[str, ...], unsaid: Table) -> dict[str, Any]:
    return {n: table[n] for n in names if table[n] != unsaid.get(n) and table[n] not in (None, [], {})}


def _pairs(table: Table) -> Iterator[str]:
    return (f"{name} = {_value(value)}" for name, value in table.items())


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_value(inner)}" for name, inner in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(_value(inner) for inner in value) + "]"
    return json.dumps(value, ensure_ascii=False)

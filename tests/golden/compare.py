"""Expected tables against those that came out: strict on all that is stated, and on every event that is not.

In an expected claim the fields of `UNSAID` are always compared: one that is left out has the value given here. All
others are compared where they are stated. The word `null` demands that nothing is known, `any` demands nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Table = Mapping[str, Any]
Tables = Sequence[Table]

NULL = "null"
ANY = "any"
UNSAID: Table = {
    "speaker": "outlet",
    "factuality": "CT+",
    "modality": "asserted",
    "blame": None,
    "background": False,
}
UNSAID_OF_EVENT: Table = {
    "actors": [],
    "any_of": False,
    "recipients": [],
    "place": None,
    "facility": None,
    "relation": None,
    "date": None,
    "stage": "done",
}
UNSAID_OF_SPEAKER: Table = {"actor": None, "named": False, "text": None}


def problems(expected: Table, found: Mapping[str, Tables]) -> list[str]:
    """Each way in which what came out is not what must; empty where all is well."""
    return [
        *_each("report", [_as_read(given) for given in expected["reports"]], found["reports"], key=("file",)),
        *_claims(expected.get("claims", ()), found["claims"], is_partial=expected.get("is_partial", False)),
        *_each("event", expected.get("events", ()), found["events"], key=("type", "claims")),
        *_each("control", expected.get("control", ()), found["control"], key=("place", "facility", "holder", "status")),
        *_each("mention", expected.get("mentions", ()), found["mentions"], key=("kind", "text")),
        *_never(expected.get("never", {}), found),
    ]


def is_alike(wanted: Table, found: Table) -> bool:
    """Whether all that a table states is so in one that came out."""
    return not list(_differences(wanted, found))


def is_assertion(claim: Table) -> bool:
    """Whether a claim says that something happened, of what state a facility is, or how many."""
    return bool(claim["event"] or claim["facility"] or claim["toll"])


def _as_read(given: Table) -> dict[str, Any]:
    return {"file": given["file"], **given.get("read", {})}


def _claims(expected: Tables, found: Tables, *, is_partial: bool) -> Iterator[str]:
    """With `is_partial`, claims that are not expected are open, not wrong."""
    left = list(found)
    for claim in expected:
        wanted = _completed(claim)
        candidates = [other for other in left if _is_about(wanted, other)]
        if not candidates:
            yield f"missing claim: {_name(claim)}"
            continue
        best = min(candidates, key=lambda other: len(list(_differences(wanted, other))))
        left.remove(best)
        yield from (f"claim {_name(claim)}: {problem}" for problem in _differences(wanted, best))
    if not is_partial:
        yield from (f"claim that nobody made: {_name(claim)}" for claim in left if is_assertion(claim))


def _completed(claim: Table) -> dict[str, Any]:
    whole = {**UNSAID, **claim}
    if isinstance(whole.get("event"), dict):
        whole["event"] = {**UNSAID_OF_EVENT, **whole["event"]}
    if isinstance(whole["speaker"], dict):
        whole["speaker"] = {**UNSAID_OF_SPEAKER, **whole["speaker"]}
    whole.setdefault("event", None)
    return whole


def _is_about(wanted: Table, found: Table) -> bool:
    types = [(table["event"] or {}).get("type") for table in (wanted, found)]
    same_report = wanted.get("report", found["report"]) == found["report"]
    return same_report and wanted["content"] == found["content"] and types[0] == types[1]


def _each(kind: str, expected: Tables, found: Tables, *, key: Sequence[str]) -> Iterator[str]:
    for table in expected:
        alike = [other for other in found if not list(_differences({k: table[k] for k in key if k in table}, other))]
        if not alike:
            yield f"missing {kind}: {dict(table)}; there are {[{k: t[k] for k in key} for t in found]}"
        elif all(list(_differences(table, other)) for other in alike):
            yield from (f"{kind} {_name(table)}: {problem}" for problem in _differences(table, alike[0]))


def _never(never: Mapping[str, Tables], found: Mapping[str, Tables]) -> Iterator[str]:
    for kind, tables in never.items():
        for table in tables:
            yield from (f"never {kind}: {_name(o)}" for o in found[kind] if not list(_differences(table, o)))


def _differences(wanted: Table, found: Table, within: str = "") -> Iterator[str]:
    for name, value in wanted.items():
        other = found.get(name)
        if value == ANY:
            continue
        if isinstance(value, dict) and isinstance(other, dict):
            yield from _differences(value, other, f"{within}{name}.")
        elif (None if value == NULL else value) != other:
            yield f"{within}{name} is {other!r}, not {value!r}"


def _name(table: Table) -> str:
    event = table.get("event")
    told = f" ({event['type']})" if isinstance(event, dict) and "type" in event else ""
    return repr(table.get("content") or dict(table)) + told

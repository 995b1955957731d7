"""Decisions carried out, shown and taken out of a case; imported when one is asked for, so that --help is quick."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from sayso.cli.plain import plain
from sayso.errors import BadInput
from sayso.export.gold import gold_files
from sayso.export.suggestions import suggestions
from sayso.model.case import Decision
from sayso.pipeline import decided
from sayso.pipeline.deciding import Decided, Wish, decide, decisions
from sayso.store.casebook import Casebook

STATES = {
    "in_force": "in force",
    "in_part": "in force in part",
    "overruled": "overruled",
    "undone": "undone",
    "lost": "lost: its words are not found",
}


def carry_out(case: str, wish: Wish, *, as_json: bool) -> None:
    """Decide, and say what has become of it."""
    with Casebook.open(case) as casebook:
        made = decide(casebook, wish)
    _print([made], as_json=as_json)


def print_decisions(case: str, *, only_lost: bool, as_json: bool) -> None:
    """List decisions."""
    with Casebook.open(case) as casebook:
        found = decisions(casebook)
    _print([one for one in found if not only_lost or _state(one) == "lost"], as_json=as_json, is_list=True)


def export_decisions(case: str, *, gold: str | None, lexicon: str | None) -> None:
    """Write what was asked for; raises `BadInput` where a file is there already."""
    if gold is None and lexicon is None:
        raise BadInput("nothing to export: name a folder with --gold, a file with --lexicon, or both")
    with Casebook.open(case) as casebook:
        files = dict(gold_files(decided.gold(casebook))) if gold is not None else {}
        told = suggestions(decided.corrections(casebook)) if lexicon is not None else None
    whole = {Path(gold or "", name): text for name, text in files.items()}
    if lexicon is not None and told is not None:
        whole[Path(lexicon)] = told
    for path, text in whole.items():
        _write(path, text)
    sys.stdout.write(f"{len(whole)} files written\n")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise BadInput(f"{path}: is there already; name another place") from error
    except OSError as error:
        raise BadInput(f"{path}: cannot be written ({error.strerror})") from error


def _print(found: Sequence[Decided], *, as_json: bool, is_list: bool = False) -> None:
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode([_json(one) for one in found] if is_list else _json(found[0])))
        sys.stdout.write("\n")
        return
    lines = [line for one in found for line in _lines(one)]
    sys.stdout.write("".join(f"{plain(line) if line[:1] != ' ' else '    ' + plain(line)}\n" for line in lines))
    if not found:
        sys.stdout.write("No decisions.\n")


def _json(one: Decided) -> dict[str, object]:
    return {"id": one.decision.id, "decision": one.decision, "effect": one.effect}


def _state(one: Decided) -> str:
    return one.effect.state if one.effect else "in_force"


def _lines(one: Decided) -> Iterator[str]:
    decision, effect = one.decision, one.effect
    yield f"{decision.id}  {decision.at}  {decision.who}: {_act(decision)} — {STATES[_state(one)]}"
    yield f" why: {decision.why}"
    for anchor in decision.anchors:
        kind = f" ({anchor.event_type})" if anchor.event_type else ""
        yield f" “{anchor.selector.exact}”{kind}"
    for anchor in decision.beside:
        yield f" from “{anchor.selector.exact}”"
    if effect and effect.claim_ids:
        yield f" claims: {', '.join(effect.claim_ids)}"
    if effect and effect.because:
        yield f" {effect.because}"


def _act(decision: Decision) -> str:
    if decision.act == "correct":
        return f"correct {decision.field} to {decision.value}"
    if decision.act == "rate":
        return f"rate {decision.field} {msgspec.json.decode(decision.value or 'null')}"
    return f"undo {decision.undoes}" if decision.act == "undo" else decision.act

"""Figures of a reading: claims found, claims that nobody made, each field, events and spells."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from golden.compare import is_alike, is_assertion

from evaluation.fields import checks
from evaluation.shelf import Case, Table, Tables

LEAST = 0.5
Figures = dict[str, float]


def figures(cases: Iterable[Case]) -> Figures:
    """Shares between 0 and 1; a figure that nothing in the gold states is left out."""
    of, right = Counter[str](), Counter[str]()
    for case in cases:
        pairs = paired(case)
        by_gold = {id(gold): found for gold, found in pairs}
        of["claims_found"] += len(case.gold["claims"])
        right["claims_found"] += len(pairs)
        told = [claim for claim in case.found["claims"] if is_assertion(claim)]
        of["claims_true"] += len(told)
        right["claims_true"] += sum(any(claim is found for _, found in pairs) for claim in told)
        for gold in case.gold["claims"]:
            for name, is_right in checks(gold, by_gold.get(id(gold))).items():
                for figure in (name, "fields"):
                    of[figure] += 1
                    right[figure] += is_right
        for kind in ("events", "control"):
            of[kind] += len(case.gold.get(kind, ()))
            right[kind] += _held(case.gold.get(kind, ()), case.found[kind])
    return {name: round(right[name] / count, 4) for name, count in sorted(of.items()) if count}


def mistakes(case: Case) -> Iterator[str]:
    """What was missed, made up or read wrongly in a case, a line each: for whoever looks into a figure."""
    pairs = paired(case)
    by_gold = {id(gold): found for gold, found in pairs}
    for gold in case.gold["claims"]:
        found = by_gold.get(id(gold))
        if found is None:
            yield f"{case.name}: missed {gold['content']!r}"
            continue
        wrong = [name for name, is_right in checks(gold, found).items() if not is_right]
        seen = {**found, **(found["event"] or {})}
        yield from (f"{case.name}: {name} is {seen.get(name)!r} in {gold['content']!r}" for name in wrong)
    for claim in case.found["claims"]:
        if is_assertion(claim) and not any(claim is found for _, found in pairs):
            yield f"{case.name}: nobody says {claim['content']!r}"


def paired(case: Case) -> list[tuple[Table, Table]]:
    """Gold claims and the claims that share half of their words, best first, one to one."""
    likeness = [
        (_overlap(case, gold, found), _same_type(gold, found), -row, -column)
        for row, gold in enumerate(case.gold["claims"])
        for column, found in enumerate(case.found["claims"])
    ]
    rows, columns, pairs = set[int](), set[int](), list[tuple[Table, Table]]()
    for overlap, _, row, column in sorted(likeness, reverse=True):
        if overlap >= LEAST and row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((case.gold["claims"][-row], case.found["claims"][-column]))
    return pairs


def _overlap(case: Case, gold: Table, found: Table) -> float:
    if gold.get("report", found["report"]) != found["report"]:
        return 0.0
    (one, other), text = (gold["content"], found["content"]), case.texts[found["report"]]
    start, at = text.index(one), text.index(other)
    both = min(start + len(one), at + len(other)) - max(start, at)
    return max(0, both) / (len(one) + len(other) - max(0, both))


def _same_type(gold: Table, found: Table) -> bool:
    return _type(gold) == _type(found)


def _type(claim: Table) -> str | None:
    event = claim.get("event")
    return event.get("type") if isinstance(event, dict) else None


def _held(gold: Tables, found: Tables) -> int:
    return sum(any(is_alike(wanted, other) for other in found) for wanted in gold)


def fallen(now: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Figures that are below their floor or no longer there, each as a line."""
    return [
        f"{name} is {now.get(name, 0.0):.4f}, and was {floor:.4f}"
        for name, floor in sorted(floors.items())
        if now.get(name, 0.0) < floor
    ]

"""Harm that the parser takes for a state: "was heavily damaged", "reported 18 dead"."""

from collections.abc import Sequence

from sayso.extract.parse.mend import NEAR, Row

BE = frozenset({"is", "are", "was", "were", "been", "be", "being", "'s", "'re"})
DONE = frozenset(
    {"damaged", "destroyed", "wounded", "injured", "killed", "hit", "shelled", "bombed", "burned", "burnt", "looted"}
    | {"ransacked", "plundered", "displaced", "abducted", "kidnapped", "evacuated", "flattened", "gutted", "levelled"}
    | {"leveled", "wrecked", "razed", "martyred", "executed", "beheaded", "shot", "struck", "targeted", "attacked"}
    | {"demolished", "torched", "ravaged", "devastated", "vandalised", "vandalized", "maimed", "hurt"}
)
BEFALLEN = frozenset({"dead", "wounded", "injured", "missing", "killed"})
RESULTING = frozenset({"leave", "leaves", "left", "leaving", "shoot", "shot", "shooting", "find", "found", "finding"})


def count_befallen(rows: Sequence[Row]) -> None:
    """Make "dead" of "reported 18 dead" what is reported, and no state that the reporting brings somebody to."""
    for index, row in enumerate(rows):
        number = index - 1
        if row.label != "oprd" or row.form.lower() not in BEFALLEN or number < 0 or rows[number].tag != "CD":
            continue
        if rows[row.head].form.lower() in RESULTING:
            continue
        if rows[number].head == index:
            row.label = "dobj"
        elif rows[number].head == row.head and rows[number].label == "dobj":
            row.head, row.label = number, "amod"


def raise_passives(rows: Sequence[Row]) -> None:
    """Make a participle of harm that hangs on a form of "be" as an adjective the verb of its clause."""
    for index, row in enumerate(rows):
        above = row.head
        is_state = row.label == "acomp" and row.tag in {"VBN", "JJ", "VBD"} and above < index
        if is_state and row.form.lower() in DONE and rows[above].form.lower() in BE:
            _raise(rows, index, above)


def _raise(rows: Sequence[Row], participle: int, copula: int) -> None:
    is_root = rows[copula].head == copula
    rows[participle].head = participle if is_root else rows[copula].head
    rows[participle].label, rows[participle].tag = rows[copula].label, "VBN"
    rows[copula].head, rows[copula].label = participle, "auxpass"
    for index in range(max(0, copula - NEAR * 3), min(len(rows), participle + NEAR * 3)):
        row = rows[index]
        if row.head == copula and index not in {copula, participle}:
            row.head = participle
            row.label = {"nsubj": "nsubjpass", "csubj": "csubjpass"}.get(row.label, row.label)

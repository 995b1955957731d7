"""Clauses without a finite verb, as headlines and code books write them: "5 civilians killed, 20 others injured".

The parser takes such a participle for a mere description of its noun, so that nothing would have happened.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.parse.mend import Row
from sayso.extract.parse.passives import DONE

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
HELPERS = frozenset({"aux", "auxpass"})
COUNTED = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
HARMED = frozenset({"killed", "wounded", "injured"})
OUTER = frozenset({"prep", "agent", "advmod", "npadvmod", "punct", "cc"})
Stretch = range


def raise_participles(rows: Sequence[Row]) -> None:
    """Make a participle of harm the verb of a clause that has no other."""
    for clause in _clauses(rows):
        told = [at for at in clause if _is_told(rows, at, clause)]
        if told and not any(_is_finite(rows, at) and at not in told for at in clause):
            _raise(rows, clause, told)


def _clauses(rows: Sequence[Row]) -> Iterator[Stretch]:
    """The sentences, cut at semicolons."""
    first = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at].opens or rows[at - 1].form == ";":
            yield range(first, at)
            first = at


def _is_told(rows: Sequence[Row], at: int, clause: Stretch) -> bool:
    """Whether a participle stands right behind those whom it befell, who are no part of another phrase."""
    row, noun = rows[at], at - 1
    is_harm = row.form.lower() in (DONE if row.tag == "VBN" else HARMED)
    if not is_harm or row.tag not in {"VBN", "VBD"} or row.label in {"amod", "compound"} or noun not in clause:
        return False
    is_bare = not any(
        other.head == at and other.label in HELPERS | {"dobj"} for other in rows[clause.start : clause.stop]
    )
    return is_bare and rows[noun].tag in COUNTED and rows[noun].label not in {"pobj", "compound"}


def _is_finite(rows: Sequence[Row], at: int) -> bool:
    return rows[at].tag in FINITE or (rows[at].label == "aux" and rows[at].form.lower() == "to")


def _raise(rows: Sequence[Row], clause: Stretch, told: Sequence[int]) -> None:
    top = told[0]
    for at in told:
        noun = at - 1
        for below in clause:
            row = rows[below]
            if row.head == noun and below > at and row.label in OUTER:
                row.head = at
            elif row.head == at and row.label in SUBJECTS:
                row.label = "dep"
        rows[noun].head, rows[noun].label = at, "nsubjpass"
        rows[at].tag = "VBN"
        rows[at].head, rows[at].label = (at, "ROOT") if at == top else (top, "conj")
    for at in clause:
        above = rows[at].head
        is_loose = above == at or above not in clause
        if is_loose and at != top:
            rows[at].head = top
            rows[at].label = "punct" if rows[at].label == "punct" else "dep"
    _close(rows, clause)


def _close(rows: Sequence[Row], clause: Stretch) -> None:
    """Begin a sentence with each clause that now has a verb of its own, and with what follows it."""
    rows[clause.start].opens = True
    if clause.stop < len(rows):
        following = next((at for at in range(clause.stop, len(rows)) if rows[at].opens), len(rows))
        inside = range(clause.stop, following)
        roots = [at for at in inside if rows[at].head == at]
        if inside and not roots:
            return
        rows[clause.stop].opens = True

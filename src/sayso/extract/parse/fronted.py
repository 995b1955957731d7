"""Sentences that open with where, which the parser takes apart: "In Vale district, Alder province, a patrol fired".

It reads the last unit of the phrase as the subject, or the whole sentence as one long phrase without a verb.
"""

from collections.abc import Sequence

from sayso.extract.parse.mend import Row, is_within
from sayso.lexicon.nouns import nouns

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def raise_verbs(rows: Sequence[Row]) -> None:
    """Give a sentence its verb back where a preposition that opens it was read as its top."""
    for top, row in enumerate(rows):
        if row.head == top and row.tag == "IN" and row.opens:
            last = next((at for at in range(top + 1, len(rows)) if rows[at].opens), len(rows))
            verb = _described_by(rows, top, last)
            if verb is not None:
                _raise(rows, top, verb, last)


def _described_by(rows: Sequence[Row], top: int, last: int) -> int | None:
    """The only verb that may be the sentence's: one that seems to describe a noun behind the phrase's comma."""
    if any(rows[at].tag in FINITE and rows[at].label not in {"acl", "relcl", "aux"} for at in range(top, last)):
        return None
    for at in range(top + 1, last):
        noun = rows[at].head
        is_apart = (
            rows[at].label == "acl"
            and rows[noun].label in {"appos", "conj"}
            and rows[_first(rows, noun) - 1].form == ","
        )
        is_by = at + 1 < last and rows[at + 1].form.lower() == "by"
        if is_apart and rows[at].tag in {"VBD", "VBN"} and not is_by:
            return at
    return None


def _raise(rows: Sequence[Row], top: int, verb: int, last: int) -> None:
    subject = rows[verb].head
    rows[verb].head, rows[verb].label, rows[verb].tag = verb, "ROOT", "VBD"
    rows[subject].head, rows[subject].label = verb, "nsubj"
    rows[top].head, rows[top].label = verb, "prep"
    for at in range(verb + 1, last):
        if rows[at].head < subject:
            rows[at].head = verb


def lift_units(rows: Sequence[Row]) -> None:
    """Give a verb its subject back where a unit of the phrase before it was taken for the first of several."""
    for unit, row in enumerate(rows):
        if row.label == "nsubj" and row.form.lower() in nouns().grounds.fronted and row.head > unit:
            inner = _phrase_before(rows, unit)
            named = _listed(rows, unit)
            has_other = any(rows[at].head == row.head and rows[at].label == "nsubj" for at in range(unit + 1, row.head))
            if inner is not None and (named or has_other):
                _lift(rows, unit, inner, named)


def _phrase_before(rows: Sequence[Row], unit: int) -> int | None:
    """The noun before the unit and its comma in a fronted phrase: "In Vale district, Alder province"."""
    comma = _first(rows, unit) - 1
    if comma < 1 or rows[comma].form != ",":
        return None
    return (
        comma - 1
        if rows[comma - 1].label == "pobj" and rows[comma - 1].form.lower() in nouns().grounds.fronted
        else None
    )


def _listed(rows: Sequence[Row], unit: int) -> list[int]:
    """The members of the list that the unit seems to open, if a comma stands right behind it."""
    if rows[min(unit + 1, len(rows) - 1)].form != ",":
        return []
    found, above = [], unit
    for at in range(unit + 2, rows[unit].head):
        is_next = rows[at].label in {"conj", "appos"} and rows[at].head == above
        if is_next and rows[at].tag in NOUNS | {"JJ"}:
            found.append(at)
            above = at
    return found


def _lift(rows: Sequence[Row], unit: int, inner: int, named: Sequence[int]) -> None:
    """Make the last of the list the subject; what stands before it only says whose: "Afghan and coalition forces"."""
    verb = rows[unit].head
    rows[unit].head, rows[unit].label = inner, "appos"
    if not named:
        return
    subject = named[-1]
    rows[subject].head, rows[subject].label = verb, "nsubj"
    for other in named[:-1]:
        rows[other].head, rows[other].label = subject, "nmod" if rows[other].tag in {"NNP", "JJ"} else "conj"


def _first(rows: Sequence[Row], noun: int) -> int:
    """The first of the words that stand right before a noun and hang on it or on one another."""
    first = noun
    while first > 0 and is_within(rows, first - 1, noun):
        first -= 1
    return first

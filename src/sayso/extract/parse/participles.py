"""Participles that the parser hangs on the last noun before them, and that go on about the whole clause."""

from collections.abc import Sequence

from sayso.extract.parse.mend import Row

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def lift_participles(rows: Sequence[Row]) -> None:
    """Hang ", killing two" on the verb: in "took Marvik, killing two" Marvik killed nobody."""
    for index, row in enumerate(rows):
        if row.label == "acl" and row.tag == "VBG" and index and rows[index - 1].form == ",":
            verb = _verb_above(rows, index)
            if verb is not None:
                row.head, row.label = verb, "advcl"


def _verb_above(rows: Sequence[Row], index: int) -> int | None:
    """The verb that the participle's noun hangs on, if it stands before that noun and tells what happened."""
    noun = above = rows[index].head
    while rows[above].tag in NOUNS or rows[above].tag in {"IN", "TO"}:
        if rows[above].head == above:
            return None
        above = rows[above].head
    return above if rows[above].tag.startswith("VB") and above < noun < index else None

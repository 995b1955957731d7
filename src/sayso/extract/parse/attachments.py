"""Phrases that the parser hangs on the last noun before them, and that belong to the clause."""

from collections.abc import Sequence

from sayso.extract.parse.mend import Row, is_within

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
HELPERS = frozenset({"aux", "auxpass", "advmod", "neg", "punct"})
BRIDGE = frozenset({"IN", "TO", "VBG", *NOUNS})


def lift_subjects(rows: Sequence[Row]) -> None:
    """Give a verb its subject back: in "Near Marvik, the army advanced" the army is no other name of Marvik."""
    for index, row in enumerate(rows):
        is_loose = row.label == "appos" or (row.label == "conj" and not _is_joined(rows, index))
        if is_loose and row.tag in NOUNS and row.head < index and not row.opens:
            verb = _verb_behind(rows, index)
            if verb is not None and _is_fronted(rows, index, verb):
                is_passive = any(other.head == verb and other.label == "auxpass" for other in rows[index:verb])
                row.head, row.label = verb, "nsubjpass" if is_passive else "nsubj"


def _is_joined(rows: Sequence[Row], index: int) -> bool:
    """Whether "and" or "or" stands before the last member of a list, so that a list it is."""
    above = rows[index].head
    return any(rows[at].label == "cc" and rows[at].head == above for at in range(above + 1, index))


def _verb_behind(rows: Sequence[Row], index: int) -> int | None:
    """The verb that the phrase before hangs on, if it stands behind and is finite."""
    above = rows[index].head
    while rows[above].tag in BRIDGE and rows[above].head != above and above < index:
        above = rows[above].head
    if above <= index or not rows[above].tag.startswith("VB"):
        return None
    helpers = [row for row in rows[index + 1 : above] if row.head == above and row.label in {"aux", "auxpass"}]
    is_finite = rows[above].tag in FINITE or any(row.tag in FINITE | {"MD"} for row in helpers)
    return above if is_finite else None


def _is_fronted(rows: Sequence[Row], index: int, verb: int) -> bool:
    """Whether a comma parts a noun from what stands before it, and nothing but its own words from the verb."""
    if any(row.head == verb and row.label in SUBJECTS for row in rows[max(0, rows[index].head) : verb]):
        return False
    first = index
    while first > 0 and is_within(rows, first - 1, index):
        first -= 1
    between = range(index + 1, verb)
    tight = all(rows[at].label in HELPERS or is_within(rows, at, index) for at in between)
    return first > 0 and rows[first - 1].form == "," and tight


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

"""Words that the parser groups with the wrong neighbours: what only describes a noun, what a verb of saying heads."""

from collections.abc import Sequence

from sayso.extract.parse.mend import NEAR, Row, is_within

MOVING = frozenset(
    {"retreating", "advancing", "fleeing", "withdrawing", "departing", "invading", "attacking", "opposing"}
)
AGENTS = frozenset({"by", "from", "at", "of"})
PLURAL = frozenset({"NNS", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SAYING = frozenset({"said", "says", "say", "claimed", "claims", "announced", "reported", "added", "stated", "declared"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
TELLING = frozenset({"said", "told", "says"})
NOMINAL = frozenset({"attr", "appos", "npadvmod", "dobj", "dep"})


def regroup(rows: Sequence[Row]) -> None:
    """Put right what is surely wrong in how words hang together."""
    for index, row in enumerate(rows):
        if row.label == "pcomp" and row.tag == "VBG" and row.form.lower() in MOVING:
            _describe(rows, index)
        if row.label == "conj" and row.tag == "VBD":
            _hand_down(rows, index)
        if row.label == "pobj" and row.tag == "NNS":
            _free_subject(rows, index)
        if row.label == "conj" and row.form.lower() in TELLING:
            _free_teller(rows, index)


def _describe(rows: Sequence[Row], participle: int) -> None:
    """In "burned by retreating soldiers" the soldiers burned it, and nobody made them retreat."""
    noun = participle + 1
    preposition = rows[participle].head
    if noun >= len(rows) or rows[noun].tag not in PLURAL or rows[noun].head != participle:
        return
    if preposition != participle - 1 or rows[preposition].form.lower() not in AGENTS:
        return
    rows[noun].head, rows[noun].label = preposition, "pobj"
    rows[participle].head, rows[participle].label, rows[participle].tag = noun, "amod", "VBG"
    for row in rows[noun + 1 : noun + NEAR]:
        if row.head == participle:
            row.head = noun


def _hand_down(rows: Sequence[Row], verb: int) -> None:
    """In "said it had killed ten and freed two" the freeing is said too, not done by who says it."""
    saying = rows[verb].head
    if rows[saying].form.lower() not in SAYING or saying > verb or not rows[verb].form.lower().endswith("ed"):
        return
    told = [at for at in range(saying + 1, verb) if rows[at].head == saying and rows[at].label == "ccomp"]
    if not told or any(row.head == verb and row.label in SUBJECTS | {"ccomp"} for row in rows[told[-1] : verb + NEAR]):
        return
    before = rows[saying + 1 : told[-1]]
    if any(row.head == told[-1] and row.label == "aux" and row.form.lower() == "had" for row in before):
        rows[verb].head, rows[verb].tag = told[-1], "VBN"


def _free_subject(rows: Sequence[Row], noun: int) -> None:
    """In "Back in 2016 gunmen attacked a bus" the year is no gunmen's: the verb behind has no other subject."""
    preposition, verb = rows[noun].head, noun + 1
    year = noun - 1
    if year != preposition + 1 or verb >= len(rows) or not _is_year(rows[year]) or rows[year].head != noun:
        return
    if rows[verb].tag not in FINITE or any(
        row.head == verb and row.label in SUBJECTS for row in rows[max(0, verb - NEAR) : verb + NEAR]
    ):
        return
    rows[year].head, rows[year].label = preposition, "pobj"
    rows[noun].head, rows[noun].label = verb, "nsubj"


def _is_year(row: Row) -> bool:
    return row.tag == "CD" and len(row.form) == len("2016") and row.form.isdigit()


def _free_teller(rows: Sequence[Row], verb: int) -> None:
    """In "Three were among the dead, the director, Ana Lisk, told AFP" the director tells it, and is no dead one."""
    above = rows[verb].head
    if above > verb or any(row.head == verb and row.label in SUBJECTS for row in rows[above:verb]):
        return
    if any(row.head == above and row.label == "cc" for row in rows[above:verb]):
        return
    behind = [at for at in range(above + 1, verb) if rows[at].head == above and rows[at].label in NOMINAL]
    if not behind or not follows_comma(rows, behind[-1]) or rows[verb - 1].form != ",":
        return
    is_root = rows[above].head == above
    rows[verb].head, rows[verb].label = (verb if is_root else rows[above].head), rows[above].label
    rows[above].head, rows[above].label = verb, "ccomp"
    rows[behind[-1]].head, rows[behind[-1]].label = verb, "nsubj"


def follows_comma(rows: Sequence[Row], noun: int) -> bool:
    """Whether a comma stands before a noun and its own words."""
    first = noun
    while first and rows[first - 1].form != "," and is_within(rows, first - 1, noun):
        first -= 1
    return first > 0 and rows[first - 1].form == ","

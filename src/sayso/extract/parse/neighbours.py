"""Words that the parser gives the wrong part beside a neighbour: a second subject, a clause behind a semicolon."""

from collections.abc import Sequence

from sayso.extract.parse.mend import NAMES, NEAR, Row, is_within
from sayso.extract.parse.regroup import SAYING, SUBJECTS, TELLING, follows_comma

COMMON = frozenset({"NN", "NNS"})
ANSWERING = frozenset({"denied", "denies", "confirmed", "confirms", "acknowledged", "admitted", "accused", "put"})
HEAVY = frozenset({"heavy", "intense", "fierce", "sporadic", "fresh", "renewed", "indiscriminate", "deadly", "massive"})
MOVED = frozenset({"move", "moves", "moved", "moving"})
CONTENT = frozenset({"dobj", "ccomp"})


def right_neighbours(rows: Sequence[Row]) -> None:
    """Put right what two words that stand side by side are to one another."""
    for index, row in enumerate(rows):
        form = row.form.lower()
        if row.label == "compound" and row.tag == "JJ" and form in HEAVY:
            row.label = "amod"
        elif row.label == "advmod" and form == "back" and rows[row.head].form.lower() in MOVED:
            row.label = "prt"
        elif row.label == "ccomp":
            _name_object(rows, index)
            _part_clauses(rows, index)
        elif row.label in SUBJECTS and rows[row.head].form.lower() in SAYING | TELLING | ANSWERING:
            _join_beside(rows, index)


def _name_object(rows: Sequence[Row], noun: int) -> None:
    """In "attacked Mafa ward" nobody wards anything: the noun behind the name is what was attacked."""
    name = noun - 1
    if rows[noun].tag != "NN" or name < 0 or rows[name].tag not in NAMES:
        return
    others = [
        at for at in range(max(0, noun - NEAR), min(len(rows), noun + NEAR)) if rows[at].head == noun and at != noun
    ]
    if rows[name].head == noun and rows[name].label == "nsubj" and rows[noun].head == name - 1 and others == [name]:
        rows[name].label, rows[noun].label = "compound", "dobj"


def _part_clauses(rows: Sequence[Row], verb: int) -> None:
    """In "The army leaves Marvik; the rebels claim the town" nobody claims what stands before the semicolon."""
    above = rows[verb].head
    if above <= verb:
        return
    border = next((at for at in range(verb + 1, above) if rows[at].form == ";"), None)
    if border is None or rows[above].head != above:
        return
    has_subject = any(row.head == above and row.label in SUBJECTS for row in rows[border:above])
    has_content = any(row.head == above and row.label in CONTENT for row in rows[above + 1 : above + NEAR])
    if has_subject and has_content:
        rows[verb].head, rows[verb].label = verb, "ROOT"
        rows[border].head = verb
        rows[border + 1].opens = True


def _join_beside(rows: Sequence[Row], name: int) -> None:
    """In "The governor of the region, Ana Rell, said" the verb has one subject, and the name stands beside it."""
    verb = rows[name].head
    if verb < name:
        return
    others = [at for at in range(max(0, name - NEAR), name) if rows[at].head == verb and rows[at].label in SUBJECTS]
    if rows[name].tag in NAMES or not others or rows[others[0]].tag not in COMMON or not follows_comma(rows, name):
        return
    last = name
    while last + 1 < verb and is_within(rows, last + 1, name):
        last += 1
    if rows[last + 1].form != ",":
        return
    rows[name].head, rows[name].label = others[0], "appos"

"""Compounds that the parser takes apart, put together again: "counter-offensive", "an army controlled village"."""

from collections.abc import Callable, Collection, Sequence

from sayso.extract.parse.mend import Row

PREFIXES = frozenset({"counter", "pre", "anti", "re", "co", "mid", "ex", "sub"})
ARGUMENTS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass", "attr", "conj"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NOUN_TOO = frozenset({"offensive", "militant", "insurgent", "civilian", "rebel", "radical", "captive"})
HELD = frozenset({"controlled", "held", "occupied", "backed", "besieged", "dominated", "run", "administered", "led"})
COMPASS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
    | {"northwards", "southwards", "eastwards", "westwards"}
)
BRACKETED = 4
AHEAD = 8
BRACKETS = frozenset({"(", ")"})


def join_compounds(rows: Sequence[Row]) -> None:
    """Put together what is one noun phrase."""
    for index, row in enumerate(rows):
        if row.form.lower() in PREFIXES and _is_hyphened(rows, index):
            _join_prefix(rows, index)
        elif row.tag == "JJ" and row.label in ARGUMENTS and row.form.lower() in NOUN_TOO:
            row.tag = "NN"
        elif row.tag in {"VBN", "VBD"} and row.form.lower() in HELD:
            _join_holder(rows, index)
            _join_held(rows, index)
        elif row.label == "compound" and _is_before_bearing(rows, index):
            _free_of_bearing(rows, index)


def _is_hyphened(rows: Sequence[Row], index: int) -> bool:
    return index + 2 < len(rows) and rows[index + 1].form == "-" and not rows[index + 1].opens


def _join_prefix(rows: Sequence[Row], index: int) -> None:
    """Hang a prefix and its hyphen on the word behind them, which takes the place of the whole."""
    whole = index + 2
    noun, inside = rows[whole], {index, index + 1, whole}
    outer = next((rows[at] for at in sorted(inside) if rows[at].head not in inside), noun)
    if _hangs_on(rows, outer.head, inside):
        return
    if outer is not noun and outer.label in ARGUMENTS and not _modifies(rows, whole):
        noun.head, noun.label = outer.head, outer.label
        noun.tag = "NN" if noun.tag == "JJ" else noun.tag
    elif outer is not noun:
        return
    rows[index].head, rows[index].label = whole, "compound"
    rows[index + 1].head, rows[index + 1].label = whole, "punct"
    _move(rows, lambda other: other in inside - {whole}, whole)


def _modifies(rows: Sequence[Row], index: int) -> bool:
    """Whether a word only says something of the noun behind it: "counter-terrorism forces"."""
    return rows[index].label in {"compound", "amod"} and rows[index].head > index


def _join_holder(rows: Sequence[Row], index: int) -> None:
    """In "the Birch Army (BA) controlled village" the army holds the village, which is what is spoken of."""
    held = rows[index].head
    if not index < held < len(rows) or rows[held].label != "appos" or rows[held].tag not in NOUNS:
        return
    holder = rows[held].head
    between = range(holder + 1, index)
    is_top = rows[holder].head == holder
    if is_top or not index - BRACKETED <= holder < index or any(rows[other].head != holder for other in between):
        return
    rows[held].head, rows[held].label = rows[holder].head, rows[holder].label
    rows[holder].head, rows[holder].label = index, "npadvmod"


def _join_held(rows: Sequence[Row], index: int) -> None:
    """The same where the parser took the participle for a verb of its own with the held thing as its object."""
    held = next((other for other in range(index + 1, min(len(rows), index + AHEAD)) if rows[other].head == index), None)
    while held is not None and rows[held].label in {"compound", "nmod", "nummod"}:
        held = rows[held].head
    holder = index - 1
    while holder > 0 and (rows[holder].form in BRACKETS or rows[holder].label == "appos"):
        holder -= 1
    if held is None or rows[held].label != "dobj" or rows[held].head != index or rows[index].label != "conj":
        return
    is_bare = all(rows[other].tag not in {"DT", "PRP$"} for other in range(index + 1, held))
    is_object = rows[holder].label in {"dobj", "pobj"} and not _hangs_on(rows, holder, {index})
    if not is_object or not is_bare or rows[index - 1].tag == "CC":
        return
    rows[held].head, rows[held].label = rows[holder].head, rows[holder].label
    rows[holder].head, rows[holder].label = index, "npadvmod"
    rows[index].head, rows[index].label, rows[index].tag = held, "amod", "VBN"
    for other in range(held + 1, min(len(rows), held + AHEAD)):
        if rows[other].head == index:
            rows[other].head = held


def _is_before_bearing(rows: Sequence[Row], index: int) -> bool:
    """Whether a noun stands before "west of", and the parser took both for one: "an assault west of Marvik"."""
    after = index + 1
    if rows[index].head != after or rows[index].tag not in NOUNS or after + 1 >= len(rows):
        return False
    return rows[after].form in COMPASS and rows[after + 1].form.lower() == "of" and rows[index].form.islower()


def _free_of_bearing(rows: Sequence[Row], index: int) -> None:
    bearing = rows[index + 1]
    is_top = bearing.head == index + 1
    rows[index].head, rows[index].label = index if is_top else bearing.head, bearing.label
    bearing.head, bearing.label, bearing.tag = index, "advmod", "RB"
    for other in range(max(0, index - BRACKETED), index):
        if rows[other].head == index + 1:
            rows[other].head = index


def _move(rows: Sequence[Row], is_old: Callable[[int], bool], new: int) -> None:
    """Hang on `new` what hung on words that are now its parts."""
    for other in range(max(0, new - BRACKETED - 2), min(len(rows), new + BRACKETED)):
        if is_old(rows[other].head) and other != new and not is_old(other):
            rows[other].head = new


def _hangs_on(rows: Sequence[Row], at: int, tops: Collection[int]) -> bool:
    """Whether a word is one of some words or hangs on one; what hangs on a word cannot become its head."""
    while at not in tops:
        if rows[at].head == at:
            return False
        at = rows[at].head
    return True

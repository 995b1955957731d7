"""What the parser gets wrong for want of a full stop or of a name's acquaintance, put right in its own terms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

FALSE_TAGS = frozenset({"NN", "RB", "RBR", "UH", "FW", "VB", "VBP", "CD"})
FALSE_LABELS = frozenset({"advmod", "punct"})
FRAGMENT = 3
NEAR = 12
AUXILIARY = frozenset({"TO", "MD", "VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
BEFORE_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})


@dataclass(slots=True)
class Row:
    """A word as the parser has it: tag, label, head, and whether it begins a sentence."""

    form: str
    tag: str
    label: str
    head: int
    opens: bool


def recase(rows: Sequence[Row], texts: Sequence[str]) -> None:
    """Give a word in capitals that the parser read as a name the form of one: the dictionary has names too."""
    for row, text in zip(rows, texts, strict=True):
        if row.tag in NAMES and row.form.islower() and text.isupper() and text.isalpha():
            row.form = row.form.title()


def is_within(rows: Sequence[Row], at: int, top: int) -> bool:
    """Whether a word hangs on another, over any others, or is that word."""
    while at != top:
        if rows[at].head == at:
            return False
        at = rows[at].head
    return True


def mend(rows: Sequence[Row], opens: Sequence[bool], is_common: Callable[[str], bool]) -> None:
    """Put right what is surely wrong: names read as adverbs, verbs as nouns, and what a headline cuts off.

    `opens` tells where paragraphs begin: there a sentence begins whatever the words.
    """
    for index, row in enumerate(rows):
        if _is_name(row, is_common):
            row.tag = "NNP"
        if row.tag == "NNP" and row.label in FALSE_LABELS and _takes(rows, index, is_common):
            row.label = "dobj"
    for index, row in enumerate(rows):
        if row.label == "aux" and rows[row.head].tag == "NN" and row.tag in AUXILIARY:
            _make_verb(rows, row.head, index)
    for index, row in enumerate(rows):
        if row.opens and index and not opens[index]:
            _rejoin_subject(rows, index)
            _rejoin_object(rows, index, opens)


def _is_name(row: Row, is_common: Callable[[str], bool]) -> bool:
    is_word = len(row.form) > 3 and row.form.isalpha() and row.form.istitle()
    return row.tag in FALSE_TAGS and is_word and not is_common(row.form.lower())


def _takes(rows: Sequence[Row], index: int, is_common: Callable[[str], bool]) -> bool:
    """Whether an unknown name stands right behind its verb, which has no object: "captured Alderly"."""
    above, form = rows[index].head, rows[index].form
    first = index
    while rows[first - 1].head == index and rows[first - 1].label == "compound":
        first -= 1
    is_behind = above == first - 1 and rows[above].tag.startswith("VB")
    has_object = any(row.head == above and row.label == "dobj" for row in rows[index : index + NEAR])
    return is_behind and not has_object and form.istitle() and not is_common(form.lower())


def _make_verb(rows: Sequence[Row], noun: int, auxiliary: int) -> None:
    """Give a verb that was read as a noun its due: "to storm", "Did the army shell Marvik?"."""
    if not rows[noun].form.islower() or auxiliary > noun:
        return
    rows[noun].tag = "VB"
    before = [index for index in range(auxiliary + 1, noun) if rows[index].head == noun]
    names = [index for index in before if rows[index].label in {"compound", "nmod"}]
    if names and rows[auxiliary].tag != "TO":
        subject = names[-1]
        rows[subject].label = "nsubj"
        for index in before:
            if index < subject and rows[index].label in {"det", "compound", "amod", "nummod", "poss", "nmod"}:
                rows[index].head = subject
    for index in range(noun + 1, min(noun + NEAR, len(rows))):
        if rows[index].head == noun and rows[index].label == "appos":
            rows[index].label = "dobj"


def _rejoin_subject(rows: Sequence[Row], border: int) -> None:
    """Join a few nouns that open a paragraph to the noun after them: "Government | forces captured"."""
    first = border - 1
    while first > 0 and not rows[first].opens:
        first -= 1
    lead = rows[first:border]
    is_cut = len(lead) <= FRAGMENT and all(row.tag in NOMINAL for row in lead) and lead[-1].tag in BEFORE_NOUN
    if not is_cut or rows[border].tag not in {"NN", "NNS"} or not rows[border].form.islower():
        return
    rows[border].opens = False
    for row, index in zip(lead, range(first, border), strict=True):
        if row.head == index:
            row.head, row.label = border, "compound"


def _rejoin_object(rows: Sequence[Row], border: int, opens: Sequence[bool]) -> None:
    """Join a name that closes a headline to the verb before it: "Fighting nears | Tal Darvan"."""
    last = next((index for index in range(border + 1, len(rows)) if rows[index].opens), len(rows))
    tail = rows[border:last]
    closes = last == len(rows) or opens[last]
    is_cut = closes and len(tail) <= FRAGMENT and all(row.tag in {"NNP", "NNPS"} for row in tail)
    if is_cut and rows[border - 1].tag in {"VBZ", "VBD"}:
        rows[border].opens = False
        for index in range(border, last):
            if rows[index].head == index:
                rows[index].head, rows[index].label = border - 1, "dobj"

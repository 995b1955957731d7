"""What the parser gets wrong for want of a full stop or of a name's acquaintance, put right in its own terms."""

from collections.abc import Callable, Sequence

from msgspec import Struct

FALSE_TAGS = frozenset({"NN", "RB", "RBR", "UH", "FW", "VB", "VBP", "CD"})
FALSE_LABELS = frozenset({"advmod", "punct", "npadvmod"})
OWNERS = frozenset({"ours", "theirs", "yours"})
CLAUSE = frozenset({"VBZ", "VBP", "VBD", "VBN"})
OBJECTS = frozenset({"it", "them", "him", "her", "us"})
LEFT = frozenset({"dead", "wounded", "injured", "homeless"})
LISTING = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
FRAGMENT = 3
NEAR = 12
AUXILIARY = frozenset({"TO", "MD", "VBD", "VBZ", "VBP"})
NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
BEFORE_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
PLACING = frozenset({"of", "in", "near", "from", "at", "outside", "around"})
NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"}
    | {"fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty"}
)


class Row(Struct, gc=False):
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
    for index in range(len(rows)):
        _mend_name(rows, index, is_common)
    for index in range(len(rows)):
        _mend_clause(rows, index)
    for index, row in enumerate(rows):
        if row.label == "aux" and rows[row.head].tag == "NN" and row.tag in AUXILIARY:
            _make_verb(rows, row.head, index)
    for index, row in enumerate(rows):
        if row.opens and index and not opens[index]:
            _rejoin_subject(rows, index)
            _rejoin_object(rows, index, opens)


def _mend_name(rows: Sequence[Row], index: int, is_common: Callable[[str], bool]) -> None:
    """Make a name of what the parser took for a common word, and an object of one right behind its verb."""
    row = rows[index]
    if row.form in NUMBERS and row.tag in BEFORE_NOUN:
        row.tag = "CD"
    if _is_name(row, is_common) or _is_heading(rows, index, is_common) or _stands_out(rows, index):
        row.tag = "NNP"
    if row.tag == "NNP" and row.label in FALSE_LABELS and _takes(rows, index, is_common):
        row.label = "dobj"


def _stands_out(rows: Sequence[Row], index: int) -> bool:
    """Whether a common word alone has a capital letter behind "of", "in" or "near", and so is a name: "out of Sake"."""
    word = rows[index]
    if word.tag != "NN" or not word.form.istitle() or len(word.form) < FRAGMENT or _before(rows, index) not in PLACING:
        return False
    around = [*rows[max(0, index - NEAR) : index], *rows[index + 1 : index + NEAR]]
    return not any(row.form.istitle() and row.tag not in NAMES and not row.opens for row in around)


def _before(rows: Sequence[Row], index: int) -> str:
    """The word before one in its sentence, in the form that the parser was shown."""
    return rows[index - 1].form if index and not rows[index].opens else ""


def _mend_clause(rows: Sequence[Row], index: int) -> None:
    """Give a clause its subject, its object and what it only counts, where the parser left them out."""
    row = rows[index]
    if row.form in OWNERS:
        row.tag = "PRP"
    elif row.tag == "NNP" and row.label == "advmod" and _lacks_subject(rows, index):
        row.label = "nsubjpass" if _is_passive(rows, row.head) else "nsubj"
    elif row.tag == "NN" and row.label == "ROOT":
        _give_subject(rows, index)
    elif row.tag == "VBG" and row.label == "nsubj" and _is_deed(rows, index):
        row.tag = "NN"
    elif row.label == "nsubj" and row.form in OBJECTS and _ends_relative(rows, index):
        row.head, row.label = index - 1, "dobj"
    elif row.label == "oprd" and row.form in LEFT and any(r.head == index and r.label == "nummod" for r in rows):
        row.label = "dobj"
    elif row.tag in NAMES and index > 1 and rows[index - 1].form == ":":
        _list_names(rows, index)


def _ends_relative(rows: Sequence[Row], index: int) -> bool:
    """Whether a pronoun ends a clause within a subject: "the brigade that had defended it acknowledged"."""
    before = rows[:index][-NEAR:]
    has_subject = any(row.label == "nsubj" and row.head == rows[index].head for row in before)
    return index > 0 and rows[index - 1].label == "relcl" and rows[index].head == index + 1 and has_subject


def _list_names(rows: Sequence[Row], first: int) -> None:
    """Hang the names behind a colon on the noun that they list: "holds three towns: Alder, Birch and Cedar"."""
    nouns = [i for i in range(max(0, first - NEAR), first) if rows[i].tag == "NNS" and rows[i].label in LISTING]
    if not nouns or rows[first].label not in {"npadvmod", "dep", "oprd"}:
        return
    rows[first].head, rows[first].label = nouns[-1], "appos"
    for row in rows[first + 1 : first + NEAR]:
        if row.head == first and row.label == "appos" and row.tag in NAMES:
            row.label = "conj"


def _is_heading(rows: Sequence[Row], index: int, is_common: Callable[[str], bool]) -> bool:
    """Whether a word that the parser took for a plural is the name under which a paragraph stands: "Alder: quiet"."""
    row = rows[index]
    is_plural = row.tag in {"NNS", "NNPS"} and row.opens and index + 1 < len(rows) and rows[index + 1].form == ":"
    return is_plural and row.form.istitle() and not row.form.endswith("s") and not is_common(row.form.lower())


def _is_name(row: Row, is_common: Callable[[str], bool]) -> bool:
    if row.tag not in FALSE_TAGS:
        return False
    is_word = len(row.form) > 3 and row.form.isalpha() and row.form.istitle()
    return is_word and not is_common(row.form.lower())


def _takes(rows: Sequence[Row], index: int, is_common: Callable[[str], bool]) -> bool:
    """Whether an unknown name stands right behind its verb, which has no object: "captured Alderly"."""
    above, form = rows[index].head, rows[index].form
    first = index
    while rows[first - 1].head == index and rows[first - 1].label == "compound":
        first -= 1
    is_behind = above == first - 1 and rows[above].tag.startswith("VB")
    has_object = any(row.head == above and row.label == "dobj" for row in rows[index : index + NEAR])
    return is_behind and not has_object and form.istitle() and not is_common(form.lower())


def _lacks_subject(rows: Sequence[Row], name: int) -> bool:
    """Whether a name that opens a sentence stands right before a clause that has no subject: "Alder is contested"."""
    verb = rows[name].head
    below = [row for row in rows[max(0, verb - NEAR) : verb + NEAR] if row.head == verb]
    is_next = name + 1 == verb or (rows[name + 1].head == verb and rows[name + 1].label in {"aux", "auxpass"})
    is_clause = rows[verb].tag in CLAUSE and rows[name].opens and is_next
    return is_clause and not any(row.label in SUBJECTS for row in below)


def _is_passive(rows: Sequence[Row], verb: int) -> bool:
    return any(row.head == verb and row.label == "auxpass" for row in rows[max(0, verb - NEAR) : verb])


def _is_deed(rows: Sequence[Row], index: int) -> bool:
    """Whether a participle that is a subject is a noun, by what it goes on between: "Fighting between A and B"."""
    below = [row for row in rows[index : index + NEAR] if row.head == index]
    is_between = any(row.label == "prep" and row.form in {"between", "among"} for row in below)
    return is_between and not any(row.label == "dobj" for row in below)


def _give_subject(rows: Sequence[Row], noun: int) -> None:
    """Give a verb that was read as a noun its subject, where it has an object: "The Alders control the whole of it"."""
    names = [i for i in range(max(0, noun - NEAR), noun) if rows[i].head == noun and rows[i].label == "compound"]
    has_object = any(row.head == noun and row.label == "dobj" for row in rows[noun : noun + NEAR])
    if not (names and has_object and rows[names[-1]].tag in {"NNS", "NNP", "NNPS"} and rows[noun].form.islower()):
        return
    rows[noun].tag, rows[names[-1]].label = "VBP", "nsubj"
    for index in range(max(0, noun - NEAR), names[-1]):
        if rows[index].head == noun and rows[index].label in {"det", "compound", "amod", "nummod", "poss", "nmod"}:
            rows[index].head = names[-1]


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

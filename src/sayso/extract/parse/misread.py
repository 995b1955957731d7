"""Sentences that the parser builds around the wrong word: a noun read as their verb, a name cut in two."""

from collections.abc import Sequence

from sayso.extract.parse.mend import NEAR, Row

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEFORE_NOUN = NOUNS | {"JJ"}
FINITE = frozenset({"VBD", "VBN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
GOING_ON = frozenset({"saying", "adding", "claiming", "insisting", "stating", "arguing"})
OF_NOUN = frozenset({"ccomp", "det", "amod", "poss"})


def right_roots(rows: Sequence[Row], opens: Sequence[bool]) -> None:
    """Put right what heads a sentence; `opens` tells where paragraphs begin."""
    for index, row in enumerate(rows):
        if row.label == "csubj" and row.tag in FINITE:
            _give_back_noun(rows, index, row.head)
        if row.opens and index and not opens[index]:
            _rejoin_name(rows, index)


def _give_back_noun(rows: Sequence[Row], verb: int, noun: int) -> None:
    """In "The army rejected rebel claims that it fled" the claims are what is rejected, and nobody claims."""
    before = noun - 1
    inside = range(verb + 1, noun)
    is_noun = rows[noun].tag == "VBZ" and noun > verb + 1 and rows[before].tag in BEFORE_NOUN
    objects = [at for at in inside if rows[at].head == verb and rows[at].label == "dobj"]
    has_subject = any(row.head == verb and row.label in SUBJECTS for row in rows[max(0, verb - NEAR) : verb])
    if not is_noun or not has_subject or objects != [before]:
        return
    is_root = rows[noun].head == noun
    rows[verb].head, rows[verb].label = (verb, "ROOT") if is_root else (rows[noun].head, rows[noun].label)
    rows[verb].tag, rows[noun].tag = "VBD", "NNS"
    for at, row in enumerate(rows[verb + 1 :], start=verb + 1):
        if row.head == noun and row.label not in OF_NOUN and at != noun:
            row.head = verb
        if row.head == noun and row.label == "ccomp":
            row.label = "acl"
        if row.form.lower() in GOING_ON and rows[at - 1].form == "," and row.label == "advcl":
            row.head = verb
    rows[noun].head, rows[noun].label = verb, "dobj"
    rows[before].head, rows[before].label = noun, "compound"


def _rejoin_name(rows: Sequence[Row], border: int) -> None:
    """Join what goes on with a preposition in capitals to its noun: "Doctors | Without Borders said"."""
    noun = border - 1
    is_cut = rows[border].tag == "IN" and rows[border].form.istitle() and rows[noun].form.istitle()
    if not is_cut or rows[noun].tag not in NOUNS or rows[noun].head != noun:
        return
    last = next((at for at in range(border + 1, len(rows)) if rows[at].opens), len(rows))
    root = next((at for at in range(border, last) if rows[at].head == at), border)
    if any(row.head == root and row.label in SUBJECTS for row in rows[border:root]) or rows[border].head != root:
        return
    rows[border].opens = False
    rows[border].head, rows[border].label = noun, "prep"
    rows[noun].head, rows[noun].label = root, "nsubj"
    for at in range(noun):
        if rows[at].head == noun and rows[at].label == "punct":
            rows[at].head = root

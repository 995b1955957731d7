"""The parser's document as plain records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.attrs import DEP, HEAD, SENT_START, TAG

from sayso.extract.parse.attachments import lift_participles, lift_subjects
from sayso.extract.parse.compounds import join_compounds
from sayso.extract.parse.fronted import lift_units, raise_verbs
from sayso.extract.parse.mend import Row, mend, recase
from sayso.extract.parse.misread import right_roots
from sayso.extract.parse.morphology import Morphology
from sayso.extract.parse.neighbours import right_neighbours
from sayso.extract.parse.passives import count_befallen, raise_passives
from sayso.extract.parse.regroup import regroup
from sayso.extract.parse.tokens import Token
from sayso.extract.parse.verbless import raise_participles
from sayso.extract.syntax import Parse, Sentence, Word


@dataclass(frozen=True, slots=True)
class Shown:
    """What the parser was given of a text: its tokens, and the forms that stood in for them."""

    text: str
    tokens: Sequence[Token]
    forms: Sequence[str]


def to_parse(shown: Shown, doc: Any, morphology: Morphology, *, is_common: Callable[[str], bool]) -> Parse:
    """Words and sentences of a parsed document, with the offsets of the text that the tokens came from."""
    rows = _rows(shown, doc)
    _mended(rows, shown, is_common)
    heads = [row.head for row in rows]
    lefts, rights = _hulls(heads)
    children = _children(heads)
    borders = [index for index, row in enumerate(rows) if row.opens]
    numbers = _numbers(borders, len(heads))
    words: list[Word] = []
    for index, (token, row) in enumerate(zip(shown.tokens, rows, strict=True)):
        part, lemma = morphology.of(row.tag, row.form.lower(), row.label)
        words.append(
            Word(
                index=index,
                text=token.text,
                form=row.form,
                lemma=lemma,
                tag=row.tag,
                pos=part,
                dep=row.label,
                head=heads[index],
                left=lefts[index],
                right=rights[index],
                start=token.start,
                end=token.start + len(token.text),
                sentence=numbers[index],
                children=tuple(children[index]),
            )
        )
    return Parse(text=shown.text, words=tuple(words), sentences=_sentences(words, shown.tokens, borders))


def _mended(rows: list[Row], shown: Shown, is_common: Callable[[str], bool]) -> None:
    """Right what the parser commonly gets wrong, in this order."""
    opens = [token.opens for token in shown.tokens]
    recase(rows, [token.text for token in shown.tokens])
    mend(rows, opens, is_common)
    right_roots(rows, opens)
    for right in (join_compounds, raise_verbs, lift_units, lift_subjects, lift_participles, raise_passives):
        right(rows)
    count_befallen(rows)
    raise_participles(rows)
    regroup(rows)
    right_neighbours(rows)


def _rows(shown: Shown, doc: Any) -> list[Row]:
    """The parser's numbers as words, tags and labels."""
    table = doc.to_array([TAG, DEP, HEAD, SENT_START])
    tags, labels, _, starts = table.T.tolist()
    heads = table[:, 2].astype("int64").tolist()  # offsets of heads come as unsigned 64-bit numbers
    strings = Strings(doc.vocab.strings)
    columns = zip(shown.forms, tags, labels, heads, starts, strict=True)
    return [
        Row(form, strings[tag], strings[label], index + head, start == 1)
        for index, (form, tag, label, head, start) in enumerate(columns)
    ]


class Strings(dict[int, str]):
    """The parser's numbers as strings, each looked up once."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        value: str = self._strings[key]
        self[key] = value
        return value


def _hulls(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    for index, above in enumerate(heads):
        head, below = above, index
        while head != below:
            if index < lefts[head]:
                lefts[head] = index
            elif index > rights[head]:
                rights[head] = index
            else:
                break
            head, below = heads[head], head
    return lefts, rights


def _children(heads: Sequence[int]) -> list[list[int]]:
    found: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            found[head].append(index)
    return found


def _numbers(borders: Sequence[int], count: int) -> list[int]:
    found: list[int] = []
    for number, first in enumerate(borders):
        last = borders[number + 1] if number + 1 < len(borders) else count
        found += [number] * (last - first)
    return found


def _sentences(words: Sequence[Word], tokens: Sequence[Token], borders: Sequence[int]) -> tuple[Sentence, ...]:
    ends = [*borders[1:], len(words)][: len(borders)]
    return tuple(
        Sentence(
            index=number,
            first=first,
            last=last,
            root=next((word.index for word in words[first:last] if word.head == word.index), first),
            start=words[first].start,
            end=words[last - 1].end,
            paragraph=tokens[first].paragraph,
        )
        for number, (first, last) in enumerate(zip(borders, ends, strict=True))
        if last > first
    )

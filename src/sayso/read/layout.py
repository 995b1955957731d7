"""Which lines of a page are its title, standfirst, byline, furniture and body."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.reading import Where
from sayso.model.report import PartKind
from sayso.read.lines import Line
from sayso.read.signs import Sign, Signs

HEAD, FOOT = 10, 5
LONGEST_TITLE, LONGEST_STANDFIRST = 200, 400
TITLE_AMONG = 4  # of the first lines with words, one may be the title
STANDFIRST_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What each line is, in order, and what the page's signs say of the report."""

    lines: tuple[Line, ...]
    kinds: tuple[PartKind, ...]
    signs: tuple[Sign, ...]

    def words(self, kind: PartKind) -> str | None:
        """The words of all lines of one kind, as one line."""
        return " ".join(line.text for line, own in zip(self.lines, self.kinds, strict=True) if own == kind) or None


def layout(lines: Sequence[Line], signs: Signs, *, title: str | None) -> Layout:
    """The layout of a page; `title` is the title that is known beforehand.

    Real words are never thrown away: a line is furniture only by a rule that reads the whole of it, by being a
    title's second copy, or by being the few words above a title that is certain. All else is body.
    """
    found = _signs(lines, signs)
    kinds: list[PartKind] = [sign.kind if sign else "body" for sign in found]
    copies = _titles(lines, kinds, title, signs)
    for index in range(copies[0] if len(copies) > 1 or (copies and title) else 0):
        if kinds[index] == "body" and _is_label(lines[index]):
            kinds[index] = "furniture"
    for number, index in enumerate(copies):
        kinds[index] = "furniture" if number else "title"
    for index in _standfirst(lines, kinds, copies, signs):
        kinds[index] = "standfirst"
    return Layout(lines=tuple(lines), kinds=tuple(kinds), signs=tuple(sign for sign in found if sign))


def _signs(lines: Sequence[Line], signs: Signs) -> list[Sign | None]:
    """What each line says of the page; a page of nothing but furniture is a text that only looks like it."""
    found = [_sign(line, index, len(lines), signs) for index, line in enumerate(lines)]
    first = next((index for index, sign in enumerate(found) if sign is None), 0)
    for index in range(first + 1, min(HEAD, len(lines))):
        is_beside = any(sign and sign.published for sign in (*found[index - 1 : index], *found[index + 1 : index + 2]))
        if found[index] is None and is_beside and folded(lines[index].text) != folded(lines[first].text):
            found[index] = signs.line(lines[index].text, frozenset({"beside_date"}))
    return [None] * len(lines) if all(found) else found


def _sign(line: Line, index: int, count: int, signs: Signs) -> Sign | None:
    where: set[Where] = {"anywhere"}
    if index < HEAD:
        where.add("head")
    if index >= count - FOOT:
        where.add("foot")
    return signs.line(line.text, frozenset(where))


def _titles(lines: Sequence[Line], kinds: Sequence[PartKind], title: str | None, signs: Signs) -> list[int]:
    """The title's line and those of its further copies; none where no line is surely a title."""
    head = [index for index in range(min(HEAD, len(lines))) if kinds[index] == "body"]
    wanted = folded(title or "")
    for index in head[:TITLE_AMONG]:
        own = folded(lines[index].text)
        copies = [other for other in head if other >= index and folded(lines[other].text) == own]
        if len(copies) == len(lines):
            return []
        if own and (own == wanted or (len(copies) > 1 and _is_short(lines[index]))):
            return copies
    if head and _is_headline(lines, kinds, head[0], signs):
        return head[:1]
    return []


def folded(words: str) -> str:
    """Words as they compare: no case, no odd spaces, no stop at the end."""
    return re.sub(r"[\W_]+", " ", words).strip().casefold()


def _is_short(line: Line) -> bool:
    return len(line.text) <= LONGEST_TITLE and len(line.text.split()) > 1 and not line.text.endswith(".")


def _is_label(line: Line) -> bool:
    return len(line.text.split()) <= 5 and not line.is_stopped


def _is_headline(lines: Sequence[Line], kinds: Sequence[PartKind], index: int, signs: Signs) -> bool:
    """Whether a line is clearly a headline: short, without a stop, apart from sentences that follow it."""
    line, rest = lines[index], range(index + 1, len(lines))
    body = next((lines[other] for other in rest if kinds[other] == "body"), None)
    if body is None or not _is_short(line) or line.is_stopped:
        return False
    apart = lines[index + 1].gap or kinds[index + 1] != "body"
    sentences = any(lines[other].is_stopped for other in rest)
    return (
        apart
        and sentences
        and not line.text[0].islower()
        and not body.text[0].islower()
        and not signs.dateline(line.text)
    )


def _standfirst(lines: Sequence[Line], kinds: Sequence[PartKind], copies: list[int], signs: Signs) -> list[int]:
    """The lines between a title and the page's date, byline or buttons, where they are few."""
    if not copies:
        return []
    between: list[int] = []
    for index in range(copies[-1] + 1, min(HEAD, len(lines))):
        if kinds[index] != "body":
            if between:
                return between if "body" in kinds[index:] else []
            continue
        between.append(index)
        too_long = len(lines[index].text) > LONGEST_STANDFIRST or len(between) > STANDFIRST_LINES
        if too_long or signs.dateline(lines[index].text):
            return []
    return []

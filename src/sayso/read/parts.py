"""A page's layout as parts of a text: the file's own characters, or clean text made of the lines worth reading."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sayso.model.report import Part, PartKind
from sayso.read.layout import Layout
from sayso.read.lines import Line, paragraphs, wrap_width
from sayso.read.signs import Sign, Signs

KEPT: frozenset[PartKind] = frozenset({"title", "standfirst", "notice", "body"})
DATELINES_AMONG = 3  # a page's dateline opens one of its first paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Lines that belong together, and the dateline that they open with, if they do."""

    kind: PartKind
    lines: tuple[Line, ...]
    dateline: Sign | None = None


def page_paragraphs(layout: Layout, signs: Signs) -> Iterator[Paragraph]:
    """The paragraphs of a page, in order, each of one kind."""
    pairs = list(zip(layout.kinds, layout.lines, strict=True))
    widest = wrap_width([line for kind, line in pairs if kind == "body"])
    bodies = 0
    for kind, run in groupby(pairs, key=lambda pair: pair[0]):
        of_kind = [line for _, line in run]
        if kind != "body":
            yield from (Paragraph(kind=kind, lines=(line,)) for line in of_kind)
            continue
        for paragraph in paragraphs(of_kind, widest=widest):
            if signs.notice(" ".join(line.text for line in paragraph)):
                yield Paragraph(kind="notice", lines=tuple(paragraph))
                continue
            bodies += 1
            dateline = signs.dateline(paragraph[0].text) if bodies <= DATELINES_AMONG else None
            yield Paragraph(kind=kind, lines=tuple(paragraph), dateline=dateline)


def parts_as_is(found: list[Paragraph]) -> Iterator[Part]:
    """The parts as spans over the text that the lines came from."""
    for paragraph in found:
        start, end = paragraph.lines[0].start, paragraph.lines[-1].end
        yield from _split(paragraph, start, end)


def clean_text(found: list[Paragraph]) -> tuple[str, tuple[Part, ...]]:
    """Title, standfirst and body as text with paragraphs by a blank line, and the parts over it."""
    texts: list[str] = []
    parts: list[Part] = []
    at = 0
    for paragraph in found:
        if paragraph.kind in KEPT:
            words = " ".join(_one_spaced(line.text) for line in paragraph.lines)
            parts.extend(_split(paragraph, at, at + len(words)))
            texts.append(words)
            at += len(words) + 2
    return "\n\n".join(texts), tuple(parts)


def _one_spaced(words: str) -> str:
    return " ".join(words.split())


def _split(paragraph: Paragraph, start: int, end: int) -> Iterator[Part]:
    """A paragraph's part, or two where it opens with a dateline; a headline on the same line is a third."""
    dateline = paragraph.dateline
    if dateline is None or not dateline.length:
        yield Part(kind=paragraph.kind, start=start, end=end)
        return
    if dateline.headline:
        yield Part(kind="title", start=start, end=start + dateline.headline)
    yield Part(kind="dateline", start=start + dateline.headline, end=start + dateline.length)
    if start + dateline.length < end:
        yield Part(kind="body", start=start + dateline.length, end=end)

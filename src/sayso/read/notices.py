"""The corrections, withdrawals and updates that a report carries."""

from collections.abc import Iterator, Sequence

from sayso.model.report import Notice, Part
from sayso.read.signs import Signs


def notices(text: str, parts: Sequence[Part], title: str | None, signs: Signs) -> Iterator[Notice]:
    """The notices in a report's text and at the head of its title, in the order of the text."""
    told = signs.title_notice(title or "")
    first = next((part for part in parts if part.kind == "title"), None)
    if told and title:
        kind, length = told
        is_there = first is not None and text.startswith(title[:length], first.start)
        start = first.start if first is not None and is_there else None
        end = None if start is None else start + len(title[:length].rstrip())
        yield Notice(kind=kind, text=title[:length].strip(), start=start, end=end)
    for part in parts:
        words = text[part.start : part.end]
        kind_of = signs.notice(" ".join(words.split())) if part.kind == "notice" else None
        if kind_of:
            yield Notice(kind=kind_of, text=words, start=part.start, end=part.end)

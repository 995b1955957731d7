"""An explanation on a terminal: its sentences under their headings, and beneath each the words that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from sayso.cli.picture.index import Line, line
from sayso.cli.picture.phrases import day_words
from sayso.cli.plain import plain
from sayso.explain.headings import HEADINGS
from sayso.model.explanation import Explanation, Quote, Sentence

Numbers = Mapping[str, int]


def explanation_lines(found: Explanation) -> Iterator[Line]:
    """The title with the id, the sections in their order, and which claim each number stands for.

    Words are quoted where they are told of first; later their number does.
    """
    ids = dict.fromkeys(own for sentence in found.sentences for own in sentence.claim_ids)
    numbers = {own: number for number, own in enumerate(ids, start=1)}
    shown: set[str] = set()
    yield line(plain(f"{found.title} [{found.id}]"), style="bold")
    for section, sentences in groupby(found.sentences, key=lambda sentence: sentence.section):
        yield from _heading(HEADINGS[section])
        for sentence in sentences:
            yield from _sentence(sentence, numbers, shown)
    if numbers:
        yield from _heading("Claims")
        yield line(", ".join(f"[{number}] {own}" for own, number in numbers.items()), indent=4)


def _heading(words: str) -> Iterator[Line]:
    yield line("")
    yield line(words.upper(), indent=2, style="bold underline")


def _sentence(sentence: Sentence, numbers: Numbers, shown: set[str]) -> Iterator[Line]:
    quotes = [quote for quote in sentence.quotes if quote.claim_id not in shown]
    shown.update(quote.claim_id for quote in quotes)
    text = sentence.text
    for own, number in numbers.items():
        text = text.replace(own, f"[{number}]")
    quoted = {quote.claim_id for quote in quotes}
    rest = [numbers[own] for own in sentence.claim_ids if own not in quoted and f"[{numbers[own]}]" not in text]
    yield line(plain(f"{text} [{_runs(rest)}]" if rest else text), indent=4)
    for quote in quotes:
        yield from _quote(quote, numbers)


def _quote(quote: Quote, numbers: Numbers) -> Iterator[Line]:
    lead, tail = quote.start - quote.sentence_start, quote.end - quote.sentence_start
    words = f"{quote.sentence[:lead]}“{quote.sentence[lead:tail]}”{quote.sentence[tail:]}"
    yield line(plain(words), indent=8, style="cyan")
    where = ", ".join(part for part in (quote.outlet, day_words(quote.said)) if part)
    yield line(plain(f"— {where or 'undated'} [{numbers[quote.claim_id]}]"), indent=8)


def _runs(numbers: Sequence[int]) -> str:
    """Numbers in a row, those that follow one another as a span: "1–3, 7"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)

"""Reports that repeat one another and reports that only look so, in pairs that were written and labelled by hand."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from read.builders import capture
from sayso.model.record import Record
from sayso.model.report import Given, Page
from sayso.read import PageReader, reuses

FOLDER = Path(__file__).parent / "pairs"
REPEATING = frozenset({"copy", "rewrite", "excerpt", "partial"})
APART = frozenset({"paraphrase", "look-alike", "quotation", "background"})


class Pair(Record, frozen=True, kw_only=True):
    """Two reports and what somebody who read them says of them."""

    story: str
    is_tuned: bool
    label: str
    pages: tuple[Page, Page]


@cache
def pairs() -> list[Pair]:
    reader = PageReader()
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        story = tomllib.loads(path.read_text(encoding="utf-8"))
        texts = dict(story["texts"])
        for name, edit in story["derived"].items():
            base = texts[edit["of"]]["paragraphs"]
            taken = [base[part] if isinstance(part, int) else part for part in edit["take"]]
            text = "\n\n".join(taken)
            for old, new in edit.get("replace", []):
                assert old in text, (path.name, old)
                text = text.replace(old, new)
            texts[name] = {**edit, "paragraphs": text.split("\n\n")}
        pages = {name: page(reader, name, text) for name, text in texts.items()}
        found += [
            Pair(
                story=path.stem,
                is_tuned=story["tuned"],
                label=pair["label"],
                pages=(pages[pair["one"]], pages[pair["other"]]),
            )
            for pair in story["pairs"]
        ]
    return found


def page(reader: PageReader, name: str, text: dict[str, object]) -> Page:
    paragraphs = text["paragraphs"]
    assert isinstance(paragraphs, list)
    credit = [f"({text['wire']})"] if "wire" in text else []
    words = "\n\n".join([*paragraphs, *credit, f"© {text['outlet']}"])
    given = Given(outlet=str(text["outlet"]), published=str(text["published"]))
    return reader.page(capture(words, origin=name, given=given), as_is=False)


def is_told(pair: Pair) -> bool:
    return bool(reuses(pair.pages))


def test_there_are_enough_of_each_and_a_third_was_never_tuned_on() -> None:
    assert len(pairs()) >= 120
    assert {pair.label for pair in pairs()} == REPEATING | APART
    assert sum(not pair.is_tuned for pair in pairs()) >= 0.3 * len(pairs())


@pytest.mark.parametrize("is_tuned", [True, False], ids=["tuned", "held-out"])
def test_precision_and_recall(is_tuned: bool) -> None:  # noqa: FBT001
    asked = [pair for pair in pairs() if pair.is_tuned == is_tuned]
    told = [pair for pair in asked if is_told(pair)]
    right = [pair for pair in told if pair.label in REPEATING]
    missed = [(pair.story, pair.label) for pair in asked if pair.label in REPEATING and pair not in told]
    wrong = [(pair.story, pair.label) for pair in told if pair.label in APART]
    assert len(right) >= 0.95 * len(told), wrong
    assert len(right) >= 0.95 * sum(pair.label in REPEATING for pair in asked), missed


def test_what_a_rewrite_adds_is_its_own() -> None:
    for pair in pairs():
        if pair.label != "partial" or pair.pages[1].report.path != "partial":
            continue
        theirs, own = (found.report.text for found in pair.pages)
        for reuse in reuses(pair.pages):
            repeated = {at for stretch in reuse.stretches for at in range(stretch.start, stretch.end)}
            at = 0
            for paragraph in own.split("\n\n"):
                share = sum(place in repeated for place in range(at, at + len(paragraph))) / len(paragraph)
                assert (share > 0.8) if paragraph in theirs else (share < 0.1), (pair.story, paragraph)
                at += len(paragraph) + 2

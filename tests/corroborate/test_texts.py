"""A rewrite with an added claim keeps that claim as its own; what it repeats stays the first text's."""

import msgspec
import pytest

from corroborate.builders import claim, report
from sayso.corroborate.texts import Texts
from sayso.model.claim import Claim
from sayso.model.record import identity
from sayso.model.report import Reuse, Stretch
from sayso.model.selector import select

TEXT = "Alder fell\n\nThe army took Alder on Monday. A nurse said that two patients died."
TAKEN, ADDED = "The army took Alder on Monday", "two patients died"


def about(words: str) -> Claim:
    start = TEXT.index(words)
    return msgspec.structs.replace(claim("capture", "Alder"), content=select(TEXT, start, start + len(words)))


def reuse(first: str, words: str, *, is_joined: bool) -> Reuse:
    start = TEXT.index(words)
    return Reuse(
        report_id="r1",
        of_report_id=first,
        origin_id=identity("origin", first),
        kind="near" if is_joined else "partial",
        is_joined=is_joined,
        stretches=(Stretch(start=start, end=start + len(words)),),
        because="",
    )


@pytest.mark.parametrize("is_joined", [True, False])
def test_words_are_of_the_text_that_they_come_from(is_joined: bool) -> None:  # noqa: FBT001
    origin_id = identity("origin", "first") if is_joined else identity("origin", "r1")
    own = msgspec.structs.replace(report("r1"), text=TEXT, title="Alder fell", origin_id=origin_id)
    texts = Texts([reuse("first", TAKEN, is_joined=is_joined), reuse("second", "Monday. A nurse", is_joined=False)])
    assert texts.origin_id(about(TAKEN), own) == identity("origin", "first")
    assert texts.origin_id(about(ADDED), own) == identity("origin", "r1")
    assert texts.origin_id(about("Alder fell"), own) == origin_id


def test_a_report_of_which_nothing_is_told_keeps_its_origin() -> None:
    own = msgspec.structs.replace(report("r2"), text=TEXT, origin_id="any")
    assert Texts([reuse("first", TAKEN, is_joined=True)]).origin_id(about(ADDED), own) == "any"

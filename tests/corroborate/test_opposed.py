"""Reports that contradict one another, and reports that only seem to: which disputes are shown, and no other.

The reports are read by the whole pipeline, so that what is tried is what a user would see.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from reports import capture

from sayso.model.document import Document
from sayso.pipeline import Reader

SHELF = Path(__file__).parent / "opposed"
CASES = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted(SHELF.glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


def read(reader: Reader, reports: list[dict[str, str]]) -> Document:
    captures = [
        capture(told["text"], name=f"{number}.txt", outlet=told["outlet"], published=told["published"])
        for number, told in enumerate(reports)
    ]
    return reader.read(captures, as_is=True)


@pytest.mark.parametrize("case", CASES)
def test_the_disputes_of_a_case_are_shown_and_no_other(case: dict[str, Any], reader: Reader) -> None:
    document = read(reader, case["reports"])
    found = {dispute.about for event in document.events for dispute in event.disputes}
    assert found == set(case["about"])


@pytest.mark.parametrize("case", CASES)
def test_positions_name_their_speakers_and_days(case: dict[str, Any], reader: Reader) -> None:
    document = read(reader, case["reports"])
    days = sorted(told["published"] for told in case["reports"])
    for event in document.events:
        for dispute in event.disputes:
            held = {claim for position in dispute.positions for claim in position.claim_ids}
            assert held.isdisjoint(dispute.silent)
            assert held | set(dispute.silent) <= set(event.claim_ids)
            for position in dispute.positions:
                assert position.speakers
                assert days[0] <= str(position.first_said) <= str(position.last_said) <= days[-1]

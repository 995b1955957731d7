"""Whoever handles a weapon is behind what it does, and whoever only finds it is not."""

import pytest

from rules.conftest import Claims
from sayso.lexicon.frames import load_frames

RULE = load_frames().handling


def doers(claims: Claims, text: str) -> set[str]:
    """Who is said to have set something off; to make a bomb safe is another thing."""
    told = [claim.event for claim in claims(text) if claim.event is not None and claim.event.type != "intercepted"]
    return {actor.text for event in told for actor in event.actors}


@pytest.mark.parametrize("text", RULE.matches)
def test_it_reads_its_matches(text: str, claims: Claims) -> None:
    assert any("militants" in doer for doer in doers(claims, text))


@pytest.mark.parametrize("text", RULE.rejects)
def test_it_leaves_its_rejects(text: str, claims: Claims) -> None:
    assert not any("militants" in doer for doer in doers(claims, text))

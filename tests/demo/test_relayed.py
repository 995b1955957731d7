"""A claim that media pass on to one another, and a state's medium that is no bystander, read from `examples/relayed`.

The product tests (d) and (e): a chain from a party's agency over a state's agency to another's is one origin, and a
government's fact-checkers have an interest where their own side is accused.
"""

from pathlib import Path

import pytest

from sayso.capture import captures, load_manifest
from sayso.model.document import Document
from sayso.model.event import Event, Origin
from sayso.pipeline import Reader

EXAMPLES = Path(__file__).parents[2] / "examples"
RELAYED = EXAMPLES / "relayed"
CHAIN = {"Amaq", "SANA", "Sputnik"}


@pytest.fixture(scope="module")
def document(reader: Reader) -> Document:
    """All example reports, with those on the chain, read as one case."""
    manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
    first = list(captures([str(EXAMPLES / "reports")], manifest=manifest))
    return reader.read([*first, *captures([str(RELAYED)], manifest=load_manifest(str(RELAYED / "manifest.csv")))])


def _destruction(document: Document) -> Event:
    [found] = [
        event
        for event in document.events
        if event.protected_object == "hospital" and any(dispute.about == "cause" for dispute in event.disputes)
    ]
    return found


def _of_chain(origin: Origin) -> set[str]:
    return {voice.speaker for voice in origin.voices if voice.speaker} & CHAIN


def test_a_chain_of_media_is_one_origin(document: Document) -> None:
    heard = [origin for origin in _destruction(document).origin_list if _of_chain(origin)]
    assert [(origin.counted, _of_chain(origin)) for origin in heard] == [(True, CHAIN)]
    assert heard[0].interest == "self_serving"
    assert "heard citing Amaq" in heard[0].because


def test_the_chain_does_not_raise_what_others_say(document: Document, reader: Reader) -> None:
    alone = reader.read(captures([str(RELAYED)], manifest=load_manifest(str(RELAYED / "manifest.csv"))))
    [event] = [event for event in alone.events if event.type == "airstrike"]
    assert (event.origins, event.grade) == (1, "denied")
    assert _destruction(document).origins == 3


def test_a_governments_fact_checkers_have_an_interest(document: Document) -> None:
    own = [claim for claim in document.claims if claim.speaker and claim.speaker.actor_id == "Polygraph"]
    assert [claim.interest for claim in own] == ["self_serving", "self_serving"]
    ids = {claim.id for claim in own}
    [use] = [one for one in document.events if one.type == "military_use" and ids & set(one.claim_ids)]
    assert (use.origins, use.grade) == (1, "claimed")
    [origin] = [origin for origin in use.origin_list if origin.counted]
    assert {voice.speaker for voice in origin.voices} == {"CJTF-OIR", "Polygraph"}


def test_who_denies_the_airstrike_does_not_deny_the_destruction(document: Document) -> None:
    disputes = {dispute.about: dispute for dispute in _destruction(document).disputes}
    assert "whether" not in disputes
    assert {"Polygraph"} in [set(position.speakers) for position in disputes["cause"].positions]

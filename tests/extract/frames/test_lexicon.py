"""Every rule of the frames proves itself by its own sentences."""

import msgspec
import pytest

from sayso.errors import BadLexicon
from sayso.lexicon.frames import Absorption, Frame, FrameLexicon, Host, load_frames
from sayso.model.terms import EVENT_TYPES

from .conftest import Read

LEXICON = load_frames()
FRAMES = LEXICON.frames
MATCHES = [pytest.param(frame, text, id=f"{frame.id}: {text}") for frame in FRAMES for text in frame.matches]
REJECTS = [pytest.param(frame, text, id=f"{frame.id}: {text}") for frame in FRAMES for text in frame.rejects]
HOSTED = [pytest.param(host, text, id=f"{host.id}: {text}") for host in LEXICON.hosts for text in host.matches]
WHOLES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in LEXICON.absorptions for text in rule.matches]


@pytest.mark.parametrize(("frame", "text"), MATCHES)
def test_a_frame_reads_its_matches(frame: Frame, text: str, read: Read) -> None:
    assert frame.id in {told.rule for told in read(text)}


@pytest.mark.parametrize(("frame", "text"), REJECTS)
def test_a_frame_leaves_its_rejects(frame: Frame, text: str, read: Read) -> None:
    assert frame.id not in {told.rule for told in read(text)}


@pytest.mark.parametrize(("rule", "text"), [*HOSTED, *WHOLES])
def test_words_of_one_event_make_one_event(rule: Host | Absorption, text: str, read: Read) -> None:
    (told,) = read(text)
    assert told.framed.swallows


def test_every_event_type_has_a_frame() -> None:
    assert {frame.type for frame in FRAMES} == set(EVENT_TYPES)


def test_ids_are_unique() -> None:
    rules = [*FRAMES, *LEXICON.hosts, *LEXICON.absorptions]
    assert len({rule.id for rule in rules}) == len(rules)


def test_every_rule_has_its_proof() -> None:
    assert all(frame.matches and frame.rejects and frame.basis for frame in FRAMES)


def test_a_class_that_nobody_defined_stops_the_load() -> None:
    odd = msgspec.structs.replace(FRAMES[0], when={"object": ("toponymm",)})
    with pytest.raises(BadLexicon, match="toponymm"):
        FrameLexicon([odd], LEXICON.classes, LEXICON.joints)

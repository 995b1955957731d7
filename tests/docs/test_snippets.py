"""The data that the how-to pages show loads, and proves itself as the data of the repository does."""

import csv
import re
import tomllib

import msgspec
import pytest

from sayso.extract.attribution import attributions
from sayso.extract.frames import framed
from sayso.extract.mentions import entities
from sayso.extract.parse import Parser
from sayso.extract.predications import predications
from sayso.lexicon.actors import ActorEntry, Person
from sayso.lexicon.cues import WORDS, CueLexicon, CueRule, CueWords
from sayso.lexicon.factuality import FactualityRule
from sayso.lexicon.frames import Frame, FrameLexicon, load_frames
from sayso.lexicon.load import data_names, data_text, load_toml
from sayso.lexicon.places import FacilityRule, NamedFacility, SupplementRow
from sayso.lexicon.predicates import load_predicates
from sayso.model.knowledge import Knowledge
from sayso.resolve.actors import load_registry, merge
from sayso.resolve.dates import DateReader
from sayso.resolve.places import Gazetteer

from .pages import fences, page

MARKS = str.maketrans("", "", "[]{}")


def snippet(path: str, kind: str) -> str:
    (found,) = [fence.body for fence in fences(page(path)) if fence.marked("rule:") == kind]
    return found


def test_the_actor_is_found_by_each_name_that_it_has() -> None:
    told = tomllib.loads(snippet("docs/how-to-add-an-actor.md", "actors"))
    (entry,) = msgspec.convert(told["actors"], tuple[ActorEntry, ...])
    (person,) = msgspec.convert(told["people"], tuple[Person, ...])
    registry = merge(load_registry(), [entry], [person])
    for name in (entry.name, *entry.aliases, *entry.transliterations, *entry.acronyms, *entry.descriptions):
        assert [hit.actor.id for hit in registry.find(f"In Syria, the {name} left the town.")] == [entry.id]
    assert registry.is_same_side(entry.id, entry.parents[0].id, entry.parents[0].since)
    assert not registry.is_same_side(entry.id, entry.parents[0].id, "2022-01-01")
    assert person.actor == entry.id


def test_the_place_is_a_row_of_the_tables() -> None:
    rows = list(csv.DictReader(snippet("docs/how-to-add-a-place.md", "places").splitlines()))
    (row,) = [msgspec.convert({k: v for k, v in row.items() if v}, SupplementRow, strict=False) for row in rows]
    assert row.lat is not None
    headers = {data_text(name).splitlines()[0] for name in data_names("places", ".csv")}
    assert headers == {",".join(rows[0])}


def test_the_facilities_are_rules_of_the_file() -> None:
    told = tomllib.loads(snippet("docs/how-to-add-a-place.md", "facilities"))
    (rule,) = msgspec.convert(told["rules"], tuple[FacilityRule, ...])
    (named,) = msgspec.convert(told["named"], tuple[NamedFacility, ...])
    assert all(any(phrase in proof for phrase in rule.phrases) for proof in rule.matches)
    assert named.name


@pytest.mark.parametrize("proof", ["matches", "rejects"])
def test_the_frame_reads_its_matches_and_leaves_its_rejects(proof: str, parser: Parser) -> None:
    (frame,) = msgspec.convert(
        tomllib.loads(snippet("docs/how-to-add-a-frame.md", "frames"))["frames"], tuple[Frame, ...]
    )
    lexicon = load_frames()
    frames = FrameLexicon([*lexicon.frames, frame], lexicon.classes, lexicon.joints)
    knowledge = Knowledge(actors=load_registry(), places=Gazetteer.load(), dates=DateReader())
    for text in getattr(frame, proof):
        parse = parser.parse(text)
        found = entities(parse, knowledge=knowledge, published=None)
        read = framed(parse, predications(parse, lexicon=load_predicates()), found, frames=frames)
        assert (frame.id in {event.rule for event in read}) == (proof == "matches"), text


def test_the_cue_finds_its_speaker_and_its_content(parser: Parser) -> None:
    (rule,) = msgspec.convert(tomllib.loads(snippet("docs/how-to-add-a-cue.md", "cues"))["cues"], tuple[CueRule, ...])
    cues = CueLexicon((*CueLexicon.load().rules, rule), load_toml(WORDS, CueWords))
    for marked in rule.matches:
        parse = parser.parse(marked.translate(MARKS))
        (found,) = [one for one in attributions(parse, cues=cues) if one.rule == rule.id]
        assert found.speaker is not None
        assert parse.text[slice(*parse.span(*found.speaker))] == re.findall(r"\[(.*?)\]", marked)[0]
        assert [parse.text[slice(*part)] for part in found.content] == re.findall(r"\{(.*?)\}", marked)
    for text in rule.rejects:
        assert rule.id not in {one.rule for one in attributions(parser.parse(text), cues=cues)}


def test_the_factuality_rule_has_the_form_of_its_file() -> None:
    told = tomllib.loads(snippet("docs/how-to-add-a-cue.md", "factuality"))
    (rule,) = msgspec.convert(told["rules"], tuple[FactualityRule, ...])
    assert rule.stage == "failed"

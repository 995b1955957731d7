"""Every cue rule is proved by its own sentences: `[speaker]`, `{content}`; a reject must not be read by the rule."""

import re

import pytest

from sayso.extract.attribution import attributions
from sayso.extract.findings import Attribution
from sayso.extract.parse import Parser
from sayso.extract.syntax import Parse
from sayso.lexicon.cues import CueLexicon, CueRule

LEXICON = CueLexicon.load()
MATCHES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in LEXICON.rules for text in rule.matches]
REJECTS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in LEXICON.rules for text in rule.rejects]
MARKS = str.maketrans("", "", "[]{}")


@pytest.mark.parametrize(("rule", "marked"), MATCHES)
def test_rule_reads_its_speaker_and_its_content(rule: CueRule, marked: str, parser: Parser) -> None:
    parse = parser.parse(marked.translate(MARKS))
    read = [found for found in attributions(parse, cues=LEXICON) if found.rule == rule.id]
    assert read, f"{rule.id} does not read the sentence"
    speakers = [plain(text) for text in re.findall(r"\[([^]]*)\]", marked)]
    contents = [plain(text) for text in re.findall(r"\{([^}]*)\}", marked)]
    assert any(spoken(parse, found) == speakers and said(parse, found) == contents for found in read), [
        (spoken(parse, found), said(parse, found)) for found in read
    ]


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_rule_leaves_its_rejects_alone(rule: CueRule, text: str, parser: Parser) -> None:
    assert not [found for found in attributions(parser.parse(text), cues=LEXICON) if found.rule == rule.id]


def test_ids_are_unique_and_every_rule_has_proof() -> None:
    ids = [rule.id for rule in LEXICON.rules]
    assert len(ids) == len(set(ids))
    assert all(rule.matches and rule.rejects and rule.basis for rule in LEXICON.rules)


def plain(text: str) -> str:
    return text.translate(MARKS).strip()


def spoken(parse: Parse, found: Attribution) -> list[str]:
    return [parse.text[slice(*parse.span(*found.speaker))]] if found.speaker else []


def said(parse: Parse, found: Attribution) -> list[str]:
    return [parse.text[slice(*part)] for part in found.content]

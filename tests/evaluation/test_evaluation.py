"""The scorer counts what it says, the corpus is sound, and a figure does not fall unseen."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import evaluation.__main__ as command
from evaluation.score import fallen, figures, mistakes
from evaluation.sentences import Sentence, framing, is_safe, misread
from evaluation.shelf import FRESH, SENTENCES, Case, Table

TEXT = "Rebels took Marvik on Monday, the army said. Nobody was hurt."
TAKEN: Table = {
    "content": "Rebels took Marvik on Monday",
    "speaker": "the army",
    "factuality": "CT+",
    "event": {"type": "capture", "actors": ["generic:rebels"], "place": "Marvik", "date": "2019-03-04"},
}
READ: dict[str, Any] = {
    "report": "r.txt",
    "content": "Rebels took Marvik on Monday",
    "speaker": {"text": "The army", "actor": "generic:army", "kind": "party", "name": "army"},
    "factuality": "CT+",
    "event": {"type": "capture", "actors": ["generic:rebels"], "place": "Marvik", "date": "2019-03-04"},
    "facility": None,
    "toll": [],
}


def case(gold: Sequence[Table], *found: Table) -> Case:
    nothing: dict[str, Sequence[Table]] = {"events": (), "control": ()}
    return Case("case", {"r.txt": TEXT}, {"claims": gold, **nothing}, {"claims": found, **nothing})


def test_what_is_read_as_the_gold_has_it_scores_one() -> None:
    assert set(figures([case([TAKEN], READ)]).values()) == {1.0}
    assert list(mistakes(case([TAKEN], READ))) == []


def test_what_is_missed_costs_all_its_fields() -> None:
    found = figures([case([TAKEN])])
    assert found["claims_found"] == found["fields"] == found["place"] == 0
    assert list(mistakes(case([TAKEN]))) == ["case: missed 'Rebels took Marvik on Monday'"]


def test_one_wrong_field_costs_that_field_alone() -> None:
    wrong = {**READ, "event": {**READ["event"], "place": "Dovrel"}}
    found = figures([case([TAKEN], wrong)])
    assert (found["place"], found["date"], found["claims_found"]) == (0, 1, 1)
    assert 0 < found["fields"] < 1


def test_a_claim_that_nobody_made_is_false_and_an_opinion_is_not_counted() -> None:
    made_up = {**READ, "content": "Nobody was hurt"}
    opinion = {**made_up, "event": None}
    assert figures([case([TAKEN], READ, made_up)])["claims_true"] == 0.5
    assert figures([case([TAKEN], READ, opinion)])["claims_true"] == 1


def test_the_outlet_is_no_speaker_and_a_speaker_is_no_outlet() -> None:
    assert figures([case([{**TAKEN, "speaker": "outlet"}], READ)])["speaker"] == 0
    assert figures([case([TAKEN], {**READ, "speaker": "outlet"})])["speaker"] == 0


def test_a_figure_that_fell_or_is_gone_is_told() -> None:
    assert fallen({"place": 0.8, "date": 0.7}, {"place": 0.8, "date": 0.71, "toll": 0.1}) == [
        "date is 0.7000, and was 0.7100",
        "toll is 0.0000, and was 0.1000",
    ]


def test_a_lower_figure_is_recorded_only_on_purpose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "FLOORS", tmp_path / "floors.json")
    lower = ["fresh: place is 0.1000, and was 0.2000"]
    assert command._recorded({"fresh": {"place": 0.1}}, lower, is_allowed=False) == 1
    assert not command.FLOORS.exists()
    assert command._recorded({"fresh": {"place": 0.1}}, lower, is_allowed=True) == 0
    assert '"place": 0.1' in command.FLOORS.read_text()


@pytest.mark.parametrize("path", sorted(FRESH.glob("*.toml")), ids=lambda path: path.stem)
def test_the_gold_of_a_report_stands_in_its_text(path: Path) -> None:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    assert told["about"]
    assert [claim["content"] for claim in told["claims"] if told["text"].count(claim["content"]) != 1] == []
    assert [claim["cue"] for claim in told["claims"] if claim.get("cue", "") not in told["text"]] == []


def sentence(gold: Sequence[Table], *found: Table) -> Sentence:
    return Sentence(
        "case", {"r.txt": TEXT}, {"claims": gold}, {"claims": found, "events": (), "control": ()}, "attributed"
    )


def test_a_sentence_is_right_only_whole() -> None:
    wrong = {**READ, "factuality": "CT-"}
    assert framing([sentence([TAKEN], READ), sentence([TAKEN], wrong)])["sentences_right"] == 0.5
    assert len(list(misread(sentence([TAKEN], wrong)))) == 1


def test_a_further_event_makes_a_sentence_wrong_only_where_it_is_said_to_have_happened() -> None:
    further = {**READ, "content": "Nobody was hurt", "modality": "asserted"}
    assert len(list(misread(sentence([TAKEN], READ, further)))) == 1
    assert list(misread(sentence([TAKEN], READ, {**further, "modality": "future"}))) == []


def test_an_outlet_that_is_made_to_vouch_is_not_safe() -> None:
    found = {**READ, "modality": "asserted"}
    assert is_safe(sentence([TAKEN], found))
    assert not is_safe(sentence([TAKEN], {**found, "speaker": "outlet"}))


@pytest.mark.parametrize("path", sorted(SENTENCES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_gold_of_a_sentence_stands_in_it(path: Path) -> None:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    assert told["about"]
    wrong = [s["text"] for s in told["sentences"] for claim in s.get("claims", ()) if claim["content"] not in s["text"]]
    assert wrong == []
    assert len({s["text"] for s in told["sentences"]}) == len(told["sentences"])

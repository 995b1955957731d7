"""Who is taken for the speaker of a claim, and which attributions make a claim of their own."""

from hashlib import sha256

import pytest

from sayso.model.claim import Claim, Speaker
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

MONITOR = "The Syrian Observatory for Human Rights said rebels shelled Hama on Friday. "


def told(reader: Reader, text: str) -> list[Claim]:
    content = text.encode()
    given = Given(published="2018-12-12", outlet="Quay Gazette")
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    return list(reader.read([capture], as_is=True).claims)


def last_speaker(reader: Reader, text: str) -> Speaker:
    speaker = told(reader, text)[-1].speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "words", "actor", "kind"),
    [
        (MONITOR + "Rebels shelled Idlib on Saturday, it said.", "it", "SOHR", "monitor"),
        (MONITOR + "The monitor said that rebels had shelled Idlib.", "The monitor", "SOHR", "monitor"),
        ("The Pentagon said it did not know who had bombed the school.", "it", "Pentagon", "official"),
        ("A Syrian army officer said rebels had shelled Idlib.", "A Syrian army officer", "GoS", "party"),
        ("A Turkish general said rebels had shelled Idlib.", "A Turkish general", "TUR", "party"),
        ("France said rebels had shelled Idlib.", "France", "FRA", "official"),
        ("According to France, rebels shelled Idlib.", "France", "FRA", "official"),
        (
            "Rebels shelled the school in Idlib, the Syrian Observatory for Human Rights said.",
            "the Syrian Observatory for Human Rights",
            "SOHR",
            "monitor",
        ),
    ],
)
def test_whose_word_it_is(reader: Reader, text: str, words: str, actor: str, kind: str) -> None:
    speaker = last_speaker(reader, text)
    assert (speaker.text, speaker.actor_id, speaker.kind) == (words, actor, kind)


def test_a_pronoun_is_no_name_but_a_country_is_one(reader: Reader) -> None:
    assert not last_speaker(reader, MONITOR + "Rebels shelled Idlib on Saturday, it said.").named
    assert last_speaker(reader, "France said rebels had shelled Idlib.").named


def test_a_pronoun_leads_to_nobody_who_does_not_fit(reader: Reader) -> None:
    assert last_speaker(reader, "A nurse said rebels shelled Hama. Rebels shelled Idlib, it said.").actor_id is None
    assert last_speaker(reader, MONITOR + "Rebels shelled Idlib, she said.").actor_id is None


@pytest.mark.parametrize("who", ["A Syrian opposition official", "A Syrian rebel commander"])
def test_not_everybody_of_a_country_speaks_for_its_state(reader: Reader, who: str) -> None:
    assert last_speaker(reader, f"{who} said the army had shelled Idlib.").actor_id != "GoS"


def test_a_president_speaks_for_the_state(reader: Reader) -> None:
    speaker = last_speaker(reader, "French President Emmanuel Macron said rebels had shelled Idlib.")
    assert (speaker.actor_id, speaker.kind) == ("FRA", "official")


def test_a_chain_names_nobody_twice_running(reader: Reader) -> None:
    (claim,) = (c for c in told(reader, "The Pentagon said it did not know who had bombed the school.") if c.event)
    assert claim.speaker_chain == ("Quay Gazette", "Pentagon")


def test_who_quotes_another_makes_no_claim_of_his_own(reader: Reader) -> None:
    text = "State television quoted a military source as saying that the army had captured Idlib."
    (claim,) = told(reader, text)
    assert claim.content.exact == "the army had captured Idlib"
    assert claim.speaker_chain == ("Quay Gazette", "SANA", "a military source")


def test_what_is_not_said_is_not_claimed(reader: Reader) -> None:
    assert told(reader, "The colonel did not say how many of his men had been killed.") == []
    assert told(reader, "Its market was known for dates and salt.") == []

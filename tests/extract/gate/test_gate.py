"""The gate opens for every word of conflict that the lexicon knows, and for no sport, trade, weather or kitchen."""

import pytest
from reports import capture
from rules.lexicons import proved_files

from sayso.extract.gate import Gate
from sayso.extract.parse import Parser
from sayso.lexicon.frames import Frame, FrameLexicon, load_frames
from sayso.lexicon.gate import GateRule, lexicon_forms, load_gate_rules, load_irregular, load_weights
from sayso.lexicon.inflection import verb_forms
from sayso.lexicon.tolls import tolls
from sayso.pipeline import Reader

RULES = load_gate_rules()
MATCHES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.matches]
REJECTS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.rejects]
OF_CLAIMS = ("frames/events", "mentions/tolls.toml", "mentions/weapons.toml", "facilities/states.toml")
WITHOUT_CONFLICT = {
    "sport": """Harbour United beat Northgate 3-1 on Saturday to keep their place at the top.

Ines Marr fired a shot on goal after four minutes and hit the post. The striker's second attempt,
struck from the edge of the area, left the keeper no chance.
Northgate's defence was under fire for the rest of the half, and the attack never
recovered.

"We lost the battle in midfield," coach Olu Brand said. "They took their chances and we did not." """,
    "business": """Shares of Alder Foods fell by a fifth on Tuesday after the retailer lost its biggest customer.

The market has been under fire since spring, analysts said, and investors withdrew at the first sign of weakness.
The firm took a charge of 40 million and will close nine shops. It denied that it was the target of a takeover.

"We will fight for every customer," chief executive Pia Lund said. A deal with the bank was reached on Monday.""",
    "weather": """A storm hit the west coast on Sunday night and left thousands of homes without power.

Rain battered the valley for six hours, and two rivers burst their banks. Forecasters said the front would move east by
Tuesday. Gusts blew down trees and damaged roofs, and a ferry was torn from its moorings.""",
    "recipe": """Heat the oil in a pan over a high fire. Shell the prawns, pound the garlic and beat in two eggs.

Take the pan off the stove, cut the bread and drop it into the oil until it is crisp. Release the steam, then leave
it to rest. Serve with a blast of lemon.""",
    "film": """The new film by Ada Vern captivates from its first scene. It drops its heroine into a city that she has
left long ago, and shows how memory takes hold of her.

Vern said the story had come to her on a train. It will be released in March and carries a charge
that few comedies have.""",
}


@pytest.fixture(scope="module")
def gate() -> Gate:
    return Gate.load()


@pytest.mark.parametrize(("rule", "text"), MATCHES)
def test_it_opens_for_its_matches(rule: GateRule, text: str, gate: Gate) -> None:
    assert gate.opens_for(text)


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_it_stays_shut_for_its_rejects(rule: GateRule, text: str, gate: Gate) -> None:
    assert not gate.opens_for(text)


def test_it_opens_for_what_proves_the_rules_of_claims(gate: Gate) -> None:
    """Even sentence by sentence, without the rest of a report; the few it misses speak of strikes, aid and the like."""
    proofs = [
        text
        for name, rules in proved_files().items()
        if name.startswith(OF_CLAIMS)
        for rule in rules
        for text in rule["matches"]
    ]
    missed = [text for text in proofs if not gate.opens_for(text)]
    assert len(missed) <= 0.1 * len(proofs), missed


def test_a_new_frame_opens_it_without_another_entry() -> None:
    frame = Frame(id="new", type="abduction", basis="a test", verbs=("shanghai",), nouns=("crimping",), matches=())
    lexicon = load_frames()
    gate = Gate(load_weights(FrameLexicon([frame], lexicon.classes, lexicon.joints)))
    assert gate.opens_for("The crew had been shanghaied in Alder.")
    assert gate.opens_for("CRIMPINGS WERE MANY")
    assert not Gate.load().opens_for("The crew had been shanghaied in Alder.")


def test_every_word_that_is_listed_is_needed() -> None:
    known = {word for word, _ in lexicon_forms(load_frames())}
    listed = [word for rule in RULES if rule.group in {"everyday", "shared"} for word in rule.words]
    assert sorted(set(listed) - known) == []
    assert sorted({word for word in listed if listed.count(word) > 1}) == []


def test_it_knows_the_irregular_forms_of_the_verbs_that_count(parser: Parser) -> None:
    everyday = {word for rule in RULES if rule.group == "everyday" for word in rule.words}
    verbs = {verb.split("_")[0] for frame in load_frames().frames for verb in frame.verbs} - everyday
    firsts, irregular = {verb.split()[0] for verb in verbs | set(tolls().verbs)}, load_irregular()
    exceptions = parser._morphology._tables["lemma_exc"]["verb"]
    wanted = [(verb, form) for form, lemmas in exceptions.items() for verb in lemmas if verb in firsts]
    assert [form for verb, form in wanted if form not in set(verb_forms(verb, irregular))] == []
    assert sorted(set(irregular) - firsts) == []


@pytest.mark.parametrize("text", WITHOUT_CONFLICT.values(), ids=WITHOUT_CONFLICT)
def test_a_report_without_conflict_is_listed_and_not_read(text: str, reader: Reader) -> None:
    document = reader.read([capture(text)], mentions=True)
    assert [len(document.reports), document.claims, document.failures] == [1, (), ()]
    assert document.mentions == ()


def test_as_is_reads_all(reader: Reader) -> None:
    (said, *_) = reader.read([capture(WITHOUT_CONFLICT["business"])], as_is=True).claims
    assert said.speaker is not None


def test_a_report_is_let_through_as_a_whole(reader: Reader) -> None:
    text = "The council met on Monday.\n\nThe mayor said the budget had been agreed.\n\nMilitants killed two soldiers."
    contents = [claim.content.exact for claim in reader.read([capture(text)]).claims]
    assert any("budget" in content for content in contents)

"""One event, told in many ways, has one set of deep arguments."""

import pytest

from sayso.extract.findings import Predication
from sayso.extract.parse import Parser
from sayso.extract.predications import predications
from sayso.extract.syntax import Parse, Sentence, Word
from sayso.lexicon.predicates import load_predicates


def read(parser: Parser, sentence: str, lemma: str) -> tuple[Parse, Predication]:
    parse = parser.parse(sentence)
    found = [p for p in predications(parse, lexicon=load_predicates()) if p.lemma == lemma]
    assert len(found) == 1, f"{lemma} in {sentence!r}: {found}"
    return parse, found[0]


def texts(parse: Parse, words: tuple[int, ...]) -> list[str]:
    return [parse.words[word].text for word in words]


SHELLED = [
    ("The army shelled Alder.", "shell"),
    ("Alder was shelled by the army.", "shell"),
    ("Alder, shelled by the army, lies in ruins.", "shell"),
    ("The army, which shelled Alder, has left.", "shell"),
    ("Residents fled the shelling of Alder by the army.", "shelling"),
    ("The army began to shell Alder.", "shell"),
    ("The army entered Birch and shelled Alder.", "shell"),
    ("The army was accused of shelling Alder.", "shell"),
    ("The general ordered the army to shell Alder.", "shell"),
    ("The army was seen shelling Alder.", "shell"),
]


@pytest.mark.parametrize(("sentence", "lemma"), SHELLED)
def test_who_shelled_what_whatever_the_form(parser: Parser, sentence: str, lemma: str) -> None:
    parse, predication = read(parser, sentence, lemma)
    assert texts(parse, predication.subjects) == ["army"]
    assert texts(parse, predication.objects) == ["Alder"]


def test_the_passive_clause_whose_subject_the_parser_gives_to_the_main_verb(parser: Parser) -> None:
    parse, predication = read(
        parser, "The monitor confirmed the hospital near Alder was retaken by the army.", "retake"
    )
    assert texts(parse, predication.objects) == ["hospital"]
    parse, confirm = read(parser, "The monitor confirmed the hospital near Alder was retaken by the army.", "confirm")
    assert confirm.objects == ()


def test_is_the_name_is_no_verb(parser: Parser) -> None:
    parse, predication = read(parser, "IS captured Alder.", "capture")
    assert texts(parse, predication.subjects) == ["IS"]


@pytest.mark.parametrize(
    ("sentence", "lemma", "link"),
    [
        ("The rebels launched an assault to capture Alder.", "capture", "purpose"),
        ("If the rebels capture Alder, the road will be cut.", "capture", "condition"),
        ("Had the rebels captured Alder, thousands would have fled.", "capture", "condition"),
        ("The monitor said that the rebels captured Alder.", "capture", "content"),
        ("The rebels left Birch after they captured Alder.", "capture", "time"),
        ("The rebels, who captured Alder, left Birch.", "capture", "relative"),
        ("The rebels left Birch and captured Alder.", "capture", "conjunct"),
        ("The rebels tried to capture Alder.", "capture", "complement"),
    ],
)
def test_how_a_clause_hangs_on_another(parser: Parser, sentence: str, lemma: str, link: str) -> None:
    assert read(parser, sentence, lemma)[1].link == link


@pytest.mark.parametrize(
    "sentence",
    [
        "The rebels did not capture Alder.",
        "The rebels never captured Alder.",
        "No rebels captured Alder.",
        "The rebels left without capturing Alder.",
    ],
)
def test_negation(parser: Parser, sentence: str) -> None:
    assert read(parser, sentence, "capture")[1].is_negated


def test_a_second_name_is_not_a_second_doer(parser: Parser) -> None:
    parse, predication = read(parser, "The RRA, or Ridge Road Army, captured Alder.", "capture")
    assert texts(parse, predication.subjects) == ["RRA"]


def test_a_phrase_with_by_belongs_to_the_event_beside_it(parser: Parser) -> None:
    sentence = "The rebels advanced behind a screen of airstrikes by the alliance."
    parse, predication = read(parser, sentence, "airstrike")
    assert texts(parse, predication.subjects) == ["alliance"]


def test_what_was_passed_over_did_not_happen(parser: Parser) -> None:
    _, predication = read(parser, "The army shelled Birch rather than storming Alder.", "storm")
    assert predication.is_negated


def test_the_aim_of_a_passive_is_its_doers(parser: Parser) -> None:
    parse, predication = read(parser, "The bridge was taken by rebels to encircle Alder.", "encircle")
    assert texts(parse, predication.subjects) == ["rebels"]


def test_a_gerund_as_subject(parser: Parser) -> None:
    parse, predication = read(parser, "Shelling by the army killed nine people, the monitor said.", "kill")
    assert texts(parse, predication.subjects) == ["Shelling"]


def test_a_sentence_without_a_verb_at_its_top_comes_to_an_end() -> None:
    rows = [("In", "ADP", "IN", "ROOT", 0), ("order", "NOUN", "NN", "pobj", 0)]
    rows += [("to", "PART", "TO", "aux", 3), ("run", "VERB", "VB", "acl", 1)]
    heads = [row[4] for row in rows]
    words = tuple(
        Word(
            index=index,
            text=text,
            form=text,
            lemma=text.lower(),
            tag=tag,
            pos=part,
            dep=label,
            head=head,
            left=index,
            right=index,
            start=index * 6,
            end=index * 6 + len(text),
            sentence=0,
            children=tuple(child for child, above in enumerate(heads) if above == index != child),
        )
        for index, (text, part, tag, label, head) in enumerate(rows)
    )
    parse = Parse("", words, (Sentence(0, 0, 4, 0, 0, 21, 0),))
    (found,) = predications(parse, lexicon=load_predicates())
    assert (found.lemma, found.subjects) == ("run", ())

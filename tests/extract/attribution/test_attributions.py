"""Who says what in whole passages: nesting, long quotations, speakers understood, and what is no attribution."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.attribution import attributions
from sayso.extract.findings import Attribution, Entity
from sayso.extract.parse import Parser
from sayso.extract.syntax import Parse
from sayso.lexicon.cues import CueLexicon

LEXICON = CueLexicon.load()
Read = tuple[Parse, list[Attribution]]


def read(parser: Parser, text: str) -> Read:
    parse = parser.parse(text)
    return parse, attributions(parse, cues=LEXICON)


def speaker(parse: Parse, found: Attribution) -> str | None:
    return parse.text[slice(*parse.span(*found.speaker))] if found.speaker else None


def contents(parse: Parse, found: Attribution) -> list[str]:
    return [parse.text[slice(*part)] for part in found.content]


def table(parser: Parser, text: str) -> list[tuple[str | None, list[str]]]:
    parse, found = read(parser, text)
    return [(speaker(parse, one), contents(parse, one)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The ridge is ours. "We took it at dawn. It was quiet. Nobody was hurt," a guard told Moor Radio.',
            [("a guard", ["We took it at dawn. It was quiet. Nobody was hurt"])],
        ),
        (
            '"The town has fallen," she said. "We will be back." She added: "Our men are safe."',
            [("she", ["The town has fallen", "We will be back"]), ("She", ["Our men are safe"])],
        ),
        (
            '"We have taken the ridge.\n\n"We will hold it," the general said.',
            [("the general", ["We have taken the ridge", "We will hold it"])],
        ),
        (
            "‘We have taken the ridge,’ the general said.",
            [("the general", ["We have taken the ridge"])],
        ),
        (
            '"The road is shut," said Ann Lee, a driver.\n\nDan Hill agreed. "Nobody can pass. We turned back."',
            [("Ann Lee, a driver", ["The road is shut"]), ("Dan Hill", ["Nobody can pass. We turned back"])],
        ),
        (
            '"The ridge is ours," the general told the Post on Monday after a day of fighting. "We will hold it."',
            [("the general", ["The ridge is ours", "We will hold it"])],
        ),
        (
            "“The ridge is ours and we will hold it.” Ann Lee said.",
            [("Ann Lee", ["The ridge is ours and we will hold it"])],
        ),
        (
            "The raid, which the army said killed nine, came at dawn.",
            [("the army", ["which", "killed nine"])],
        ),
        (
            "Two men were suspected of theft and accused by the army of shelling the school.",
            [(None, ["Two men", "of theft"]), ("the army", ["Two men", "of shelling the school"])],
        ),
        (
            "The envoy condemned the raid, which had cut the road.",
            [("The envoy", ["the raid"])],
        ),
        (
            "Losses rose to $2 million last year, according to the bank, a huge sum for the valley.",
            [("the bank", ["Losses rose to $2 million last year"])],
        ),
        (
            "Ann Lee, who said she saw tanks, fled.",
            [("who", ["she saw tanks"])],
        ),
        (
            "The mayor says the dam is old and will burst, and insists that the valley be cleared.",
            [("The mayor", ["the dam is old and will burst"]), ("The mayor", ["the valley be cleared"])],
        ),
        (
            "The ridge fell on Monday, the army said in a statement, adding that two soldiers had been killed.",
            [("the army", ["The ridge fell on Monday"]), ("the army", ["two soldiers had been killed"])],
        ),
        (
            "Ann Lee, who heads the Moor Watch group, said the school had been shelled.",
            [("Ann Lee, who heads the Moor Watch group", ["the school had been shelled"])],
        ),
        (
            "Ann Lee, of the Moor Watch group, confirmed the school at the end of the street was hit by a shell.",
            [("Ann Lee, of the Moor Watch group", ["the school at the end of the street was hit by a shell"])],
        ),
        (
            "Residents, who said they had seen tanks, fled.",
            [("Residents", ["they had seen tanks"])],
        ),
        (
            "The militia issued a statement saying it had taken the bridge.",
            [("The militia", ["it had taken the bridge"])],
        ),
        (
            "The village (residents say it was empty) was shelled.",
            [("residents", ["it was empty"])],
        ),
        (
            "The mayor said rebels had fled and that the town was quiet.",
            [("The mayor", ["rebels had fled and that the town was quiet"])],
        ),
        (
            "Activists said jets struck the camp, while state media said rebels were to blame.",
            [("Activists", ["jets struck the camp"]), ("state media", ["rebels were to blame"])],
        ),
        (
            "The army said rebels had shelled the school, a charge the rebels denied.",
            [("The army", ["rebels had shelled the school"]), ("the rebels", ["a charge"])],
        ),
        (
            "The ministry said its forces killed 12 militants, without giving details.",
            [("The ministry", ["its forces killed 12 militants"])],
        ),
        (
            "Officials say the rebels have been driven out; residents say they are still there.",
            [("Officials", ["the rebels have been driven out"]), ("residents", ["they are still there"])],
        ),
        (
            "The general told reporters on Monday he had taken the ridge.",
            [("The general", ["he had taken the ridge"])],
        ),
        (
            "Images released by the Vale Institute show burnt houses.",
            [("the Vale Institute", ["burnt houses"])],
        ),
        (
            "The group said it had left. It added that 20 men had been killed.",
            [("The group", ["it had left"]), ("It", ["20 men had been killed"])],
        ),
        ("No group has claimed responsibility for the blast.", [(None, ["responsibility for the blast"])]),
        ("Dozens killed in raid, medics say", [("medics", ["Dozens killed in raid"])]),
        (
            "The bakery stood on a hill and was not thought to be open when it burned.",
            [(None, ["to be open when it burned"])],
        ),
    ],
)
def test_who_says_what(parser: Parser, text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert table(parser, text) == expected


def test_nested_attributions_know_the_one_around_them(parser: Parser) -> None:
    text = "The envoy said a nurse had warned her that the ward was full."
    parse, (outer, inner) = read(parser, text)
    assert (outer.parent, inner.parent) == (None, 0)
    assert speaker(parse, inner) == "a nurse"
    assert contents(parse, inner) == ["the ward was full"]


def test_a_quoted_driver_is_nested_in_the_broadcast(parser: Parser) -> None:
    parse, (outer, inner) = read(parser, "State television quoted a bus driver as saying the road was cut.")
    assert [speaker(parse, outer), speaker(parse, inner)] == ["State television", "a bus driver"]
    assert (inner.parent, outer.medium) == (0, "broadcast")


@pytest.mark.parametrize(
    "text",
    [
        "Moor Radio, citing medics, reported that two men had died.",
        "Moor Radio reported that two men had died, citing medics.",
        "Citing medics, Moor Radio said two men had died.",
        "Two men had died, Moor Radio said, quoting medics.",
        "Two men had died, according to Moor Radio, which cited medics.",
    ],
)
def test_the_cited_stands_inside_the_citing(parser: Parser, text: str) -> None:
    parse, found = read(parser, text)
    inner = next(one for one in found if one.rule == "cue.cite")
    assert inner.parent is not None
    outer = found[inner.parent]
    assert (speaker(parse, inner), speaker(parse, outer), outer.parent) == ("medics", "Moor Radio", None)
    assert [one.lower() for one in contents(parse, inner)] == ["two men had died"]
    assert inner.content == outer.content


def test_what_is_reported_inside_a_speech_is_nested(parser: Parser) -> None:
    text = "A driver told the inquiry that neighbours reported shooting by guards."
    parse, (outer, inner) = read(parser, text)
    assert (speaker(parse, outer), speaker(parse, inner), inner.parent) == ("A driver", "neighbours", 0)
    assert contents(parse, inner) == ["shooting by guards"]


@pytest.mark.parametrize(
    ("text", "cue_class", "certainty", "is_negated"),
    [
        ("The rebels reportedly took the bridge.", "hearsay", "U", False),
        ("The rebels apparently took the bridge.", "hearsay", "PR", False),
        ("The rebels are believed to have taken the bridge.", "believe", "PR", False),
        ("The rebels are suspected of taking the bridge.", "suspect", "PS", False),
        ("The rebels are said to have taken the bridge.", "say", "U", False),
        ("The bridge seems to have fallen.", "hearsay", "PR", False),
        ("Photographs appear to show craters beside the dam.", "show", "PR", False),
        ("A clip purporting to show craters was circulated.", "show", "U", False),
        ("The mayor could not say whether the bridge had fallen.", "ask", "U", False),
        ("The mayor declined to say whether the bridge had fallen.", "ask", "U", False),
        ("The mayor did not say who had taken the bridge.", "ask", "U", False),
        ("The mayor did not say how many men had drowned.", "ask", "U", False),
        ("The mayor did not disclose where the boats had sunk.", "ask", "U", False),
        ("The mayor did not say that boats had sunk.", "say", "U", True),
        ("The army did not confirm that the bridge had fallen.", "confirm", "U", True),
        ("Nobody has claimed the attack.", "claim", "U", True),
        ("There was no claim of responsibility.", "claim", "U", True),
        ("The mayor said the bridge had fallen.", "say", None, False),
        ("The mayor knows that the bridge has fallen.", "see", None, False),
    ],
)
def test_how_sure_a_cue_leaves_its_content(
    parser: Parser, text: str, cue_class: str, certainty: str | None, *, is_negated: bool
) -> None:
    (found,) = read(parser, text)[1]
    assert (found.cue_class, found.certainty, found.is_negated) == (cue_class, certainty, is_negated)


@pytest.mark.parametrize(
    ("text", "is_claim"),
    [
        ("The group claimed responsibility for the blast.", True),
        ("The blast was claimed by the group.", True),
        ("There was no claim of responsibility.", True),
        ("The group claimed victory.", False),
        ("The group denied responsibility for the blast.", False),
    ],
)
def test_claims_of_responsibility_are_told_by_their_rule(parser: Parser, text: str, *, is_claim: bool) -> None:
    assert [one.rule.startswith("cue.responsibility") for one in read(parser, text)[1]] == [is_claim]


def test_two_speakers_of_the_same_words(parser: Parser) -> None:
    parse, (found,) = read(parser, "The army and state television said the town had fallen.")
    assert speaker(parse, found) == "The army"
    assert [parse.text[slice(*parse.span(*other))] for other in found.co_speakers] == ["state television"]


def test_footage_said_to_show_stays_open(parser: Parser) -> None:
    text = "The rebels posted a clip on Monday said to show gunmen in the bazaar of Marvik."
    parse, (found,) = read(parser, text)
    assert speaker(parse, found) == "The rebels"
    assert contents(parse, found) == ["gunmen in the bazaar of Marvik"]
    assert (found.is_open, found.medium, found.cue_class) == (True, "video", "show")


def test_a_quotation_with_the_speakers_own_thoughts_has_one_speaker(parser: Parser) -> None:
    assert len(read(parser, '"I think the ridge is lost," the guard said.')[1]) == 1


def test_a_denied_suggestion_is_nobodys_claim_beside_the_denial(parser: Parser) -> None:
    parse, (found,) = read(parser, "The mayor rejected suggestions that the dam was unsafe.")
    assert (found.cue_class, speaker(parse, found)) == ("deny", "The mayor")
    assert contents(parse, found) == ["suggestions that the dam was unsafe"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('"We are safe," he said.', "direct"),
        ('He said they were "safe and well fed" in the camp.', "indirect"),
        ("He said they were safe.", "indirect"),
    ],
)
def test_mode(parser: Parser, text: str, mode: str) -> None:
    found = read(parser, text)[1][0]
    assert found.mode == ("mixed" if "well fed" in text else mode)


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("The army said in a statement that the ridge had fallen.", "statement"),
        ("The army, in a statement, said the ridge had fallen.", "statement"),
        ("The militia tweeted that its men had left.", "social_media"),
        ("On Twitter, the general said the ridge was safe.", "social_media"),
        ("The mayor told reporters the road was open.", "press_conference"),
        ("The mayor told Moor Radio the road was open.", "interview"),
        ("The report said the road was open.", "document"),
        ("The militia said on its Telegram channel that its men had left.", "social_media"),
        ("A resident told Reuters by phone that the road was open.", "interview"),
        ("The mayor said the road was open.", None),
    ],
)
def test_medium(parser: Parser, text: str, medium: str | None) -> None:
    assert read(parser, text)[1][0].medium == medium


@pytest.mark.parametrize(
    "text",
    [
        "The fire claimed 12 lives.",
        "The said bridge was closed.",
        "Soldiers must report to work at dawn.",
        "They left in order to cross the river.",
        "The so-called “caliphate” lost the valley.",
        "Troops tried to cross the river.",
        "The militia's show of force ended on Monday.",
        "The expected storm hit the camp.",
        "The militia overran the valley in May, proclaiming a “free state” in land it held but has lost it since.",
    ],
)
def test_no_attribution(parser: Parser, text: str) -> None:
    assert table(parser, text) == []


def test_a_place_before_a_colon_is_no_speaker(parser: Parser) -> None:
    parse = parser.parse("Marvik: rebels shelled the market")
    place = Entity(kind="place", first=0, last=0, head=0, start=0, end=5)
    assert attributions(parse, cues=LEXICON, entities=[place]) == []


PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "‘",
        "'",
        "\n\n",
        " said ",
        ", citing medics, ",
        "the army ",
        "Rebels left, ",
        "he said. ",
        ": ",
        "that ",
        "to show ",
        "(",
        ")",
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_spans_lie_in_the_text_and_nesting_has_no_ring(parser: Parser, text: str) -> None:
    found = read(parser, text)[1]
    for number, one in enumerate(found):
        assert one.cue is not None
        assert all(0 <= start < end <= len(text) for start, end in (one.cue, *one.content))
        assert one.content == tuple(sorted(one.content))
        seen = {number}
        while one.parent is not None:
            assert one.parent not in seen
            seen.add(one.parent)
            one = found[one.parent]  # noqa: PLW2901 walks up


def test_cues_come_in_the_order_of_the_text(parser: Parser) -> None:
    text = 'Residents said the road was cut, according to Moor Radio. "It is," she said. Rebels reportedly left.'
    found = read(parser, text)[1]
    assert [one.cue for one in found] == sorted(one.cue for one in found if one.cue)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Guards shelled the mill in Sorrel, the River Observatory for Human Rights said.",
            ("the River Observatory for Human Rights", ["Guards shelled the mill in Sorrel"]),
        ),
        ("Aid workers fear that guards will storm Sorrel.", ("Aid workers", ["guards will storm Sorrel"])),
        (
            "Guards shelled the mill, barn and bridge, said the mayor.",
            ("the mayor", ["Guards shelled the mill, barn and bridge"]),
        ),
    ],
)
def test_a_speaker_ends_where_its_content_begins(parser: Parser, text: str, expected: tuple[str, list[str]]) -> None:
    assert table(parser, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Its market was known for dates and salt.",
        "They marched in order that the mill be taken.",
        "Guards shelled the mill in order to drive the band out.",
    ],
)
def test_what_only_looks_like_a_cue(parser: Parser, text: str) -> None:
    assert table(parser, text) == []


def test_a_denial_of_reports_denies_what_they_say(parser: Parser) -> None:
    text = "The mayor denied reports that his guards had shelled the mill."
    assert table(parser, text) == [("The mayor", ["reports that his guards had shelled the mill"])]

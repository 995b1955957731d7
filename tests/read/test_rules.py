import pytest

from sayso.lexicon.reading import Background, BackgroundRule, LineRule, NoticeRule, Reading
from sayso.read.signs import Signs

READING = Reading()
BACKGROUND = Background()
SIGNS = Signs(READING)


@pytest.mark.parametrize("rule", READING.line_rules, ids=lambda rule: rule.id)
def test_a_line_rule_reads_its_matches_and_no_rejects(rule: LineRule) -> None:
    where = frozenset({rule.where})
    assert [words for words in rule.matches if getattr(SIGNS.line(words, where), "rule", None) != rule.id] == []
    assert [words for words in rule.rejects if getattr(SIGNS.line(words, where), "rule", None) == rule.id] == []


@pytest.mark.parametrize("rule", READING.dateline_rules, ids=lambda rule: rule.id)
def test_a_dateline_rule_reads_its_matches_and_no_rejects(rule: LineRule) -> None:
    assert [words for words in rule.matches if getattr(SIGNS.dateline(words), "rule", None) != rule.id] == []
    assert [words for words in rule.rejects if getattr(SIGNS.dateline(words), "rule", None) == rule.id] == []


@pytest.mark.parametrize("rule", READING.headline_rules, ids=lambda rule: rule.id)
def test_a_headline_rule_reads_its_matches_and_no_rejects(rule: LineRule) -> None:
    assert [words for words in rule.matches if getattr(SIGNS.headline(words), "rule", None) != rule.id] == []
    assert [words for words in rule.rejects if getattr(SIGNS.headline(words), "rule", None) == rule.id] == []


@pytest.mark.parametrize("rule", READING.notice_rules, ids=lambda rule: rule.id)
def test_a_notice_rule_reads_its_matches_and_no_rejects(rule: NoticeRule) -> None:
    def read(words: str) -> str | None:
        told = SIGNS.title_notice(words)
        return (told[0] if told else None) if rule.where == "title" else SIGNS.notice(words)

    assert [words for words in rule.matches if read(words) != rule.kind] == []
    assert [words for words in rule.rejects if read(words) == rule.kind] == []


@pytest.mark.parametrize("rule", BACKGROUND.rules, ids=lambda rule: rule.id)
def test_a_background_rule_reads_its_matches_and_no_rejects(rule: BackgroundRule) -> None:
    assert [words for words in rule.matches if not BACKGROUND.holds(words)] == []
    assert [words for words in rule.rejects if BACKGROUND.holds(words)] == []


def test_ids_are_unique_and_each_rule_has_its_proofs() -> None:
    rules = [
        *READING.line_rules,
        *READING.dateline_rules,
        *READING.headline_rules,
        *READING.notice_rules,
        *BACKGROUND.rules,
    ]
    assert len({rule.id for rule in rules}) == len(rules)
    assert all(rule.matches and rule.rejects and rule.basis for rule in rules)


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("AFP", "AFP"),
        ("the associated press", "AP"),
        ("Reuters/AFP", "Reuters"),
        ("agencies", "agencies"),
        ("Alder News Agency", "Alder News Agency"),
        ("the town's news agency", None),
        ("ap", None),
        ("AFP and the army", None),
        ("", None),
    ],
)
def test_a_credit_names_agencies_and_nothing_else(words: str, agency: str | None) -> None:
    assert READING.agencies.credited(words) == agency

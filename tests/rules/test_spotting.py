"""A rule is asked only where one of its words stands: whatever its pattern finds has one."""

import re
from string import ascii_letters, digits

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.lexicon.causes import load_causes
from sayso.lexicon.factuality import load_verdicts
from sayso.lexicon.reading import Background
from sayso.lexicon.running import load_running
from sayso.lexicon.spotting import SpottingRule, spotter

RULES: list[SpottingRule] = [*load_causes(), *load_verdicts(), *Background().rules, *load_running()]
ALPHABET = st.sampled_from(ascii_letters + digits + " ,'-")
GAP = re.compile(r"\[\^[^\]]*\]\{\d+,\d+\}\??|\\b|\(\?!.*?\)")


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_no_word_is_missing(rule: SpottingRule) -> None:
    dense = GAP.sub("", rule.pattern)  # gaps and bounds only make it hard to think of a match

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(dense, re.IGNORECASE), alphabet=ALPHABET))
    def finds_what_it_would_without_words(text: str) -> None:
        assert spotter(rule).may_find(text.casefold())

    finds_what_it_would_without_words()


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_words_have_their_case_folded(rule: SpottingRule) -> None:
    assert [word for word in rule.words if word != word.casefold() or not word] == []
    assert rule.words

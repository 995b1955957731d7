"""No rule goes untested: each data file with proof sentences has a test that runs them."""

import pytest

from rules.lexicons import RUN_BY, TESTS, proved_files

FILES = proved_files()


def is_run_by(name: str) -> str | None:
    return next((test for part, test in RUN_BY.items() if name == part or name.startswith(f"{part}/")), None)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_test_runs_it(name: str) -> None:
    test = is_run_by(name)
    assert test is not None, f"no test runs the sentences of data/{name}: write one, and put it into RUN_BY"
    text = (TESTS / test).read_text(encoding="utf-8")
    assert ".matches" in text
    assert ".rejects" in text


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_rule_has_what_a_rule_must_have(name: str) -> None:
    lacking = [rule.get("id", rule) for rule in FILES[name] if not (rule.get("id") and rule.get("basis"))]
    assert lacking == []
    assert [rule["id"] for rule in FILES[name] if not rule["matches"] and not rule.get("rejects")] == []


def test_ids_are_unique_everywhere() -> None:
    ids = [rule["id"] for rules in FILES.values() for rule in rules if "id" in rule]
    assert sorted({rule for rule in ids if ids.count(rule) > 1}) == []


def test_the_list_names_only_what_there_is() -> None:
    assert [part for part in RUN_BY if not any(n == part or n.startswith(f"{part}/") for n in FILES)] == []
    assert [test for test in RUN_BY.values() if not (TESTS / test).is_file()] == []

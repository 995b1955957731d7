"""Which data files hold rules with proof sentences, and which tests run them."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parent.parent

# A data file, or a folder of them, and the test that runs the proof sentences of its rules.
RUN_BY: Mapping[str, str] = {
    "export/public.toml": "export/public/test_facilities.py",
    "claims/episodes.toml": "extract/claims/test_when.py",
    "claims/held.toml": "extract/claims/test_presupposed.py",
    "cues/rules": "extract/attribution/test_cue_rules.py",
    "dates": "resolve/dates/test_rules.py",
    "facilities/states.toml": "rules/test_states.py",
    "corroborate/answers.toml": "corroborate/test_answers.py",
    "corroborate/causes.toml": "corroborate/test_causes.py",
    "corroborate/counts.toml": "corroborate/test_counts.py",
    "corroborate/running.toml": "corroborate/test_running.py",
    "dossier/elements.toml": "dossier/test_elements.py",
    "factuality/en.toml": "rules/test_factuality.py",
    "factuality/verdicts.toml": "rules/test_factuality.py",
    "frames/events": "extract/frames/test_lexicon.py",
    "frames/joints.toml": "extract/frames/test_lexicon.py",
    "gate/words.toml": "extract/gate/test_gate.py",
    "mentions/bodies.toml": "extract/mentions/test_rules.py",
    "mentions/groups.toml": "extract/mentions/test_rules.py",
    "mentions/roles.toml": "extract/mentions/test_rules.py",
    "mentions/tolls.toml": "extract/mentions/test_rules.py",
    "mentions/weapons.toml": "extract/mentions/test_rules.py",
    "places/facilities.toml": "resolve/places/test_facilities.py",
    "read/datelines.toml": "read/test_rules.py",
    "read/background.toml": "read/test_rules.py",
    "read/notices.toml": "read/test_rules.py",
    "read/headlines.toml": "read/test_rules.py",
    "read/lines.toml": "read/test_rules.py",
}


def proved_files() -> dict[str, list[dict[str, Any]]]:
    """The data files in which any table has `matches`, by their path under `data/`, with those tables."""
    found: dict[str, list[dict[str, Any]]] = {}
    root = files("sayso").joinpath("data")
    for name, entry in _tomls(root, ""):
        rules = list(_rules(tomllib.loads(entry.read_text(encoding="utf-8"))))
        if rules:
            found[name] = rules
    return found


def _tomls(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _tomls(entry, f"{above}{entry.name}/")
        elif entry.name.endswith(".toml"):
            yield f"{above}{entry.name}", entry


def _rules(value: object) -> Iterator[dict[str, Any]]:
    """Every table with `matches`, however deep it lies."""
    if isinstance(value, dict):
        if "matches" in value:
            yield value
        for inner in value.values():
            yield from _rules(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _rules(inner)

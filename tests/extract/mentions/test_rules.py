"""Every rule of the word lists reads its own sentences and leaves the others alone."""

from collections.abc import Iterator

import pytest

from mentions.conftest import Finder
from sayso.extract.findings import Entity
from sayso.lexicon.load import load_toml
from sayso.lexicon.nouns import BodyFile, GroupFile
from sayso.lexicon.persons import RoleFile
from sayso.lexicon.rule import Rule
from sayso.lexicon.tolls import TollFile
from sayso.lexicon.weapons import WeaponFile


def rules() -> Iterator[Rule]:
    yield from load_toml("mentions/bodies.toml", BodyFile).rules
    yield from load_toml("mentions/groups.toml", GroupFile).rules
    yield from load_toml("mentions/roles.toml", RoleFile).rules
    yield from load_toml("mentions/weapons.toml", WeaponFile).rules
    yield from load_toml("mentions/tolls.toml", TollFile).effects
    yield from load_toml("mentions/tolls.toml", TollFile).idioms


def is_read_by(rule: Rule, entity: Entity) -> bool:
    kind = rule.id.split(".")[1]
    if kind in {"body", "group"}:
        return entity.kind == "actor" and entity.speaker_kind == getattr(rule, "speaker_kind", None)
    if kind == "role":
        return entity.kind == "person" and entity.speaker_kind == getattr(rule, "speaker_kind", None)
    if kind == "weapon":
        return entity.kind == "weapon" and entity.name == getattr(rule, "name", None)
    return entity.toll is not None and entity.toll.effect == getattr(rule, "effect", None)


SENTENCES = [(rule, text, True) for rule in rules() for text in rule.matches]
SENTENCES += [(rule, text, False) for rule in rules() for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text", "wanted"), SENTENCES, ids=lambda value: str(getattr(value, "id", value)))
def test_a_rule_reads_its_sentences(find: Finder, rule: Rule, text: str, *, wanted: bool) -> None:
    assert any(is_read_by(rule, entity) for entity in find(text)) is wanted


def test_every_rule_has_an_id_of_its_own() -> None:
    ids = [rule.id for rule in rules()]
    assert len(set(ids)) == len(ids)

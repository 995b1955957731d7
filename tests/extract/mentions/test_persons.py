import pytest

from mentions.conftest import Finder


@pytest.mark.parametrize(
    ("text", "role", "affiliation", "kind"),
    [
        ("Grey Lance spokesman Ana Rell said so.", "spokesman", "GLB", "party"),
        ("Ana Rell, a spokeswoman for the Marsh Front, said so.", "spokeswoman", "MF", "party"),
        ("Commander Sorin Valt of the Grey Lance Brigade said so.", "commander", "GLB", "party"),
        ("Ana Rell, who heads the Vale Observatory, said so.", None, "VO", "monitor"),
        ("Ana Rell, of the Vale Observatory, said so.", None, "VO", "monitor"),
        ("Foreign Minister Ana Rell said so.", "foreign minister", None, "official"),
    ],
)
def test_a_person_is_read_with_role_and_body(
    find: Finder, text: str, role: str | None, affiliation: str | None, kind: str
) -> None:
    (person,) = [entity for entity in find.of("person", text) if entity.is_named]
    assert (person.role, person.affiliation_id, person.speaker_kind) == (role, affiliation, kind)


def test_a_role_alone_is_a_person_without_a_name(find: Finder) -> None:
    (person,) = find.of("person", "A Grey Lance fighter left.")
    assert (person.name, person.role, person.affiliation_id) == (None, "fighter", "GLB")
    assert (person.speaker_kind, person.is_named) == ("party", False)


def test_a_surname_brings_back_the_person(find: Finder) -> None:
    first, second = find.of("person", "Grey Lance spokesman Ana Rell left. Rell said so.")
    assert (second.name, second.role, second.affiliation_id) == (first.name, "spokesman", "GLB")


@pytest.mark.parametrize("text", ["The United Columns left.", "They slept at Fort Marsh.", "Shells hit Marvik."])
def test_other_names_are_no_persons(find: Finder, text: str) -> None:
    assert find.of("person", text) == []

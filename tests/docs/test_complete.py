"""Every key, term, command, option, error, failure and data folder is documented, and nothing else is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

import msgspec
import pytest
from typer.main import get_command

import sayso
from sayso import errors
from sayso.capture.web.feed_list import Row
from sayso.cli.main import application
from sayso.lexicon.actors import ActorEntry
from sayso.lexicon.cues import CueClass, CueRule, Pattern
from sayso.lexicon.frames import Frame
from sayso.lexicon.places import SupplementRow
from sayso.model import terms
from sayso.model.document import Document
from sayso.model.dossier import DossierList

from .generated import COMMANDS
from .pages import page, section

RECORDS = page("docs/reference/records.md")
TERMS = page("docs/reference/terms.md")
ERRORS = page("docs/reference/errors.md")
SOURCES = sorted(Path(sayso.__file__).parent.rglob("*.py"))
LISTS = {name: get_args(value) for name, value in vars(terms).items() if get_origin(value) is Literal}
DEFINED = {**msgspec.json.schema(DossierList)["$defs"], **msgspec.json.schema(Document)["$defs"]}
STRUCTS = {key: form for key, form in DEFINED.items() if "properties" in form}
TABLES = [
    ("Event types", "EventType"),
    ("Speaker kinds", "SpeakerKind"),
    ("Factuality", "Factuality"),
    ("Modality", "Modality"),
    ("Interest", "Interest"),
    ("Blame", "Blame"),
    ("Disputes", "DisputeAbout"),
]
MENTIONS = {name for name, form in STRUCTS.items() if "kind" in form["properties"] and name.endswith("Named")}
CODE = r"(?!None$|True$|False$)[A-Z][a-z]+(?:[A-Z][a-z]*)*"
FAILURES = ("failed", "_failed", "_failure", "failure_of", "Failure", "Damaged", "NotFetched")


def keys(text: str) -> list[str]:
    """The first cells of a table's rows, without their marks; a cell may name several."""
    cells = re.findall(r"^\| ((?:`\w[^`]*`(?:, )?)+) \|", text, re.MULTILINE)
    return [key for cell in cells for key in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize("name", sorted(set(STRUCTS) - MENTIONS))
def test_a_record_is_documented_key_by_key(name: str) -> None:
    assert keys(section(RECORDS, f"## {name}")) == list(STRUCTS[name]["properties"])


@pytest.mark.parametrize("name", sorted(MENTIONS))
def test_a_mention_is_documented(name: str) -> None:
    told = section(RECORDS, "## Mentions")
    (kind,) = STRUCTS[name]["properties"]["kind"]["enum"]
    assert f"| {name} | `{kind}` |" in told
    assert keys(told.partition("Each has these keys")[2]) == list(STRUCTS[name]["properties"])


@pytest.mark.parametrize(("name", "values"), LISTS.items(), ids=LISTS)
def test_a_closed_list_is_documented(name: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if f"`{value}`" not in TERMS] == []


@pytest.mark.parametrize(("heading", "name"), TABLES)
def test_a_table_of_terms_has_no_others(heading: str, name: str) -> None:
    assert keys(section(TERMS, f"## {heading}")) == list(LISTS[name])


def test_the_grades_are_the_same_on_both_pages() -> None:
    assert set(keys(section(TERMS, "## Grades"))) == set(LISTS["Grade"])
    assert set(keys(section(page("docs/method.md"), "## Grades"))) == set(LISTS["Grade"])


def test_the_protected_objects_are_told_as_they_are() -> None:
    told = section(TERMS, "## Facility types").partition("is set for")[2]
    assert set(re.findall(r"`(\w+)`", told)) == terms.PROTECTED_OBJECTS


def test_every_command_has_its_help_in_the_reference() -> None:
    application_ = get_command(application())
    assert set(getattr(application_, "commands")) == set(COMMANDS)  # noqa: B009 a group has them, a command has not


def test_every_option_of_read_is_told_in_the_tutorial() -> None:
    read = getattr(get_command(application()), "commands")["read"]  # noqa: B009 as above
    options = {option for parameter in read.params for option in parameter.opts if option.startswith("--")}
    told = page("docs/tutorial.md")
    assert [option for option in sorted(options - {"--help"}) if option not in told] == []


def test_every_error_is_documented_with_its_exit_code() -> None:
    known = {
        name: error.exit_code
        for name, error in vars(errors).items()
        if isinstance(error, type) and issubclass(error, errors.SaysoError)
    }
    told = re.findall(r"^\| `(\w+)` \| (\d) \|", section(ERRORS, "## Errors"), re.MULTILINE)
    assert {name: int(code) for name, code in told} == known


def test_every_failure_is_documented_and_none_beside() -> None:
    told = set(keys(section(ERRORS, "## Failures")))
    assert told == set(failures())


def test_every_data_folder_is_documented() -> None:
    folders = {path.name for path in (Path(sayso.__file__).parent / "data").iterdir() if path.is_dir()}
    assert {key.rstrip("/") for key in keys(page("docs/reference/data.md"))} == folders - {"__pycache__"}


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("docs/how-to-add-an-actor.md", ActorEntry),
        ("docs/how-to-add-a-place.md", SupplementRow),
        ("docs/how-to-add-a-frame.md", Frame),
        ("docs/how-to-add-a-cue.md", CueRule),
        ("docs/how-to-watch-feeds.md", Row),
    ],
)
def test_a_how_to_tells_every_key(path: str, form: type[msgspec.Struct]) -> None:
    told = page(path)
    assert [
        key for key in form.__struct_encode_fields__ if not re.search(rf"`{key}`|^{key} = ", told, re.MULTILINE)
    ] == []


def test_every_class_of_cue_is_told() -> None:
    told = page("docs/how-to-add-a-cue.md")
    assert [value for value in (*get_args(CueClass), *get_args(Pattern)) if f"`{value}`" not in told] == []


def failures() -> Iterator[str]:
    """The codes of failures, wherever one is made in the library: a capitalised word of a call that makes one."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in FAILURES:
                for part in ast.walk(node):
                    if isinstance(part, ast.Constant) and re.fullmatch(CODE, str(part.value)):
                        yield str(part.value)

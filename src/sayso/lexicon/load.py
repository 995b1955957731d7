"""Data files into records: a typo stops the load with the file and the field."""

import csv
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from typing import TypeVar

import msgspec

from sayso.errors import BadLexicon

T = TypeVar("T")


def load_toml(name: str, form: type[T]) -> T:
    """The file `data/NAME` as a record of this form; raises `BadLexicon` where it has another."""
    try:
        return msgspec.convert(tomllib.loads(data_text(name)), form)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise BadLexicon(name, str(error)) from error


def load_rows(name: str, form: type[T]) -> Iterator[T]:
    """The rows of the CSV file `data/NAME`, each as a record; an empty cell is left out, so defaults apply."""
    lines = data_text(name).splitlines()
    for number, row in enumerate(csv.DictReader(lines), start=2):
        filled = {key: value for key, value in row.items() if value}
        try:
            yield msgspec.convert(filled, form, strict=False)
        except msgspec.ValidationError as error:
            raise BadLexicon(f"{name}, line {number}", str(error)) from error


def data_names(folder: str, ending: str) -> list[str]:
    """The data files of a folder of `data/` that end so, sorted, as names for the loaders."""
    found = files("sayso").joinpath("data", folder).iterdir()
    return sorted(f"{folder}/{entry.name}" for entry in found if entry.name.endswith(ending))


def data_text(name: str) -> str:
    """The characters of a data file; raises `BadLexicon` where it is missing."""
    path = files("sayso").joinpath("data", *name.split("/"))
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise BadLexicon(name, "no such data file") from error

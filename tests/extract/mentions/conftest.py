import pytest

from mentions.world import world
from sayso.extract.findings import Entity
from sayso.extract.mentions import entities
from sayso.extract.parse import Parser


class Finder:
    """Reads a text in the small world and gives its entities."""

    def __init__(self, parser: Parser) -> None:
        self.parser = parser

    def __call__(self, text: str, published: str | None = "2031-03-12") -> list[Entity]:
        return entities(self.parser.parse(text), knowledge=world(), published=published)

    def of(self, kind: str, text: str) -> list[Entity]:
        return [entity for entity in self(text) if entity.kind == kind]

    def said(self, kind: str, text: str) -> list[str]:
        return [text[entity.start : entity.end] for entity in self.of(kind, text)]


@pytest.fixture(scope="session")
def find(parser: Parser) -> Finder:
    return Finder(parser)

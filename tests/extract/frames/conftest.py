"""A world of two towns, and a way to read a sentence in it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest

from sayso.extract.findings import Framed
from sayso.extract.frames import framed
from sayso.extract.mentions import entities
from sayso.extract.parse import Parser
from sayso.extract.predications import predications
from sayso.lexicon.frames import FrameLexicon, load_frames
from sayso.lexicon.predicates import load_predicates
from sayso.model.knowledge import Knowledge, Toponym
from sayso.model.place import Place
from sayso.resolve.actors import load_registry
from sayso.resolve.dates import DateReader

TOWNS = ("Marvik", "Dovrel")


class TwoTowns:
    """A gazetteer of two invented towns."""

    def candidates(self, name: str) -> Sequence[Toponym]:
        return [_toponym(name)] if name in TOWNS else []

    def choose(self, name: str, *, nearby: Iterable[str], kind: str | None = None) -> Place | None:
        return Place(text=name, name=name, gazetteer_id=name) if name in TOWNS else None


def _toponym(name: str) -> Toponym:
    return Toponym(
        gazetteer_id=name,
        name=name,
        kind="city",
        lat=1.0,
        lon=1.0,
        country="SY",
        admin=(),
        pcode=None,
        population=9000,
    )


@dataclass(frozen=True)
class Told:
    """An event with the words of its parts, as a test wants to compare them."""

    framed: Framed
    type: str
    rule: str
    trigger: str
    actors: list[str]
    recipients: list[str]
    places: list[str]
    facilities: list[str]
    instruments: list[str]


Read = Callable[[str], list[Told]]


@pytest.fixture(scope="session")
def lexicon() -> FrameLexicon:
    return load_frames()


@pytest.fixture(scope="session")
def read(parser: Parser, lexicon: FrameLexicon) -> Read:
    predicates = load_predicates()
    knowledge = Knowledge(actors=load_registry(), places=TwoTowns(), dates=DateReader())

    def read_text(text: str) -> list[Told]:
        parse = parser.parse(text)
        found = predications(parse, lexicon=predicates)
        named = entities(parse, knowledge=knowledge, published=None)

        def texts(words: Iterable[int]) -> list[str]:
            return [parse.words[word].text for word in words]

        return [
            Told(
                framed=event,
                type=event.type,
                rule=event.rule,
                trigger=parse.words[found[event.predication].word].text,
                actors=texts(event.actors),
                recipients=texts(event.recipients),
                places=texts(event.places),
                facilities=texts(event.facilities),
                instruments=texts(event.instruments),
            )
            for event in framed(parse, found, named, frames=lexicon)
        ]

    return read_text

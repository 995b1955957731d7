"""Dossiers of claims made in one line, in a world where Aleppo is large and all other towns are small."""

from collections.abc import Iterable, Sequence

from corroborate.builders import World, claim, report
from msgspec.structs import replace

from sayso.control import spells
from sayso.corroborate import events
from sayso.dossier import dossiers
from sayso.model.claim import Claim, facility_state
from sayso.model.dossier import Aspect, Dossier, Statement
from sayso.model.knowledge import Toponym
from sayso.model.place import Place
from sayso.model.report import Report

SIZES = {"Aleppo": 1_600_000, "Hajin": 37_935}


class Towns:
    """A gazetteer that knows how large two towns are."""

    def candidates(self, name: str) -> Sequence[Toponym]:
        return [
            Toponym(
                gazetteer_id=f"gaz:{name}",
                name=name,
                kind="city",
                lat=None,
                lon=None,
                country="SY",
                admin=(),
                pcode=None,
                population=SIZES.get(name, 0),
            )
        ]

    def choose(self, name: str, *, nearby: Iterable[str], kind: str | None = None) -> Place | None:
        return None


def drawn(claims: Iterable[Claim], *reports: Report) -> list[Dossier]:
    """The dossiers of claims, with the events and spells that these make."""
    told, shelf = list(claims), reports or (report(),)
    world = World()
    made = events(told, shelf, actors=world)
    return dossiers(told, made, spells(made, told, shelf, actors=world), shelf, places=Towns())


def state(
    says: str | None = "SOHR",
    *,
    name: str | None = None,
    place: str | None = "Hajin",
    words: str | None = None,
    report: str = "r1",
    **fields: object,
) -> Claim:
    """A claim that gives a facility a state and tells no event."""
    base = claim("facility_damage", place, facility=name or "hospital", says=says, report=report, words=words or f"{says} {name} {place} {fields} {report}")  # fmt: skip # noqa: E501
    where = base.event.place if base.event else None
    kind = fields.pop("type", "hospital")
    told = {"name": name, "place": where if place else None, **fields}
    return replace(base, event=None, facility=facility_state(kind, **told))  # type: ignore[arg-type]


def of(dossier: Dossier, aspect: Aspect) -> dict[str, Statement]:
    """The statements of an aspect, by value."""
    made: tuple[Statement, ...] = getattr(dossier, aspect)
    return {statement.value: statement for statement in made}


def who(voices: Iterable[object]) -> list[str | None]:
    """Ids of voices."""
    return [getattr(voice, "actor_id", None) for voice in voices]

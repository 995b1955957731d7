"""A world of a few names, so that the tests of mentions need neither registry nor gazetteer nor calendar."""

import re
from collections.abc import Iterable, Sequence

from sayso.model.date import DateBounds, Timex
from sayso.model.knowledge import Actor, ActorHit, DateExpression, Knowledge, Tense, Tie, Toponym
from sayso.model.place import Place

ACTORS = {
    "Grey Lance Brigade": Actor(id="GLB", name="Grey Lance Brigade", kind="party", is_armed=True),
    "Grey Lance": Actor(id="GLB", name="Grey Lance Brigade", kind="party", is_armed=True),
    "Marsh Front": Actor(id="MF", name="Marsh Front", kind="party", is_armed=True),
    "MF": Actor(id="MF", name="Marsh Front", kind="party", is_armed=True),
    "foreign-backed Vale fighters": Actor(id="MF", name="Marsh Front", kind="party", is_armed=True),
    "Vale Observatory": Actor(id="VO", name="Vale Observatory", kind="monitor"),
    "Heron Observatory": Actor(id="HO", name="Heron Observatory", kind="monitor"),
    "Alderland": Actor(id="AL", name="Alderland", kind="official", country="AL"),
    "monitoring group": Actor(id="generic:monitors", name="monitors", kind="monitor", is_generic=True),
    "rebels": Actor(id="generic:rebels", name="rebels", kind="party", is_generic=True, is_armed=True),
}
PLACES = {
    "Marvik": "city",
    "Dovrel": "city",
    "Birch": "city",
    "Lindow": "city",
    "Brask": "city",
    "Alderland": "country",
    "Badra": "area",
}
DAYS = re.compile(r"\b(?:on )?(?:Monday|Tuesday|10 September|tomorrow|today)\b")


class Actors:
    def find(self, text: str) -> Sequence[ActorHit]:
        hits = [
            ActorHit(start=match.start(), end=match.end(), actor=actor)
            for name, actor in ACTORS.items()
            if name != "Alderland"
            for match in re.finditer(rf"\b{re.escape(name)}\b", text)
        ]
        longest = [h for h in hits if not any(o.start <= h.start and h.end <= o.end and o != h for o in hits)]
        return sorted(longest, key=lambda hit: hit.start)

    def lookup(self, name: str) -> Actor | None:
        return ACTORS.get(name)

    def nation(self, name: str) -> Actor | None:
        return ACTORS["Alderland"] if name in {"Alderland", "Alder City"} else None

    def get(self, actor_id: str) -> Actor | None:
        return next((actor for actor in ACTORS.values() if actor.id == actor_id), None)

    def is_same_side(self, one: str, other: str, day: str | None) -> bool:
        return one == other

    def ties(self, one: str, other: str, day: str | None) -> Sequence[Tie]:
        return ()

    def is_enemy(self, one: str, other: str, day: str | None) -> bool:
        return one != other


class Places:
    def candidates(self, name: str) -> Sequence[Toponym]:
        if name not in PLACES:
            return ()
        admin = () if PLACES[name] == "country" else ("Alderland",)
        point = 1.5 if PLACES[name] == "city" else None
        return (
            Toponym(
                gazetteer_id=f"x:{name}",
                name=name,
                kind=PLACES[name],
                lat=point,
                lon=point,
                country="AL",
                admin=admin,
                pcode=None,
                population=1,
            ),
        )

    def choose(self, name: str, *, nearby: Iterable[str], kind: str | None = None) -> Place | None:
        found = self.candidates(name)
        if not found:
            return None
        one = found[0]
        precision = 1 if one.kind == "city" else 3
        return Place(
            name=name,
            gazetteer_id=one.gazetteer_id,
            lat=one.lat,
            lon=one.lon,
            geo_precision=precision,
            admin=one.admin,
        )


class Dates:
    def find(self, text: str) -> Sequence[DateExpression]:
        return [
            DateExpression(start=m.start(), end=m.end(), text=m.group(), rule="test", reading=())
            for m in DAYS.finditer(text)
        ]

    def resolve(
        self, expression: DateExpression, *, anchor: str | None, tense: Tense | None = None
    ) -> tuple[DateBounds | None, Timex]:
        return None, Timex(type="DATE", value=f"{anchor}/{tense}")


def world() -> Knowledge:
    """The three fakes together."""
    return Knowledge(actors=Actors(), places=Places(), dates=Dates())

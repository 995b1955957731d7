"""All the mentions of a report, found in the order in which each finder needs the ones before it."""

from collections.abc import Sequence

from sayso.extract.findings import Entity
from sayso.extract.mentions.actors import add_actors
from sayso.extract.mentions.bodies import join_bodies
from sayso.extract.mentions.dates import add_dates
from sayso.extract.mentions.facilities import add_facilities, draft_facilities
from sayso.extract.mentions.groups import add_groups
from sayso.extract.mentions.names import names
from sayso.extract.mentions.nations import add_attacked, add_holders, add_nations
from sayso.extract.mentions.parents import add_parents
from sayso.extract.mentions.persons import add_persons
from sayso.extract.mentions.places import add_places
from sayso.extract.mentions.scene import Scene
from sayso.extract.mentions.tolls import add_tolls
from sayso.extract.mentions.weapons import add_weapons
from sayso.extract.syntax import Parse
from sayso.lexicon.nouns import nouns
from sayso.lexicon.persons import persons
from sayso.model.knowledge import Knowledge


def entities(parse: Parse, *, knowledge: Knowledge, published: str | None, seats: Sequence[str] = ()) -> list[Entity]:
    """Every mention of a report in text order; one may lie inside another, but a word heads one of each kind.

    `published` is the ISO day that "today" means where nobody is quoted; `seats` are the names in the dateline.
    """
    scene = Scene(parse, knowledge)
    add_dates(scene, published)
    runs = join_bodies(scene, names(scene), nouns())
    drafts = draft_facilities(scene, runs, nouns())
    add_actors(scene, runs, nouns())
    add_persons(scene, runs, persons())
    attacked = add_nations(scene, runs)
    add_holders(scene)
    add_places(scene, runs, seats)
    add_parents(scene)
    add_attacked(scene, attacked)
    add_groups(scene, nouns(), persons())
    add_facilities(scene, drafts)
    add_weapons(scene)
    add_tolls(scene, published)
    return sorted(scene.found.values(), key=lambda entity: (entity.start, -entity.end, entity.kind))

import pytest

from sayso.lexicon.actors import ActorEntry, Person, Relation
from sayso.model.knowledge import Actors
from sayso.resolve.actors import ActorRegistry, merge


def test_it_is_what_the_reading_stage_asks_for(registry: ActorRegistry) -> None:
    actors: Actors = registry
    assert actors.get("SDF") is not None


@pytest.mark.parametrize(
    ("name", "actor_id"),
    [
        ("SDF", "SDF"),
        ("Syrian Democratic Forces", "SDF"),
        ("syrian democratic forces", "SDF"),
        ("قسد", "SDF"),
        ("Russia", "RUS"),
        ("Iran", "IRN"),
        ("United States", "US"),
        ("Syria", "GoS"),
        ("Bolivia", "BOL"),
        ("rebels", "generic:rebels"),
        ("generic:rebels", "generic:rebels"),
    ],
)
def test_lookup_knows_names_and_ids(registry: ActorRegistry, name: str, actor_id: str) -> None:
    actor = registry.lookup(name)
    assert actor is not None
    assert actor.id == actor_id


@pytest.mark.parametrize("name", ["", " ", "Alder", "Moscow", "nobody at all"])
def test_lookup_knows_nobody_else(registry: ActorRegistry, name: str) -> None:
    assert registry.lookup(name) is None


@pytest.mark.parametrize(
    ("name", "actor_id"),
    [("Moscow", "RUS"), ("Ankara", "TUR"), ("Damascus", "GoS"), ("Syrian", "GoS"), ("US", "US"), ("Kosovo", "XKX")],
)
def test_nation_is_for_who_knows_that_it_acts(registry: ActorRegistry, name: str, actor_id: str) -> None:
    actor = registry.nation(name)
    assert actor is not None
    assert (actor.id, actor.kind == "official" or actor_id == "GoS") == (actor_id, True)


def test_a_person_of_two_offices_is_known_by_the_day(registry: ActorRegistry) -> None:
    offices = (
        Person(name="Ana Birch", actor="UN", role="envoy", until="2010-12-31"),
        Person(name="Ana Birch", actor="ICRC", role="president", since="2011-01-01"),
    )
    larger = merge(registry, (), offices)
    assert [getattr(larger.person("Ana Birch", day), "actor", None) for day in ("2009-05-05", "2015-05-05")] == [
        "UN",
        "ICRC",
    ]
    assert larger.person("Bo Cedar") is None


def test_merge_adds_actors_and_names_and_leaves_the_first_registry_alone(registry: ActorRegistry) -> None:
    column = ActorEntry(id="own:column", name="Ridge Column", kind="party", parents=(Relation(id="FSA"),))
    more = ActorEntry(id="SDF", name="Shield of the Valley", kind="party")
    larger = merge(registry, (column, more))
    found = {hit.actor.id for hit in larger.find("The Ridge Column met the Shield of the Valley.")}
    assert found == {"own:column", "SDF"}
    assert larger.is_same_side("own:column", "FSA", "2014-01-01")
    assert larger.is_enemy("SDF", "IS", "2018-01-01")
    assert registry.find("The Ridge Column") == []

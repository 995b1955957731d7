"""The data keep their own promises: ids, ties, dates, and one bearer of a name in a theatre."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from sayso.lexicon.actors import ActorEntry, Person, Relation, load_actor_data
from sayso.lexicon.load import data_names, data_text
from sayso.resolve.actors import ActorRegistry
from sayso.resolve.actors.fold import Folder
from sayso.resolve.actors.names import actor_names

DATA = load_actor_data()
TIES = ("parents", "patrons", "allies", "enemies")
DEMANDED = [
    "SDF", "YPG", "YPJ", "DMC", "CJTF-OIR", "IS", "GoS", "HTS", "RUS", "TUR", "FSA", "SNA", "ISF", "PMU", "SOHR",
    "DEZ24", "US", "SANA", "Amaq", "Pentagon", "CENTCOM", "ISR", "IRN", "FRA", "GBR", "Taliban", "Haqqani", "HIG",
    "IMU", "AQ", "LeT", "AlShabaab", "BokoHaram", "ISWAP", "Hezbollah", "Hamas", "PIJ", "Houthis", "PKK", "FARC",
    "ELN", "FMLN", "ShiningPath", "LTTE", "M23", "RSF", "SAF", "Wagner", "ISAF", "NATO", "Maoists-IN", "UN", "ICRC",
    "MSF", "SARC", "WhiteHelmets", "HRW", "Amnesty",
]  # fmt: skip


def relations() -> Iterator[tuple[ActorEntry, str, Relation]]:
    for entry in DATA.actors:
        for tie in TIES:
            for relation in getattr(entry, tie):
                yield entry, tie, relation


def test_ids_are_unique() -> None:
    ids = [entry.id for entry in DATA.actors]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("actor_id", DEMANDED)
def test_actors_of_the_domain_reference_are_there(registry: ActorRegistry, actor_id: str) -> None:
    actor = registry.get(actor_id)
    assert actor is not None
    assert actor.id == actor_id


def test_ties_lead_to_known_actors(registry: ActorRegistry) -> None:
    lost = [(entry.id, tie, tied.id) for entry, tie, tied in relations() if registry.get(tied.id) is None]
    assert lost == []


def test_nobody_is_tied_to_itself_or_is_its_own_ancestor(registry: ActorRegistry) -> None:
    parents = {entry.id: {relation.id for relation in entry.parents} for entry in DATA.actors}
    for start, first in parents.items():
        seen: set[str] = set()
        waiting = list(first)
        while waiting:
            above = waiting.pop()
            assert above != start
            if above not in seen:
                seen.add(above)
                waiting.extend(parents.get(above, ()))


def test_people_belong_to_known_actors(registry: ActorRegistry) -> None:
    assert [person.name for person in DATA.people if not person.actor or registry.get(person.actor) is None] == []


@pytest.mark.parametrize(
    "dated",
    [*DATA.actors, *DATA.people, *(relation for _, _, relation in relations())],
    ids=lambda dated: str(dated)[:40],
)
def test_dates_are_days_and_in_order(dated: ActorEntry | Person | Relation) -> None:
    for day in (dated.since, dated.until):
        assert day is None or date.fromisoformat(day)
    assert (dated.since or "") <= (dated.until or "9999")


def test_no_name_has_two_bearers_in_one_theatre() -> None:
    folder = Folder()
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in DATA.actors:
        for name in actor_names(entry, DATA.words.spellings):
            for theatre in name.theatres or ("everywhere",):
                bearers[folder.name(name.text), theatre].add(entry.id)
    assert {key: ids for key, ids in bearers.items() if len(ids) > 1} == {}


def test_a_description_has_a_theatre_to_count_in() -> None:
    assert [entry.id for entry in DATA.actors if entry.descriptions and not entry.theatres] == []


def test_theatres_are_known() -> None:
    known = {theatre.id for theatre in DATA.theatres}
    assert {theatre for entry in DATA.actors for theatre in entry.theatres} <= known


@pytest.mark.parametrize("name", data_names("actors", ".toml"))
def test_every_file_says_what_it_is_based_on(name: str) -> None:
    head = data_text(name).split("\n\n")[0]
    assert head.startswith("# ")
    assert "asis:" in head or "reference" in head


def test_every_state_has_a_name_and_its_own_code() -> None:
    codes = [row.code for row in DATA.nations]
    assert len(codes) == len(set(codes))
    assert len(codes) > 190

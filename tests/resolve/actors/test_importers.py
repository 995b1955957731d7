from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.actors import Relation
from sayso.resolve.actors import ActorRegistry, merge
from sayso.resolve.actors.importers import from_followthemoney, from_petrarch

DICTIONARY = """\
; invented actors
# of an invented war
ALDER_FRONT_ [SYRREB] ; rebels
+FRONT_OF_ALDER_
+ALDER_FIGHTERS_
BIRCH_BRIGADE_
    [SYRMIL <130101]
    [SYRREB >130101]
CEDAR_TIMES_ [LBNMED]
DAPHNE_LEAGUE_ [IRQGOV 030501-041231]
ELM_COUNCIL_
FIR_GUARD_ [SYRMIL >139999]
[broken
"""


def test_petrarch_dictionaries_become_entries() -> None:
    imported = from_petrarch(DICTIONARY.splitlines())
    by_name = {entry.name: entry for entry in imported.actors}
    alder, birch = by_name["Alder Front"], by_name["Birch Brigade"]
    assert (alder.id, alder.kind, alder.is_armed, alder.country) == ("petrarch:alder_front", "party", True, "SY")
    assert alder.aliases == ("Front Of Alder", "Alder Fighters")
    assert birch.parents == (Relation(id="GoS", until="2013-01-01"),)
    assert by_name["Cedar Times"].kind == "media"
    assert by_name["Daphne League"].parents == (Relation(id="IRQ", since="2003-05-01", until="2004-12-31"),)


def test_petrarch_lines_that_cannot_be_read_become_messages() -> None:
    messages = from_petrarch(DICTIONARY.splitlines()).messages
    assert any("Elm Council" in message and "no code" in message for message in messages)
    assert any("139999" in message for message in messages)
    assert any("[broken" in message for message in messages)


def test_imported_actors_are_found_in_a_registry(registry: ActorRegistry) -> None:
    larger = merge(registry, from_petrarch(DICTIONARY.splitlines()).actors)
    text = "The front of Alder met the Birch Brigade."
    assert [hit.actor.id for hit in larger.find(text)] == ["petrarch:alder_front", "petrarch:birch_brigade"]


ENTITIES = """\
{"id": "o1", "schema": "Organization", "properties": {"name": ["Alder Relief"], "alias": ["ALDR"], \
"weakAlias": ["Relief"], "country": ["sy"], "parent": ["o2"]}}
{"id": "o2", "schema": "PublicBody", "properties": {"name": ["Ministry of Birch"]}, "caption": "unused"}
{"id": "o3", "schema": "Company", "properties": {"name": ["Cedar Trading"], "incorporationDate": ["2001-02-03"]}}
{"id": "p1", "schema": "Person", "properties": {"name": ["Ana Elm"], "alias": ["A. Elm"], "position": ["chair"]}}
{"id": "v1", "schema": "Vessel", "properties": {"name": ["Fir"]}}
{"id": "o4", "schema": "Organization", "properties": {}}
{"id": "o1", "schema": "Organization", "properties": {"name": ["Again"]}}
not json
"""


def test_followthemoney_entities_become_entries_and_people() -> None:
    imported = from_followthemoney(ENTITIES.splitlines())
    relief, ministry, trading = imported.actors
    assert (relief.id, relief.kind, relief.country) == ("ftm:o1", "organisation", "SY")
    assert (relief.acronyms, relief.descriptions, relief.parents) == (("ALDR",), ("Relief",), (Relation(id="ftm:o2"),))
    assert ministry.kind == "official"
    assert trading.since == "2001-02-03"
    assert [(person.name, person.role, person.variants) for person in imported.people] == [
        ("Ana Elm", "chair", ("A. Elm",))
    ]
    assert [message.split(":")[0] for message in imported.messages] == ["line 6", "line 7", "line 8"]


@given(st.lists(st.text()))
def test_no_line_crashes_an_importer(lines: list[str]) -> None:
    from_petrarch(lines)
    from_followthemoney(lines)

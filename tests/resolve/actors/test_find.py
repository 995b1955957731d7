"""What the registry finds: every name it has, phrases with force nouns, and not what only looks like an actor."""

import itertools
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.actors import load_actor_data
from sayso.resolve.actors import ActorRegistry, load_registry
from sayso.resolve.actors.names import case_of

DATA = load_actor_data()
STATES = {row.code for row in DATA.nations} | {special.id for special in DATA.words.states}
REGISTRY = load_registry()


def found(registry: ActorRegistry, text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.actor.id) for hit in registry.find(text)]


def aliases() -> Iterator[tuple[str, str, str]]:
    """Each name in a text of its theatre, with the actor that it must give."""
    homes = {theatre.id: theatre.cues[0] for theatre in DATA.theatres}
    for entry in DATA.actors:
        own = () if entry.id in STATES else (entry.name,)
        names = (*own, *entry.aliases, *entry.transliterations, *entry.acronyms, *entry.arabic, *entry.descriptions)
        for theatre in entry.theatres or ("",):
            place = homes.get(theatre, "")
            for name in dict.fromkeys(name for name in names if not name.endswith("-led")):
                yield f"{place}, {place}: {name} and 12 others" if place else f"To {name}", name, entry.id


@pytest.mark.parametrize("entry", DATA.actors, ids=lambda entry: str(entry.id))
def test_every_name_of_an_actor_finds_it(entry: object) -> None:
    missed = [
        (text, name)
        for text, name, actor_id in aliases()
        if actor_id == getattr(entry, "id", None)
        and actor_id not in {found_id for _, found_id in found(REGISTRY, text)}
    ]
    assert missed == []


FOUND = [
    ("Russian warplanes hit a clinic.", [("Russian warplanes", "RUS")]),
    ("The Turkish army shelled the hill.", [("Turkish army", "TUR")]),
    ("He met the Iraqi government.", [("Iraqi government", "IRQ")]),
    ("Iraqi troops moved in.", [("Iraqi troops", "ISF")]),
    ("Israeli forces left.", [("Israeli forces", "ISR")]),
    ("French soldiers came.", [("French soldiers", "FRA")]),
    ("U.S. special operations forces landed.", [("U.S. special operations forces", "US")]),
    ("US jets flew over.", [("US jets", "US")]),
    ("The Syrian army denied it.", [("Syrian army", "GoS")]),
    ("Russia's defence ministry said so.", [("Russia's defence ministry", "RUS")]),
    ("The army of Chad crossed over.", [("army of Chad", "TCD")]),
    ("The Government of Peru agreed.", [("Government of Peru", "PER")]),
    ("Colombian police officers arrested him.", [("Colombian police officers", "COL")]),
    ("Russian airstrikes went on.", [("Russian", "RUS")]),
    ("Russian and Syrian warplanes flew.", [("Russian", "RUS"), ("Syrian warplanes", "GoS")]),
    ("Iraqi, Iranian or Turkish jets flew.", [("Iraqi", "ISF"), ("Iranian", "IRN"), ("Turkish jets", "TUR")]),
    ("Syrian rebels withdrew.", [("Syrian rebels", "generic:rebels")]),
    ("Israeli settlers burned cars.", [("Israeli settlers", "generic:settlers")]),
    ("Iraqis fled the shelling.", [("Iraqis", "generic:nationals")]),
    ("Unidentified gunmen opened fire.", [("Unidentified gunmen", "generic:gunmen")]),
    ("The rebels and residents agreed.", [("rebels", "generic:rebels"), ("residents", "generic:residents")]),
    ("IS militants attacked.", [("IS militants", "IS")]),
    ("IS's fighters attacked.", [("IS's fighters", "IS")]),
    ("The Islamic State group's men left.", [("Islamic State group", "IS")]),
    ("An ISIS’s promise", [("ISIS", "IS")]),
    ("Da’esh and Da'esh and Daesh", [("Da’esh", "IS"), ("Da'esh", "IS"), ("Daesh", "IS")]),
    ("Hay’at Tahrir al\u2011Sham", [("Hay’at Tahrir al\u2011Sham", "HTS")]),
    ("Syrian\u00a0Democratic\u00a0Forces", [("Syrian\u00a0Democratic\u00a0Forces", "SDF")]),
    ("The Guardian and the Guardian", [("The Guardian", "Guardian"), ("the Guardian", "Guardian")]),
    ("UN troops met a UN official.", [("UN troops", "UN"), ("UN official", "UN")]),
    ("the Free Syrian Army", [("Free Syrian Army", "FSA")]),
    ("Yekineyen Parastina Gel", [("Yekineyen Parastina Gel", "YPG")]),
    ("قال المرصد السوري إن داعش", [("المرصد السوري", "SOHR"), ("داعش", "IS")]),
    ("انسحبت وداعش", [("داعش", "IS")]),
    ("US-backed Syrian fighters went on.", [("US-backed Syrian fighters", "SDF")]),
    ("The US-led coalition struck Raqqa.", [("US-led coalition", "CJTF-OIR")]),
    ("In Raqqa the coalition struck.", [("coalition", "CJTF-OIR")]),
    ("Coalition warplanes struck Mosul.", [("Coalition warplanes", "CJTF-OIR")]),
    ("US-led air strikes hit Raqqa.", [("US-led", "CJTF-OIR")]),
    ("In Aden the coalition struck.", [("coalition", "SLC")]),
    ("Coalition forces left Kandahar.", [("Coalition forces", "ISAF")]),
    ("Regime forces shelled Idlib.", [("Regime forces", "GoS")]),
    ("Government forces shelled Aleppo.", [("Government forces", "GoS")]),
    ("Government forces entered Mosul.", [("Government forces", "ISF")]),
    ("Government forces left the valley.", [("Government forces", "generic:government-forces")]),
    ("Assad's forces came.", [("Assad's forces", "GoS")]),
    ("THE TOWN IS LOST TO SDF FIGHTERS", [("SDF FIGHTERS", "SDF")]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=lambda value: value if isinstance(value, str) else "")
def test_finds(registry: ActorRegistry, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(registry, text) == expected


NOBODY = [
    "the guardian of the child",
    "On 3 Jan he let it be.",
    "WE LET THE AMNESTY PASS",
    "an official statement, civilian casualties",
    "a Britain-based lawyer",
    "US-backed talks",
    "French-trained and Geneva-based",
    "the IS-held town",
    "the rebel-held quarter",
    "an SDF\u2011controlled road",
    "an anti-Taliban mood",
    "It is late, and this is his.",
    "He told us so.",
    "THE BRIDGE IS OPEN",
    "Syria is a country, and Syrian food is good.",
    "He flew from Turkey to Moscow and Ankara.",
    "a turkey, some polish and amnesty",
    "the police station and the military hospital",
    "a Russian military base",
    "the US-led invasion of Iraq",
    "a hospital in Damascus",
    "a wagner opera, a guardian angel",
]


@pytest.mark.parametrize("text", NOBODY)
def test_finds_nobody(registry: ActorRegistry, text: str) -> None:
    assert found(registry, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "is_armed"),
    [
        ("Russian warplanes", "party", True),
        ("Russian officials", "official", False),
        ("the Turkish police", "official", True),
        ("Turkish state media", "media", False),
        ("residents", "witness", False),
        ("security sources", "anonymous", False),
        ("the rebels", "party", True),
        ("SOHR", "monitor", False),
        ("Human Rights Watch", "organisation", False),
    ],
)
def test_kind_is_by_the_words(registry: ActorRegistry, text: str, kind: str, is_armed: bool) -> None:  # noqa: FBT001
    (hit,) = registry.find(text)
    assert (hit.actor.kind, hit.actor.is_armed) == (kind, is_armed)


def test_a_general_word_keeps_the_country_named(registry: ActorRegistry) -> None:
    (hit,) = registry.find("Iraqi militants")
    assert (hit.actor.is_generic, hit.actor.country) == (True, "IQ")


def test_a_view_reads_sentences_as_part_of_their_report(registry: ActorRegistry) -> None:
    view = registry.in_theatre("Fighting went on in Aleppo and Idlib.")
    assert found(view, "Regime forces advanced.") == [("Regime forces", "GoS")]
    assert found(registry, "Regime forces advanced.") == [("Regime forces", "generic:government-forces")]


def test_people_lead_to_those_they_speak_for(registry: ActorRegistry) -> None:
    people = [registry.person(name) for name in ("Rami Abdel-Rahman", "Mustafa Bali")]
    assert [person.actor for person in people if person] == ["SOHR", "SDF"]


WORDS = [
    "IS",
    "SDF",
    "Syrian",
    "Russian",
    "army",
    "'s",
    "’",
    "-",
    "forces",
    "US",
    "U.S.",
    "rebels",
    "\u00a0",
    "\n\n",
    " ",
]
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(WORDS)).map("".join), st.lists(st.sampled_from(WORDS)).map(" ".join)
)


@given(TEXTS)
def test_offsets_stand_in_the_text_in_order_and_never_overlap(text: str) -> None:
    hits = [*REGISTRY.find(text)]
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(before.end <= after.start for before, after in itertools.pairwise(hits))
    assert all(text[hit.start : hit.end].strip() == text[hit.start : hit.end] for hit in hits)


NAMES = [(name, entry.id) for entry in DATA.actors if not entry.theatres for name in entry.acronyms]


@given(st.sampled_from(NAMES), st.text(alphabet=st.characters(exclude_categories=["L", "N"], exclude_characters="-'’")))
def test_a_name_is_found_exactly_wherever_it_stands(named: tuple[str, str], around: str) -> None:
    name, actor_id = named
    text = f"{around} x {name} x {around}"
    hits = [(text[hit.start : hit.end], hit.actor.id) for hit in REGISTRY.find(text)]
    assert (name, actor_id) in hits


@given(st.sampled_from(NAMES))
def test_an_acronym_in_small_letters_is_none(named: tuple[str, str]) -> None:
    name, _ = named
    assert case_of(name) == "upper"
    assert REGISTRY.find(f"x {name.lower()} x") == []

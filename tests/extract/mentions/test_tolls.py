import pytest

from mentions.conftest import Finder
from mentions.world import world
from sayso.extract.mentions.numbers import count_at
from sayso.extract.mentions.scene import Scene


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Shells killed 12 civilians.", [("killed", "civilian", 12, 12, None)]),
        ("At least 12 people were killed.", [("killed", "person", 12, None, None)]),
        ("Up to 30 rebels died.", [("killed", "combatant", None, 30, None)]),
        ("Between 12 and 24 people were killed.", [("killed", "person", 12, 24, None)]),
        ("The raid wounded dozens.", [("wounded", "person", None, None, "dozens")]),
        ("The raid left six people dead.", [("killed", "person", 6, 6, None)]),
        ("The death of two teachers shook Marvik.", [("killed", "civilian", 2, 2, None)]),
        ("The army captured 40 fighters.", [("captured", "combatant", 40, 40, None)]),
        ("About 6,000 civilians are trapped.", [("trapped", "civilian", 6000, 6000, None)]),
        ("Two dozen people were injured.", [("wounded", "person", 24, 24, None)]),
        ("There were no casualties.", [("affected", "person", 0, 0, None)]),
        ("A child was killed.", [("killed", "child", 1, 1, None)]),
        (
            "Nine people were killed, including three children.",
            [("killed", "person", 9, 9, None), ("killed", "child", 3, 3, None)],
        ),
        ("Troops captured a rebel leader.", [("captured", "combatant", 1, 1, None)]),
        ("Troops detained another smuggler.", [("captured", "person", 1, 1, None)]),
        ("Troops detained several suspects.", [("captured", "person", None, None, "several")]),
        ("A commander was confirmed killed.", [("killed", "combatant", 1, 1, None)]),
        ("The death toll rose to 30.", [("killed", "person", 30, 30, None)]),
        ("The raids displaced hundreds of thousands of people.", [("displaced", "person", None, None, "thousands")]),
        ("The price rose to 30.", []),
        ("They fear a murder and a campaign.", []),
        ("The army captured two villages.", []),
        ("Twelve civilians left Marvik.", []),
    ],
)
def test_a_toll_is_a_range_as_the_words_give_it(
    find: Finder, text: str, tolls: list[tuple[str, str, int | None, int | None, str | None]]
) -> None:
    found = [entity.toll for entity in find.of("toll", text)]
    assert [(t.effect, t.of, t.min, t.max, t.vague) for t in found if t is not None] == tolls


def test_a_running_total_is_as_of_the_report(find: Finder) -> None:
    text = "Since Monday 900 Grey Lance fighters and 324 civilians have been killed."
    total = "901 Grey Lance fighters and 324 civilians have been killed since 10 September."
    assert [entity.toll.as_of for entity in find.of("toll", total) if entity.toll] == ["2031-03-12"] * 2
    assert [entity.toll.min for entity in find.of("toll", text) if entity.toll] == [900, 324]


@pytest.mark.parametrize(("text", "value"), [("forty-two", 42), ("six hundred", 600), ("1.2 million", 1_200_000)])
def test_numbers_in_words(find: Finder, text: str, value: int) -> None:
    count = count_at(Scene(find.parser.parse(text), world()), 0)
    assert count is not None
    assert (count.min, count.max) == (value, value)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.resolve.actors import ActorRegistry, load_registry

REGISTRY = load_registry()


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        ("SDF", "SDF", None, True),
        ("SDF", "CJTF-OIR", "2018-12-12", True),
        ("YPG", "SDF", "2018-12-12", True),
        ("YPG", "SDF", "2015-01-01", False),
        ("YPG", "DMC", "2018-12-12", True),
        ("YPG", "CJTF-OIR", "2018-12-12", True),
        ("DMC", "US", "2018-12-12", True),
        ("SANA", "GoS", "2018-12-12", True),
        ("SANA", "RUS", "2018-12-12", True),
        ("Sputnik", "GoS", "2018-12-12", True),
        ("Amaq", "IS", "2018-12-12", True),
        ("RUS", "GoS", "2015-09-29", False),
        ("RUS", "GoS", "2015-09-30", True),
        ("RUS", "GoS", None, True),
        ("Pentagon", "CJTF-OIR", "2018-12-12", True),
        ("SOHR", "SDF", "2018-12-12", False),
        ("SOHR", "DEZ24", "2018-12-12", False),
        ("TUR", "SDF", "2018-12-12", False),
        ("TUR", "SNA", "2019-10-10", True),
        ("HTS", "AQ", "2015-01-01", True),
        ("HTS", "AQ", "2018-01-01", False),
        ("SDF", "GoS", "2018-12-12", False),
        ("nobody", "SDF", "2018-12-12", False),
    ],
)
def test_same_side(registry: ActorRegistry, one: str, other: str, day: str | None, expected: bool) -> None:  # noqa: FBT001
    assert registry.is_same_side(one, other, day) is expected


@pytest.mark.parametrize(
    ("one", "other", "day", "expected"),
    [
        ("SDF", "IS", "2018-12-12", True),
        ("DMC", "IS", "2018-12-12", True),
        ("CJTF-OIR", "IS", "2018-12-12", True),
        ("GoS", "IS", "2016-01-01", True),
        ("SANA", "Amaq", "2016-01-01", True),
        ("TUR", "YPG", "2018-02-01", True),
        ("TUR", "YPG", "2014-02-01", False),
        ("NDF", "HTS", "2018-02-01", True),
        ("YPG", "SDF", "2018-02-01", False),
        ("SOHR", "IS", "2018-02-01", False),
        ("Taliban", "ISAF", "2010-01-01", True),
        ("Taliban", "ISAF", "2020-01-01", False),
    ],
)
def test_enemies(registry: ActorRegistry, one: str, other: str, day: str | None, expected: bool) -> None:  # noqa: FBT001
    assert registry.is_enemy(one, other, day) is expected


IDS = st.sampled_from([entry.id for entry in REGISTRY.data.actors])
DAYS = st.none() | st.dates().map(lambda day: day.isoformat())


@given(IDS, IDS, DAYS)
def test_it_makes_no_difference_who_is_named_first(one: str, other: str, day: str | None) -> None:
    assert REGISTRY.is_same_side(one, other, day) == REGISTRY.is_same_side(other, one, day)
    assert REGISTRY.is_enemy(one, other, day) == REGISTRY.is_enemy(other, one, day)


@given(IDS, DAYS)
def test_nobody_is_its_own_enemy(one: str, day: str | None) -> None:
    assert REGISTRY.is_same_side(one, one, day)
    assert not REGISTRY.is_enemy(one, one, day)

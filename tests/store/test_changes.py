"""Which events and spells changed is kept whenever the picture is drawn anew."""

from msgspec.structs import replace

from sayso.model.event import Event
from sayso.store.casebook import Casebook
from sayso.store.changes import changes_after, changes_before, first_told, last_change
from sayso.store.picture import replace as replace_picture

AT = "2020-01-01T00:00:00Z"


def event(name: str) -> Event:
    """An event of one claim."""
    return Event(
        id=name, type="capture", actors=(), recipients=(), place=None, date=None, toll=(), claim_ids=(f"claim-{name}",),
        origins=1, grade="claimed", grade_because="Said.", disputes=(), protected_object=None,
        first_said="2018-03-01", last_said="2018-03-01",
    )  # fmt: skip


def draw(casebook: Casebook, *events: Event) -> list[tuple[str, str]]:
    """Draw these events, and give what is told to have changed."""
    with casebook.writing() as connection:
        before = last_change(connection)
        replace_picture(connection, origins={}, events=events, spells=())
        return [(one.id, one.what) for one in changes_after(connection, before, limit=100)]


def test_only_what_came_changed_or_went_is_told(casebook: Casebook) -> None:
    one, other, third = event("aa"), event("bb"), event("cc")
    assert draw(casebook, one, other) == [("aa", "new"), ("bb", "new")]
    assert draw(casebook, one, other) == []
    later = replace(other, grade="conceded")
    assert draw(casebook, later, third) == [("aa", "gone"), ("bb", "changed"), ("cc", "new")]
    with casebook.reading() as connection:
        newest = changes_before(connection, None, about="event", limit=10)
        assert [(change.number, change.id) for change in newest] == [(5, "cc"), (4, "bb"), (3, "aa")]
        assert [change.id for change in changes_before(connection, 5, about="event", limit=1)] == ["bb"]
        assert set(first_told(connection, ["aa", "bb", "dd"])) == {"aa", "bb"}

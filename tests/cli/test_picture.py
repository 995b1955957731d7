from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from cli.builders import DENIED, HIT, TAKEN, document
from sayso.cli.picture.picture import show
from sayso.cli.plain import plain


def picture(*, list_claims: bool = False) -> str:
    written = StringIO()
    show(document(), list_claims=list_claims, file=written)
    return written.getvalue()


def test_picture(snapshot: SnapshotAssertion) -> None:
    assert picture() == snapshot


def test_other_claims_are_listed_where_asked_for(snapshot: SnapshotAssertion) -> None:
    assert picture(list_claims=True).partition("OTHER CLAIMS")[2] == snapshot


def test_in_a_pipe_it_is_80_columns_of_plain_words() -> None:
    shown = picture(list_claims=True)
    assert max(len(line) for line in shown.splitlines()) <= 80
    assert not any(line.endswith(" ") for line in shown.splitlines())
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_quotes_are_whole_and_markup_of_others_is_words() -> None:
    shown = " ".join(picture(list_claims=True).split())
    assert all(f"“{words}”" in shown for words in (TAKEN, DENIED, HIT))
    assert "[bold]worse[/bold]" in shown
    assert "Town [red]changes[/red] hands" in shown


@given(st.text())
def test_nothing_that_steers_a_terminal_gets_through(words: str) -> None:
    assert all(character.isprintable() for character in plain(words).replace("\u3000", " "))

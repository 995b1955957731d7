"""A field is corrected to what it can be, and to nothing else; the message says what would be right."""

import pytest

from decide.builders import laid_out
from sayso.decide import corrected, fitting
from sayso.errors import WrongCorrection

_, (CLAIM, *_rest) = laid_out()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("event.typ", '"shelling"', "did you mean 'type'"),
        ("event.type", '"shelled"', "one of abduction, advance"),
        ("event.type", "shelling", "is no JSON"),
        ("event.place.lat", '"north"', "a number or null"),
        ("event.actors", '"IS"', "a list, each of it an object with text, actor_id"),
        ("event.actors.name", '"IS"', "event.actors.0"),
        ("event.actors.7.name", '"IS"', "there are only 1"),
        ("event.destination.name", '"Hajin"', "event.destination is null in this claim"),
        ("event.type.kind", '"x"', "has no fields"),
        ("background", "1", "true or false"),
        ("id", '"x"', "cannot be corrected"),
        ("content.start", "3", "cannot be corrected"),
        ("", '"x"', "a claim has no field ''"),
    ],
)
def test_a_wrong_correction_says_what_would_be_right(field: str, value: str, told: str) -> None:
    with pytest.raises(WrongCorrection) as raised:
        corrected(CLAIM, field, value)
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("event.type", "shelling", '"shelling"'),
        ("event.weapon", "12", '"12"'),
        ("event.weapon", "null", "null"),
        ("event.actors.0.actor_id", "IS", '"IS"'),
        ("event.place.lat", "34.5", "34.5"),
        ("background", "true", "true"),
    ],
)
def test_bare_words_are_text_where_text_fits(field: str, words: str, value: str) -> None:
    assert fitting(CLAIM, field, words) == value
    assert corrected(CLAIM, field, value).id == CLAIM.id

"""Where the words themselves put a place that no gazetteer has."""

import pytest
from reports import capture

from sayso.pipeline import Reader


@pytest.mark.parametrize(
    ("sentence", "admin"),
    [
        ("Rebels captured Oldmere, Idlib province, on Monday.", ("Syria", "Idlib")),
        ("Rebels captured the village of Oldmere in Idlib province on Monday.", ("Syria", "Idlib")),
        ("Rebels captured Oldmere and left Idlib province on Monday.", ()),
    ],
)
def test_an_unknown_place_lies_in_the_area_named_behind_it(
    reader: Reader, sentence: str, admin: tuple[str, ...]
) -> None:
    document = reader.read([capture(sentence)], as_is=True)
    (place,) = [c.event.place for c in document.claims if c.event and c.event.place and c.event.type == "capture"]
    assert (place.name, place.lat, place.admin) == ("Oldmere", None, admin)

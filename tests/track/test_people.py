"""Whom reports spell in several ways is one person of a track record."""

from corroborate.builders import claim
from msgspec.structs import replace

from sayso.model.document import Document
from sayso.pipeline.tracking import track_list
from track.builders import event, origin, reports, spoken_by


def test_one_person_in_three_spellings() -> None:
    spellings = ("Rami Abdel Rahman", "Rami Abdulrahman", "Rami Abdurrahman")
    told = [spoken_by(name, claim("capture", says="SOHR", report="r1", words=name)) for name in spellings]
    events = tuple(event(f"e{number}", origin(own)) for number, own in enumerate(told))
    document = Document(
        sayso="0",
        reports=(*reports(["2018-12-10"]), *(replace(own, id="r2") for own in reports([None]))),
        claims=tuple(told),
        events=events,
        control=(),
        failures=(),
    )
    found = track_list(document)
    (track,) = found.tracks
    assert [(person.name, person.tally.told) for person in track.persons] == [("Rami Abdurrahman", 3)]
    assert (found.reports, found.first_reported, found.last_reported) == (2, "2018-12-10", "2018-12-10")

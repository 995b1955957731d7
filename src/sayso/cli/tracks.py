"""Track records printed; imported when they are asked for, so that --help is quick."""

import sys
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from sayso.cli.material import Asked, material
from sayso.cli.picture.picture import write
from sayso.cli.picture.speakers import speakers_found
from sayso.cli.tables import Cells, write_table
from sayso.errors import BadInput
from sayso.model.track import Tally, Track, TrackList
from sayso.pipeline.tracking import track_list

HEAD = (
    "speaker_id", "speaker", "kind", "part", "value", "told", "first", "alongside", "taken_up", "contradicted",
    "denied", "corrected", "not_taken_up", "days_median", "days_min", "days_max", "reliability", "reliability_basis",
)  # fmt: skip


class Form(NamedTuple):
    """How it is to be printed."""

    sayings: bool
    json: bool
    csv: bool


def print_tracks(asked: Asked, speakers: tuple[str, ...], form: Form) -> None:
    """Print the track records of all speakers, or of those named."""
    if form.json and form.csv:
        raise BadInput("--json and --csv are two forms; give one of them")
    told = material(asked)
    found = track_list(told.document, ratings=told.ratings, speakers=speakers, as_known_on=asked.as_known_on)
    if form.json:
        sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
        sys.stdout.flush()
    elif form.csv:
        write_table(HEAD, track_cells(found))
    else:
        write(speakers_found(found, sayings=form.sayings))


def track_cells(found: TrackList) -> Iterator[Cells]:
    """A row a speaker, and one for each interest, subject and person of it."""
    for track in found.tracks:
        yield _cells(track, "all", None, track.tally)
        for own in track.by_interest:
            yield _cells(track, "interest", own.interest, own.tally)
        for other in track.by_subject:
            yield _cells(track, "subject", other.subject, other.tally)
        for person in track.persons:
            yield _cells(track, "person", person.name, person.tally)


def _cells(track: Track, part: str, value: str | None, tally: Tally) -> Cells:
    delay = tally.delay
    return {
        "speaker_id": track.speaker,
        "speaker": track.name,
        "kind": track.kind,
        "part": part,
        "value": value,
        **{name: getattr(tally, name) for name in HEAD[5:13]},
        "days_median": delay.median if delay else None,
        "days_min": delay.min if delay else None,
        "days_max": delay.max if delay else None,
        "reliability": track.reliability.letter if part == "all" else None,
        "reliability_basis": track.reliability.basis if part == "all" else None,
    }

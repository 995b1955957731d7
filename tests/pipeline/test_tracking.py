from pathlib import Path

from sayso.capture import captures, load_manifest
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.pipeline.tracking import track_list, track_part
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_one_speaker_by_part_of_a_case_has_the_record_that_the_whole_gives(tmp_path: Path, reader: Reader) -> None:
    manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
    with Casebook.open(str(tmp_path / "war"), make=True) as casebook:
        read_into(casebook, captures([str(EXAMPLES / "reports")], manifest=manifest), load=lambda: reader)
        tracks = track_list(whole(casebook)).tracks
        assert len(tracks) > 5
        with casebook.reading() as connection:
            for track in tracks:
                assert track_part(connection, track.speaker)[0] == track
            assert track_part(connection, "nobody")[0] is None

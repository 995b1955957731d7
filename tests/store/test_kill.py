"""A run that is killed at any moment loses nothing, does nothing twice, and leaves a case that is whole."""

import os
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import func, select

from sayso.model.report import Capture, Given
from sayso.pipeline import Reader
from sayso.store import tables
from sayso.store.casebook import Casebook
from sayso.store.verify import verify

from .reading import CLAIMS

SCRIPT = Path(__file__).parent / "reading.py"
SENTENCE = "IS fighters shelled Hajin on 12 December 2018, the Syrian Observatory for Human Rights said."


def folder_of(path: Path, reports: int) -> Path:
    path.mkdir()
    for number in range(reports):
        text = f"Day {number} of the war.\n\n{SENTENCE} Report number {number} of this newspaper ends here.\n"
        (path / f"{number:04}.txt").write_text(text, encoding="utf-8")
    return path


def run(words: list[str], *, for_seconds: float | None) -> bool:
    """Whether it ended by itself, before it was killed."""
    process = subprocess.Popen([sys.executable, str(SCRIPT), *words], env=os.environ, start_new_session=True)
    try:
        return process.wait(for_seconds) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return False


def counts(casebook: Casebook) -> dict[str, int]:
    with casebook.reading() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in (tables.CAPTURES, tables.READINGS, tables.REPORTS, tables.CLAIMS)
        }


@pytest.mark.parametrize(
    ("kills", "reports"), [(5, 60), pytest.param(200, 500, marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_killed_while_reading(kills: int, reports: int, tmp_path: Path, reader: Reader) -> None:
    like = tmp_path / "claim.json"
    text = SENTENCE.encode()
    like.write_bytes(msgspec.json.encode(reader.read([_capture(text)]).claims[0]))
    words = [str(tmp_path / "case"), str(folder_of(tmp_path / "reports", reports)), str(like)]
    dice = random.Random(1)  # noqa: S311 no secret
    done = 0
    while done < kills:
        ended = run(words, for_seconds=dice.uniform(0.2, 1.6))
        done += not ended
        if Path(words[0], "casebook.db").exists():
            with Casebook.open(words[0], make=True) as casebook:
                assert verify(casebook).faults == ()
        if ended:  # all is read; what comes are new reports
            more = Path(words[1]) / f"more-{done}.txt"
            more.write_text(f"{SENTENCE} Another paper, number {done}, adds this.", encoding="utf-8")
    assert run(words, for_seconds=None)
    with Casebook.open(words[0]) as casebook:
        verdict = verify(casebook)
        files = len(list(Path(words[1]).iterdir()))
        assert (verdict.faults, verdict.notes) == ((), ())
        assert counts(casebook) == {"captures": files, "readings": files, "reports": files, "claims": files * CLAIMS}


def _capture(content: bytes) -> Capture:
    return Capture(content=content, sha256="0" * 64, origin="it", given=Given())

"""A run that stops between two of its steps is taken up by the next, which ends where an undisturbed one does."""

from hashlib import sha256
from unittest.mock import patch

import pytest

from sayso.model.report import Capture, Given
from sayso.pipeline import Reader, into_case
from sayso.pipeline.into_case import read_into
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook
from sayso.store.verify import verify

SHELLED = b"IS fighters shelled Hajin on 12 December 2018, the Syrian Observatory for Human Rights said."
CAPTURE = Capture(content=SHELLED, sha256=sha256(SHELLED).hexdigest(), origin="a.txt", given=Given())


class Stopped(Exception):
    """Stands for the end of the process."""


@pytest.mark.parametrize(("step", "read_later"), [("read_waiting", 1), ("settle", 0)])
def test_what_is_left_is_done_by_the_next_run(casebook: Casebook, reader: Reader, step: str, read_later: int) -> None:
    with patch.object(into_case, step, side_effect=Stopped), pytest.raises(Stopped):
        read_into(casebook, [CAPTURE], load=lambda: reader)
    assert verify(casebook).faults == ()
    assert whole(casebook).events == ()
    done = read_into(casebook, [CAPTURE], load=lambda: reader)
    assert (done.new, done.known, done.read) == (0, 1, read_later)
    assert whole(casebook).events == reader.read([CAPTURE]).events
    assert verify(casebook).faults == ()


def test_what_a_run_left_in_the_vault_is_swept_and_other_files_stay(casebook: Casebook) -> None:
    with casebook.writing() as connection:
        name = casebook.vault.put(connection, b"of no capture")
        other = casebook.vault.put(connection, b"of one")
        gone = casebook.vault.sweep(connection, frozenset([other]))
        left = list(casebook.vault.names(connection))
    if casebook.engine.dialect.name == "sqlite":
        assert (gone, left) == (1, [other])
    else:  # bytes and their capture are of one transaction, so that there is nothing to sweep
        assert (gone, left) == (0, sorted([name, other]))

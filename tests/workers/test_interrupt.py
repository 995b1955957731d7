"""An interrupt from the keyboard ends a run at once: no traceback, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PATIENCE = 20.0
REPORT = "Militants killed two soldiers near the town of Marvik on Monday, the army said. "


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [2, 6])
def test_an_interrupt_ends_all_processes(seconds: int, tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text(f"{number}. {REPORT * 50}", encoding="utf-8")
    call = [sys.executable, "-m", "sayso", "read", str(tmp_path), "--json", "--jobs", "2"]
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode not in {0, -signal.SIGKILL}
    assert b"Traceback" not in told
    assert _is_gone(process.pid)


def _is_gone(group: int) -> bool:
    """Whether a process group ends soon: one whose parent has ended stays in the list until the system takes it out."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False

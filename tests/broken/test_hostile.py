"""A slice of the inputs that mean harm (see `benchmarks/hostile.py`): none ends the run, none passes in silence."""

import json
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent.parent / "benchmarks" / "hostile.py"


def test_three_hundred_inputs_that_mean_harm() -> None:
    call = [sys.executable, str(SCRIPT), "--count", "300", "--seed", "7"]
    done = subprocess.run(call, capture_output=True, check=False)
    figures = json.loads(done.stdout)
    assert figures["examples"] == []
    assert (figures["inputs"], figures["crashes"], figures["silent"]) == (300, 0, 0)
    assert figures["reports"] > 0
    assert len(figures["failures"]) > 10
    assert done.returncode == 0

"""What it costs to put claims together: CPU time a claim, and memory, as a case grows.

    python benchmarks/cluster.py [--war spreading|siege …] [--claims N …]

For each war and size, in a process of its own, prints a line of JSON: CPU seconds of clustering and of all of
`sayso.corroborate.events`, both in microseconds a claim, the peak of memory that this added, and what came out. The
`spreading` war grows in places at one density; the `siege` is one city in which four years only get denser.
"""

import argparse
import json
import resource
import subprocess
import sys
import time

from wars import told

from sayso.corroborate import events
from sayso.resolve.actors import load_registry

WARS = ("spreading", "siege")
SIZES = (10_000, 100_000, 1_000_000)


def main() -> int:
    """Measure each war at each size; the exit code."""
    options = _options()
    if options.one:
        sys.stdout.write(f"{json.dumps(_measured(options.war[0], options.claims[0]))}\n")
        return 0
    for war in options.war:
        for claims in options.claims:
            call = [sys.executable, __file__, "--one", "--war", war, "--claims", str(claims)]
            subprocess.run(call, check=True)  # noqa: S603 this file
    return 0


def _measured(war: str, count: int) -> dict[str, object]:
    claims, reports = told("siege" if war == "siege" else "spreading", count)
    actors = load_registry()
    before, began = _peak(), time.process_time()
    made = events(claims, reports, actors=actors)
    seconds = time.process_time() - began
    return {
        "war": war,
        "claims": len(claims),
        "reports": len(reports),
        "events": len(made),
        "largest": max(len(event.claim_ids) for event in made),
        "cpu_seconds": round(seconds, 2),
        "microseconds_a_claim": round(seconds / len(claims) * 1e6),
        "peak_megabytes_added": round(_peak() - before),
        "peak_megabytes": round(_peak()),
    }


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--war", choices=WARS, nargs="+", default=list(WARS))
    parser.add_argument("--claims", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())

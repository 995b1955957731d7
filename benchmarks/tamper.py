"""Alters single bytes of a case at random, and counts what `verify` finds: `python benchmarks/tamper.py [N] [SEED]`.

Each change is one byte in the vault or in any column of any table, the custody log and what the indexes keep included,
made behind the library's back and put back afterwards; after each the whole case is verified by the function that
`sayso verify` runs (the vault's bytes only where the vault was touched). Prints one JSON line. "Of no effect" are
changes in what the full-text index keeps of itself after which every word still leads to its claims: `verify` asks for
each.
"""

import json
import sys
import tempfile
from collections import Counter
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from store.rich import enrich
from store.tamper import alterations

from sayso.pipeline import Reader
from sayso.store.casebook import Casebook
from sayso.store.verify import verify


def main(count: int, seed: int) -> None:
    """Tamper with a small case in which every table holds something."""
    told = Counter[str]()
    with tempfile.TemporaryDirectory() as folder, Casebook.open(f"{folder}/case", make=True) as casebook:
        enrich(casebook, Path(folder), Reader.load())
        for altered in islice(alterations(Path(casebook.address), seed), count):
            faults = verify(casebook, quick=altered.table != "vault").faults
            altered.put_back()
            told["altered"] += 1
            told["found"] += bool(faults)
            told["in vault"] += altered.table == "vault"
            told["table named"] += altered.table in {fault.table for fault in faults}
            told["table named first"] += bool(faults) and altered.table == faults[0].table
            told["column or byte named"] += any(
                altered.column in (fault.problem if altered.table == "vault" else fault.column or "")
                for fault in faults
                if fault.table == altered.table
            )
            told["of no effect"] += not faults and altered.table == "claims_text"
            if not faults and altered.table != "claims_text":
                sys.stderr.write(f"not found: {str(altered[:3])[:200]}\n")
            elif faults and altered.table not in {fault.table for fault in faults}:
                sys.stderr.write(f"not named: {str(altered[:3])[:200]}: {faults[0]}\n")
        told["whole in the end"] = not verify(casebook).faults
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    main(*given, *(10_000, 1)[len(given) :])

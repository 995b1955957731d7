"""How quickly a large case is written to and asked, on this machine.

    python benchmarks/casebook.py [--claims 1000000] [--batch 4000] [--folder DIR]

Builds a case of invented claims (see `invented.py`) in a folder, inserts them in bulk, and asks for pages of 50 claims:
each figure is the median over 200 random questions, records decoded. A question about one place takes a place as often
as it is spoken of; the picture as known on a day any place. Prints one line of JSON; times are milliseconds by the
clock, and of the processor where others keep the machine busy.
"""

import argparse
import json
import resource
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any

from invented import DAYS, FIRST, PLACES, World, readings, world
from sqlalchemy import Connection

from sayso.model.case import Reading
from sayso.model.found import Box, Query
from sayso.model.knowledge import Actors
from sayso.pipeline.as_known_on import claims_known, picture_known
from sayso.resolve.actors import load_registry
from sayso.store import find
from sayso.store.behind import Behind
from sayso.store.casebook import Casebook
from sayso.store.prepared import Taken
from sayso.store.readings import keep_readings
from sayso.store.tables import CAPTURES

QUESTIONS, BATCH = 200, 4000
AT_ONCE = 4  # batches that are in memory
SIZES = (50, 100, 200, 400, 800, 1600)
TAKEN = "2021-06-01T00:00:00Z"
Figures = dict[str, Any]


def main() -> None:
    """Build, ask, and print the figures."""
    options = _options()
    folder = Path(tempfile.mkdtemp(dir=options.folder, prefix="sayso-case-"))
    try:
        sys.stdout.write(json.dumps(measure(folder, options.claims, options.batch)) + "\n")
    finally:
        shutil.rmtree(folder)


def measure(folder: Path, claims: int, batch: int) -> Figures:
    """All figures of a case with this many claims, kept in batches of so many reports."""
    actors = load_registry()
    made = world([(entry.id, entry.name) for entry in actors.data.actors if not entry.is_generic])
    with Casebook.open(str(folder / "case"), make=True) as case:
        figures = {"claims": claims, **_fill(case, made, claims, batch)}
        size = (folder / "case" / "casebook.db").stat().st_size
        figures |= {"megabytes": round(size / 1e6), "bytes_a_claim": round(size / claims)}
        with case.reading() as connection:
            figures |= ask(connection, made, actors)
            figures |= by_size(connection, actors)
        figures |= _while_writing(case, made)
    return figures | {"peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)}


def _fill(case: Casebook, made: World, claims: int, batch_size: int = BATCH) -> Figures:
    """Keep readings as reading into a case does, a commit a batch, some batches at a time.

    Counted is all from a reading in memory to the commit after which it is kept, not how the readings are invented.
    """
    wall = processor = 0.0
    source = readings(made, claims)
    while some := list(islice(source, AT_ONCE * batch_size)):
        capture(case, some)
        began, began_cpu = time.perf_counter(), time.process_time()
        with Behind(case) as behind:
            for start in range(0, len(some), batch_size):
                behind.keep([Taken(one, TAKEN, "") for one in some[start : start + batch_size]], read_at=TAKEN)
            behind.finish()
        wall += time.perf_counter() - began
        processor += time.process_time() - began_cpu
    return {"inserted_per_second": round(claims / wall), "inserted_per_cpu_second": round(claims / processor)}


def capture(case: Casebook, batch: Sequence[Reading]) -> None:
    """The captures that readings lean on, empty: what they hold is not measured here."""
    empty: dict[str, Any] = {column.name: b"" if "BLOB" in str(column.type) else "" for column in CAPTURES.columns}
    empty |= {"size": 0, "is_container": 0, "as_is": 0, "given": b"", "provenance": b"", "blocks": b""}
    with case.writing() as connection:
        key = int(connection.exec_driver_sql("SELECT coalesce(max(key), 0) FROM captures").scalar() or 0)
        rows = [empty | {"id": reading.capture_id, "key": key + n} for n, reading in enumerate(batch, start=1)]
        connection.execute(CAPTURES.insert(), rows)


def keep(case: Casebook, batch: Sequence[Reading]) -> None:
    """Keep readings in one commit."""
    with case.writing() as connection:
        keep_readings(connection, [Taken(reading, TAKEN, "") for reading in batch], read_at=TAKEN)


def ask(connection: Connection, made: World, actors: Actors) -> Figures:
    """The median and the 95th percentile of each kind of question, in milliseconds."""
    random = Random(3)  # noqa: S311 a benchmark
    kinds: dict[str, Callable[[], Any]] = {
        "place_period": lambda: find.claims(connection, Query(places=_place(made, random), **_month(random))),
        "place_newest": lambda: find.claims(connection, Query(places=_place(made, random))),
        "place_said": lambda: find.claims(connection, Query(places=_place(made, random), **_month(random, "said_"))),
        "province_period": lambda: find.claims(connection, Query(places=_province(made, random), **_month(random))),
        "place_type": lambda: find.claims(connection, Query(places=_place(made, random), types=("shelling",))),
        "text_common": lambda: find.claims(connection, Query(text=random.choice(made.words[:50]))),
        "text_rare": lambda: find.claims(connection, Query(text=random.choice(made.words[1000:]))),
        "text_two_words": lambda: find.claims(connection, Query(text=" ".join(random.sample(made.words[:200], 2)))),
        "text_phrase": lambda: find.claims(connection, Query(text=f'"told the truth about" {made.words[7]}')),
        "box_period": lambda: find.claims(connection, Query(box=_box(random), **_month(random))),
        "actor_newest": lambda: find.claims(connection, Query(actors=(random.choice(made.actors)[0],))),
        "type_period": lambda: find.claims(connection, Query(types=("capture",), **_month(random))),
        "as_known_claims": lambda: claims_known(connection, _known(made, random)),
        "as_known_control": lambda: picture_known(connection, _known(made, random), actors=actors),
    }
    return {name: _figures(question) for name, question in kinds.items()}


def by_size(connection: Connection, actors: Actors) -> Figures:
    """How long the picture of one place takes on the last day, by how many claims tell of the place."""
    counted = find.places(connection, Query(limit=PLACES)).items
    shown: Figures = {}
    for size in SIZES:
        nearest = min(counted, key=lambda found: abs(found.claims - size))
        query = Query(as_known_on="2021-03-01", places=(nearest.id,))
        times = list(_timed(lambda: picture_known(connection, query, actors=actors), 5))  # noqa: B023 run at once
        shown[str(nearest.claims)] = round(median(own for _, own in times), 1)
    return {"as_known_control_cpu_by_claims": shown}


def _figures(question: Callable[[], Any]) -> Figures:
    walls, processor = zip(*_timed(question, QUESTIONS), strict=True)
    return {
        "median": round(median(walls), 2),
        "p95": round(quantiles(walls, n=20)[-1], 2),
        "cpu_median": round(median(processor), 2),
    }


def _timed(question: Callable[[], Any], count: int) -> Iterator[tuple[float, float]]:
    """Milliseconds by the clock and of the processor: others may keep it busy."""
    for _ in range(count):
        began, began_cpu = time.perf_counter(), time.thread_time()
        question()
        yield (time.perf_counter() - began) * 1000, (time.thread_time() - began_cpu) * 1000


def _while_writing(case: Casebook, made: World) -> Figures:
    """What a reader waits for a page while another thread inserts reports, one commit a report."""
    random, stop = Random(4), threading.Event()  # noqa: S311 a benchmark
    written = 0

    def write() -> None:
        nonlocal written
        for reading in readings(made, 10_000_000, seed=5):
            if stop.is_set():
                return
            other = Reading(capture_id=f"late-{reading.capture_id}", reader="late", report=None, claims=reading.claims)
            capture(case, [other])
            keep(case, [other])
            written += 1

    def asked() -> None:
        with case.reading() as connection:
            find.claims(connection, Query(places=_place(made, random), **_month(random)))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        shown = _figures(asked)
    finally:
        stop.set()
        writer.join()
    return {"place_period_while_writing": shown | {"reports_written": written}}


def _place(made: World, random: Random) -> tuple[str, ...]:
    """A place as often as it is spoken of."""
    (place,) = random.choices(made.places, cum_weights=made.place_weights)
    return (str(place.gazetteer_id),)


def _province(made: World, random: Random) -> tuple[str, ...]:
    country, province = random.choice(made.places).admin
    return (f"{country.lower()}/{province.lower().replace('-', ' ')}",)


def _box(random: Random) -> Box:
    south, west = 30 + random.random() * 4, 35 + random.random() * 10
    return Box(south=south, west=west, north=south + 1, east=west + 1)


def _known(made: World, random: Random) -> Query:
    day = (FIRST + timedelta(days=random.randrange(DAYS))).isoformat()
    return Query(as_known_on=day, places=(str(random.choice(made.places).gazetteer_id),))


def _month(random: Random, said: str = "") -> dict[str, Any]:
    first = FIRST + timedelta(days=random.randrange(DAYS))
    return {f"{said}since": first.isoformat(), f"{said}until": (first + timedelta(days=30)).isoformat()}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument(
        "--batch", type=int, default=BATCH, help="reports a commit; reading into a case makes one of 64"
    )
    parser.add_argument("--folder", type=Path, help="where the case is built and taken away again")
    return parser.parse_args()


if __name__ == "__main__":
    main()

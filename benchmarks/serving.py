"""How long readers wait for a served case, a hundred at once beside a writer, and whether every answer is right.

    python benchmarks/serving.py [--events 100000] [--readers 100] [--seconds 60] [--pause 1.0] [--workers 1]

Builds a case of invented claims and events (see `invented.py`), serves it by `sayso serve` in processes of its own, and
lets readers ask over HTTP: each waits for its answer, pauses, and asks the next of 600 questions. Meanwhile another
process keeps a new report every tenth of a second, each in a commit of its own, so that no answer may be taken from
before.

The answer to each question is worked out beforehand from the records in memory, by plain loops; every answer of the
server is compared with it. The new reports are of later days than the questions ask for, so that each has one right
answer. Prints one line of JSON; milliseconds by the clock, as a reader sees them.
"""

import argparse
import asyncio
import json
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any, NamedTuple
from urllib.parse import urlencode
from urllib.request import urlopen

import msgspec
from casebook import AT_ONCE, BATCH, TAKEN, capture, keep
from invented import DAYS, FIRST, World, readings, world

from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.place import Place
from sayso.model.record import identity
from sayso.model.terms import Grade
from sayso.pipeline.settle import settle
from sayso.resolve.actors import load_registry
from sayso.store.behind import Behind
from sayso.store.casebook import Casebook
from sayso.store.custody import last_entry, log, now
from sayso.store.picture import replace
from sayso.store.prepared import Taken
from sayso.store.rows import claim_actors

CLAIMS_AN_EVENT = 1.45  # of an invented claim some tell of no event
QUESTIONS, PAGE = 600, 50
EVERY = 0.1  # seconds between commits of the writer
GRADES: tuple[Grade, ...] = ("claimed", "single_origin", "corroborated", "conceded")
Figures = dict[str, Any]


class Question(NamedTuple):
    """What is asked, and the ids that must be answered, in order."""

    kind: str
    path: str
    right: tuple[str, ...]


class Seen(NamedTuple):
    """One answer: to which question, after how long, with which status and body."""

    question: int
    milliseconds: float
    status: int
    body: str


def main() -> None:
    """Build, serve, ask, and print the figures."""
    options = _options()
    if options.write is not None:
        _write(options.write)
        return
    with tempfile.TemporaryDirectory(dir=options.folder, prefix="sayso-serve-") as folder:
        case = str(Path(folder, "case"))
        questions = build(case, options.events)
        sys.stdout.write(json.dumps(measured(case, questions, options)) + "\n")


def build(case: str, wanted: int) -> list[Question]:
    """Fill a case, and work out the questions with their right answers."""
    made = world([(entry.id, entry.name) for entry in load_registry().data.actors if not entry.is_generic])
    claims: dict[str, tuple[Claim, str]] = {}
    with Casebook.open(case, make=True) as casebook:
        source = readings(made, round(wanted * CLAIMS_AN_EVENT))
        while some := [reading for reading, _ in zip(source, range(AT_ONCE * BATCH), strict=False)]:
            capture(casebook, some)
            with Behind(casebook) as behind:
                behind.keep([Taken(one, TAKEN, "") for one in some], read_at=TAKEN)
                behind.finish()
            claims |= {claim.id: (claim, _day(one)) for one in some for claim in one.claims}
        events = list(_events(claims, wanted))
        _draw(casebook, events)
    return list(_questions(made, claims, events))


def _day(reading: Reading) -> str:
    return (reading.report.published or "")[:10] if reading.report else ""


def _events(claims: Mapping[str, tuple[Claim, str]], wanted: int) -> Iterator[Event]:
    """Claims of one type, place and day as one event."""
    random = Random(7)  # noqa: S311 invented data
    groups: dict[tuple[str, str | None, str], list[tuple[Claim, str]]] = defaultdict(list)
    for claim, day in claims.values():
        if claim.event and claim.event.place:
            dated = claim.event.date.edtf if claim.event.date else None
            groups[claim.event.type, claim.event.place.gazetteer_id, dated or claim.id].append((claim, day))
    for own in list(groups.values())[:wanted]:
        first = own[0][0].event
        days = sorted(day for _, day in own)
        if first is not None:
            yield Event(
                id=identity("event", own[0][0].id),
                type=first.type,
                actors=first.actors,
                recipients=first.recipients,
                place=first.place,
                date=first.date,
                toll=(),
                claim_ids=tuple(claim.id for claim, _ in own),
                origins=len(own),
                grade=random.choice(GRADES),
                grade_because="Invented.",
                disputes=(),
                protected_object=None,
                first_said=days[0],
                last_said=days[-1],
            )


def _draw(casebook: Casebook, events: Sequence[Event]) -> None:
    """Keep the events as the picture of all that was read."""
    with casebook.writing() as connection:
        replace(connection, origins={}, events=events, spells=())
        newest = last_entry(connection)
        log(connection, act="drawn", subject=str(newest.sequence if newest else 0), digest="", at=now())
    assert settle(casebook) is False  # noqa: S101 the picture is taken for the present one


def _questions(made: World, claims: Mapping[str, tuple[Claim, str]], events: Sequence[Event]) -> Iterator[Question]:
    random = Random(11)  # noqa: S311 a benchmark
    ordered = sorted(events, key=lambda one: (one.last_said or "", one.id), reverse=True)
    told = {one.place.gazetteer_id for one in events if one.place}
    places = [
        one
        for one in random.choices(made.places, cum_weights=made.place_weights, k=QUESTIONS)
        if one.gazetteer_id in told
    ]
    last = (FIRST + timedelta(days=DAYS - 1)).isoformat()
    kinds: list[Callable[[], Question]] = [
        lambda: _events_at(random.choice(places), random, ordered, last),
        lambda: _events_at(random.choice(places), random, ordered, last, is_month=True),
        lambda: _events_of_type(random, ordered),
        lambda: _event_box(random, ordered),
        lambda: _one_event(random, ordered),
        lambda: _claims_of_actor(made, random, claims),
    ]
    for number in range(QUESTIONS):
        yield kinds[number % len(kinds)]()


def _events_at(
    place: Place, random: Random, ordered: Sequence[Event], last: str, *, is_month: bool = False
) -> Question:
    found = [one for one in ordered if one.place and one.place.gazetteer_id == place.gazetteer_id]
    asked = {"place": str(place.gazetteer_id), "said_until": last}
    if is_month:
        since, until = _month(random)
        asked |= {"since": since, "until": until}
        found = [one for one in found if _is_in(one, since, until)]
    name = "events of a place and month" if is_month else "events of a place"
    return _question(name, f"/api/v1/events?{urlencode(asked)}", found)


def _events_of_type(random: Random, ordered: Sequence[Event]) -> Question:
    since, until = _month(random)
    kind, grade = random.choice(("capture", "siege", "aid")), random.choice(GRADES)
    found = [one for one in ordered if one.type == kind and one.grade == grade and _is_in(one, since, until)]
    asked = urlencode({"type": kind, "grade": grade, "since": since, "until": until})
    return _question("events of a type, grade and month", f"/api/v1/events?{asked}", found)


def _event_box(random: Random, ordered: Sequence[Event]) -> Question:
    south, west = 30 + round(random.random() * 4, 2), 35 + round(random.random() * 10, 2)
    north, east = round(south + 0.5, 2), round(west + 0.5, 2)
    since, until = _month(random)
    found = [
        one
        for one in ordered
        if one.place
        and south <= (one.place.lat or 0) <= north
        and west <= (one.place.lon or 0) <= east
        and _is_in(one, since, until)
    ]
    asked = urlencode({"bbox": f"{west},{south},{east},{north}", "datetime": f"{since}/{until}"})
    return _question("features in a box and month", f"/api/v1/collections/events/items?{asked}", found)


def _one_event(random: Random, ordered: Sequence[Event]) -> Question:
    event = random.choice(ordered)
    return Question("one event", f"/api/v1/events/{event.id}", (event.id,))


def _claims_of_actor(made: World, random: Random, claims: Mapping[str, tuple[Claim, str]]) -> Question:
    actor = random.choice([own for own, _ in made.actors if not own.startswith("invented")])
    since, until = _month(random)
    known = {identity: one for identity, one in claims.items() if since <= one[1] <= until}
    parts = set(load_registry().parts(actor))
    found = [claim for claim, _ in known.values() if parts & {own for own, _ in claim_actors(claim)}]
    asked = urlencode({"actor": actor, "said_since": since, "said_until": until, "limit": 500})
    return Question("claims of an actor and month", f"/api/v1/claims?{asked}", tuple(sorted(one.id for one in found)))


def _question(kind: str, path: str, found: Sequence[Event]) -> Question:
    return Question(kind, path, tuple(one.id for one in found[:PAGE]))


def _month(random: Random) -> tuple[str, str]:
    first = FIRST + timedelta(days=random.randrange(DAYS - 31))
    return first.isoformat(), (first + timedelta(days=30)).isoformat()


def _is_in(event: Event, since: str, until: str) -> bool:
    own = event.date
    return own is not None and (own.start_min or "") <= until and (own.end_max or "") >= since


def measured(case: str, questions: Sequence[Question], options: argparse.Namespace) -> Figures:
    """The figures of one run."""
    port = _free_port()
    served = [sys.executable, "-m", "sayso", "serve", "--case", case, "--port", str(port)]
    server = subprocess.Popen([*served, "--workers", str(options.workers)], stderr=subprocess.DEVNULL)  # noqa: S603
    writer = None
    try:
        _wait_for(port)
        writer = subprocess.Popen([sys.executable, __file__, "--write", case])  # noqa: S603 this file
        began = time.perf_counter()
        seen = asyncio.run(_readers(port, questions, options))
        took = time.perf_counter() - began
        bodies = dict(BODIES)
        written = _written(case)
    finally:
        for process in filter(None, (writer, server)):
            process.terminate()
            process.wait()
    processor = resource.getrusage(resource.RUSAGE_CHILDREN)
    return _figures(questions, seen, bodies, took) | {
        "reports_written": written,
        "workers": options.workers,
        "server_and_writer_cpu_seconds": round(processor.ru_utime + processor.ru_stime, 1),
    }


BODIES: dict[str, bytes] = {}


async def _readers(port: int, questions: Sequence[Question], options: argparse.Namespace) -> list[Seen]:
    seen: list[Seen] = []
    until = time.perf_counter() + options.seconds
    dice = [Random(number) for number in range(options.readers)]  # noqa: S311 a benchmark
    tasks = [_reader(port, questions, own, (until, options.pause), seen) for own in dice]
    await asyncio.gather(*tasks)
    return seen


async def _reader(
    port: int, questions: Sequence[Question], random: Random, how: tuple[float, float], seen: list[Seen]
) -> None:
    """One reader with a connection of its own, which it keeps."""
    until, pause = how
    await asyncio.sleep(random.random() * pause)
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 24)
    while time.perf_counter() < until:
        number = random.randrange(len(questions))
        began = time.perf_counter()
        writer.write(f"GET {questions[number].path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        body = await reader.readexactly(int(head.partition("content-length:")[2].split("\r\n", 1)[0]))
        took = (time.perf_counter() - began) * 1000
        digest = sha256(body).hexdigest()
        BODIES.setdefault(digest, body)
        seen.append(Seen(number, took, int(head.split(" ", 2)[1]), digest))
        await asyncio.sleep(pause * 2 * random.random())
    writer.close()


def _figures(questions: Sequence[Question], seen: Sequence[Seen], bodies: Mapping[str, bytes], took: float) -> Figures:
    times = [one.milliseconds for one in seen]
    wrong = Counter(
        questions[number].kind
        for (number, status, body), count in Counter((one.question, one.status, one.body) for one in seen).items()
        for _ in range(count)
        if not _is_right(questions[number], status, bodies[body])
    )
    by_kind: dict[str, list[float]] = defaultdict(list)
    for one in seen:
        by_kind[questions[one.question].kind].append(one.milliseconds)
    return {
        "answers": len(seen),
        "answers_per_second": round(len(seen) / took, 1),
        "median": round(median(times), 1),
        "p95": round(quantiles(times, n=20)[-1], 1),
        "p99": round(quantiles(times, n=100)[-1], 1),
        "longest": round(max(times), 1),
        "p95_by_kind": {kind: round(quantiles(own, n=20)[-1], 1) for kind, own in sorted(by_kind.items())},
        "wrong": sum(wrong.values()),
        "wrong_by_kind": dict(wrong),
        "empty_answers": sum(not questions[one.question].right for one in seen),
        "kilobytes_an_answer": round(sum(len(bodies[one.body]) for one in seen) / len(seen) / 1000, 1),
    }


def _is_right(question: Question, status: int, body: bytes) -> bool:
    if status != 200:
        return False
    told = msgspec.json.decode(body)
    if "claims of" in question.kind:
        return tuple(sorted(one["id"] for one in told["claims"])) == question.right
    found = told["features"] if "features" in told else told["events"]
    if tuple(one["id"] for one in found) != question.right:
        return False
    return "features" in told or _is_whole(told)


def _is_whole(told: Mapping[str, Any]) -> bool:
    """Whether every claim of the events, and every report of the claims, is there."""
    wanted = {claim for event in told["events"] for claim in event["claim_ids"]}
    reports = {claim["report_id"] for claim in told["claims"]}
    return wanted == {one["id"] for one in told["claims"]} and reports == {one["id"] for one in told["reports"]}


def _write(case: str) -> None:
    """Keep a report every tenth of a second until terminated, each of a day after all others."""
    made = world([(entry.id, entry.name) for entry in load_registry().data.actors if not entry.is_generic])
    later = date.fromisoformat("2031-01-01")
    with Casebook.open(case) as casebook:
        for number, reading in enumerate(readings(made, 10_000_000, seed=23)):
            report = reading.report
            assert report is not None  # noqa: S101 invented readings have one
            day = (later + timedelta(days=number % 300)).isoformat()
            moved = msgspec.structs.replace(report, id=identity("late", report.id), published=day)
            claims = tuple(
                msgspec.structs.replace(one, id=identity("late", one.id), report_id=moved.id) for one in reading.claims
            )
            late = Reading(capture_id=f"late-{reading.capture_id}", reader="late", report=moved, claims=claims)
            capture(casebook, [late])
            keep(casebook, [late])
            time.sleep(EVERY)


def _written(case: str) -> int:
    with Casebook.open(case) as casebook, casebook.reading() as connection:
        asked = "SELECT count(*) FROM readings WHERE reader = 'late'"
        return int(connection.exec_driver_sql(asked).scalar() or 0)


def _wait_for(port: int) -> None:
    for _ in range(600):
        try:
            with urlopen(f"http://127.0.0.1:{port}/api/v1/conformance", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--readers", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pause", type=float, default=1.0, help="seconds that a reader looks at an answer, on average")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where the case is built and taken away again")
    parser.add_argument("--write", metavar="CASE", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()

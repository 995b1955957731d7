"""Same input, same output, byte for byte: by one process or two, in whatever order, parsed alone or together."""

import random
from pathlib import Path

import pytest
from golden.shelf import goldens

from sayso.capture import captures
from sayso.export.json import encode
from sayso.extract.parse import Parser
from sayso.model.document import Document
from sayso.model.record import Record
from sayso.model.report import Capture
from sayso.pipeline import Reader
from sayso.workers.reading import MOST_PAGES

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples" / "reports"
TEXTS = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
TEXTS += [path.read_text(encoding="utf-8") for golden in goldens() for path in sorted(golden.folder.glob("*.txt"))]


def taken() -> list[Capture]:
    """Each text once: of the same bytes twice, the first counts."""
    found = [one for one in captures([str(EXAMPLES), str(ROOT / "tests/golden")]) if isinstance(one, Capture)]
    return list({one.sha256: one for one in found}.values())


def by_chance(given: list[Capture], seed: int) -> list[Capture]:
    return random.Random(seed).sample(given, len(given))  # noqa: S311 any order will do


def in_any_order(document: Document) -> list[list[bytes]]:
    kinds: list[tuple[Record, ...]] = [document.reports, document.claims, document.mentions or (), document.failures]
    return [*(sorted(map(encode_one, kind)) for kind in kinds), sorted(one.id.encode() for one in document.events)]


def encode_one(record: Record) -> bytes:
    return repr(record).encode()


@pytest.mark.slow
def test_two_processes_read_what_one_reads(reader: Reader) -> None:
    one, two = reader.read(taken(), mentions=True), Reader.load(jobs=2).read(taken(), mentions=True)
    assert one.claims
    assert encode(two) == encode(one)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_files_changes_only_the_order(seed: int, reader: Reader) -> None:
    one, other = reader.read(taken(), mentions=True), reader.read(by_chance(taken(), seed), mentions=True)
    assert in_any_order(other) == in_any_order(one)
    assert encode_events(other) == encode_events(one)


def encode_events(document: Document) -> list[str]:
    return [repr(one) for one in (*document.events, *document.control)]


def test_a_text_parses_alike_alone_and_among_others(parser: Parser) -> None:
    stretches = [(text, [(0, len(text))]) for text in by_length(TEXTS)]
    together = list(parser.parse_all(stretches))
    assert len(stretches) > 2 * MOST_PAGES
    assert together == [parser.parse(text) for text, _ in stretches]
    assert list(parser.parse_all(stretches[::-1])) == together[::-1]


def by_length(texts: list[str]) -> list[str]:
    """Shortest and longest in turns, so that batches hold unlike ones."""
    ordered = sorted(set(texts), key=len)
    return [text for pair in zip(ordered, reversed(ordered), strict=True) for text in pair]

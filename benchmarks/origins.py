"""How long it takes to find the copies among many reports, and how much memory.

    python benchmarks/origins.py [--reports N]

Makes reports of 150 to 600 words from a seed: three in ten are copies, rewrites or excerpts of an earlier one, and one
paragraph of boilerplate stands in a fifth of all. Prints one line of JSON: seconds to make the fingerprints and to
group them, the peak of memory, and how many copies were joined with what
they are copies of, and how many reports with another text.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256

import numpy as np

from sayso.model.record import identity
from sayso.model.report import Page, Part, Report, Reuse
from sayso.read import Fingerprint, Fingerprints, reuses

SEED, VOCABULARY = 7, 20_000
COPIES, BOILERPLATE = 0.3, 0.2
PHRASES = 400  # that everybody uses


def main() -> None:
    """Make, group, count, print."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--reports", type=int, default=10_000)
    count = options.parse_args().reports
    maker = Maker(random.Random(SEED))  # noqa: S311 - not for secrets
    fingerprints = Fingerprints()
    of: dict[str, str] = {}
    prints: list[Fingerprint] = []
    making = 0.0
    for number in range(count):
        page, copied = maker.page(number)
        began = time.perf_counter()
        prints.append(fingerprints.fingerprint(page))
        making += time.perf_counter() - began
        if copied:
            of[page.report.id] = copied
    began = time.perf_counter()
    found = {reuse.report_id: reuse for reuse in reversed(reuses((), known=prints)) if reuse.is_joined}
    grouping = time.perf_counter() - began
    joined, mixed = _judged(prints, of, found)
    figures = {
        "reports": count,
        "words": sum(len(one.marks) for one in prints),
        "fingerprint_seconds": round(making, 1),
        "grouping_seconds": round(grouping, 1),
        "peak_megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "fingerprint_megabytes": sum(len(one.shingles) * 2 + len(one.marks) * 2 for one in prints) // 1_000_000,
        "copies": len(of),
        "copies_joined": joined,
        "wrongly_joined": mixed,
    }
    sys.stdout.write(f"{json.dumps(figures)}\n")


def _judged(prints: Sequence[Fingerprint], of: Mapping[str, str], found: Mapping[str, Reuse]) -> tuple[int, int]:
    """How many copies share an origin with what they are copies of, and how many reports one with another text."""
    origin = {one.report_id: identity("origin", one.report_id) for one in prints}
    origin.update({report_id: reuse.origin_id for report_id, reuse in found.items()})
    texts: dict[str, Counter[str]] = defaultdict(Counter)
    for report_id, own in origin.items():
        texts[own][of.get(report_id, report_id)] += 1
    return (
        sum(origin[own] == origin[first] for own, first in of.items()),
        sum(sum(counts.values()) - max(counts.values()) for counts in texts.values()),
    )


class Maker:
    """Reports in sentences of words that come as often as words do, with stock phrases among them."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        shares = 1 / np.arange(1, VOCABULARY + 1)
        self._cumulated = np.cumsum(shares / shares.sum())
        self._numbers = np.random.default_rng(SEED)
        self._phrases = [self._words(self._chance.randint(4, 8)) for _ in range(PHRASES)]
        self._boilerplate = " ".join(self._sentence() for _ in range(3))
        self._texts: list[tuple[str, list[str]]] = []

    def page(self, number: int) -> tuple[Page, str | None]:
        """A report, and the id of the one that it copies, if it does."""
        copied = None
        if self._texts and self._chance.random() < COPIES:
            copied, text = self._chance.choice(self._texts)
            sentences = self._copy(text)
        else:
            sentences = self._own()
        own_id = f"report-{number:07}"
        if not copied:
            self._texts.append((own_id, sentences))
        told = [*sentences, *([self._boilerplate] if self._chance.random() < BOILERPLATE else [])]
        return _page(own_id, number, " ".join(told)), copied

    def _own(self) -> list[str]:
        wanted, sentences = self._chance.randint(150, 550), list[str]()
        while sum(sentence.count(" ") + 1 for sentence in sentences) < wanted:
            sentences.append(self._sentence())
        return sentences

    def _copy(self, text: list[str]) -> list[str]:
        way = self._chance.random()
        if way < 0.4:
            return text
        if way < 0.8:
            return [sentence for sentence in text if self._chance.random() < 0.7] + [self._sentence()]
        return text[: max(4, len(text) // 3)]

    def _sentence(self) -> str:
        words = self._words(self._chance.randint(12, 30))
        if self._chance.random() < 0.6:
            words = [*self._chance.choice(self._phrases), *words]
        return f"{' '.join(words).capitalize()}."

    def _words(self, count: int) -> list[str]:
        return [f"w{found}" for found in np.searchsorted(self._cumulated, self._numbers.random(count))]


def _page(own_id: str, number: int, text: str) -> Page:
    report = Report(
        id=own_id,
        capture_sha256=own_id,
        text_sha256=sha256(text.encode()).hexdigest(),
        path=own_id,
        title=None,
        standfirst=None,
        outlet=None,
        byline=None,
        url=None,
        language="en",
        published=f"20{30 + number // 40_000:02}-{1 + number // 3_400 % 12:02}-{1 + number // 130 % 28:02}",
        modified=None,
        text=text,
        wire=None,
        origin_id=own_id,
    )
    return Page(report=report, parts=(Part(kind="body", start=0, end=len(text)),))


if __name__ == "__main__":
    main()

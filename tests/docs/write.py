"""Prints anew, into the pages, what they show: `python tests/docs/write.py`. Then read the difference."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from docs.generated import GENERATED
from docs.pages import PAGES, ROOT
from docs.run import filled, is_run
from sayso.pipeline import Reader


def main() -> None:
    """Write every generated page, and every page that runs something."""
    for path, make in GENERATED.items():
        (ROOT / path).write_text(make(), encoding="utf-8")
    reader = Reader.load()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        if is_run(text):
            with tempfile.TemporaryDirectory() as folder:
                page.write_text(filled(text, Path(folder), reader), encoding="utf-8")


if __name__ == "__main__":
    main()

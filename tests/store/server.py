"""A PostgreSQL server of the tests' own: found, started on a socket in a folder that is thrown away, and ended."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

USERS = ("postgres", "nobody")  # whom the server runs as where the tests run as root, which it refuses


def binaries() -> Path | None:
    """The folder with `initdb` and `pg_ctl`, where there is one."""
    found = shutil.which("initdb")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return Path(found).parent if found else installed[-1].parent if installed else None


@contextmanager
def server(programs: Path, folder: Path) -> Iterator[str]:
    """The URL of a server that runs in a folder."""
    folder.mkdir()
    start: list[str] = []
    if os.getuid() == 0:
        user = next(name for name in USERS if f"\n{name}:" in f"\n{Path('/etc/passwd').read_text(encoding='utf-8')}")
        start = ["runuser", "-u", user, "--"]
        shutil.chown(folder, user)
    data, log = folder / "data", folder / "log"
    settings = f"-c fsync=off -c listen_addresses= -c unix_socket_directories={folder} -c max_connections=40"
    program = [*start, str(programs / "initdb")]
    _run([*program, "-D", str(data), "-U", "sayso", "-A", "trust", "-E", "UTF8", "--locale=C"])
    control = [*start, str(programs / "pg_ctl"), "-D", str(data), "-w"]
    _run([*control, "-l", str(log), "-o", settings, "start"])
    try:
        yield f"postgresql:///postgres?host={quote(str(folder))}&user=sayso"
    finally:
        _run([*control, "-m", "immediate", "stop"])


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd="/")

"""The server's processes: the application on an address, until they are told to stop."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import uvicorn
from litestar import Litestar

from sayso.serve.app import create_app
from sayso.serve.settings import Settings

HEAD = 16 * 1024  # bytes of a request's line and headers
HANDED_ON = "SAYSO_SERVED"  # the file by which further processes are told how to serve


def run(settings: Settings) -> None:
    """Serve a case until the process is told to stop; requests that are under way are answered first.

    With several workers each has the case open by itself; what they must agree on, such as the secret of cookies, is
    handed on in a file that only this user can read.
    """
    if settings.workers == 1:
        _listen(create_app(settings), settings)
        return
    with TemporaryDirectory(prefix="sayso-") as folder:  # made for this user alone
        file = Path(folder, "settings.json")
        file.write_bytes(msgspec.json.encode(settings))
        os.environ[HANDED_ON] = str(file)
        _listen("sayso.serve.run:worker", settings)


def worker() -> Litestar:
    """The application of one process of several."""
    told = Path(os.environ[HANDED_ON]).read_bytes()
    return create_app(msgspec.json.decode(told, type=Settings))


def _listen(app: "Litestar | str", settings: Settings) -> None:
    uvicorn.run(
        app,
        factory=isinstance(app, str),
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        log_level="warning",
        server_header=False,
        h11_max_incomplete_event_size=HEAD,
        timeout_graceful_shutdown=5,
    )

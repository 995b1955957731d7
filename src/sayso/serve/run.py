"""The server's process: the application on an address, until it is told to stop."""

import uvicorn

from sayso.serve.app import create_app
from sayso.serve.settings import Settings


def run(settings: Settings) -> None:
    """Serve a case until the process is told to stop; requests that are under way are answered first."""
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=5,
    )

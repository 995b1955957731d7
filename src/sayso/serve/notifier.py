"""Webhooks told while the case is served, by a thread of its own beside the answers."""

import logging
import threading

from sayso.errors import SaysoError
from sayso.pipeline.notifying import notify
from sayso.serve.case import ServedCase

EVERY = 2.0  # seconds between looks at the case
LOG = logging.getLogger("sayso.serve")


class Notifier:
    """Looks at the case again and again, and tells webhooks what changed; several processes may do so at once."""

    def __init__(self, served: ServedCase, *, every: float = EVERY) -> None:
        self._served = served
        self._every = every
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin."""
        self._stopped.clear()
        self._thread = threading.Thread(target=self._run, daemon=True, name="sayso-notifier")
        self._thread.start()

    def stop(self) -> None:
        """End; what is being sent is given a moment."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    def _run(self) -> None:
        while not self._stopped.wait(self._every):
            try:
                notify(self._served.casebook, wire=self._served.wire)
            except SaysoError as error:
                LOG.warning("webhooks could not be told: %s", error)
            except Exception:
                LOG.exception("webhooks could not be told")

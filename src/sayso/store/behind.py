"""Readings kept by a thread of its own while the next are made: the database's work and Python's take place at once."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from sayso.store.casebook import Casebook
from sayso.store.insert import next_numbers
from sayso.store.prepared import Numbers, Prepared, Taken, prepared
from sayso.store.readings import keep_prepared


class Behind:
    """Keeps portions of readings in their order, a transaction each, as the caller would itself by `keep_readings`.

    One portion at most is being kept. What was kept is known once `finish` has said so; a run that is killed before
    leaves a portion in or out, never half. Use it as a context, which ends when nothing is being written.
    """

    def __init__(self, casebook: Casebook) -> None:
        self._casebook = casebook
        self._thread = ThreadPoolExecutor(1)
        self._kept: Future[Prepared] | None = None
        self._numbers: Numbers | None = None

    def keep(self, readings: Sequence[Taken], *, read_at: str) -> int:
        """Begin to keep readings, once the portion before is kept; how many were kept of that."""
        numbers = self._numbers or self._next_numbers()
        ready = prepared(readings, numbers, read_at=read_at)
        before = self.finish()
        if self._numbers and self._numbers != numbers:  # the portion before was not kept as it was meant to be
            ready = prepared(readings, self._numbers, read_at=read_at)
        self._kept = self._thread.submit(self._keep, ready)
        self._numbers = ready.after
        return before

    def finish(self) -> int:
        """Wait until what is being kept is; how many readings were, none where nothing was being kept.

        Raises what the writing raised: the portion is not kept then.
        """
        if self._kept is None:
            return 0
        kept, self._kept, self._numbers = self._kept, None, None
        ready = kept.result()
        self._numbers = ready.after
        return len(ready.readings)

    def _keep(self, ready: Prepared) -> Prepared:
        with self._casebook.writing() as connection:
            return keep_prepared(connection, ready)

    def _next_numbers(self) -> Numbers:
        with self._casebook.reading() as connection:
            return next_numbers(connection)

    def __enter__(self) -> "Behind":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.shutdown()

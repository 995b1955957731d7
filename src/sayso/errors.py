"""What can go wrong, each with the exit code and the HTTP status that it means.

    try:
        ...
    except SaysoError as error:
        print(error)  # what, where, what to do

Something wrong with one input is no error but a `Failure` record: the run goes on (see `sayso.model.failure`).
"""

from pathlib import Path


class SaysoError(Exception):
    """Anything that sayso itself reports: a message that a person can act on."""

    exit_code = 1
    http_status = 500


class BadLexicon(SaysoError):
    """A data file of rules, words or names does not have the form that it must have."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file = file


class BadInput(SaysoError):
    """The call names something that cannot be used: no such file, a manifest without its columns."""

    exit_code = 2
    http_status = 400


class NothingRead(SaysoError):
    """None of the inputs could be read; the failures say why."""

    exit_code = 1
    http_status = 422


class WorkersLost(SaysoError):
    """The processes that read the reports could not be started."""

    exit_code = 1
    http_status = 503


class Unreadable(SaysoError):
    """One input cannot be read as a report; becomes a `Failure` at the edge of its stage."""

    exit_code = 1
    http_status = 422

    def __init__(self, origin: str | Path, problem: str) -> None:
        super().__init__(f"{origin}: {problem}")
        self.origin = str(origin)
        self.problem = problem


class NotFetched(SaysoError):
    """An address did not give a page or a feed; becomes a `Failure` at the edge of capture.

    `error` is the failure's name. `seconds` is how long the site asks to wait, where it says so.
    """

    exit_code = 1
    http_status = 502

    def __init__(self, error: str, problem: str, *, seconds: float | None = None) -> None:
        super().__init__(problem)
        self.error = error
        self.problem = problem
        self.seconds = seconds

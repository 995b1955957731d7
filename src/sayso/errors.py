"""What can go wrong, each with the exit code and the HTTP status that it means.

    try:
        ...
    except SaysoError as error:
        print(error)  # what, where, what to do

Something wrong with one input is no error but a `Failure` record: the run goes on (see `sayso.model.failure`).
"""

from collections.abc import Sequence
from difflib import get_close_matches
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


class NoSuchCase(SaysoError):
    """There is no case where one was asked for."""

    exit_code = 2
    http_status = 404


class NotACase(SaysoError):
    """The folder or database that was named holds something else than a case."""

    exit_code = 2
    http_status = 409


class OtherFormat(SaysoError):
    """The case is of another format than this version writes, and cannot be brought to it here."""

    exit_code = 1
    http_status = 409


class ReadOnlyCase(SaysoError):
    """The case can be read and not be written to: its disk, its folder or its database says so."""

    exit_code = 1
    http_status = 403


class DiskFull(SaysoError):
    """There is no room for what was to be kept; what was kept before is whole."""

    exit_code = 1
    http_status = 507


class CaseBusy(SaysoError):
    """Another process writes to the case and did not end in time."""

    exit_code = 1
    http_status = 503


class CaseDamaged(SaysoError):
    """Something that the case must hold is missing or is no longer what was kept; `sayso verify` names it."""

    exit_code = 1
    http_status = 500


class NoServer(SaysoError):
    """The database server of a case cannot be reached, or what speaks to it is not installed."""

    exit_code = 1
    http_status = 503


class NotInstalled(SaysoError):
    """What was asked for needs a package that is not among those that sayso brings."""

    exit_code = 1
    http_status = 501


class UnknownId(SaysoError):
    """Nothing in the case has this id."""

    exit_code = 2
    http_status = 404


class AmbiguousId(SaysoError):
    """An id was cut so short that it begins several; the message lists them."""

    exit_code = 2
    http_status = 409


class NotComparable(SaysoError):
    """A claim that was to be compared with another asserts nothing to have happened, such as a plan or a fear."""

    exit_code = 2
    http_status = 422


class NotDecidable(SaysoError):
    """A decision lacks what it needs: a reason, two claims to merge, a decision that can be undone."""

    exit_code = 2
    http_status = 422


class DecidedMeanwhile(SaysoError):
    """Somebody decided on the same claims since they were looked at; both are shown, and nothing is kept unseen."""

    exit_code = 1
    http_status = 409

    def __init__(self, told: Sequence[str]) -> None:
        meanwhile = "; ".join(told) or "the decisions that were shown are not those of this case"
        super().__init__(f"decided meanwhile: {meanwhile}. Nothing was kept; look again, and decide with that in mind")


class WrongCorrection(SaysoError):
    """A claim has no such field, or the field cannot have such a value; the message says what would be right."""

    exit_code = 2
    http_status = 422


class Unreadable(SaysoError):
    """One input cannot be read as a report; becomes a `Failure` at the edge of its stage."""

    exit_code = 1
    http_status = 422

    def __init__(self, origin: str | Path, problem: str) -> None:
        super().__init__(f"{origin}: {problem}")
        self.origin = str(origin)
        self.problem = problem


class UnknownName(SaysoError):
    """Nothing in the case goes by the name that was asked for."""

    exit_code = 2
    http_status = 404

    def __init__(self, name: str, known: Sequence[str]) -> None:
        near = get_close_matches(name.casefold(), {one.casefold(): one for one in known}, n=3)
        hint = f" Did you mean {' or '.join(near)}?" if near else ""
        super().__init__(f"nothing in the case is called {name!r}.{hint}")
        self.name = name


class AmbiguousName(SaysoError):
    """Several places of the case go by the name that was asked for."""

    exit_code = 2
    http_status = 409

    def __init__(self, name: str, meant: Sequence[str]) -> None:
        listed = "\n".join(f"  {one}" for one in meant)
        super().__init__(f"{name!r} is the name of several places; ask for one by its id, or give several:\n{listed}")
        self.name = name
        self.meant = tuple(meant)


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

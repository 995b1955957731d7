"""A job: what somebody brought, and how far it has been read."""

from typing import Literal

from sayso.model.record import Record
from sayso.pipeline.taking_in import Taken

JobState = Literal["waiting", "reading", "done", "failed"]


class Job(Record, frozen=True, kw_only=True):
    """One order; `what` names it for people, `problem` says why it failed."""

    number: int
    what: str
    state: JobState = "waiting"
    done: int = 0
    total: int = 0
    taken: Taken | None = None
    problem: str | None = None

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ("done", "failed")

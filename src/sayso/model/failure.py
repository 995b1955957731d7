"""What could not be read: kept and shown, so that nothing is dropped in silence."""

from sayso.model.record import Record
from sayso.model.terms import StageName


class Failure(Record, frozen=True, kw_only=True):
    """One input, or one part of one, that a stage could not handle; `message` says what, where and what to do."""

    stage: StageName
    origin: str
    report_id: str | None
    error: str
    message: str

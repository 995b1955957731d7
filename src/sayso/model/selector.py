"""Words of a report, so that every value leads back to the very words it was read from."""

from sayso.model.record import Record

CONTEXT = 32


class Selector(Record, frozen=True, kw_only=True):
    """A stretch of a report's text: W3C text quote and text position in one.

    Offsets count Unicode code points of `Report.text`, end exclusive; `text[start:end] == exact` always.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def select(text: str, start: int, end: int) -> Selector:
    """The selector of `text[start:end]`, with 32 characters of context on either side."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no words at {start}:{end} in a text of {len(text)} characters")
    return Selector(
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
    )

"""The one seam at which a public case leaves out what endangers people."""

from typing import TypeVar

T = TypeVar("T")


def shown(record: T, *, is_public: bool) -> T:
    """The record as it may be seen: all of it, or in a public case what endangers nobody."""
    if not is_public:
        return record
    raise NotImplementedError

"""What a capture holds once it is opened, whatever kind of file it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Characters to lay out, and what the file says of the report besides; unknown is `None`.

    `title` is a title that the file gives for certain; `last_resort` a day that may only be that of the file.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    modified: str | None = None
    last_resort: str | None = None

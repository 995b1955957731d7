"""What was fetched, and the report that was read from it."""

from typing import Literal

from sayso.model.record import Record, identity

PartKind = Literal["title", "standfirst", "byline", "dateline", "furniture", "notice", "body"]
NoticeKind = Literal["correction", "retraction", "update", "clarification"]
ReuseKind = Literal["exact", "near", "excerpt", "partial"]
READ: frozenset[PartKind] = frozenset({"title", "standfirst", "body"})


class Capture(Record, frozen=True, kw_only=True):
    """Bytes as fetched, hashed before anything parses them; the evidentiary copy that is never altered.

    `origin` is the file, row or address as given. `given` holds what a manifest, a table or a feed says of the report
    beforehand; it counts as the report's own word. `container` is the digest of the archive, table or feed that the
    bytes were taken out of, which is kept as well. `provenance` tells how the bytes came (Berkeley Protocol).
    """

    content: bytes
    sha256: str
    origin: str
    given: "Given"
    container: str | None = None
    provenance: "Provenance | None" = None

    @property
    def id(self) -> str:
        """The same bytes from the same place are one capture, however often they are taken."""
        return identity("capture", self.sha256, self.origin)


class Container(Record, frozen=True, kw_only=True):
    """A file that holds reports and is none itself: an archive, a table of texts, a feed.

    It may be larger than memory, so it is kept as a file at `path` and hashed as it is read. It comes before the
    captures that are taken out of it.
    """

    path: str
    sha256: str
    size: int
    origin: str
    provenance: "Provenance | None" = None


class Redirect(Record, frozen=True, kw_only=True):
    """One step from the address asked for to the one that answered."""

    status: int
    address: str


class Provenance(Record, frozen=True, kw_only=True):
    """How bytes came: when, by which tool, and for a fetched page from which address with which headers.

    `taken_at` is RFC 3339 in UTC. `address` is the one asked for, `redirects` the addresses that it led to, in
    order; the last of them answered. `archived_at` is when an archive says that it took the page (WARC-Date).
    """

    taken_at: str
    tool: str
    address: str | None = None
    redirects: tuple[Redirect, ...] = ()
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    archived_at: str | None = None


class Given(Record, frozen=True, kw_only=True):
    """What is known of a report before it is read; an unknown value is `None`."""

    published: str | None = None
    outlet: str | None = None
    title: str | None = None
    url: str | None = None


class Stretch(Record, frozen=True, kw_only=True):
    """A stretch of a report's text by its offsets, the end exclusive."""

    start: int
    end: int


class Notice(Record, frozen=True, kw_only=True):
    """What an outlet says of its own report afterwards: that it was wrong, withdrawn, changed or is to be read so.

    `start` and `end` say where it stands in the report's text; both are `None` where it stands outside of it.
    """

    kind: NoticeKind
    text: str
    start: int | None
    end: int | None


class Reuse(Record, frozen=True, kw_only=True):
    """That a report repeats words of another, which came first; what stands outside the stretches is its own.

    `exact`: the same words; `near`: a rewrite, most of both is shared; `excerpt`: most of this one stands in a longer
    one; `partial`: some of it does. `origin_id` is that of the text which the words come from. `is_joined` tells
    whether so much of the report is shared that it counts as a copy of it. `because` says it in words.
    """

    report_id: str
    of_report_id: str
    origin_id: str
    kind: ReuseKind
    is_joined: bool
    stretches: tuple[Stretch, ...]
    because: str


class Report(Record, frozen=True, kw_only=True):
    """One article as a person would read it: clean text, with every offset of every record pointing into it.

    `origin_because` says why a report shares its origin with an earlier one; `notices` are the corrections and
    withdrawals that it carries.
    """

    id: str
    capture_sha256: str
    text_sha256: str
    path: str
    title: str | None
    standfirst: str | None
    outlet: str | None
    byline: str | None
    url: str | None
    language: str | None
    published: str | None
    modified: str | None
    text: str
    wire: str | None
    origin_id: str
    origin_because: str | None = None
    notices: tuple[Notice, ...] = ()


class Part(Record, frozen=True, kw_only=True):
    """A stretch of a report's text and what it is; only some kinds of parts are read for claims (`Page.readable`)."""

    kind: PartKind
    start: int
    end: int


class Page(Record, frozen=True, kw_only=True):
    """A report with its layout: the parts, in order, that its text is made of (usually a paragraph each)."""

    report: Report
    parts: tuple[Part, ...]

    @property
    def readable(self) -> tuple[Part, ...]:
        """The parts that are read for claims: neither furniture nor notices nor a title's second copy."""
        return tuple(part for part in self.parts if part.kind in READ)


def own_origin(report_id: str) -> str:
    """The origin of a report that is no copy, and of all that copy it."""
    return identity("origin", report_id)


def report_id(capture_sha256: str, text: str) -> str:
    """The id of a report: reading the same capture to the same text again adds nothing."""
    return identity("report", capture_sha256, text)

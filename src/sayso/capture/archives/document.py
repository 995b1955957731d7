"""One record of an archive as a document: what kind of thing it is, and its bytes."""

from collections.abc import Iterator

from sayso.capture.archives.answer import Answer, answer, payload, unchunked
from sayso.capture.archives.digests import agrees
from sayso.capture.archives.entries import MAX_BYTES, Entry
from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged
from sayso.model.record import Record

FINE = 200
TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf"})
CRAWLERS_OWN = ("urn:text:", "urn:pageinfo:", "urn:view:", "urn:thumbnail:", "urn:fullpage:", "metadata:")


class Document(Record, frozen=True, kw_only=True):
    """The bytes of a page, with the answer that brought them (none for a `resource`)."""

    content: bytes
    answer: Answer | None


def document(entry: Entry, budget: Budget) -> Document | str:
    """The document of a response or resource, or the kind of thing that it is and that holds no report.

    Raises `Damaged` where it should be one and cannot be taken.
    """
    if (entry.address or "").startswith(CRAWLERS_OWN):
        return "made by the crawler"
    if entry.block is None:
        raise Damaged("TooLarge", f"its block has {entry.length:,} bytes; at most {MAX_BYTES:,} are read")
    if entry.is_cut:
        raise Damaged("CutOff", f"the archive ends {entry.length - len(entry.block):,} bytes before its end")
    if entry.type == "resource":
        kind = _kind(entry.headers.get("content-type", ""))
        return Document(content=entry.block, answer=None) if kind in TYPES else kind
    if not entry.headers.get("content-type", "application/http").casefold().startswith("application/http"):
        return "no answers of web servers"
    found = answer(entry.block)
    if found.status != FINE:
        return f"status {found.status}"
    kind = _kind(found.header("content-type"))
    return Document(content=payload(found, budget), answer=found) if kind in TYPES else kind


def wrong_digests(entry: Entry, document: Document) -> Iterator[Damaged]:
    """What the record says of its bytes and is not so.

    The payload is by the standard the body without its transfer coding. Writers have hashed it with that coding and
    without any, too, so a digest of any of the three agrees.
    """
    payloads = [document.content]
    if document.answer is not None:
        payloads += [document.answer.body, unchunked(document.answer)]
    checked = {"block": [entry.block or b""], "payload": payloads}
    for name, contents in checked.items():
        label = entry.headers.get(f"warc-{name}-digest", "")
        if label and agrees(label, contents) is False:
            problem = (
                f"its {name} is not what the archive took: {label[:120]} is the digest of other bytes; kept as it is"
            )
            yield Damaged("WrongDigest", problem)


def _kind(content_type: str) -> str:
    """A media type without its parameters, cut to a length that can be shown."""
    return content_type.partition(";")[0].strip().casefold()[:60] or "without a type"

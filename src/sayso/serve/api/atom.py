"""New and changed events as a feed (Atom, RFC 4287; its pages, RFC 5005), for readers of feeds.

An event keeps its id for as long as it is told of, and `updated` is when it last came out otherwise than before.
"""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlalchemy import Connection, select

from sayso.model.event import Event
from sayso.model.found import Answer
from sayso.model.served import Change
from sayso.pipeline.singles import events_answer_of
from sayso.serve.api.resource import Bytes, Call, Resource
from sayso.serve.api.words import Paged
from sayso.serve.redaction import visible
from sayso.store.changes import changes_before, first_told
from sayso.store.find.terms import cursor_number
from sayso.store.tables import CUSTODY

ATOM = "application/atom+xml"
SPACE = "http://www.w3.org/2005/Atom"
DELETED = "http://purl.org/atompub/tombstones/1.0"
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(connection: Connection, call: Call) -> Bytes:
    """New and changed events as an Atom feed, the last changed first."""
    asked: Paged = call.asked
    before = cursor_number(asked.after) if asked.after is not None else None
    found = changes_before(connection, before, about="event", limit=asked.limit + 1)
    changes, after = found[: asked.limit], str(found[asked.limit - 1].number) if len(found) > asked.limit else None
    ids = [change.id for change in changes if change.what != "gone"]
    told: Answer = visible(connection, events_answer_of(connection, ids), call.served)
    events = {event.id: event for event in told.events}
    root = _head(connection, call, changes, after)
    published = first_told(connection, ids)
    for change in changes:
        _entry(root, call, change, events.get(change.id), published.get(change.id, change.at))
    return Bytes(tostring(root, encoding="utf-8", xml_declaration=True), after)


def _head(connection: Connection, call: Call, changes: Sequence[Change], after: str | None) -> Element:
    made = connection.execute(select(CUSTODY.c.subject, CUSTODY.c.at).order_by(CUSTODY.c.sequence).limit(1)).one()
    root = Element("feed", {"xmlns": SPACE, "xmlns:at": DELETED})
    _text(root, "id", f"urn:sayso:case:{made.subject}")
    _text(root, "title", "sayso: new and changed events")
    _text(root, "updated", changes[0].at if changes else made.at)
    _text(SubElement(root, "author"), "name", "sayso")
    SubElement(root, "link", {"rel": "self", "href": call.address(), "type": ATOM})
    if after is not None:
        SubElement(root, "link", {"rel": "next", "href": call.address(after=after), "type": ATOM})
    return root


def _entry(root: Element, call: Call, change: Change, event: Event | None, published: str) -> None:
    own = f"urn:sayso:event:{change.id}"
    if event is None:
        SubElement(root, "at:deleted-entry", {"ref": own, "when": change.at})
        return
    entry = SubElement(root, "entry")
    _text(entry, "id", own)
    _text(entry, "title", _title(event))
    _text(entry, "updated", change.at)
    _text(entry, "published", published)
    address = f"{call.base}/api/v1/events/{change.id}"
    SubElement(entry, "link", {"rel": "alternate", "href": address, "type": "application/json"})
    SubElement(entry, "category", {"term": event.type})
    SubElement(entry, "category", {"term": event.grade, "scheme": "urn:sayso:grade"})
    _text(entry, "summary", _summary(event))


def _title(event: Event) -> str:
    place = event.place.name if event.place and event.place.name else "place unknown"
    day = event.date.edtf if event.date and event.date.edtf else "date unknown"
    return f"{event.type.replace('_', ' ').capitalize()}: {place} · {day} · {event.grade.replace('_', ' ')}"


def _summary(event: Event) -> str:
    disputes = ", ".join(dispute.about for dispute in event.disputes)
    return f"{event.grade_because} In dispute: {disputes}." if disputes else event.grade_because


def _text(parent: Element, name: str, words: str) -> None:
    """An element of plain text; what XML cannot hold is left out, whoever wrote it."""
    SubElement(parent, name).text = NOT_XML.sub("", words)


RESOURCES = (
    Resource(
        path="/events.atom",
        name="feed",
        asks=Paged,
        gives=str,
        reads=feed,
        media_type=ATOM,
        is_heavy=True,
        is_redacted=True,
    ),
)

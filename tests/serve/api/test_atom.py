"""The feed: new and changed events with ids that stay, page by page, and what is gone is told as gone."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

import feedparser

from sayso.pipeline.deciding import Wish, decide
from sayso.serve.api import PATH
from sayso.store.casebook import Casebook

from .conftest import Client

ATOM, GONE = "{http://www.w3.org/2005/Atom}", "{http://purl.org/atompub/tombstones/1.0}deleted-entry"


def pages(client: Client, limit: int) -> Iterator[Element]:
    """The feed page by page, as its own links lead."""
    following: str | None = f"{PATH}/events.atom?limit={limit}"
    while following:
        answer = client.get(following)
        assert answer.headers["content-type"] == "application/atom+xml"
        page = fromstring(answer.content)  # noqa: S314 of our own making
        yield page
        links = {link.attrib["rel"]: link.attrib["href"] for link in page.findall(f"{ATOM}link")}
        following = links.get("next")


def ids(client: Client, limit: int = 3) -> list[str]:
    return [own.text or "" for page in pages(client, limit) for own in page.findall(f"{ATOM}entry/{ATOM}id")]


def test_every_event_is_in_the_feed_once_with_a_link_to_it(client: Client) -> None:
    events = {f"urn:sayso:event:{one['id']}" for one in client.get(f"{PATH}/events?limit=500").json()["events"]}
    found = ids(client)
    assert set(found) == events
    assert len(found) == len(events)
    link = next(pages(client, 1)).find(f"{ATOM}entry/{ATOM}link")
    assert link is not None
    assert client.get(link.attrib["href"]).status_code == 200


def test_a_reader_of_feeds_reads_it(client: Client) -> None:
    told = feedparser.parse(client.get(f"{PATH}/events.atom").content)
    assert not told.bozo
    assert len(told.entries) > 10
    assert all(entry.id and entry.title and entry.updated and entry.summary for entry in told.entries)


def test_what_changed_comes_first_and_what_is_gone_is_told_as_gone(client: Client, case: str) -> None:
    before = ids(client)
    last = len(client.get(f"{PATH}/changes?limit=500").json()["changes"])
    event = client.get(f"{PATH}/events?type=military_use").json()["events"][0]
    with Casebook.open(case) as casebook:
        wish = Wish(act="correct", ids=(event["id"],), field="event.type", value="looting", who="Ada", why="seen")
        decide(casebook, wish)
    later = client.get(f"{PATH}/changes?after={last}").json()["changes"]
    changed = {f"urn:sayso:event:{one['id']}" for one in later if one["about"] == "event"}
    assert f"urn:sayso:event:{event['id']}" in changed
    assert (set(ids(client)[: len(changed)]), set(ids(client))) == (changed, set(before))
    with Casebook.open(case) as casebook:
        decide(casebook, Wish(act="reject", ids=tuple(event["claim_ids"]), who="Ada", why="a film"))
    assert f"urn:sayso:event:{event['id']}" not in ids(client)
    gone = [one.attrib["ref"] for page in pages(client, 3) for one in page.findall(GONE)]
    assert gone == [f"urn:sayso:event:{event['id']}"]

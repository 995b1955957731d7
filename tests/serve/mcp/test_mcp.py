"""What an assistant is told: quotes and ids in every answer, hostile words marked, and nothing it can change."""

import json
import os
import sys
import unicodedata
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as some
from mcp import Client, ClientSession, StdioServerParameters, stdio_client
from mcp.types import CallToolResult, TextContent

from sayso.serve.case import ServedCase
from sayso.serve.mcp.server import server_of
from sayso.serve.mcp.words import MOST, NOTICE, UNSEEN, answer, quoted
from sayso.serve.settings import Settings
from sayso.store.casebook import Casebook
from sayso.store.custody import last_entry
from serve.api.conftest import case, read_examples, read_hostile  # noqa: F401 the cases that are asked
from serve.api.hostile import MARKS
from serve.planted import withheld_in

ASKED: dict[str, dict[str, object]] = {
    "find_claims": {"words": "hospital", "limit": 5},
    "find_events": {"place": "Hajin"},
    "who_holds": {"place": "Hajin", "on": "2018-12-14"},
    "place_history": {"place": "Hajin"},
    "explain": {},
    "facility_dossiers": {"place": "Hajin"},
    "speaker_record": {"speaker": "SANA"},
    "report_text": {},
}


@asynccontextmanager
async def assistant(address: str, *, public: bool = False) -> AsyncIterator[Client]:
    """An assistant that is connected to a case."""
    served = ServedCase.open(Settings(case=address, secret="", public=public))
    try:
        async with Client(server_of(served)) as client:
            yield client
    finally:
        served.close()


def run(asking: Callable[[Client], Coroutine[Any, Any, Any]], address: str, *, public: bool = False) -> Any:
    async def inside() -> Any:
        async with assistant(address, public=public) as client:
            return await asking(client)

    return apart(inside)


def apart(asking: Callable[[], Coroutine[Any, Any, Any]]) -> Any:
    """What is awaited in a thread of its own: where a browser is driven, that of the tests has a loop already."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(anyio.run, asking).result()


def text_of(result: CallToolResult) -> str:
    (content,) = result.content
    assert isinstance(content, TextContent)
    return content.text


async def everything(client: Client) -> dict[str, str]:
    """The answer to a question of each tool."""
    claims = json.loads(text_of(await client.call_tool("find_claims", {})))["claims"]
    event = next(one["event_id"] for one in claims if one["event_id"])
    own = {"explain": {"id": event}, "report_text": {"id": claims[0]["report_id"]}}
    told = {}
    for name, asked in ASKED.items():
        result = await client.call_tool(name, asked | own.get(name, {}))
        told[name] = text_of(result)
        assert not result.is_error, told[name]
    return told


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every string of an answer, by the key that it stands under."""
    if isinstance(value, dict):
        for name, own in value.items():
            yield from strings(own, name)
    elif isinstance(value, list):
        for own in value:
            yield from strings(own, key)
    elif isinstance(value, str):
        yield key, value


def test_every_tool_only_reads(case: str) -> None:  # noqa: F811 a fixture
    async def asking(client: Client) -> set[str]:
        tools = (await client.list_tools()).tools
        assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools)
        await everything(client)
        return {tool.name for tool in tools}

    def head() -> object:
        with Casebook.open(case) as casebook, casebook.reading() as connection:
            return last_entry(connection)

    before = head()
    assert run(asking, case) == set(ASKED)
    assert head() == before


def test_every_answer_has_the_words_and_the_ids_that_it_leans_on(case: str) -> None:  # noqa: F811 as above
    with Casebook.open(case) as casebook, casebook.reading() as connection:
        texts = connection.exec_driver_sql("SELECT CAST(body AS TEXT) FROM reports").scalars().all()
    whole = "\n".join(json.loads(body)["text"] for body in texts)
    for name, told in run(everything, case).items():
        value = json.loads(told)
        words = [own for key, own in strings(value) if key == "quoted"]
        ids = [own for key, own in strings(value) if key in ("claim_id", "report_id", "claim_ids")]
        assert value["notice"] == NOTICE
        assert ids, name
        assert any(len(own) > 20 and own in whole for own in words), name


def test_hostile_words_stand_under_quoted_and_nowhere_else(read_hostile: Path) -> None:  # noqa: F811 as above
    seen = 0
    for name, told in run(everything, str(read_hostile)).items():
        assert len(told) <= MOST
        assert not UNSEEN.search(told), name
        for key, words in strings(json.loads(told)):
            hostile = [mark for mark in MARKS if mark in words or mark[:20] in words]
            seen += len(hostile)
            assert not hostile or key == "quoted", (name, key, words)
    assert seen > 10, "the marks are not told at all: this test proves nothing"


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("find_claims", {"limit": 1000}),
        ("find_claims", {"words": "x" * 500}),
        ("find_events", {"event_type": "party"}),
        ("find_events", {"place": "Nowhere at all"}),
        ("explain", {"id": "../../etc/passwd"}),
        ("explain", {"id": "ffffffff"}),
        ("report_text", {"id": "ffffffff"}),
        ("report_text", {"id": "ab", "start": -1}),
        ("who_holds", {"place": "Hajin", "on": "yesterday"}),
        ("speaker_record", {"speaker": "nobody known"}),
        ("decide", {}),
    ],
)
def test_what_cannot_be_answered_is_told_as_an_error(case: str, name: str, asked: dict[str, object]) -> None:  # noqa: F811
    async def asking(client: Client) -> bool:
        try:
            return bool((await client.call_tool(name, asked)).is_error)
        except Exception:  # noqa: BLE001 a tool that is not there is an error of the protocol
            return True

    assert run(asking, case)


PUBLIC: dict[str, dict[str, Any]] = {
    "find_claims": {"limit": 20},
    "find_events": {"limit": 20},
    "who_holds": {"place": "Hajin"},
    "place_history": {"place": "Hajin"},
    "facility_dossiers": {},
    "speaker_record": {"speaker": "SOHR"},
}
REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("find_claims", {"words": "Ramadani"}),
    ("find_claims", {"speaker": "Khalil Ramadani"}),
    ("find_events", {"place": "Rukban"}),
    ("find_events", {"actor": "Khalil Ramadani"}),
    ("who_holds", {"place": "Rukban"}),
    ("place_history", {"place": "Rukban"}),
    ("facility_dossiers", {"place": "Rukban"}),
    ("speaker_record", {"speaker": "Khalil Ramadani"}),
]


def test_a_public_case_tells_an_assistant_nothing_that_is_withheld(planted: Path) -> None:
    async def asking(client: Client) -> None:
        told = {name: text_of(await client.call_tool(name, asked)) for name, asked in PUBLIC.items()}
        claims, events = (json.loads(told[f"find_{kind}"])[kind] for kind in ("claims", "events"))
        for report in sorted({one["report_id"] for one in claims}):
            told[report] = text_of(await client.call_tool("report_text", {"id": report}))
        assert {name: found for name, one in told.items() if (found := withheld_in(one))} == {}
        assert all("Hajin" in one for name, one in told.items() if name != "speaker_record")
        asked = [*REFUSED, ("explain", {"id": events[0]["event_id"]})]
        results = [(await client.call_tool(name, own)) for name, own in asked]
        assert all(result.is_error for result in results)

    run(asking, str(planted), public=True)


@given(some.lists(some.text(max_size=3000), max_size=40))
def test_an_answer_is_bounded_and_nothing_in_it_is_unseen(words: list[str]) -> None:
    told = answer({"items": [quoted(one) for one in words]}, "items")
    value = json.loads(told)
    assert len(told) <= MOST
    assert not any(unicodedata.category(sign) == "Cf" for sign in told if UNSEEN.match(sign))
    assert len(value["items"]) + value.get("left_out_for_size", 0) == len(words)
    assert value["items"] == [json.loads(json.dumps(quoted(one))) for one in words][: len(value["items"])]


@pytest.mark.slow
def test_an_assistant_asks_over_standard_input_and_output(case: str) -> None:  # noqa: F811 as above
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "sayso", "mcp", "--case", case], env=dict(os.environ)
    )

    async def asking() -> str:
        async with stdio_client(server) as (reads, writes), ClientSession(reads, writes) as session:
            await session.initialize()
            return text_of(await session.call_tool("who_holds", {"place": "Hajin"}))

    assert "Syrian Democratic Forces" in apart(partial(asking))

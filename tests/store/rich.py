"""A small case in which every table holds something: whatever is altered in a case can be altered in this one."""

from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import select

from sayso.capture import captures
from sayso.model.case import Act
from sayso.model.feed import FeedState
from sayso.model.report import Container
from sayso.pipeline import Reader, into_case
from sayso.pipeline.deciding import Wish, decide
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook
from sayso.store.changes import keep_changes
from sayso.store.feeds import CaseFeeds
from sayso.store.tables import CLAIMS
from sayso.store.tokens import add_token, revoke_token
from sayso.store.webhooks import add_webhook, plan_deliveries, remove_webhook

CAPTURES = 8  # of them one holds no text, and one is a container
TEXTS = (
    "Government forces captured Hajin on 14 December 2018, the Syrian Observatory for Human Rights said.",
    "IS fighters shelled a hospital in Hajin on 12 December 2018, killing three civilians, SANA reported.",
    "Turkey's defence ministry denied on Monday that its warplanes had struck Manbij.",
    "Warplanes bombed Kafr Nabl on 3 December 2018, two residents said. The army captured Saraqib on Monday.",
    "Rebels entered Palmyra on 2 December 2018, state media said.",
)
LATER = "Rebels withdrew from Palmyra on 9 December 2018, the Syrian Observatory for Human Rights said."


def enrich(casebook: Casebook, folder: Path, reader: Reader) -> None:
    """Fill an empty case: what an older reader read, what a newer one did, what failed, decisions and a feed."""
    reports = folder / "reports"
    reports.mkdir()
    for number, words in enumerate(TEXTS):
        (reports / f"{number}.txt").write_text(words, encoding="utf-8")
    (reports / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with patch.object(into_case, "reader_version", lambda: "older"):
        read_into(casebook, captures([str(reports), str(folder / "none.txt")]), load=lambda: reader)
    (reports / "later.txt").write_text(LATER, encoding="utf-8")
    read_into(casebook, [_container(folder), *captures([str(reports)])], load=lambda: reader)
    _decide(casebook)
    CaseFeeds(casebook).keep(FeedState(address="https://alder.example/feed", next_at="2019-01-01T00:00:00Z"))
    _serve(casebook)


def _container(folder: Path) -> Container:
    content = b"a file of reports \n" * 600  # more than two blocks
    path = folder / "archive.warc"
    path.write_bytes(content)
    return Container(path=str(path), sha256=sha256(content).hexdigest(), size=len(content), origin="archive.warc")


def _serve(casebook: Casebook) -> None:
    """Tokens, one of them revoked, and webhooks, one of them removed, with what is to be told to the other."""
    at = "2019-01-01T00:00:00Z"
    with casebook.writing() as connection:
        for name in ("Ada", "desk"):
            add_token(connection, name, "read", at=at)
        revoke_token(connection, "desk", at=at)
        add_webhook(connection, "https://alder.example/hook", at=at)
        gone = add_webhook(connection, "https://birch.example/hook", at=at)
        remove_webhook(connection, gone.id, at=at)
        keep_changes(connection, "event", gone=[], fresh=["0123456789abcdef"], at=at)
        plan_deliveries(connection, at=at)


def _decide(casebook: Casebook) -> None:
    with casebook.reading() as connection:
        claims = list(connection.scalars(select(CLAIMS.c.id).order_by(CLAIMS.c.key)))
    acts: tuple[tuple[Act, tuple[str, ...]], ...] = (
        ("accept", (claims[0],)),
        ("reject", (claims[1],)),
        ("note", (claims[2],)),
        ("merge", (claims[0], claims[2])),
        ("split", (claims[2], claims[3])),
    )
    decided = [decide(casebook, Wish(act=act, ids=ids, who="Ada", why="looked again")) for act, ids in acts]
    decide(casebook, Wish(act="undo", ids=(decided[1].decision.id,), who="Ada", why="was wrong"))

"""What serves a case: tokens and webhooks against the log, deliveries and changes each against its own digest."""

from collections.abc import Callable, Iterator
from functools import partial

import msgspec
from sqlalchemy import Connection, Table, select

from sayso.model.served import Delivery, Token, Webhook
from sayso.store.changes import change_of, change_row
from sayso.store.rows import Row
from sayso.store.tables.served import CHANGES, DELIVERIES, TOKENS, WEBHOOKS
from sayso.store.tokens import token_row
from sayso.store.verify.finding import Finding, added, compared, gone
from sayso.store.verify.log import Told
from sayso.store.webhooks import delivery_row, webhook_row


def served(connection: Connection, told: Told) -> Iterator[Finding]:
    """Who may ask, who is told, and what was told."""
    yield from _logged(connection, TOKENS, told.tokens, _token)
    yield from _logged(connection, WEBHOOKS, told.webhooks, _webhook)
    yield from _by_itself(connection, DELIVERIES, _delivery)
    yield from _by_itself(connection, CHANGES, _change)
    numbers = list(connection.scalars(select(CHANGES.c.number).order_by(CHANGES.c.number)))
    yield from (gone("changes", number) for number in sorted({*range(1, len(numbers) + 1)} - {*numbers}))


def _logged(
    connection: Connection, table: Table, told: dict[str, str], again: Callable[[Row], Row]
) -> Iterator[Finding]:
    rows = {row["id"]: dict(row) for row in connection.execute(select(table)).mappings()}
    for own, row in sorted(rows.items()):
        if own not in told:
            yield added(table.name, own)
            continue
        yield from compared(table.name, own, row, partial(again, row), is_attested=row["digest"] == told[own])
    yield from (gone(table.name, own) for own in sorted(set(told) - set(rows)))


def _by_itself(connection: Connection, table: Table, again: Callable[[Row], Row]) -> Iterator[Finding]:
    (key,) = table.primary_key.columns
    for found in connection.execute(select(table).order_by(key)).mappings():
        row = dict(found)
        yield from compared(table.name, row[key.name], row, partial(again, row), is_attested=True)


def _token(row: Row) -> Row:
    return token_row(msgspec.json.decode(row["body"], type=Token))


def _webhook(row: Row) -> Row:
    return webhook_row(msgspec.json.decode(row["body"], type=Webhook))


def _delivery(row: Row) -> Row:
    return delivery_row(msgspec.json.decode(row["body"], type=Delivery))


def _change(row: Row) -> Row:
    return change_row(change_of(row))

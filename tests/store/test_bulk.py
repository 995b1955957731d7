"""Claims that go in by the thousand: each has a number of its own."""

from sqlalchemy import select

from sayso.store.bulk import add_tuples
from sayso.store.casebook import Casebook
from sayso.store.readings import put_by
from sayso.store.rows import serial_of
from sayso.store.tables import CLAIMS, MARKS, READINGS

from .shelf import invented, put


def serials(casebook: Casebook) -> list[int]:
    with casebook.reading() as connection:
        keys = select(CLAIMS.c.key).order_by(CLAIMS.c.reading_key, CLAIMS.c.number)
        return [serial_of(key) for key in connection.scalars(keys)]


def test_claims_are_numbered_on_whatever_was_put_by_before(casebook: Casebook) -> None:
    told = [one for one in invented(40) if one.claims]
    counts = [len(one.claims) for one in told]
    for number, one in enumerate(told, start=1):
        with casebook.writing() as connection:
            put(connection, [one])
            if number % 3 == 0:
                put_by(connection, [number])
    numbers = iter(range(sum(counts)))
    wanted = [[next(numbers) for _ in range(count)] for count in counts]
    kept = [own for place, own in enumerate(wanted, start=1) if place % 3]
    assert serials(casebook) == [number for own in kept for number in own]


def test_where_all_was_put_by_no_number_is_given_again(casebook: Casebook) -> None:
    first, second = invented(30), [one for one in invented(60) if one.claims][-1:]
    with casebook.writing() as connection:
        put(connection, first)
        put_by(connection, list(connection.scalars(select(READINGS.c.key))))
        put(connection, second)
    assert serials(casebook)[0] == sum(len(one.claims) for one in first)


def test_rows_of_any_number_go_in_whole(casebook: Casebook) -> None:
    with casebook.writing() as connection:
        width = len(MARKS.columns)
        for number, count in enumerate((0, 1, 2, 7, 32_766 // width, 32_766 // width + 5, 2 * (32_766 // width) + 77)):
            connection.execute(MARKS.delete())
            rows = [(f"{number}-{place}", "d", "accept") for place in range(count)]
            add_tuples(connection, MARKS, rows)
            assert sorted(connection.execute(select(MARKS)).all()) == sorted(rows)

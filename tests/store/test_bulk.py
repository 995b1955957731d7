"""Claims that go in by the thousand: each has a number of its own, and a case that was made before still takes them."""

from sqlalchemy import inspect, select, text

from sayso.store.bulk import add_tuples
from sayso.store.casebook import Casebook
from sayso.store.readings import put_by
from sayso.store.rows import serial_of
from sayso.store.served_tables import SERVED
from sayso.store.tables import CLAIMS, MARKS, READINGS
from sayso.store.tokens import add_token
from sayso.store.verify import verify

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


def test_a_case_of_the_first_format_is_brought_to_this_one_and_holds_what_it_held(casebook: Casebook) -> None:
    with casebook.writing() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DELETE FROM claims_text_config WHERE k <> 'version'"))
        for table in SERVED:
            table.drop(connection)
        connection.execute(text("DROP INDEX events_type"))
        connection.execute(text("CREATE INDEX events_type ON events (type, key)"))
        connection.execute(text("UPDATE alembic_version SET version_num = '1'"))
    casebook.engine.dispose()  # the index reads how it is to grow when it is opened
    with Casebook.open(casebook.address) as later:
        assert verify(later).faults == ()
        with later.writing() as connection:
            add_token(connection, "Ada", "read", at="2019-01-01T00:00:00Z")
            (index,) = [one for one in inspect(connection).get_indexes("events") if one["name"] == "events_type"]
            assert index["column_names"] == ["type", "key", "grade", "start_day", "end_day"]


def test_rows_of_any_number_go_in_whole(casebook: Casebook) -> None:
    with casebook.writing() as connection:
        width = len(MARKS.columns)
        for number, count in enumerate((0, 1, 2, 7, 32_766 // width, 32_766 // width + 5, 2 * (32_766 // width) + 77)):
            connection.execute(MARKS.delete())
            rows = [(f"{number}-{place}", "d", "accept") for place in range(count)]
            add_tuples(connection, MARKS, rows)
            assert sorted(connection.execute(select(MARKS)).all()) == sorted(rows)

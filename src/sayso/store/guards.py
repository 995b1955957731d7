"""What the database itself holds to: decisions and the custody log are only ever added to."""

from sqlalchemy import Connection

GUARDED = ("custody", "decisions")
PREVENT = "CREATE OR REPLACE FUNCTION sayso_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$"  # noqa: E501 one statement


def make_guards(connection: Connection) -> None:
    """Make the triggers that refuse to change or delete what may not be, even at the database's own prompt."""
    statements = _sqlite() if connection.dialect.name == "sqlite" else _postgres()
    for statement in statements:
        connection.exec_driver_sql(statement)


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
        for table in GUARDED
        for verb in ("UPDATE", "DELETE")
    ]


def _postgres() -> list[str]:
    triggers = [
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION sayso_refuse()"
        for table in GUARDED
    ]
    return [PREVENT.replace("%", "%%"), *triggers]

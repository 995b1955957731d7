"""What the database itself holds to: decisions and the custody log are only ever added to."""

from sqlalchemy import Connection

GUARDED = ("custody", "decisions")
REFUSE = (
    "CREATE OR REPLACE FUNCTION sayso_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '%% is only added to', TG_TABLE_NAME; END $$"
)


def make_guards(connection: Connection) -> None:
    """Make the triggers that refuse to change or delete what may not be, even at the database's own prompt."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(REFUSE)
    for statement in guards(connection.dialect.name).values():
        connection.exec_driver_sql(statement)


def guards(dialect: str) -> dict[str, str]:
    """The statements that make the triggers, by their names."""
    if dialect == "sqlite":
        return {
            f"{table}_no_{verb}": f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
            for table in GUARDED
            for verb in ("update", "delete")
        }
    return {
        f"{table}_no_change": f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION sayso_refuse()"
        for table in GUARDED
    }

"""The format of a case: made new, recognised, and brought from an older one to the present."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from sayso import __version__
from sayso.errors import NotACase, OtherFormat
from sayso.model.record import identity
from sayso.store import custody, text
from sayso.store.guards import make_guards
from sayso.store.place_rows import make_boxes
from sayso.store.tables import CASE, METADATA
from sayso.store.tables.served import SERVED

STEPS = Path(__file__).parent / "migrations"


def present(steps: Path = STEPS) -> str:
    """The format that this version writes."""
    return ScriptDirectory(str(steps)).get_current_head() or ""


def is_empty(connection: Connection) -> bool:
    """Whether there is nothing yet: no table at all."""
    return not inspect(connection).get_table_names()


def make(connection: Connection) -> None:
    """Make the tables of a new case, with the first entry of its custody log."""
    METADATA.create_all(connection)
    METADATA.create_all(connection, tables=SERVED)
    text.make_index(connection)
    make_boxes(connection)
    make_guards(connection)
    at = custody.now()
    connection.execute(CASE.insert(), {"name": "made_at", "value": at})
    custody.log(connection, act="made", subject=identity("case", at), digest=present(), at=at)
    MigrationContext.configure(connection).stamp(ScriptDirectory(str(STEPS)), "head")


def check(connection: Connection, shown: str, steps: Path = STEPS) -> bool:
    """Whether the case is of the present format; false where it is of an older one.

    Raises `NotACase` where there are other tables than a case's, and `OtherFormat` for a format not known here.
    """
    tables = set(inspect(connection).get_table_names())
    if not {"case_state", "custody", "alembic_version"} <= tables:
        raise NotACase(f"{shown}: holds no case of sayso; name another place, or make a case with `sayso read --case`")
    found = MigrationContext.configure(connection).get_current_revision()
    known = {step.revision for step in ScriptDirectory(str(steps)).walk_revisions()}
    if found not in known:
        message = f"format {found!r} is newer than this version ({__version__}) knows; use the newer sayso that made it"
        raise OtherFormat(f"{shown}: {message}")
    return found == present(steps)


def upgrade(connection: Connection, steps: Path = STEPS) -> None:
    """Bring an older case to the present format, within a writing transaction; the log tells it."""
    config = Config()
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    custody.log(connection, act="upgraded", subject="case", digest=present(steps), at=custody.now())

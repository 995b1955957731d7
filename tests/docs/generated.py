"""Pages that are made from the code."""

from collections.abc import Callable, Mapping

from .api import api
from .run import command

COMMANDS = (
    *("read", "claims", "events", "control", "facilities", "reports", "actors", "places", "speakers", "explain"),
    *(
        "decide",
        "diff",
        "failures",
        "retry",
        "watch",
        "verify",
        "export",
        "serve",
        "mcp",
        "tokens",
        "schema",
        "version",
    ),
)
ACTS = {
    "decide": ("accept", "reject", "correct", "merge", "split", "note", "rate", "undo", "list", "export"),
    "tokens": ("add", "list", "revoke"),
}
HEAD = """# The command line

Made from `--help`; a test holds it equal. What the picture and the JSON document say is in the
[tutorial](../tutorial.md) and in [the records](records.md); what can go wrong is in [errors and failures](errors.md).

`python -m sayso` is the same command.
"""


def cli() -> str:
    """`docs/reference/cli.md`: the help of every command as it prints."""
    shown = [HEAD, _help("sayso")]
    for name in COMMANDS:
        shown.append(f"## sayso {name}\n\n{_help('sayso', name)}")
        shown += [f"### sayso {name} {act}\n\n{_help('sayso', name, act)}" for act in ACTS.get(name, ())]
    return "\n".join(shown)


def _help(*words: str) -> str:
    _, out, _ = command(*words[1:], "--help")
    return f"```text\n$ {' '.join(words)} --help\n{out.rstrip()}\n```\n"


GENERATED: Mapping[str, Callable[[], str]] = {"docs/reference/cli.md": cli, "docs/reference/api.md": api}

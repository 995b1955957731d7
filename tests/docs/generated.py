"""Pages that are made from the code."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sayso.export.codebooks import acled, ged, plover
from sayso.export.columns import TABLES
from sayso.export.forms import FORMS
from sayso.export.hxl import COLUMNS as HXL
from sayso.lexicon.codebooks import load_acled, load_plover

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


EXPORTS = """# The forms of an export

Made from the code; a test holds it equal. How to use them is in [how to export](../how-to-export.md).

"""


def exports() -> str:
    """`docs/reference/exports.md`: the forms, the columns of the tables, and what codebooks make of events."""
    forms = [(f"`{name}`", form.says, _code(form.kinds), _code(form.usual)) for name, form in FORMS.items()]
    parts = [EXPORTS + _table(("form", "what it is", "can hold", "holds unless asked"), forms)]
    for kind, table in TABLES.items():
        rows = [(f"`{column.name}`", column.type.replace("_", "/"), column.says) for column in table.columns]
        parts.append(f"## Columns: {kind}\n\n{_table(('column', 'type', 'meaning'), rows)}")
    parts.append(f"## HXL\n\n{_table(('column', 'hashtag'), [(name, f'`{tag}`') for name, tag, _ in HXL])}")
    parts += [_acled(), _reasons("UCDP GED", ged.BECAUSE), _plover()]
    return "\n".join(parts)


def _acled() -> str:
    types = [
        (
            _code(one.of),
            one.event_type,
            " / ".join(filter(None, (one.sub_event_type, one.by_state, one.within))),
            one.basis,
        )
        for one in load_acled().types
    ]
    made = _table(("sayso's types", "event type", "sub-event type", "rule"), types)
    return f"## ACLED\n\n{made}\n{_left_out(acled.BECAUSE)}"


def _plover() -> str:
    types = [(_code(one.of), one.event, one.mode or "", str(one.quad), one.basis) for one in load_plover().types]
    made = _table(("sayso's types", "event", "mode", "quad", "rule"), types)
    return f"## PLOVER\n\n{made}\n{_left_out(plover.BECAUSE)}"


def _reasons(heading: str, because: Mapping[str, str]) -> str:
    return f"## {heading}\n\n{_left_out(because)}"


def _left_out(because: Mapping[str, str]) -> str:
    rows = [(f"`{reason}`", words) for reason, words in sorted(because.items())]
    return _table(("left out", "because"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


GENERATED: Mapping[str, Callable[[], str]] = {
    "docs/reference/cli.md": cli,
    "docs/reference/exports.md": exports,
    "docs/reference/api.md": api,
}

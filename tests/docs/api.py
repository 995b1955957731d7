"""The reference of the API, made from the table of resources."""

from collections.abc import Iterator
from typing import Any

from sayso.serve.api import PATH, RESOURCES
from sayso.serve.api.describing import described, group_of, path_of

HEAD = f"""# The API

Made from the table of resources; a test holds it equal. All addresses begin with `{PATH}`. How to use them is in
[how to use the API](../how-to-use-the-api.md), what the answers mean in [the records](records.md), and what can
go wrong in [errors and failures](errors.md).
"""


def api() -> str:
    """`docs/reference/api.md`: every address with its parameters."""
    paths = described(RESOURCES, server=PATH)["paths"]
    shown = [HEAD]
    for group in dict.fromkeys(map(group_of, RESOURCES)):
        shown.append(f"## {group.capitalize()}\n")
        for one in RESOURCES:
            if group_of(one) == group:
                told = paths[path_of(one)][one.method.lower()]
                shown.append(f"### `{one.method} {path_of(one)}`\n\n{told['description']}\n")
                shown += _table(told["parameters"])
    return "\n".join(shown)


def _table(parameters: list[dict[str, Any]]) -> Iterator[str]:
    rows = [one for one in parameters if one["in"] == "query"]
    if rows:
        yield "| parameter | asks for |\n|---|---|"
        yield "\n".join(f"| `{one['name']}` | {one['description']} |" for one in rows) + "\n"

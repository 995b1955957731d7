"""TOML as a person would write it down: tables of short values, a line each."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

DELETE = "\x7f"


def table(heading: str, pairs: Mapping[str, object]) -> Iterator[str]:
    """The lines of one table of a list of tables; unknown values are left out, since TOML has none."""
    yield f"[[{heading}]]"
    yield from (f"{key} = {value(told)}" for key, told in pairs.items() if is_known(told))
    yield ""


def is_known(told: object) -> bool:
    """Whether there is anything to write down."""
    return told is not None and told not in ((), [], {})


def value(told: object) -> str:
    """A value in TOML; mappings become inline tables. Raises `TypeError` for what TOML cannot say."""
    if isinstance(told, bool):
        return "true" if told else "false"
    if isinstance(told, str):
        return msgspec.json.encode(told).decode().replace(DELETE, "\\u007f")
    if isinstance(told, int | float):
        return repr(told)
    if isinstance(told, Mapping):
        inner = ", ".join(f"{key} = {value(one)}" for key, one in told.items() if is_known(one))
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(told, Sequence):
        return f"[{', '.join(map(value, told))}]"
    raise TypeError(f"no TOML for {type(told).__name__}")

"""Size discipline: a file is read without scrolling far, a function at a glance."""

import ast
from pathlib import Path

import pytest

SOURCES = sorted((Path(__file__).parent.parent / "src").rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: "/".join(path.parts[-3:]))
def test_shape(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    functions = [node for node in nodes if isinstance(node, Function)]
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    imports = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and (node.module or "")[:5] == "sayso"}
    assert len(text.splitlines()) <= 300
    assert len(imports) <= 20
    assert [f.name for f in functions if _lines(f, is_command="cli" in path.parts) >= 40] == []
    assert [f.name for f in functions if len(f.args.posonlyargs + f.args.args) > 6] == []  # five and `self`
    assert [c.name for c in classes if sum(isinstance(node, Function) for node in c.body) > 12] == []
    assert ast.get_docstring(ast.parse(text)) or not text


def _lines(function: Function, *, is_command: bool) -> int:
    """How long a function is; of a command, whose parameters are its options and whose docstring its help, the rest."""
    first = function.lineno
    if is_command and ast.get_docstring(function):
        first = function.body[0].end_lineno or first
    return (function.end_lineno or first) - first

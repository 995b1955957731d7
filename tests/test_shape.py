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
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno >= 40] == []
    assert [f.name for f in functions if len(f.args.posonlyargs + f.args.args) > 6] == []  # five and `self`
    assert [c.name for c in classes if sum(isinstance(node, Function) for node in c.body) > 12] == []
    assert ast.get_docstring(ast.parse(text)) or not text

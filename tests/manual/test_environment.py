"""The program looks at no name of the environment that ``therapy help environment`` does not tell."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.cli.inside import inside
from tests.test_arrows import MODULES, ROOT
from therapy_cli.manual.environment import READ, SET


def looked_at(tree: ast.Module) -> Iterator[str]:
    """Names that are read from or set in an ``environ``: as text, or by a constant of the same file."""
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        key = _key(node)
        if isinstance(key, ast.Constant):
            yield str(key.value)
        elif isinstance(key, ast.Name):
            yield str(constants[key.id])


def _key(node: ast.AST) -> ast.expr | None:
    match node:
        case ast.Call(func=ast.Attribute(attr="get" | "pop" | "setdefault", value=place), args=[key, *_]):
            return key if _is_environ(place) else None
        case ast.Call(func=ast.Attribute(attr="getenv"), args=[key, *_]):
            return key
        case ast.Subscript(value=place, slice=key) | ast.Compare(left=key, comparators=[place]):
            return key if _is_environ(place) else None
        case _:
            return None


def _is_environ(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "environ"


@pytest.mark.checklist(81)
def test_every_name_in_the_source_is_told() -> None:
    found = {n for path in MODULES for n in looked_at(ast.parse(path.read_text("utf-8")))}
    assert found == {entry.name for entry in READ} - {"LESS"}, "LESS is only handed to the pager"
    text = inside("help", "environment").out
    for entry in (*READ, *SET):
        assert re.search(rf"^  {entry.name}\b", text, re.MULTILINE)


@pytest.mark.checklist(81)
def test_a_name_that_is_not_told_would_be_found() -> None:
    source = 'X = "SECRET_A"\na = os.environ[X]\nb = t.environ.get("SECRET_B")\nc = "SECRET_C" in self.environ\n'
    assert set(looked_at(ast.parse(source))) == {"SECRET_A", "SECRET_B", "SECRET_C"}


@pytest.mark.checklist(56)
def test_no_secret_comes_from_the_environment_or_a_flag() -> None:
    names = {entry.name for entry in READ}
    assert not [n for n in names if re.search("PASS|SECRET|KEY|TOKEN", n)]
    text = (ROOT.parent / "docs/reference/commands.md").read_text("utf-8")
    assert not [o for o in re.findall(r"--[a-z-]+", text) if re.search(r"pass|secret|token|key$", o)]

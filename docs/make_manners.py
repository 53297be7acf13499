"""Write ``docs/manners.md``: ``python docs/make_manners.py``. A test checks that it is current.

The points come from ``docs/manners.yaml``, their tests from the marks ``checklist`` and ``fault`` in ``tests``.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
TESTS = FOLDER.parent / "tests"
PAGE = FOLDER / "manners.md"
OPENING = """<!-- Made by docs/make_manners.py from docs/manners.yaml and the marks in tests; change those. -->

# Manners

How `therapy` behaves at a command line, point by point, with the tests that hold it. A point that does not apply yet
says why. `pytest -m pty` drives real pseudo-terminals, `pytest -m checklist` runs all of this page.
"""

FUZZING = """## Fuzzing

Not part of a normal run: `python -m tests.fuzz answers --inputs 200000 --seed 1`; also `reading`, `conditions`
and `queries`.
"""


def marked(kind: str) -> dict[Any, list[str]]:
    """The tests that carry a mark, by what stands in it: a number of a point, or the name of a fault."""
    found: dict[Any, list[str]] = defaultdict(list)
    for path in sorted(TESTS.rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                for value in _values(node, kind):
                    found[value].append(f"{path.relative_to(TESTS).as_posix()}: {node.name}")
    return found


def _values(function: ast.FunctionDef, kind: str) -> Iterator[Any]:
    for mark in function.decorator_list:
        match mark:
            case ast.Call(func=ast.Attribute(attr=name), args=values) if name == kind:
                yield from (v.value for v in values if isinstance(v, ast.Constant))


def points() -> dict[int, dict[str, str]]:
    """The points by number."""
    found: dict[int, dict[str, str]] = _file()["points"]
    return found


def _file() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / "manners.yaml").read_text("utf-8"))
    return found


def _fuzzed(run: dict[str, Any]) -> str:
    return f"| {run['target']} | {run['inputs']} | {run['found']} |"


def page() -> str:
    """The whole page."""
    tests, faults = marked("checklist"), marked("fault")
    rows = [_row(number, point, tests.get(number, [])) for number, point in points().items()]
    held = sum("later" not in point for point in points().values())
    told = f"{held} of {len(rows)} points hold; {len(rows) - held} do not apply yet."
    table = ["| | point | state | tests |", "|---|---|---|---|", *rows]
    matrix = ["| fault | tests |", "|---|---|", *(_fault(f, faults[f]) for f in sorted(faults))]
    fuzzed = ["| target | inputs | found |", "|---|---|---|", *map(_fuzzed, _file()["fuzz"])]
    return "\n".join([OPENING, told, "", *table, "", "## Faults", "", *matrix, "", FUZZING, *fuzzed, ""])


def _row(number: int, point: dict[str, str], tests: list[str]) -> str:
    state = (
        f"later: {point['later']}" if "later" in point else f"holds: {point['note']}" if "note" in point else "holds"
    )
    return f"| {number} | {point['says']} | {state} | {_listed(tests)} |"


def _fault(name: str, tests: list[str]) -> str:
    return f"| {name} | {_listed(tests)} |"


def _listed(tests: list[str]) -> str:
    return "<br>".join(f"`{test}`" for test in sorted(set(tests)))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

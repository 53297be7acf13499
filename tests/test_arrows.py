"""The house: which room may import which, and what no room may. Read from the code itself, nothing is run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import therapy_cli

ROOT = Path(therapy_cli.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
ROOMS = {
    "errors": set(),
    "terminal": set(),
    "pack_traces": set(),
    "library": {"pack_traces"},
    "guidance": {"library"},
    "document": {"library", "guidance"},
    "lookup": {"library", "guidance", "document"},
    "compiled": {"lookup"},
    "kept": {"compiled", "lookup", "pack_traces"},
    "proving": {"library", "guidance", "document"},
    "manual": set(),
    "rendering": {"library", "guidance", "document", "terminal"},
    "asking": {"library", "guidance", "document", "terminal", "rendering"},
    "commands": {
        "library",
        "guidance",
        "document",
        "terminal",
        "rendering",
        "asking",
        "proving",
        "pack_traces",
        "lookup",
        "compiled",
        "kept",
        "manual",
    },
    "start": {"lookup", "compiled", "kept", "commands", "pack_traces"},
    "__main__": {"start"},
}
PURE = ("guidance", "document")
OUTSIDE_WORLD = {
    "typer", "rich", "questionary", "prompt_toolkit", "os", "sys", "io", "pathlib", "shutil", "tempfile", "subprocess",
    "time", "random", "secrets", "uuid", "locale", "getpass", "platform", "signal", "threading", "logging",
}  # fmt: skip
NETWORK = {
    "socket", "socketserver", "ssl", "urllib", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc",
    "webbrowser", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "websockets", "paramiko",
}  # fmt: skip
SAYS_NOTHING = {"util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "tools"}
CLOCKS = {"today", "now", "utcnow", "fromtimestamp", "time", "monotonic", "perf_counter"}
HIDDEN = {"eval", "exec", "compile", "__import__", "import_module"}
DOORS = {"open", "print", "input"}


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported anywhere in a file, inside functions too, by its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where an arrow leads"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(tree: ast.AST) -> Iterator[str]:
    """The name of every function or method that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def faults(room: str, source: str) -> set[str]:
    """What is wrong with a file of this room."""
    tree = ast.parse(source)
    found = set()
    for name in imported(tree):
        first, _, rest = name.partition(".")
        if first in NETWORK:
            found.add(f"{name} reaches the network")
        if room in PURE and first in OUTSIDE_WORLD:
            found.add(f"{name} reaches the outside world")
        if first == "therapy_cli" and rest:
            found |= _wrong_arrow(room, rest.split(".")[0])
    calls = set(called(tree))
    found |= {f"{name}() hides what runs" for name in calls & HIDDEN if name != "compile"}
    if room in PURE:
        found |= {f"{name}() is not pure" for name in calls & (CLOCKS | DOORS)}
    return found


def _wrong_arrow(room: str, target: str) -> set[str]:
    if target in {room, "errors", "__version__"} or target in ROOMS[room]:
        return set()
    return {f"{room} -> {target}"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_arrow_points_one_way(path: Path) -> None:
    if path != ROOT / "__init__.py":
        assert faults(room_of(path), path.read_text(encoding="utf-8")) == set()


def test_every_room_is_known() -> None:
    assert {room_of(p) for p in MODULES} - {"__init__"} == set(ROOMS)


def test_every_file_says_what_it_is_for() -> None:
    for path in MODULES:
        words = {word for part in path.relative_to(ROOT).parts for word in part.removesuffix(".py").split("_")}
        assert not words & SAYS_NOTHING, path
        text = path.read_text(encoding="utf-8")
        assert not text or ast.get_docstring(ast.parse(text)), path


@pytest.mark.parametrize(
    ("room", "source"),
    [
        ("library", "from therapy_cli.guidance.truth import evaluate"),
        ("library", "def late():\n    import therapy_cli.document.build"),
        ("guidance", "from therapy_cli.document import model"),
        ("guidance", "from os import environ"),
        ("guidance", "from datetime import date\nprint(date.today())"),
        ("document", "import rich.text"),
        ("document", "from therapy_cli import terminal"),
        ("document", "open('x')"),
        ("proving", "from therapy_cli.commands import app"),
        ("rendering", "from therapy_cli.asking.keys import Keys"),
        ("rendering", "import urllib.request"),
        ("asking", "from therapy_cli.commands.run import run"),
        ("commands", "from importlib import import_module\nimport_module('socket')"),
        ("commands", "if True:\n    import http.client"),
        ("terminal", "from therapy_cli.rendering import look"),
    ],
)
def test_a_wrong_arrow_is_found(room: str, source: str) -> None:
    assert faults(room, source)

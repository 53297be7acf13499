"""No run opens a socket, and a plain one does not even load the modules that could."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.at_terminal import AtTerminal, always
from tests.cli.program import CALM, GUIDES, PROGRAM, ROOT, Therapy
from tests.cli.watcher import Watcher
from tests.cli.written import flags

NETWORK = {"socket", "ssl", "http", "urllib.request", "requests", "httpx", "ftplib", "smtplib", "asyncio"}
PLAIN = [
    ["--version"],
    ["--version", "--json"],
    [],
    ["guides"],
    ["show", "shared/supervision"],
    ["helplines", "--country", "gb"],
    ["sources"],
    *[[guide, *flags(CALM), "--plain"] for guide in GUIDES],
    ["boundaries", *flags(CALM), "--json"],
    ["dv-safety", *flags(CALM), "--json"],
    ["boundaries", "--questions"],
    ["boundaries"],
]


@pytest.mark.checklist(83, 84)
@pytest.mark.parametrize("arguments", PLAIN, ids=" ".join)
def test_a_plain_run_loads_nothing_that_could_reach_the_network(arguments: list[str], therapy: Therapy) -> None:
    watcher = Watcher()
    assert therapy(*arguments, env=watcher.env()).code in (0, 5)
    assert "therapy_cli.commands.app" in watcher.imported()
    assert watcher.imported() & NETWORK == set()
    assert watcher.seen("network") == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["boundaries", *flags(CALM), "--format", "panels"],
        ["boundaries", *flags(CALM), "--format", "markdown"],
        ["boundaries", *flags(CALM), "--format", "svg"],
        ["content", "check", "--guide", "end-therapy"],
        ["zebra"],
        ["--help"],
        ["schema", "guidance"],
    ],
    ids=" ".join,
)
def test_with_sockets_forbidden_everything_runs(arguments: list[str], therapy: Therapy) -> None:
    watcher = Watcher()
    done = therapy(*arguments, env=watcher.env(WATCH_NETWORK="forbidden"))
    assert done.code == (2 if arguments == ["zebra"] else 0)
    assert watcher.seen("network") == []


@pytest.mark.checklist(83)
@pytest.mark.pty
@pytest.mark.parametrize("guide", GUIDES)
def test_with_sockets_forbidden_every_guide_can_be_asked(guide: str, at_terminal: AtTerminal) -> None:
    watcher = Watcher()
    done = at_terminal(guide, replies=always("1"), env=watcher.env(WATCH_NETWORK="forbidden"))
    assert (done.code, watcher.seen("network")) == (0, [])


def test_the_watcher_sees_a_socket(tmp_path: Path) -> None:
    """Or the tests above would say nothing."""
    import subprocess
    import sys

    watcher = Watcher()
    code = "import socket; socket.socket(); print('reached')"
    env = {"PATH": str(PROGRAM.parent), **watcher.env(WATCH_NETWORK="forbidden")}
    done = subprocess.run([sys.executable, "-c", code], env=env, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (99, b"")
    assert "socket" in watcher.imported()


@pytest.mark.checklist(83)
def test_no_module_of_the_program_names_the_network() -> None:
    names = re.compile(
        r"^\s*(?:import|from)\s+(socket|ssl|http|urllib|requests|httpx|aiohttp|ftplib|smtplib)\b", re.MULTILINE
    )
    found = {path.name: names.findall(path.read_text("utf-8")) for path in (ROOT / "therapy_cli").rglob("*.py")}
    assert len(found) > 100
    assert {name: hits for name, hits in found.items() if hits} == {}

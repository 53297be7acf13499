"""Fixtures for tests that run the whole program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.at_terminal import AtTerminal
from tests.cli.program import CONTENT, Therapy


@pytest.fixture
def therapy(tmp_path: Path) -> Therapy:
    """The program in an empty home."""
    return Therapy(tmp_path / "machine")


@pytest.fixture
def at_terminal(therapy: Therapy) -> AtTerminal:
    """The same program with somebody at a terminal."""
    return AtTerminal(therapy)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the real content that may be damaged. Without its lock, which would tell of every damage first."""
    folder = Path(shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("lock.yaml")))
    about = folder / "about.yaml"
    about.write_text(about.read_text("utf-8").replace("locked: true\n", ""), "utf-8")
    return folder

"""Fixtures for tests that run the whole program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.at_terminal import AtTerminal
from tests.cli.editing import rewrite_without_links
from tests.cli.program import CONTENT, GUIDES, Therapy

FEW = GUIDES[:4]
"""The guides that a small copy keeps: shared files name cards and questions of these four."""


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
    return unlocked_copy(tmp_path / "content")


def unlocked_copy(target: Path) -> Path:
    """The real content without its lock."""
    folder = Path(shutil.copytree(CONTENT, target, ignore=shutil.ignore_patterns("lock.yaml")))
    about = folder / "about.yaml"
    about.write_text(about.read_text("utf-8").replace("locked: true\n", ""), "utf-8")
    return folder


@pytest.fixture(scope="session")
def small_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with four of its guides, made once; what leads to the others is left out."""
    small = unlocked_copy(tmp_path_factory.mktemp("small") / "content")
    for guide in GUIDES:
        if guide not in FEW:
            shutil.rmtree(small / "guides" / guide)
    (small / "vocabulary.yaml").unlink()  # its words lead to all ten
    for name in ("shared/cards.yaml", *(f"guides/{guide}/cards.yaml" for guide in FEW)):
        rewrite_without_links(small, name, set(GUIDES) - set(FEW))
    return small


@pytest.fixture
def few_guides(tmp_path: Path, small_content: Path) -> Path:
    """A copy of the real content that may be damaged, small enough to be checked a hundred times."""
    return Path(shutil.copytree(small_content, tmp_path / "content"))

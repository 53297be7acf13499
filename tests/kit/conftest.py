"""A small library of content that a test may change, and the kit run on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

TREE = Path(__file__).parents[1] / "library" / "tree"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A valid content folder of three small guides; it has no tone, balance or coverage file."""
    return Path(shutil.copytree(TREE, tmp_path / "content"))

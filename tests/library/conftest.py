"""A small library of content: real files in ``tree``, copied for each test so that it may be damaged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from therapy_cli.library.checking import check_files
from therapy_cli.library.faults import Fault
from therapy_cli.library.library import open_library

TREE = Path(__file__).parent / "tree"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A valid content folder that belongs to one test."""
    folder = tmp_path / "content"
    shutil.copytree(TREE, folder)
    return folder


@pytest.fixture
def check(tree: Path) -> Callable[[], list[Fault]]:
    """All faults of the tree as it is now."""
    return lambda: check_files(open_library(tree))

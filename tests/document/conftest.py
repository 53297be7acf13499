"""A library in which somebody has rung every helpline: then those print too that stay hidden today."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.content import library
from therapy_cli.library.library import Library, open_library

CONTENT = Path(__file__).resolve().parents[2] / "content"


@pytest.fixture(scope="session")
def rung(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The real content with the day of a call written beside each line that waits for one."""
    folder = tmp_path_factory.mktemp("rung") / "content"
    shutil.copytree(CONTENT, folder)
    file = folder / "helplines.yaml"
    text = file.read_text(encoding="utf-8")
    rung_on = '\n  print: recheck\n  last_human_check: "2026-12-01"\n'
    file.write_text(text.replace("\n  print: recheck\n", rung_on), encoding="utf-8")
    found = open_library(folder)
    waiting = sum(h.print == "recheck" for h in library().helplines.helplines)
    assert waiting == sum(h.last_human_check is not None for h in found.helplines.helplines) > 0
    return found

"""The transcripts of the page on accessibility are what the program says today."""

from __future__ import annotations

import importlib.util
import re

import pytest

from tests.cli.program import ROOT


@pytest.mark.pty
@pytest.mark.checklist(16, 67)
def test_the_transcripts_are_current() -> None:
    """If not: ``python docs/make_accessibility.py`` writes them again."""
    spec = importlib.util.spec_from_file_location("make_accessibility", ROOT / "docs/make_accessibility.py")
    assert spec
    assert spec.loader
    making = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(making)
    page = making.PAGE.read_text("utf-8")
    assert making.page() == page
    for name, (width, *_) in {**making.TYPED, **making.HEARD}.items():
        shown = re.search(rf"<!-- transcript: {name} -->\n```text\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
        assert shown
        assert "\x1b" not in shown[1]
        assert shown[1].isascii()
        assert max(map(len, shown[1].splitlines())) <= width

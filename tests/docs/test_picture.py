"""The picture in the README shows what the program prints today."""

from __future__ import annotations

import importlib.util

from tests.cli.program import ROOT


def test_the_picture_is_current() -> None:
    """If not: ``python docs/make_picture.py`` draws it again."""
    spec = importlib.util.spec_from_file_location("make_picture", ROOT / "docs/make_picture.py")
    assert spec
    assert spec.loader
    drawing = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(drawing)
    assert drawing.PICTURE.read_text("utf-8") == drawing.picture()

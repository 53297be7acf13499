"""The page on manners is current, and no point is without a test or a reason."""

from __future__ import annotations

import importlib.util
from types import ModuleType

from tests.cli.program import ROOT


def making() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_manners", ROOT / "docs/make_manners.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_is_current() -> None:
    """If not: ``python docs/make_manners.py`` writes it again."""
    made = making()
    assert made.PAGE.read_text("utf-8") == made.page()


def test_every_point_has_a_test_or_a_reason_to_wait() -> None:
    made = making()
    points, tests = made.points(), made.marked("checklist")
    assert list(points) == list(range(1, 89))
    assert set(tests) <= set(points)
    assert [n for n, point in points.items() if not tests.get(n) and not point.get("later")] == []
    assert [n for n, point in points.items() if "later" in point and tests.get(n)] == [], "it applies now"

"""Advice on dates: what was due to be read again, and who still rests on it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.cli.editing import edit, named
from tests.content import GUIDE_IDS, library
from therapy_cli.library.library import open_library
from therapy_cli.proving.overdue import overdue


@pytest.mark.checklist(88)
def test_a_review_and_a_source_are_overdue_after_their_day(tree: Path) -> None:
    edit(tree, "sources.yaml", lambda d: named(d["sources"], "book-2020").update(due="2026-11-30"))
    shelf = open_library(tree)
    assert list(overdue(shelf, shelf.guide_ids, date(2026, 11, 30))) == []
    [source] = overdue(shelf, shelf.guide_ids, date(2026, 12, 1))
    assert (source.guide, source.rule, source.place) == ("sources", "overdue-source", "book-2020")
    assert "2 cards cite it" in source.message
    assert [a.guide for a in overdue(shelf, ["boundaries"], date(2027, 5, 22)) if a.rule == "overdue-review"] == []
    late = overdue(shelf, ["boundaries"], date(2027, 5, 23))
    assert [a.guide for a in late if a.rule == "overdue-review"] == ["boundaries"]


def test_a_source_that_no_card_cites_is_not_missed(tree: Path) -> None:
    edit(tree, "sources.yaml", lambda d: named(d["sources"], "book-2020").update(due="2026-11-30"))
    shelf = open_library(tree)
    assert list(overdue(shelf, ["zebra"], date(2026, 12, 1))) == []


def test_a_source_of_the_shelf_is_not_forgotten(tree: Path) -> None:
    edit(tree, "sources.yaml", lambda d: named(d["sources"], "book-2020").update(due="2026-11-30"))
    term = {"id": "zebra", "term": "Zebra", "means": "A horse.", "sources": ["book-2020"]}
    (tree / "glossary.yaml").write_text(json.dumps({"terms": [term]}), "utf-8")
    [source] = overdue(open_library(tree), [], date(2026, 12, 1))
    assert source.message.endswith("; it stands on the shelf")


def test_nothing_of_the_real_content_is_overdue_on_its_own_day() -> None:
    today = date.fromisoformat(library().about.date)
    assert list(overdue(library(), GUIDE_IDS, today)) == []

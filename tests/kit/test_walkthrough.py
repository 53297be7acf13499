"""``docs/writing-content.md``: a clinician who follows it word for word sees what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.kit.walkthrough import ROOT, Block, Walk, blocks, missing

PAGE = ROOT / "docs" / "writing-content.md"


@pytest.fixture
def walk(tmp_path: Path) -> Walk:
    folder = tmp_path / "checkout"
    folder.mkdir()
    shutil.copytree(ROOT / "content", folder / "content")
    return Walk(folder)


def test_every_block_of_the_page_runs_and_shows_what_it_says(walk: Walk) -> None:
    found = blocks(PAGE)
    assert {b.language for b in found} == {"sh", "text", "yaml"}
    assert sum(b.language == "sh" for b in found) >= 10
    for block in found:
        walk.take(block)
    assert not walk.sought
    assert sorted(p.name for p in walk.folder.iterdir()) == ["content"], "the page leaves nothing behind"


def test_the_page_changes_only_the_copy(walk: Walk) -> None:
    before = {p: p.read_bytes() for p in (walk.folder / "content").rglob("*") if p.is_file()}
    for block in blocks(PAGE)[:8]:
        walk.take(block)
    assert {p: p.read_bytes() for p in (walk.folder / "content").rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    "block",
    [
        Block("", "", "sh", "exit 3\n"),
        Block("exit", "7", "sh", "true\n"),
        Block("", "", "text", "nothing has printed this\n"),
        Block("", "", "yaml", "a: 1\n"),
        Block("find", "content/about.yaml", "yaml", "nowhere: here\n"),
        Block("", "", "python", "print()\n"),
    ],
    ids=["fails", "does not fail", "other output", "yaml alone", "not found", "other language"],
)
def test_a_wrong_page_is_found_out(walk: Walk, block: Block) -> None:
    with pytest.raises(AssertionError):
        walk.take(block)


def test_output_is_compared_in_order() -> None:
    assert list(missing("a\n…\nc\n", "a\nb\nc\n")) == []
    assert list(missing("one two …\n", "one two three\n")) == []
    assert list(missing("c\na\n", "a\nb\nc\n")) == ["a"]
    assert list(missing("one\n", "one two\n")) == ["one"]


def test_the_page_takes_half_an_hour() -> None:
    """The minutes in its headings add up to what it promises."""
    minutes = [int(m) for m in re.findall(r"^## .*\((\d+) minutes\)$", PAGE.read_text("utf-8"), re.MULTILINE)]
    assert len(minutes) == 9
    assert 25 <= sum(minutes) <= 32

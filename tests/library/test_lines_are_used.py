"""Every notice and shared line of the content is said somewhere: one that no code reads is a promise not kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content import library
from therapy_cli.library.linking.lines import NOTICES

ROOT = Path(__file__).parents[2]
CODE = "\n".join(path.read_text("utf-8") for path in (ROOT / "therapy_cli").rglob("*.py"))
CONTENT = "\n".join(path.read_text("utf-8") for path in (ROOT / "content").rglob("cards.yaml"))


@pytest.mark.parametrize("name", sorted(library().lines.notices))
def test_each_notice_is_read_by_the_program(name: str) -> None:
    # notices on the reader are named by what document.single.audience returns
    wanted = {name, name.removeprefix("for_")}
    assert any(f'"{w}"' in CODE or f"'{w}'" in CODE for w in wanted)


@pytest.mark.parametrize("name", sorted(library().lines.lines))
def test_each_shared_line_stands_in_a_card_or_is_read_by_the_program(name: str) -> None:
    assert f'"{name}"' in CODE or name in CONTENT


def test_the_check_misses_every_notice_that_a_page_needs() -> None:
    """One that is not asked for there could be deleted, and a run would break."""
    assert set(NOTICES) == set(library().lines.notices)

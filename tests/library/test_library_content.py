"""The content that ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from therapy_cli.library.checking import check_files
from therapy_cli.library.library import open_library
from therapy_cli.library.registers import GUIDE_ORDER

CONTENT = Path(__file__).parents[2] / "content"


def test_the_real_content_has_no_faults() -> None:
    assert [str(fault) for fault in check_files(open_library(CONTENT))] == []


def test_the_ten_guides_are_there_in_their_order() -> None:
    assert open_library(CONTENT).guide_ids == GUIDE_ORDER
    assert len(GUIDE_ORDER) == 10


@pytest.mark.parametrize("guide_id", GUIDE_ORDER)
def test_each_real_guide_opens(guide_id: str) -> None:
    assert open_library(CONTENT).guide(guide_id).id == guide_id

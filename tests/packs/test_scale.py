"""Opening one guide looks at this one only, however many there are. Times are measured by benchmarks/scale.py."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.synthetic import copy_id, make_library
from tests.cli.program import Therapy
from tests.packs.making import EXAMPLE, ROOT, SMALL
from therapy_cli.document.single import single_document
from therapy_cli.library.checking import check_files
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.places import FolderPlace

REAL = len(open_library(ROOT / "content").guide_ids)


class Unlistable(FolderPlace):
    """A library so large that nobody may ask for all of it."""

    def guide_ids(self) -> list[str]:
        raise AssertionError("the guides were listed")


def unlistable(folder: Path) -> Library:
    return Library(Unlistable(folder, "content"))


def test_a_guide_opens_without_a_list_of_all() -> None:
    library = unlistable(SMALL)
    assert library.guide("boundaries").id == "boundaries"
    assert library.summary("zebra").id == "zebra"
    assert library.cases("alliance") is not None


def test_a_card_is_shown_without_a_list_of_all() -> None:
    for card in ("boundaries/gifts", "shared/supervision"):
        library = unlistable(ROOT / "content")
        assert single_document(library, card, date(2026, 11, 22), None).cards[0].id == card


def test_with_packs_a_guide_opens_without_a_list_of_all() -> None:
    from therapy_cli.library.packs.opening import open_packs

    library = Library(Unlistable(ROOT / "content", "content"), open_packs([EXAMPLE]))
    assert library.guide("boundaries").id == "boundaries"
    assert library.guide("lone-working").id == "lone-working"


def test_the_program_opens_a_guide_among_many_that_cannot_be_read(tmp_path: Path) -> None:
    library = make_library(tmp_path / "content", REAL + 2)
    for number in (REAL, REAL + 1):
        (library / "guides" / copy_id(number) / "guide.yaml").write_text("id: [", "utf-8")
    run = Therapy(tmp_path / "machine")
    env = {"PYTHONPATH": str(ROOT), "THERAPY_CONTENT_PATH": str(library)}
    assert run("boundaries", "--answer", "role=trainee", "--answer", "danger=no_sign", env=env).code == 0
    assert run("show", "shared/supervision", env=env).code == 0


def test_a_synthetic_library_is_whole(tmp_path: Path) -> None:
    library = open_library(make_library(tmp_path / "content", REAL + 2))
    first = copy_id(REAL)
    assert library.guide_ids[REAL:] == (first, copy_id(REAL + 1))
    assert [str(f) for f in check_files(library)] == []
    assert len(library.guide(first).cards) == len(library.guide("end-therapy").cards)


@pytest.mark.parametrize("name", ["../guides/boundaries", "boundaries/", ".", "", "Boundaries", "_x", "boundaries\x00"])
def test_a_name_that_is_no_id_is_no_guide(name: str) -> None:
    assert not open_library(SMALL).has_guide(name)

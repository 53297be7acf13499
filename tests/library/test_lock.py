"""The lock of the shipped content: it is there, it is up to date, and what it holds cannot go unnoticed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.program import Therapy
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.locking import lock_of, lock_text
from therapy_cli.library.unlocking import unlike_lock

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(CONTENT, tmp_path / "content")


def changed(content: Path, name: str, change: Callable[[Any], object]) -> list[str]:
    """What the lock says after one change."""
    data = yaml.safe_load((content / name).read_text("utf-8"))
    change(data)
    (content / name).write_text(yaml.safe_dump(data, sort_keys=False), "utf-8")
    return list(unlike_lock(open_library(content)))


def test_the_lock_holds_what_the_content_holds() -> None:
    """If this fails, run ``therapy content lock content`` and read what it prints."""
    assert (CONTENT / "lock.yaml").read_text("utf-8") == lock_text(lock_of(open_library(CONTENT)))
    assert open_library(CONTENT).about.locked


LOSSES: dict[str, tuple[str, Callable[[Any], object], str]] = {
    "source": ("sources.yaml", lambda d: d["sources"].pop(0), "the source '"),
    "helpline": ("helplines.yaml", lambda d: d["helplines"].pop(0), "the helpline '"),
    "number": ("helplines.yaml", lambda d: d["helplines"][0].update(phone="1"), "the helpline '"),
    "phrase": ("shared/never-say.yaml", lambda d: d["phrases"].pop(3), "1 went or changed and 0 are new"),
    "line": ("shared/lines.yaml", lambda d: d["lines"].pop("overheard"), "the shared line 'overheard' has gone"),
    "emergency line": (
        "shared/lines.yaml", lambda d: d["emergency"].update(open="Hello."), "'emergency line' has changed",
    ),
    "invariant": (
        "guides/boundaries/invariants.yaml", lambda d: d["invariants"].pop(0), "the invariant 'd-b2' has gone",
    ),
    "claim": (
        "guides/boundaries/invariants.yaml", lambda d: d["invariants"][0]["then"].update(any_severity="info"),
        "the invariant 'd-b2' has changed",
    ),
    "case": ("guides/dv-safety/cases.yaml", lambda d: d["cases"].pop(), "dv-safety: the case '"),
    "card": ("guides/end-therapy/cards.yaml", lambda d: d["cards"].pop(0), "end-therapy: the card '"),
    "point": ("guides/end-therapy/cards.yaml", lambda d: d["cards"][0]["points"].pop(), "has 1 less of its points"),
    "option": ("shared/questions.yaml", lambda d: d["questions"][1]["options"].pop(), "has lost the option '"),
    "interview": ("guides/boundaries/guide.yaml", lambda d: d["interview"].pop(), "boundaries: the interview"),
}  # fmt: skip


@pytest.mark.parametrize("loss", LOSSES)
def test_each_loss_is_told(loss: str, content: Path) -> None:
    name, change, says = LOSSES[loss]
    assert any(says in message for message in changed(content, name, change))


def test_a_card_that_weighs_less_is_told_with_both_words(content: Path) -> None:
    found = changed(content, "shared/cards.yaml", lambda d: d["cards"][0].update(severity="caution"))
    assert found == ["shared: the card 'emergency' was urgent and is caution"]


def reworded(severity: str, change: Callable[[str], str]) -> Callable[[Any], object]:
    """Change the words of the first point of the first card that weighs so much."""

    def act(data: Any) -> None:
        card = next(c for c in data["cards"] if c["severity"] == severity and "raise" not in c)
        card["points"][0]["text"] = change(card["points"][0]["text"])

    return act


def test_other_words_are_free_but_not_those_of_urgent_cards(content: Path) -> None:
    name = "guides/boundaries/cards.yaml"
    assert changed(content, name, reworded("info", lambda text: f"So {text}")) == []
    [found] = changed(content, name, reworded("urgent", lambda text: f"So {text}"))
    assert "other words where it is urgent" in found


def test_a_sentence_that_goes_is_told_on_every_card(content: Path) -> None:
    [found] = changed(content, "guides/boundaries/cards.yaml", reworded("info", lambda text: text.rstrip(".")))
    assert found.endswith("has 1 less of its sentences")


def test_what_is_new_is_told_until_it_is_locked(content: Path, tmp_path: Path) -> None:
    [found] = changed(content, "shared/never-say.yaml", lambda d: d["phrases"].append({"pattern": "xyz", "why": "So."}))
    assert "0 went or changed and 1 are new" in found
    result = Therapy(tmp_path / "machine")("content", "lock", str(content), env={"PYTHONPATH": str(CONTENT.parent)})
    assert result.code == 0
    assert found in result.out
    assert list(unlike_lock(open_library(content))) == []


@pytest.mark.parametrize("name", ["lock.yaml", "about.yaml"])
def test_the_lock_itself_cannot_go(name: str, content: Path) -> None:
    if name == "lock.yaml":
        (content / name).unlink()
        assert list(unlike_lock(open_library(content))) == ["lock.yaml has gone"]
    else:
        assert changed(content, name, lambda d: d.pop("locked"))


def test_a_library_of_ones_own_needs_no_lock() -> None:
    assert list(unlike_lock(open_library(Path(__file__).parent / "tree"))) == []


def test_packs_have_no_part_in_it() -> None:
    example = CONTENT.parent / "examples" / "clinic-policy"
    laid: Library = open_library(CONTENT, [example])
    assert list(unlike_lock(laid)) == []

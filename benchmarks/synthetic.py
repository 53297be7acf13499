"""Synthetic libraries: the real one and as many further guides as it takes, each whole, valid and under its own id.

``make_library`` adds copies of a real guide; its cards, cases and invariants bear the new id.
``make_library_of_starts`` adds what ``therapy content new guide`` writes: one question and one card of its own, and all
the shared ones, so that ten thousand of them can be proven in minutes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from therapy_cli.library.scaffolds import new_guide

CONTENT = Path(__file__).resolve().parent.parent / "content"
COPIED = "end-therapy"
FILES = ("guide.yaml", "cards.yaml", "cases.yaml", "invariants.yaml")


def make_library(folder: Path, guides: int) -> Path:
    """Write a library of ``guides`` guides into ``folder`` and return it. At least the real guides are in it."""
    there = _real_library(folder)
    texts = {name: (CONTENT / "guides" / COPIED / name).read_text(encoding="utf-8") for name in FILES}
    for number in range(there, guides):
        write_copy(folder, copy_id(number), texts)
    return folder


def make_library_of_starts(folder: Path, guides: int) -> Path:
    """Write a library of the real guides and guides that are only begun, ``guides`` in all, and return its folder."""
    for number in range(_real_library(folder), guides):
        new_guide(folder, f"start-{number}")
    return folder


def _real_library(folder: Path) -> int:
    """Copy the content, without the lock, which knows of no further guides. Gives the number of guides."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("lock.yaml"))
    about = folder / "about.yaml"
    about.write_text(about.read_text(encoding="utf-8").replace("locked: true\n", ""), encoding="utf-8")
    return sum(1 for _ in (folder / "guides").iterdir())


def copy_id(number: int) -> str:
    """The id of one copy."""
    return f"copy-{number}"


def write_copy(folder: Path, guide_id: str, texts: dict[str, str]) -> None:
    """Write one copy of the guide. Where its own id stands in ``texts`` there stands the new one."""
    target = folder / "guides" / guide_id
    target.mkdir()
    for name, text in texts.items():
        (target / name).write_text(text.replace(COPIED, guide_id), encoding="utf-8")

"""A synthetic library: the real one and as many copies of one of its guides as it takes, each under an id of its own.

Every copy is whole and valid: its cards, cases and invariants bear the new id, so ``content check`` has the same to
prove for each.
"""

from __future__ import annotations

import shutil
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "content"
COPIED = "end-therapy"
FILES = ("guide.yaml", "cards.yaml", "cases.yaml", "invariants.yaml")


def make_library(folder: Path, guides: int) -> Path:
    """Write a library of ``guides`` guides into ``folder`` and return it. At least the real guides are in it."""
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns("lock.yaml"))  # it knows of no copies
    about = folder / "about.yaml"
    about.write_text(about.read_text(encoding="utf-8").replace("locked: true\n", ""), encoding="utf-8")
    texts = {name: (CONTENT / "guides" / COPIED / name).read_text(encoding="utf-8") for name in FILES}
    there = sum(1 for _ in (folder / "guides").iterdir())
    for number in range(there, guides):
        write_copy(folder, copy_id(number), texts)
    return folder


def copy_id(number: int) -> str:
    """The id of one copy."""
    return f"copy-{number}"


def write_copy(folder: Path, guide_id: str, texts: dict[str, str]) -> None:
    """Write one copy of the guide. Where its own id stands in ``texts`` there stands the new one."""
    target = folder / "guides" / guide_id
    target.mkdir()
    for name, text in texts.items():
        (target / name).write_text(text.replace(COPIED, guide_id), encoding="utf-8")

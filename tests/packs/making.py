"""Packs made for one test, over the real library or the example pack."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from therapy_cli.library.checking import check_files
from therapy_cli.library.faults import Fault
from therapy_cli.library.library import Library, open_library

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "library" / "tree"
"""A library of three small guides: quick to check."""
EXAMPLE = ROOT / "examples" / "clinic-policy"
PRACTITIONERS = ["therapist", "trainee", "supervisor", "colleague"]
FOR_ALL = {"role": PRACTITIONERS}


def pack(folder: Path, name: str = "ours", **files: Any) -> Path:
    """A pack called ``name`` in ``folder``; ``files`` by name without ending, ``guides_x_additions`` in folders."""
    about = {"id": name, "title": f"The pack {name}", "version": "1", "by": "a clinic", "statement": "Not checked."}
    for file, data in {"pack": about, **files}.items():
        path = folder / f"{file.replace('__', '/').replace('_', '-')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return folder


def card(name: str = "ours-card", /, **more: Any) -> dict[str, Any]:
    """A small valid card."""
    points = [{"text": "Ask at the desk.", "sources": ["practice-consensus"]}]
    return {"id": name, "title": "A rule of ours", "severity": "consider", "when": FOR_ALL, "points": points, **more}


def over(*packs: Path) -> Library:
    """The real library with packs over it."""
    return open_library(None, packs)


def over_small(*packs: Path) -> Library:
    """The small library with packs over it."""
    return open_library(SMALL, packs)


def faults(*packs: Path) -> list[Fault]:
    """All faults of the files of the small library and these packs."""
    return check_files(over_small(*packs))


def rules(*packs: Path) -> list[str]:
    """The rules that these packs break, in the order of their places."""
    return [fault.rule for fault in faults(*packs)]


def additions(folder: Path, guide: str = "boundaries", name: str = "ours", **data: Any) -> Path:
    """A pack that adds ``data`` to one guide."""
    return pack(folder, name, **{f"guides__{guide}__additions": data})


def ids(cards: Sequence[Any]) -> list[str]:
    """The ids of some cards."""
    return [c.id for c in cards]

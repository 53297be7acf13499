"""Changing a copy of the content: as data, so that a test does not depend on how a file is laid out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml


class _Dumper(yaml.SafeDumper):
    """Each value is written out where it stands: the strict reader takes no anchors."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def edit(content: Path, name: str, change: Callable[[Any], object]) -> None:
    """Read the file ``name``, let ``change`` work on its data, and write it back; it must differ."""
    path = content / name
    data = yaml.safe_load(path.read_text("utf-8"))
    before = written(data)
    change(data)
    after = written(data)
    assert after != before, f"{name}: nothing was changed"
    path.write_text(after, "utf-8")


def rewrite(content: Path, name: str) -> str:
    """Write a file in the one plain layout, and return its text."""
    path = content / name
    text = written(yaml.safe_load(path.read_text("utf-8")))
    path.write_text(text, "utf-8")
    return text


def written(data: Any) -> str:
    """Data as plain YAML, keys in their order, no line folded."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100_000)


def named(items: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """The card, question, option … of that id."""
    return next(item for item in items if item["id"] == name)

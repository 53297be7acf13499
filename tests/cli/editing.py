"""Changing a copy of the content: as data, so that a test does not depend on how a file is laid out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SafeDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_SafeDumper):  # type: ignore[misc]
    """Each value is written out where it stands: the strict reader takes no anchors."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def read(path: Path) -> Any:
    """A YAML file as plain data, without the help of the program."""
    return yaml.load(path.read_text("utf-8"), Loader=_Loader)


def edit(content: Path, name: str, change: Callable[[Any], object]) -> None:
    """Read the file ``name``, let ``change`` work on its data, and write it back; it must differ."""
    path = content / name
    data = read(path)
    before = deepcopy(data)
    change(data)
    assert data != before, f"{name}: nothing was changed"
    path.write_text(written(data), "utf-8")


def rewrite(content: Path, name: str) -> str:
    """Write a file in the one plain layout, and return its text."""
    path = content / name
    text = written(read(path))
    path.write_text(text, "utf-8")
    return text


def rewrite_without_links(content: Path, name: str, guides: Collection[str]) -> None:
    """Write a file of cards without its links to cards of these guides."""
    data = read(content / name)
    for card in data["cards"]:
        kept = [link for link in card.pop("see", []) if link.partition("/")[0] not in guides]
        card.update({"see": kept} if kept else {})
    (content / name).write_text(written(data), "utf-8")


def written(data: Any) -> str:
    """Data as plain YAML, keys in their order, no line folded."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100_000)


def named(items: list[dict[str, Any]], name: str) -> dict[str, Any]:
    """The card, question, option … of that id."""
    return next(item for item in items if item["id"] == name)

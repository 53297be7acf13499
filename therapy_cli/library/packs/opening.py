"""From folders to packs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from therapy_cli.errors import NotFound, UsageError
from therapy_cli.library.packs.pack import ABOUT, Pack
from therapy_cli.library.places import FolderPlace

if TYPE_CHECKING:
    from pathlib import Path

LIBRARY = "about.yaml"


def is_pack(folder: Path) -> bool:
    """The folder is a pack, and not a whole library."""
    return (folder / ABOUT).is_file() and not (folder / LIBRARY).is_file()


def open_packs(folders: Iterable[Path]) -> tuple[Pack, ...]:
    """The packs in ``folders``, each once. Nothing is read yet.

    Raises:
        NotFound: a folder does not exist.
        UsageError: a folder holds no pack.
    """
    found: dict[Path, Path] = {}
    for folder in folders:
        found.setdefault(folder.resolve(), folder)
    return tuple(map(_opened, found.values()))


def _opened(folder: Path) -> Pack:
    if not folder.is_dir():
        raise NotFound(f"there is no folder '{folder.as_posix()}' for a pack", "look at where the pack is named")
    if not is_pack(folder):
        raise UsageError(f"the folder '{folder.as_posix()}' holds no pack", f"a pack has a {ABOUT}, and no {LIBRARY}")
    return Pack(FolderPlace(folder, folder.as_posix()))

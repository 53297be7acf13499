"""Installed packs: packages that name themselves under the entry point group ``therapy_cli.packs``.

``importlib.metadata`` would cost more than a whole guide's content; it also reads every installed distribution. Here
only the folders of the search path are listed and the small ``entry_points.txt`` files are searched for the group.
Nothing of a package is imported or run: its folder is looked for by name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from therapy_cli.errors import UsageError
from therapy_cli.pack_traces import HEADING, entry_points


def installed_packs(search_path: Iterable[str]) -> list[Path]:
    """The folders of all installed packs, in the order of the search path, then by name.

    Raises:
        UsageError: a pack is named whose package cannot be found.
    """
    folders = [folder for folder in dict.fromkeys(search_path) if os.path.isdir(folder or ".")]  # noqa: PTH112
    named = dict.fromkeys(name for folder in folders for name in sorted(_named_in(folder)))
    return [_folder_of(name, folders) for name in named]


def _named_in(folder: str) -> Iterator[str]:
    """The packages that distributions in one folder name as packs."""
    for text in entry_points(folder):
        yield from _values(text.decode("utf-8", errors="replace"))


def _values(text: str) -> Iterator[str]:
    """The values of the group, whatever their names."""
    inside = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == HEADING.decode()
        elif inside and "=" in line and not line.startswith(("#", ";")):
            yield line.partition("=")[2].strip()


def _folder_of(package: str, folders: list[str]) -> Path:
    first, *rest = package.split(".")
    for folder in folders:
        found = Path(folder, first, *rest)
        if found.is_dir():
            return found
    from importlib.util import find_spec  # an editable install can lie elsewhere; it is found, not run

    spec = find_spec(first) if first.isidentifier() else None
    for place in (spec.submodule_search_locations or []) if spec else []:
        found = Path(place, *rest)
        if found.is_dir():
            return found
    message = f"the installed pack '{package}' cannot be found"
    raise UsageError(message, "install it again, or uninstall it")

"""Making, writing and removing the index that a reader keeps for look-up over their packs."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from therapy_cli.errors import OutputFailed, UsageError
from therapy_cli.freshness import described
from therapy_cli.kept import NAME, ROOT, SPEAKS, SUFFIX, cache_folder, kept_path, surroundings
from therapy_cli.library.places import FolderPlace

if TYPE_CHECKING:
    from therapy_cli.library.library import Library
    from therapy_cli.lookup.entry import Told

NO_HOME = "there is no folder to keep an index in"


def keep_index(library: Library, packs: tuple[str, ...], today: date, told: Told) -> Path:
    """Make the index of ``library`` and write it, readable for its owner alone; the path.

    Raises:
        ContentInvalid: the content has faults.
        UsageError: the content lies in a zip, or there is no home for it.
        OutputFailed: it could not be written.
    """
    from therapy_cli.commands.compiling import compiled

    try:
        around = surroundings(packs)
    except OSError as error:
        raise UsageError(f"the config file cannot be read: {(error.strerror or 'no rights').lower()}") from None
    named = kept_path(around)
    if named is None:
        raise UsageError(NO_HOME, "set XDG_CACHE_HOME to one")
    rows = [*around, *_described(library)]  # before it is read: a change meanwhile must make the index stale
    data = compiled(library, today, files=tuple(rows), told=told)
    path = Path(named)
    try:
        _write(path, data)
    except OSError as error:
        reason = (error.strerror or "no rights").lower()
        raise OutputFailed(f"the index could not be written: {reason}", f"look at {path.parent.as_posix()}") from None
    return path


def removed() -> list[Path]:
    """Take all kept indexes away, and their folder if nothing else lies there; what was removed.

    Raises:
        OutputFailed: one cannot be removed.
    """
    folder = cache_folder()
    if folder is None or not os.path.isdir(folder):  # noqa: PTH112
        return []
    found = sorted(Path(folder).glob(f"{NAME}*{SUFFIX}"))
    try:
        for path in found:
            path.unlink()
    except OSError as error:
        reason = (error.strerror or "no rights").lower()
        raise OutputFailed(f"an index could not be removed: {reason}", f"look at {folder}") from None
    with suppress(OSError):  # something else lies there
        Path(folder).rmdir()
    return found


def _described(library: Library) -> list[str]:
    rows: list[str] = []
    for place in (library.packs.base, *(pack.place for pack in library.packs)):
        if not isinstance(place, FolderPlace):
            raise UsageError("content in a zip has no index of its own", "unpack it")
        root = os.path.abspath(place.root)  # noqa: PTH100
        rows += [f"{ROOT}\t{root}", *described(root)]
    if any(pack.place.has("words.yaml") for pack in library.packs):
        rows.append(f"{SPEAKS}\t")
    return rows


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing: written beside, then put in place at once."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".")  # for its owner alone
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108
        raise

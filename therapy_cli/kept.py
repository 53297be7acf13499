"""The index that a reader keeps for look-up over their packs: where it lies, and whether it still fits.

``therapy content index`` makes it; a look-up only reads it. It is named after what names the packs, and used only while
that and every content file are the same. One that is missing, damaged or older than a change is passed over.
"""

from __future__ import annotations

import os
import sys
from binascii import crc32

from therapy_cli.freshness import fits
from therapy_cli.lookup.index import Index
from therapy_cli.pack_traces import config_file, entry_points

CONTENT_PATH = "THERAPY_CONTENT_PATH"
NAME, SUFFIX = "lookup-", ".index"
ROOT, SPEAKS = "root", "speaks"
"""Lines of the index: a folder of content, and that a pack translates fixed words (then the short way is not gone)."""


def cache_folder() -> str | None:
    """Where kept indexes lie; ``None`` where there is no home for them."""
    home = os.environ.get("XDG_CACHE_HOME") or ""
    if not os.path.isabs(home):
        home = os.path.expanduser("~/.cache")  # it stays as it is where there is no home
    return None if home.startswith("~") else os.path.join(home, "therapy-cli")


def surroundings(packs: tuple[str, ...] = ()) -> list[str]:
    """What names the packs of this run, a line each; ``packs``: folders that options name.

    Raises:
        OSError: the config file cannot be read.
    """
    package = os.path.dirname(os.path.abspath(__file__))
    named = [part for part in os.environ.get(CONTENT_PATH, "").split(os.pathsep) if part]
    lines = [f"program {package}", *(f"named {os.path.abspath(part)}" for part in named)]
    config = config_file()
    if config is not None and os.path.lexists(config):
        with open(config, "rb") as file:
            lines.append(f"config {config} {crc32(file.read()):08x}")
    for folder in dict.fromkeys(sys.path):
        lines += [f"installed {os.path.abspath(folder)} {crc32(text):08x}" for text in entry_points(folder)]
    lines += [f"option {os.path.abspath(pack)}" for pack in packs]
    return [repr(line) for line in lines]  # a path may hold anything, also a line break


def kept_path(around: list[str]) -> str | None:
    """Where the index for these surroundings lies, or would lie."""
    folder = cache_folder()
    if folder is None:
        return None
    return os.path.join(folder, f"{NAME}{crc32(os.fsencode(os.linesep.join(around))):08x}{SUFFIX}")


def kept_index(packs: tuple[str, ...] = (), *, short: bool = False) -> Index | None:
    """The kept index of this run, or ``None`` if there is none that is sure to fit.

    ``short``: for a start that has loaded no fixed words, so not where a pack translates them.
    """
    try:
        around = surroundings(packs)
        path = kept_path(around)
        if path is None:
            return None
        with open(path, "rb") as file:
            told = os.fstat(file.fileno())
            if told.st_size == 0 or not _is_own(told):
                return None
            from mmap import ACCESS_READ, mmap

            index = Index(mmap(file.fileno(), 0, access=ACCESS_READ))
        return index if _still_fits(index.part("files"), around, told.st_mtime_ns, short=short) else None
    except (OSError, ValueError):
        return None


def _is_own(told: os.stat_result) -> bool:
    """Nobody but the reader can have written it."""
    return not hasattr(os, "getuid") or (told.st_uid == os.getuid() and not told.st_mode & 0o022)


def _still_fits(rows: list[str], around: list[str], made: int, *, short: bool) -> bool:
    if rows[: len(around)] != around:
        return False
    roots: dict[str, list[str]] = {}
    files: list[str] = []
    for row in rows[len(around) :]:
        kind, _, rest = row.partition("\t")
        if kind == ROOT:
            files = roots.setdefault(rest, [])
        elif kind == SPEAKS:
            if short:
                return False
        else:
            files.append(row)
    return bool(roots) and all(fits(files, root, made) for root, files in roots.items())

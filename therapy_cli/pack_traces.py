"""Whether anything may be laid over the content, and where it would stand: for packs, and for the short way past them.

Light on purpose, the standard library's ``os`` and nothing else: this runs at every start.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HEADING = b"[therapy_cli.packs]"
_FILE = ("therapy-cli", "config.yaml")
_INFO = (".dist-info", ".egg-info")


def config_file() -> str | None:
    """Where the config file would lie; ``None`` where there is no home for it.

    ``XDG_CONFIG_HOME`` names its place on every system. Without it that is ``~/.config``; on macOS and Windows the
    place that is usual there, unless a file lies in ``~/.config`` already.
    """
    home = os.environ.get("XDG_CONFIG_HOME") or ""
    if os.path.isabs(home):  # an empty or relative one counts as none
        return os.path.join(home, *_FILE)
    usual = os.path.expanduser("~/.config")  # it stays as it is where there is no home
    found = None if usual.startswith("~") else os.path.join(usual, *_FILE)
    if found is not None and os.path.lexists(found):
        return found
    native = _native_home()
    return os.path.join(native, *_FILE) if native else found


def _native_home() -> str | None:
    """Where programs of this system keep their settings, if that is not ``~/.config``."""
    homes = {
        "darwin": os.path.expanduser("~/Library/Application Support"),
        "win32": os.environ.get("APPDATA") or "",
    }
    home = homes.get(sys.platform, "")
    return home if os.path.isabs(home) else None


def entry_points(folder: str) -> Iterator[bytes]:
    """The entry points of each distribution in ``folder`` that names a pack, as they are written."""
    try:
        with os.scandir(folder or ".") as entries:
            infos = [entry.path for entry in entries if entry.name.endswith(_INFO)]
    except OSError:
        return
    for info in infos:
        try:
            with open(f"{info}/entry_points.txt", "rb") as file:
                text = file.read()
        except OSError:
            continue
        if HEADING in text:
            yield text

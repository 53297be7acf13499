"""Whether anything may be laid over the content, and where it would stand: for packs, and for the short way past them.

Light on purpose, the standard library's ``os`` and nothing else: this runs at every start.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HEADING = b"[therapy_cli.packs]"
_INFO = (".dist-info", ".egg-info")


def config_file() -> str | None:
    """Where the config file would lie; ``None`` where there is no home for it."""
    home = os.environ.get("XDG_CONFIG_HOME") or ""
    if not os.path.isabs(home):  # an empty or relative one counts as none
        home = os.path.expanduser("~/.config")  # it stays as it is where there is no home
    return None if home.startswith("~") else os.path.join(home, "therapy-cli", "config.yaml")


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

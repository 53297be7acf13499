"""What a run did to the world outside, seen by Python's audit events (``watching/sitecustomize.py``)."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

WATCHING = Path(__file__).parent / "watching"
HARMLESS = ("'/dev/null'", "'/dev/tty'")


@dataclass
class Watcher:
    """``env`` goes to the program; afterwards the other fields tell what it did."""

    log: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="therapy-watch-")) / "log")

    def env(self, **more: str) -> dict[str, str]:
        """The program must not write byte code while it is watched: that is Python's doing, not its own."""
        watched = {"PYTHONPATH": str(WATCHING), "WATCH_LOG": str(self.log), "PYTHONDONTWRITEBYTECODE": "1"}
        return {**watched, **more}

    def seen(self, kind: str) -> list[str]:
        """Everything of that kind: ``write``, ``change``, ``start``, ``network``, ``import``."""
        lines = self.log.read_text("utf-8").splitlines()
        return [line.partition(" ")[2] for line in lines if line.startswith(f"{kind} ")]

    def touched(self) -> list[str]:
        """Files written, folders made, things moved or removed, processes started."""
        found = [what for kind in ("write", "change", "start") for what in self.seen(kind)]
        return [what for what in found if what not in HARMLESS]

    def imported(self) -> set[str]:
        """The modules that were loaded, and the packages around them."""
        return {name.strip("'") for name in self.seen("import")}

"""One kind of damage to a file of content, and the fault that is due then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Damage:
    """``old`` becomes ``new`` in ``file``; a fault of ``rule`` is due on the line that holds ``at``."""

    name: str
    file: str
    old: str
    new: str
    rule: str
    at: str
    also: tuple[str, ...] = ()
    """Rules of further faults that follow from the same damage."""

    def apply(self, tree: Path) -> int:
        """Damage the file and return the line on which the fault is due."""
        path = tree / self.file
        before = path.read_text("utf-8")
        assert self.old in before, "the tree has changed: this damage does nothing"
        after = before.replace(self.old, self.new, 1)
        path.write_text(after, "utf-8")
        return after.count("\n", 0, after.index(self.at)) + 1

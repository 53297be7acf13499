"""Where each key and value of a YAML file stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from therapy_cli.library.faults import Fault, Path

Position: TypeAlias = tuple[int, int]
"""Line and column, both counted from 1."""


@dataclass(frozen=True, slots=True)
class Positions:
    """Line and column of the keys and values of one file, by their path."""

    file: str
    values: dict[Path, Position] = field(default_factory=dict)
    keys: dict[Path, Position] = field(default_factory=dict)

    def of_value(self, path: Path) -> Position:
        """The place of a value, or of the nearest thing around it that has one."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.values:
                return self.values[path[:length]]
        return (1, 1)

    def of_key(self, path: Path) -> Position:
        """The place of the key under which the value at ``path`` stands; of the value in a list."""
        return self.keys.get(path) or self.of_value(path)

    def fault(self, path: Path, rule: str, message: str, fix: str | None = None, *, at_key: bool = False) -> Fault:
        """A fault at the value (or the key) that ``path`` leads to."""
        line, column = self.of_key(path) if at_key else self.of_value(path)
        return Fault(self.file, line, column, rule, message, fix)

"""A content file that fits its type, with its plain data and the places of all its parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec

from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.positions import Positions

T_co = TypeVar("T_co", bound=msgspec.Struct, covariant=True)
Written = tuple[Any, Positions]
"""What a file holds as plain data, and where everything in it stands."""


class Checked(Generic[T_co]):
    """A file that was read and fits its type.

    Plain data and places are needed only to look for faults and to tell them. For a file whose tree came with the
    program they are read from the YAML when somebody asks: that is never while all is well.
    """

    __slots__ = ("_read", "_written", "value")

    def __init__(self, value: T_co, read: Callable[[], Written]) -> None:
        self.value = value
        self._read = read
        self._written: Written | None = None

    @property
    def data(self) -> Any:
        """What the file holds, as plain data."""
        return self._now()[0]

    @property
    def positions(self) -> Positions:
        """Where everything in the file stands."""
        return self._now()[1]

    def fault(self, path: Path, rule: str, message: str, fix: str | None = None, *, at_key: bool = False) -> Fault:
        """Return a fault at the value, or at its key, that ``path`` leads to."""
        return self.positions.fault(path, rule, message, fix, at_key=at_key)

    def _now(self) -> Written:
        if self._written is None:
            self._written = self._read()
        return self._written

"""Content files by name: each is read and checked once, when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec

from therapy_cli.errors import ContentInvalid
from therapy_cli.library.faults import Fault, sorted_once
from therapy_cli.library.places import Place
from therapy_cli.library.reading import MAX_BYTES, read_yaml
from therapy_cli.library.validating import Checked, validate

T = TypeVar("T", bound=msgspec.Struct)


@dataclass(slots=True)
class ContentFiles:
    """The files of one place."""

    place: Place
    _loaded: dict[str, tuple[Checked[Any] | None, list[Fault]]] = field(default_factory=dict)

    def load(self, name: str, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
        """The typed content of a file, or ``None``, and its faults. Raises nothing."""
        if name not in self._loaded:
            self._loaded[name] = self._read(name, content_type)
        return self._loaded[name]

    def need(self, name: str, content_type: type[T]) -> Checked[T]:
        """The typed content of a file.

        Raises:
            ContentInvalid: the file is missing or has faults.
        """
        checked, faults = self.load(name, content_type)
        refuse(faults)
        assert checked is not None
        return checked

    def _read(self, name: str, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
        shown = self.place.display(name)
        try:
            raw = self.place.read(name, MAX_BYTES + 1)
        except FileNotFoundError:
            return None, [Fault(shown, 1, 1, "missing-file", "there is no such file", "add it")]
        except OSError:
            return None, [Fault(shown, 1, 1, "unreadable-file", "the file cannot be read")]
        return validate(read_yaml(raw, shown), content_type)


def refuse(faults: Iterable[Fault]) -> None:
    """Stop if there are faults.

    Raises:
        ContentInvalid: names how many there are and the first place; ``details`` holds them all.
    """
    found = sorted_once(faults)
    if not found:
        return
    first = found[0]
    count = "1 fault" if len(found) == 1 else f"{len(found)} faults"
    message = f"the content has {count}; the first: {first.place}"
    raise ContentInvalid(message, "run 'therapy content check' to see all", details=tuple(str(f) for f in found))

"""Content files by name: each is read and checked once, when somebody first asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from therapy_cli.errors import ContentInvalid
from therapy_cli.library.checked import Checked, Written
from therapy_cli.library.condition import condition_of
from therapy_cli.library.faults import Fault, sorted_once
from therapy_cli.library.places import Place
from therapy_cli.library.trees import Trees

if TYPE_CHECKING:
    from therapy_cli.library.reading import Reading

T = TypeVar("T", bound=msgspec.Struct)


@dataclass(slots=True)
class ContentFiles:
    """The files of one place. ``trees``: what they held when the wheel was built, if they are still the same."""

    place: Place
    trees: Trees | None = None
    _loaded: dict[str, tuple[Checked[Any] | None, list[Fault]]] = field(default_factory=dict)

    def load(self, name: str, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
        """The typed content of a file, or ``None``, and its faults. Raises nothing."""
        if name not in self._loaded:
            known = self._from_tree(name, content_type)
            self._loaded[name] = (known, []) if known else self._from_yaml(name, content_type)
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

    def as_json(self) -> dict[str, bytes]:
        """What the files that were loaded hold, for ``trees``; those with faults are left out."""
        return {name: msgspec.json.encode(checked.data) for name, (checked, _) in self._loaded.items() if checked}

    def _from_tree(self, name: str, content_type: type[T]) -> Checked[T] | None:
        tree = self.trees.tree(name) if self.trees else None
        if tree is None:
            return None

        def written() -> Written:
            reading = self._reading(name)
            return reading.data, reading.positions

        return Checked(msgspec.json.decode(tree, type=content_type, dec_hook=condition_of), written)

    def _from_yaml(self, name: str, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
        from therapy_cli.library.validating import validate

        shown = self.place.display(name)
        try:
            reading = self._reading(name)
        except FileNotFoundError:
            return None, [Fault(shown, 1, 1, "missing-file", "there is no such file", "add it")]
        except OSError:
            return None, [Fault(shown, 1, 1, "unreadable-file", "the file cannot be read")]
        return validate(reading, content_type)

    def _reading(self, name: str) -> Reading:
        from therapy_cli.library.reading import MAX_BYTES, read_yaml

        return read_yaml(self.place.read(name, MAX_BYTES + 1), self.place.display(name))


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

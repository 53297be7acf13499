"""Names: what a pack may be called, and that whatever it adds carries its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.model import PackAbout
from therapy_cli.library.packs.pack import ABOUT, Pack
from therapy_cli.library.places import GUIDE_ID

RESERVED_COMMANDS = frozenset({
    "guide", "guides", "show", "lookup", "sources", "helplines", "codes", "glossary", "models", "reflections", "prep",
    "outcomes", "practice", "content", "schema", "privacy", "doctor", "help", "tour", "config", "completion",
})  # fmt: skip
"""Commands that are there or planned: a guide of that name could not be opened."""
TOP_FILES = frozenset({ABOUT, "sources.yaml", "helplines.yaml", "words.yaml"})


def about_faults(packs: Iterable[Pack]) -> list[Fault]:
    """Faults of every ``pack.yaml``, and ids that two packs share."""
    found: list[Fault] = []
    seen: dict[str, str] = {}
    for pack in packs:
        file, faults = pack.files.load(ABOUT, PackAbout)
        found += faults
        if file:
            found += _id_faults(file, seen)
            seen.setdefault(file.value.id, file.positions.file)
    return found


def _id_faults(file: Checked[PackAbout], seen: dict[str, str]) -> Iterator[Fault]:
    name = file.value.id
    if not GUIDE_ID.fullmatch(name):
        yield file.fault(("id",), "pack-id", f"'{name}' cannot be the id of a pack", "small letters, digits and '-'")
    if name in seen:
        message = f"there is another pack '{name}' ({seen[name]})"
        yield file.fault(("id",), "pack-id", message, "leave one of the two out, or rename one")


def prefix_faults(
    file: Checked[Any], pack: PackAbout, ids: Iterable[tuple[str, Path]], taken: Iterable[str], what: str
) -> Iterator[Fault]:
    """Yield a fault for each id without the name of the pack before it, and for each that is taken already."""
    taken = set(taken)
    for name, path in ids:
        if not name.startswith(f"{pack.id}-"):
            message = f"the id of a {what} from this pack must begin with '{pack.id}-'"
            yield file.fault(path, "pack-prefix", message, f"call it '{pack.id}-{name}'")
        elif name in taken:
            yield file.fault(path, "pack-collision", f"there is a {what} '{name}' already", "choose another id")

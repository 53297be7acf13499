"""One pack: its files, each read when it is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault
from therapy_cli.library.files import ContentFiles
from therapy_cli.library.model import AdditionsFile, PackAbout, PackHelplineFile, SourceFile, WordsFile
from therapy_cli.library.places import Place

ABOUT = "pack.yaml"
T = TypeVar("T", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class PackPart:
    """What one pack adds to one guide of the library."""

    pack: PackAbout
    file: Checked[AdditionsFile]


class Pack:
    """A pack in some place. All but ``pack.yaml`` may be missing."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.files = ContentFiles(place)

    @property
    def about(self) -> PackAbout:
        """Whose pack it is. Raises ``ContentInvalid``."""
        return self.files.need(ABOUT, PackAbout).value

    def about_file(self) -> Checked[PackAbout] | None:
        """``pack.yaml``, if it can be read."""
        return self.files.load(ABOUT, PackAbout)[0]

    def part(self, guide_id: str) -> tuple[PackPart | None, list[Fault]]:
        """What the pack adds to a guide; nothing if it has no additions to it."""
        file, faults = self._optional(additions_of(guide_id), AdditionsFile)
        about, more = self.files.load(ABOUT, PackAbout)
        part = PackPart(about.value, file) if about and file else None
        return part, [*faults, *(more if file else [])]

    def has_new_guide(self, guide_id: str) -> bool:
        """The pack brings a guide of that id."""
        return self.place.has(f"guides/{guide_id}/guide.yaml")

    def sources(self) -> tuple[Checked[SourceFile] | None, list[Fault]]:
        """The sources it brings."""
        return self._optional("sources.yaml", SourceFile)

    def helplines(self) -> tuple[Checked[PackHelplineFile] | None, list[Fault]]:
        """The helplines it brings."""
        return self._optional("helplines.yaml", PackHelplineFile)

    def words(self) -> tuple[Checked[WordsFile] | None, list[Fault]]:
        """Its translations of fixed words."""
        return self._optional("words.yaml", WordsFile)

    def _optional(self, name: str, content_type: type[T]) -> tuple[Checked[T] | None, list[Fault]]:
        """A file that may be missing. What is there but cannot be read as a file inside the pack is a fault."""
        if self.place.has(name):
            return self.files.load(name, content_type)
        if not self.place.there(name):
            return None, []
        message = "this is no file inside the pack: it leads out of the folder, or is no file at all"
        return None, [Fault(self.place.display(name), 1, 1, "pack-link", message, "put the file itself there")]


def additions_of(guide_id: str) -> str:
    """The name of the file that adds to a guide."""
    return f"guides/{guide_id}/additions.yaml"

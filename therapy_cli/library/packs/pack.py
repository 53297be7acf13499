"""One pack: its files, each read when it is needed."""

from __future__ import annotations

from dataclasses import dataclass

from therapy_cli.library.faults import Fault
from therapy_cli.library.files import ContentFiles
from therapy_cli.library.model import AdditionsFile, PackAbout, PackHelplineFile, SourceFile, WordsFile
from therapy_cli.library.places import Place
from therapy_cli.library.validating import Checked

ABOUT = "pack.yaml"


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

    def part(self, guide_id: str) -> tuple[PackPart | None, list[Fault]]:
        """What the pack adds to a guide; nothing if it has no additions to it."""
        name = additions_of(guide_id)
        if not self.place.has(name):
            return None, []
        file, faults = self.files.load(name, AdditionsFile)
        about, more = self.files.load(ABOUT, PackAbout)
        part = PackPart(about.value, file) if about and file else None
        return part, [*faults, *more]

    def has_new_guide(self, guide_id: str) -> bool:
        """The pack brings a guide of that id."""
        return self.place.has(f"guides/{guide_id}/guide.yaml")

    def sources(self) -> tuple[Checked[SourceFile] | None, list[Fault]]:
        """The sources it brings."""
        return self.files.load("sources.yaml", SourceFile) if self.place.has("sources.yaml") else (None, [])

    def helplines(self) -> tuple[Checked[PackHelplineFile] | None, list[Fault]]:
        """The helplines it brings."""
        name = "helplines.yaml"
        return self.files.load(name, PackHelplineFile) if self.place.has(name) else (None, [])

    def words(self) -> tuple[Checked[WordsFile] | None, list[Fault]]:
        """Its translations of fixed words."""
        return self.files.load("words.yaml", WordsFile) if self.place.has("words.yaml") else (None, [])


def additions_of(guide_id: str) -> str:
    """The name of the file that adds to a guide."""
    return f"guides/{guide_id}/additions.yaml"

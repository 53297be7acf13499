"""Where content is: a folder somebody named, the folder beside the package, or the package in a zip."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from therapy_cli.errors import NotFound

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
CONTENT = "content"
GUIDE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
"""What a guide may be called: it is a folder and a command too."""


class Place(Protocol):
    """Content files by name. A name is relative, with ``/``, for example ``guides/x/cards.yaml``."""

    def guide_ids(self) -> list[str]:
        """The names of all guide folders, sorted."""
        ...

    def has_guide(self, guide_id: str) -> bool:
        """There is a folder of that guide. Looks at this one only: the answer costs the same among thousands."""
        ...

    def has(self, name: str) -> bool:
        """There is such a file inside."""
        ...

    def there(self, name: str) -> bool:
        """Something of that name is there, be it a file inside or a link that leads out."""
        ...

    def listing(self, folder: str = "") -> list[str]:
        """The names of the files and folders at the top, or in one folder; sorted, none without the folder."""
        ...

    def read(self, name: str, limit: int) -> bytes:
        """At most ``limit`` bytes of a file. Raises ``OSError`` if there is no such file inside."""
        ...

    def display(self, name: str) -> str:
        """How messages call the file."""
        ...


@dataclass(frozen=True, slots=True)
class FolderPlace:
    """Content in a folder. What a link leads to outside of it is not content."""

    root: str | os.PathLike[str]
    shown_as: str

    def guide_ids(self) -> list[str]:
        """Sub-folders of ``guides`` whose name can be an id."""
        guides = self._path("guides")
        if not os.path.isdir(guides):
            return []
        # A link is the one way out of the folder: only links need the slow look.
        trusted = os.path.realpath(guides) == os.path.join(os.path.realpath(self.root), "guides")
        with os.scandir(guides) as entries:
            names = [e.name for e in entries if (self._is_folder if trusted else self._is_folder_inside)(e)]
        return sorted(n for n in names if not n.startswith((".", "_")))

    def has_guide(self, guide_id: str) -> bool:
        """The folder is there, under a name that can be an id; any other name is looked up in the list."""
        if not GUIDE_ID.fullmatch(guide_id):
            return guide_id in self.guide_ids()
        path = self._path(f"guides/{guide_id}")
        return os.path.isdir(path) and self._is_inside(path)

    def has(self, name: str) -> bool:
        """There is such a file inside."""
        path = self._path(name)
        return os.path.isfile(path) and self._is_inside(path)

    def there(self, name: str) -> bool:
        """Something of that name is there."""
        return os.path.lexists(self._path(name))

    def listing(self, folder: str = "") -> list[str]:
        """The names of files and folders at the top, or in one folder."""
        path = self._path(folder)
        return sorted(os.listdir(path)) if os.path.isdir(path) else []

    def read(self, name: str, limit: int) -> bytes:
        """At most ``limit`` bytes. Raises ``OSError``: missing, unreadable, no file, or outside."""
        if not self.has(name):
            raise FileNotFoundError(name)
        with open(self._path(name), "rb") as file:
            return file.read(limit)

    def display(self, name: str) -> str:
        """The path as the person knows it."""
        return f"{self.shown_as}/{name}"

    def _path(self, name: str) -> str:
        return os.path.join(self.root, name)

    def _is_folder(self, entry: os.DirEntry[str]) -> bool:
        return self._is_folder_inside(entry) if entry.is_symlink() else entry.is_dir()

    def _is_folder_inside(self, entry: os.DirEntry[str]) -> bool:
        return os.path.isdir(entry) and self._is_inside(entry)

    def _is_inside(self, path: str | os.PathLike[str]) -> bool:
        root = os.path.realpath(self.root)
        found = os.path.realpath(path)
        return found == root or found.startswith(os.path.join(root, ""))


@dataclass(frozen=True, slots=True)
class PackagedPlace:
    """Content inside an importable package that is no folder, for example in a zip file."""

    root: Traversable

    def guide_ids(self) -> list[str]:
        """Sub-folders of ``guides``."""
        guides = self.root.joinpath("guides")
        return sorted(p.name for p in guides.iterdir() if p.is_dir()) if guides.is_dir() else []

    def has_guide(self, guide_id: str) -> bool:
        """There is a folder of that guide."""
        return bool(GUIDE_ID.fullmatch(guide_id)) and self.root.joinpath("guides", guide_id).is_dir()

    def has(self, name: str) -> bool:
        """There is such a file inside."""
        parts = name.split("/")
        return ".." not in parts and self.root.joinpath(*parts).is_file()

    def there(self, name: str) -> bool:
        """There is such a file: a package has no links."""
        return self.has(name)

    def listing(self, folder: str = "") -> list[str]:
        """The names of files and folders at the top, or in one folder."""
        path = self.root.joinpath(*folder.split("/"))
        return sorted(p.name for p in path.iterdir()) if path.is_dir() else []

    def read(self, name: str, limit: int) -> bytes:
        """At most ``limit`` bytes. Raises ``OSError`` if there is no such file."""
        if not self.has(name):
            raise FileNotFoundError(name)
        with self.root.joinpath(*name.split("/")).open("rb") as file:
            return file.read(limit)

    def display(self, name: str) -> str:
        """The name below ``content``."""
        return f"content/{name}"


def find_place(folder: Path | None = None) -> Place:
    """The folder given; else the one in the package (a wheel) or beside it (a checkout); else a zip.

    Raises:
        NotFound: the folder given does not exist, or no content came with the program.
    """
    if folder is not None:
        if not folder.is_dir():
            raise NotFound("the content folder does not exist", "look at THERAPY_CONTENT_PATH")
        return FolderPlace(folder, folder.as_posix())
    for folder_above in (_PACKAGE, os.path.dirname(_PACKAGE)):
        root = os.path.join(folder_above, CONTENT)
        if os.path.isfile(os.path.join(root, "about.yaml")) or os.path.isdir(os.path.join(root, "guides")):
            return FolderPlace(root, CONTENT)
    return _packaged_place()


def _packaged_place() -> Place:
    from importlib import resources

    root = resources.files("therapy_cli").joinpath("content")
    if not root.is_dir():
        raise NotFound("no content was found", "install therapy-cli again, or set THERAPY_CONTENT_PATH")
    return PackagedPlace(root)

"""What a run is made of, as data (``therapy config --json``) and in words."""

from __future__ import annotations

from pathlib import Path

from therapy_cli.library.library import Library
from therapy_cli.library.places import Place
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.listings import Listing

KEPT = "Nothing else is read, and nothing is kept: no answers, no notes, no list of what was opened."


class LaidPack(Listing, frozen=True, kw_only=True):
    """A pack that is laid over the content."""

    id: str
    title: str
    version: str
    place: str


class ConfigData(Listing, frozen=True, kw_only=True):
    """Where everything comes from. ``config_file`` is null where there is no home; packs stand in their order."""

    config_file: str | None
    config_file_is_there: bool
    content: str
    content_version: str
    content_date: str
    packs: list[LaidPack]


def config_data(library: Library, config_file: Path | None) -> ConfigData:
    """What the run with ``library`` is made of.

    Raises:
        ContentInvalid: a pack does not say whose it is.
    """
    return ConfigData(
        config_file=str(config_file) if config_file else None,
        config_file_is_there=config_file is not None and config_file.is_file(),
        content=_folder(library.with_only(()).files.place if library.packs else library.files.place),
        content_version=library.about.version,
        content_date=library.about.date,
        packs=[
            LaidPack(id=p.about.id, title=p.about.title, version=p.about.version, place=_folder(p.place))
            for p in library.packs
        ],
    )


def config_text(data: ConfigData) -> str:
    """The same as lines, a statement each."""
    data = cleaned(data)
    there = "it is read" if data.config_file_is_there else "it is not there, and is never made"
    file = f"{data.config_file} ({there})" if data.config_file else "none, since there is no home"
    packs = [f"Pack: {p.title}, {p.version}, from {p.place}" for p in data.packs]
    lines = [
        f"Config file: {file}",
        f"Content: {data.content_version} of {data.content_date}, from {data.content}",
        *(packs or ["Packs: none"]),
        KEPT,
    ]
    return "\n".join(lines) + "\n"


def _folder(place: Place) -> str:
    """Where the files lie: a folder as it is, what lies in a package by name."""
    root = getattr(place, "root", None)
    return str(root) if isinstance(root, Path) else place.display("")

"""Where the content of this run comes from, and where its reader is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from therapy_cli.asking.wording import SETTING_APART, SETTING_APART_HINT
from therapy_cli.commands.config import configured_packs
from therapy_cli.errors import UsageError
from therapy_cli.library.condition import tests_in
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.library import Library, library_as_built, open_library
from therapy_cli.library.packs.installed import installed_packs
from therapy_cli.library.packs.opening import is_pack
from therapy_cli.library.places import FolderPlace

CONTENT_PATH = "THERAPY_CONTENT_PATH"
PACK_OPTION = "--pack"


def library_here(packs: Iterable[str] | None = None) -> Library:
    """The library of this run with all packs over it; ``packs`` are those that options name.

    The library is the folder of THERAPY_CONTENT_PATH that is a whole library, or what came with the program. Packs
    are laid over it in this order: installed ones, those of the config file, of THERAPY_CONTENT_PATH, of options.

    Raises:
        NotFound: a folder does not exist.
        UsageError: the config file has faults, a folder holds no pack, or two whole libraries are named.
        ContentInvalid: a pack's translations of fixed words have faults.
    """
    return opened(tuple(packs or ()))


@cache
def opened(packs: tuple[str, ...]) -> Library:
    """The library with these packs and those of the surroundings, once a run: opening it changes the fixed words."""
    library = _over_all([Path(p) for p in packs], or_as_built=True)
    _speak(library)
    return library


def packs_named(arguments: Sequence[str]) -> tuple[str, ...]:
    """The folders after ``--pack``: which commands there are hangs on them, before options are parsed."""
    found = []
    for place, word in enumerate(arguments):
        if word == PACK_OPTION and place + 1 < len(arguments):
            found.append(arguments[place + 1])
        elif word.startswith(f"{PACK_OPTION}="):
            found.append(word.partition("=")[2])
    return tuple(found)


def _content_path(named: str) -> tuple[Path | None, list[Path]]:
    """The whole library that the variable names, if one, and the packs.

    Raises:
        UsageError: it names two whole libraries.
    """
    folders = [Path(part) for part in named.split(os.pathsep) if part]
    packs = [folder for folder in folders if is_pack(folder)]
    whole = [folder for folder in folders if folder not in packs]
    if len(whole) > 1:
        message = f"{CONTENT_PATH} names two libraries: '{whole[0].as_posix()}' and '{whole[1].as_posix()}'"
        raise UsageError(message, "keep one; what is laid over it needs a pack.yaml")
    return (whole[0] if whole else None), packs


def _speak(library: Library) -> None:
    """Put the packs' translations in the place of the fixed words."""
    for pack in library.packs:
        if pack.place.has("words.yaml"):
            from therapy_cli.commands.translating import speak

            speak(pack)


def library_to_check(folder: Path | None, packs: Sequence[str]) -> Library:
    """What ``content check`` looks at, before any of its words are used.

    A whole library in ``folder`` is checked with ``packs`` alone; a pack there is laid over the library of this run.

    Raises:
        NotFound: a folder does not exist.
        UsageError: a folder named as a pack is none, or the config file has faults.
    """
    named = [Path(p) for p in packs]
    if folder is not None and not is_pack(folder):
        return open_library(folder, named)
    return _over_all([*([folder] if folder else []), *named])


def _over_all(packs: Sequence[Path], *, or_as_built: bool = False) -> Library:
    """What packs are laid over is always read and checked anew; ``or_as_built``: what nothing is laid over is not."""
    whole, laid = _content_path(os.environ.get(CONTENT_PATH, ""))
    laid_over = [*installed_packs(sys.path), *configured_packs(), *laid, *packs]
    as_built = library_as_built() if or_as_built and not laid_over and whole is None else None
    return as_built or open_library(whole, laid_over)


def content_root(packs: tuple[str, ...] = ()) -> str | None:
    """The one folder that all content of this run lies in; ``None`` where it lies in a zip, or packs lie over it."""
    library = library_here(packs)
    place = library.files.place
    return str(place.root) if isinstance(place, FolderPlace) and not library.packs else None


def known_country(library: Library, country: str | None) -> str | None:
    """The country, if it is one that the content knows.

    Raises:
        UsageError: it is not.
    """
    return _option_of(library, "country", country)


def known_region(library: Library, region: str | None, country: str | None) -> str | None:
    """The part of a country, if it is one that the content knows, and of that country.

    Raises:
        UsageError: it is not.
    """
    known = _option_of(library, "region", region)
    question = next((q for q in library.shared_questions if q.id == "region"), None)
    if known is None or question is None:
        return known
    option = next(o for o in question.options if o.id == known)
    conditions = [c for c in (question.when, option.when) if c is not None]
    if not all(country in test.values for condition in conditions for test in tests_in(condition)):
        raise UsageError(SETTING_APART.format("region"), SETTING_APART_HINT)
    return known


def known_codes(library: Library, names: str | None) -> tuple[str, ...]:
    """The ethics codes named in a list with commas, each once; none without a list.

    Raises:
        UsageError: there is no such code, or the list names none.
    """
    if names is None:
        return ()
    known = [code.id for code in library.codes.codes]
    wanted = [name.strip().casefold().replace(" ", "-") for name in names.split(",")]
    for name in wanted:
        if name not in known:
            begins = [f"'{code}'" for code in known if name and code.startswith(name)]
            near = f"did you mean {' or '.join(begins)}?" if begins else did_you_mean(name, known)
            hint = near or "'therapy codes' lists them"
            raise UsageError(f"there is no code '{name}' here", hint)
    return tuple(dict.fromkeys(wanted))


def _option_of(library: Library, question_id: str, value: str | None) -> str | None:
    known = [o.id for q in library.shared_questions if q.id == question_id for o in q.options]
    if value is not None and value not in known:
        raise UsageError(f"there is no {question_id} '{value}' here", f"choose from: {', '.join(known)}")
    return value

"""Where the content of this run comes from, and where its reader is."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from therapy_cli.asking.wording import SETTING_APART, SETTING_APART_HINT
from therapy_cli.errors import UsageError
from therapy_cli.library.condition import tests_in
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.places import FolderPlace

CONTENT_PATH = "THERAPY_CONTENT_PATH"


@cache
def library_here() -> Library:
    """The library of this run: the folder that THERAPY_CONTENT_PATH names, or what came with the program.

    Raises:
        NotFound: the folder does not exist.
    """
    named = os.environ.get(CONTENT_PATH)
    return open_library(Path(named) if named else None)


def content_root() -> str | None:
    """The one folder that all content of this run lies in; ``None`` where it lies in a zip or in several."""
    place = library_here().files.place
    return str(place.root) if isinstance(place, FolderPlace) else None


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

"""The library as look-up needs it: everything that can be found, with what is printed for it, as one index."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path

from therapy_cli.commands.completing_here import completion_lines
from therapy_cli.commands.listings import one_card
from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.opening import emergency_line
from therapy_cli.document.single import single_document
from therapy_cli.errors import NotFound
from therapy_cli.freshness import described
from therapy_cli.library.library import Library, open_library
from therapy_cli.library.model import VocabularyFile
from therapy_cli.library.trees import written
from therapy_cli.lookup.answer import EMERGENCY
from therapy_cli.lookup.building import build_index
from therapy_cli.lookup.entries import entries_of
from therapy_cli.lookup.entry import Entry, Told
from therapy_cli.rendering.as_json import encode
from therapy_cli.rendering.envelope import envelope
from therapy_cli.rendering.plain import render_plain


def compiled(
    library: Library, today: date, *, files: tuple[str, ...] = (), with_pages: bool = False, told: Told | None = None
) -> bytes:
    """The index of ``library`` as it reads on ``today``.

    ``with_pages``: what ``show`` prints and the table for completion stand in it too.

    Raises:
        ContentInvalid: a file has faults.
    """
    entries = entries_of(library, render_plain, today, told and (lambda done, of: told(done, 2 * of)))
    for entry in entries if with_pages else ():
        if entry.kind == "card":
            entry.page = _page(library, entry, today)
    built = told and (lambda done, of: told(of + done, 2 * of))  # reading the guides was the first half
    due = min((entry.due for entry in entries if entry.due), default="")
    meta = {**_meta(library), "due": due}
    table = completion_lines(library) if with_pages else ()
    return build_index(entries, _vocabulary(library), meta, files=files, completing=table, told=built)


def _page(library: Library, entry: Entry, today: date) -> str:
    """What ``therapy show ID --json`` prints without a country."""
    document = single_document(library, entry.id, today, None)
    return encode(envelope("card", "therapy show", one_card(library, entry.id, document)))


def _vocabulary(library: Library) -> VocabularyFile | None:
    try:
        return library.vocabulary
    except NotFound:
        return None


def _meta(library: Library) -> dict[str, str]:
    lines = library.lines
    found = {"content_version": library.about.version, "about": _about(library)}
    found["guides"] = "\t".join(word for guide in library.guide_summaries for word in (guide.id, guide.summary))
    for country in ("", *(o.id for q in library.shared_questions if q.id == "country" for o in q.options)):
        shelf = HelplineShelf(library.helplines, lines.notices, country or None)
        for name, for_client in ((EMERGENCY, False), (f"{EMERGENCY}_client", True)):
            key = f"{name}.{country}" if country else name
            found[key] = emergency_line(lines.emergency, shelf, for_client=for_client)
    return found


def _about(library: Library) -> str:
    """What ``therapy --version`` says of the content."""
    about = library.about
    return f"content {about.version} of {about.date}. {library.lines.notices['unreviewed']}"


def shipped_trees(folder: Path) -> bytes:
    """What the guides of ``folder`` and all that they need hold, as it was read and checked: see ``library.trees``.

    Raises:
        ContentInvalid: a file has faults.
    """
    library = open_library(folder)
    _ = library.about, library.sources, library.helplines
    for guide_id in library.guide_ids:
        library.guide(guide_id)
        library.require_references(guide_id)
    for shelf in (lambda: library.codes, lambda: library.models, lambda: library.glossary, lambda: library.vocabulary):
        with suppress(NotFound):  # content need not have it
            shelf()
    return written(described(str(folder)), library.files.as_json())


def shipped_index(folder: Path, told: Told | None = None) -> bytes:
    """The index that comes with the content in ``folder``: as it reads on the day of the content, whenever it is made.

    Raises:
        ContentInvalid: a file has faults.
    """
    library = open_library(folder)
    day = date.fromisoformat(library.about.date)
    return compiled(library, day, files=tuple(described(str(folder))), with_pages=True, told=told)

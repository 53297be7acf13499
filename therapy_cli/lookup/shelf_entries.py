"""What stands on the shelf beside the cards: terms, ethics codes, models, helplines, sources."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.document.helpline_blocks import HelplineShelf, may_print
from therapy_cli.errors import NotFound
from therapy_cli.library.library import Library
from therapy_cli.library.model import PRACTITIONER_ROLES, CodeFile, Source, Theme
from therapy_cli.lookup import wording
from therapy_cli.lookup.entry import EVERYONE, SHORT, TEXT, TITLE, WORDS, Entry


def shelf_entries(library: Library) -> Iterator[Entry]:
    """All of them; what this content has not is left out."""
    yield from _terms(library)
    yield from _codes(library)
    yield from _models(library)
    yield from _helplines(library)
    yield from (_source(source) for source in library.sources.values())


def _terms(library: Library) -> Iterator[Entry]:
    try:
        terms = library.glossary.terms
    except NotFound:
        return
    for term in terms:
        also = [f"{wording.ALSO}: {', '.join(term.also)}."] if term.also else []
        yield Entry(
            kind="term",
            id=term.id,
            guide="",
            title=term.term,
            summary=term.means,
            text="\n".join([f"{term.term}: {term.means}", *also]),
            roles=EVERYONE,
            sources=list(term.sources),
            opens=f"therapy glossary {term.id}",
            fields=[(TITLE, term.term), (WORDS, "; ".join(term.also)), (TEXT, term.means)],
            phrases=[term.term, *term.also, f"what does {term.term} mean", f"definition of {term.term}"],
        )


def _codes(library: Library) -> Iterator[Entry]:
    try:
        file = library.codes
    except NotFound:
        return
    yield from (_theme(library, file, theme) for theme in file.themes)
    for code in file.codes:
        source = library.sources[code.id]
        yield Entry(
            kind="code",
            id=code.id,
            guide="",
            title=f"{source.short}: {source.title}",
            summary=code.newer,
            text="\n".join([*_source_lines(source), code.newer, file.statement]),
            roles=PRACTITIONER_ROLES,
            sources=[code.id],
            opens=f"therapy codes --code {code.id}",
            fields=[(TITLE, f"{source.short} {source.title}"), (TEXT, f"{source.authors or ''} ethics code of ethics")],
            phrases=[
                source.short,
                source.short.split()[0],
                f"{source.short.split()[0]} code of ethics",
                f"{source.short.split()[0]} ethics code",
            ],
        )


def _theme(library: Library, file: CodeFile, theme: Theme) -> Entry:
    notes = [note.text for note in theme.notes]
    gists = [cell for cell in theme.cells if cell.gist]
    said = [f"{library.sources[cell.code].short}: {cell.gist}" for cell in gists]
    warning = [theme.warning] if theme.warning else []
    names = [theme.title, *theme.words]
    return Entry(
        kind="theme",
        id=theme.id,
        guide="",
        title=wording.CODES_ON.format(title=theme.title),
        summary=theme.warning or file.statement,
        text="\n".join([theme.title, file.statement, *warning, *said, *notes]),
        roles=PRACTITIONER_ROLES,
        sources=list(dict.fromkeys([*(c.code for c in gists), *(s for n in theme.notes for s in n.sources)])),
        opens=f"therapy codes {theme.id}",
        fields=[
            (TITLE, f"ethics codes {theme.title}"),
            (WORDS, "; ".join(theme.words)),
            (TEXT, " ".join(said + notes)),
        ],
        phrases=[f"ethics code {theme.title}", *(f"code of ethics {name}" for name in names)],
    )


def _models(library: Library) -> Iterator[Entry]:
    try:
        file = library.models
    except NotFound:
        return
    kinds = {kind.id: kind for kind in file.kinds}
    for model in file.models:
        kind, name = kinds[model.kind], f"{model.name} ({model.by})"
        steps = [f"{n}. {step.name}: {step.ask}" for n, step in enumerate(model.steps, 1)]
        yield Entry(
            kind="model",
            id=model.id,
            guide="",
            title=name,
            summary=model.good_for,
            text="\n".join(
                [f"{model.name} ({model.by})", file.safety.ask, file.safety.if_so, model.good_for, *steps, model.limits]
            ),
            roles=PRACTITIONER_ROLES,
            sources=list(model.sources),
            opens=f"therapy models {model.id}",
            fields=[
                (TITLE, f"{model.name} {model.by} {model.id}"),
                (SHORT, f"{kind.title} {model.good_for}"),
                (TEXT, " ".join(steps)),
            ],
            phrases=[model.name, model.by, f"{model.by} model", f"{model.name} {kind.title}", f"{model.id} model"],
        )


def _helplines(library: Library) -> Iterator[Entry]:
    shelf = HelplineShelf(library.helplines, library.lines.notices)
    kinds = {kind.id: kind for kind in library.helplines.kinds}
    countries = {o.id: o.label for q in library.shared_questions if q.id == "country" for o in q.options}
    for line in library.helplines.helplines:
        if not may_print(line) or kinds[line.kind].when is not None:
            continue  # a line for one's own behaviour stands only where a guide has asked for it
        block = shelf.block(line)
        place = ", ".join(p for p in (countries.get(line.country or "", ""), line.part) if p)
        facts = [block.for_whom, block.hours, block.caution, block.silent_call, block.checked]
        reach = f"{block.name}: {', '.join(block.reach)}"
        yield Entry(
            kind="helpline",
            id=line.id,
            guide="",
            title=f"{block.name} ({place})" if place else block.name,
            summary=reach,
            text="\n".join([place or block.heading, reach, *(f for f in facts if f)]),
            roles=EVERYONE,
            sources=[],
            opens=f"therapy helplines --country {line.country}" if line.country else "therapy helplines",
            fields=[
                (TITLE, block.name),
                (SHORT, f"{block.heading} {place} {line.country or ''}"),
                (TEXT, line.for_whom),
            ],
            phrases=[block.name, f"{block.heading} {place}"],
        )


def _source(source: Source) -> Entry:
    return Entry(
        kind="source",
        id=source.id,
        guide="",
        title=source.short,
        summary=source.title,
        text="\n".join(_source_lines(source)),
        roles=EVERYONE,
        sources=[source.id],
        opens=f"therapy sources {source.id}",
        fields=[
            (TITLE, f"{source.short} {source.id.replace('-', ' ')}"),
            (TEXT, f"{source.title} {source.authors or ''}"),
        ],
        phrases=[source.short, source.title],
    )


def _source_lines(source: Source) -> list[str]:
    facts = (source.authors, source.year, source.edition, source.publisher, source.url)
    return [f"{source.short}: {source.title}", *(fact for fact in facts if fact)]

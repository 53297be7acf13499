"""The cross-walk of ethics codes to be heard: code by code, since a voice cannot go down a column."""

from __future__ import annotations

from collections.abc import Iterator

from therapy_cli.rendering import wording
from therapy_cli.rendering.clean import cleaned
from therapy_cli.rendering.codes_data import CodeItem, CodesData, ThemeItem
from therapy_cli.rendering.codes_text import MARKS, code_facts, ending, full_name, others, short_name
from therapy_cli.rendering.spoken_words import END, LINK, said_list, section_in_words, sentence, spoken_text


def overview_spoken(data: CodesData, width: int | None) -> str:
    """The codes with edition and link, then the themes."""
    data = cleaned(data)
    codes = (_said(code, f" To hear it, type: therapy codes --code {code.id}.") for code in data.codes)
    themes = (f"{sentence(t.title)} To hear it, type: therapy codes {t.id}" for t in data.themes)
    return spoken_text(
        [said_list(wording.CODES, codes, end=""), said_list(wording.THEMES, themes), [ending(data)]], width
    )


def theme_spoken(data: CodesData, theme_id: str, width: int | None) -> str:
    """One theme: its warning, what each code says, the codes of which less is known, editions and links."""
    data = cleaned(data)
    theme = next(t for t in data.themes if t.id == theme_id)
    codes = {code.id: code for code in data.codes}
    read = [cell for cell in theme.cells if cell.mark == "read"]
    told = (f"{short_name(codes[c.code])}{section_in_words(c.section)}: {c.gist or ''}" for c in read)
    blocks = [
        said_list(theme.title, told, end="", first=[theme.warning] if theme.warning else []),
        [*others(theme.cells, codes), *(note.text for note in theme.notes)],
        said_list(wording.EDITIONS, (_said(codes[c.code]) for c in read), end=""),
        [END, ending(data)],
    ]
    return spoken_text(blocks, width)


def code_spoken(data: CodesData, code: CodeItem, width: int | None) -> str:
    """One code: all themes on which it was read, each with its warning, and the names of the others."""
    data, code = cleaned(data), cleaned(code)
    return spoken_text([[_said(code)], said_list(wording.THEMES, _read(data, code)), _rest(data, code)], width)


def _read(data: CodesData, code: CodeItem) -> Iterator[str]:
    for theme in data.themes:
        cell = next(c for c in theme.cells if c.code == code.id)
        if cell.mark == "read":
            warning = f"{sentence(theme.warning)} " if theme.warning else ""
            yield f"{theme.title}{section_in_words(cell.section)}: {warning}{cell.gist or ''}"


def _rest(data: CodesData, code: CodeItem) -> list[str]:
    lines = []
    for mark, words in MARKS:
        names = [t.title for t in data.themes if _mark(t, code) == mark]
        lines += [words.format(names="; ".join(names))] if names else []
    return [*lines, ending(data)]


def _mark(theme: ThemeItem, code: CodeItem) -> str:
    return next(c.mark for c in theme.cells if c.code == code.id)


def _said(code: CodeItem, way: str = "") -> str:
    """Name, edition, how it was read, whether a newer one has come; the link last, so that it can be skipped."""
    facts = [fact for fact in code_facts(code) if fact != code.url]
    link = f" {LINK} {code.url}" if code.url else ""
    return f"{sentence(full_name(code))} {' '.join(map(sentence, facts))}{way}{link}"

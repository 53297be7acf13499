"""``therapy codes``: what the ethics codes say, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import print_result
from therapy_cli.commands.place import known_codes, known_country, library_here
from therapy_cli.errors import NotFound
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.model import CodeFile
from therapy_cli.terminal import Terminal

if TYPE_CHECKING:
    from therapy_cli.rendering.codes_data import CodesData

ThemeName = Annotated[list[str] | None, typer.Argument(metavar="[THEME]", help="A theme, for example gifts.")]
OneCode = Annotated[
    str | None, typer.Option("--code", metavar="LIST", help="Only these codes, for example apa-2017 or bacp-2018.")
]


def codes(
    theme: ThemeName = None,
    *,
    code: OneCode = None,
    country: o.Country = None,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
) -> None:
    """Show what ethics codes say on a theme, side by side: edition, section where it was read, a line of paraphrase.

    The code itself decides; law may be stricter. Nothing here is advice, and no number of years is permission. With
    --country only the codes of that country show.

    \b
    Examples:
      $ therapy codes
      $ therapy codes gifts
      $ therapy codes boundaries --code apa-2017,bacp-2018
      $ therapy codes touch --country au
      $ therapy codes --code ukcp-2019 --json
    """
    from therapy_cli.rendering.codes_data import codes_data

    terminal = Terminal()
    chosen = o.list_format(form, as_json=as_json, as_plain=as_plain, terminal=terminal)
    library = library_here()
    theme_id = theme_called(library.codes, " ".join(theme)) if theme else None
    data = codes_data(
        library,
        terminal.today,
        themes=[theme_id] if theme_id else [t.id for t in library.codes.themes],
        codes=_chosen(library.codes, known_codes(library, code), known_country(library, country)),
    )
    text = _text(data, theme_id, terminal, chosen, one_by_one=code is not None)
    print_result("codes", "therapy codes", data, text, terminal, as_json=chosen == "json")


def _text(data: CodesData, theme: str | None, terminal: Terminal, form: str | None, *, one_by_one: bool) -> str:
    """The codes side by side on a theme, one after the other, or as a list."""
    if form == "spoken":
        from therapy_cli.rendering.spoken_codes import code_spoken, overview_spoken, theme_spoken

        columns = o.spoken_width(terminal)
        if theme:
            return theme_spoken(data, theme, columns)
        if one_by_one:
            return "\n".join(code_spoken(data, item, columns) for item in data.codes)
        return overview_spoken(data, columns)
    from therapy_cli.rendering.codes_text import code_text, overview_text, theme_text

    width, as_table = terminal.width, terminal.shows_result_to_a_person and form is None
    if theme:
        return theme_text(data, data.themes[0], width, as_table=as_table)
    if one_by_one:
        return "\n".join(code_text(data, item, width, as_table=as_table) for item in data.codes)
    return overview_text(data, width, as_table=as_table)


def theme_called(file: CodeFile, name: str) -> str:
    """The id of the theme of that name: its id, its title, or a word by which it is found.

    Raises:
        NotFound: no theme is called so.
    """
    wanted = name.casefold().replace("_", "-")
    names = {n.casefold(): t.id for t in file.themes for n in (*t.words, t.title, t.id)}
    found = names.get(wanted) or names.get(wanted.replace(" ", "-"))
    if found is None:
        hint = did_you_mean(wanted, names) or f"the themes: {', '.join(t.id for t in file.themes)}"
        raise NotFound("there is no theme of that name", hint)
    return found


def _chosen(file: CodeFile, named: tuple[str, ...], country: str | None) -> list[str]:
    """The codes to show, by id: those that were named, those of a country, or all.

    Raises:
        NotFound: nothing is left.
    """
    kept = [c for c in file.codes if (not named or c.id in named) and (country is None or country in c.countries)]
    if not kept:
        raise NotFound("there is no such code of that country here", "'therapy codes' lists them")
    return [c.id for c in kept]

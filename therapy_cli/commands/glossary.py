"""``therapy glossary``: the words of the guides."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import print_result
from therapy_cli.commands.place import library_here
from therapy_cli.errors import NotFound
from therapy_cli.library.faults import did_you_mean
from therapy_cli.library.library import Library
from therapy_cli.terminal import Terminal

TermName = Annotated[list[str] | None, typer.Argument(metavar="[TERM]", help="A word, for example rupture.")]


def glossary(
    term: TermName = None,
    *,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
) -> None:
    """Say what a word of the guides means, in a sentence or two, with its sources; without one, all words.

    \b
    Examples:
      $ therapy glossary
      $ therapy glossary rupture
      $ therapy glossary working alliance --json
    """
    from therapy_cli.rendering.glossary_data import glossary_data, glossary_text

    terminal = Terminal()
    chosen = o.list_format(form, as_json=as_json, as_plain=as_plain, terminal=terminal)
    library = library_here()
    ids = [term_called(library, " ".join(term))] if term else [t.id for t in library.glossary.terms]
    data = glossary_data(library, terminal.today, ids)
    if chosen == "spoken":
        from therapy_cli.rendering.spoken_lists import glossary_spoken

        text = glossary_spoken(data, o.spoken_width(terminal))
    else:
        text = glossary_text(data, terminal.width, wrapped=terminal.shows_result_to_a_person and chosen is None)
    print_result("glossary", "therapy glossary", data, text, terminal, as_json=chosen == "json")


def term_called(library: Library, name: str) -> str:
    """The id of the term of that name: its id, the word itself, or another name for it.

    Raises:
        NotFound: no term is called so.
    """
    names = {n.casefold(): t.id for t in library.glossary.terms for n in (*t.also, t.term, t.id)}
    found = names.get(name.casefold()) or names.get(name.casefold().replace(" ", "-"))
    if found is None:
        hint = did_you_mean(name.casefold(), names) or "'therapy glossary' lists them"
        raise NotFound("there is no term of that name", hint)
    return found

"""The shelf: guides, single cards, sources and helplines, for a quick look."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.output import drawn, print_result, write_result
from therapy_cli.commands.place import known_codes, known_country, known_region, library_here
from therapy_cli.terminal import Terminal

CardId = Annotated[str, typer.Argument(metavar="ID", help="A card, for example shared/supervision.")]
SourceId = Annotated[str | None, typer.Argument(metavar="[ID]", help="One source, for example apa-2017.")]


def guides(
    *,
    pack: o.Packs = None,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
    no_pager: o.NoPager = False,
) -> None:
    """List the guides, with what each is for.

    \b
    Examples:
      $ therapy guides
      $ therapy guides --json
    """
    from therapy_cli.commands.listings import all_guides
    from therapy_cli.rendering.shelf_text import guides_text

    terminal = Terminal(no_pager=no_pager)
    chosen = o.list_format(form, as_json=as_json, as_plain=as_plain, terminal=terminal)
    data = all_guides(library_here(pack))
    if chosen == "spoken":
        from therapy_cli.rendering.spoken_lists import guides_spoken

        text = guides_spoken(data, o.spoken_width(terminal))
    else:
        text = guides_text(data, terminal.width)
    print_result("guides", "therapy guides", data, text, terminal, as_json=chosen == "json")


def show(
    card: CardId,
    *,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
    pack: o.Packs = None,
    country: o.Country = None,
    codes: o.Codes = None,
    no_color: o.NoColor = False,
    no_pager: o.NoPager = False,
) -> None:
    """Show one card, with the emergency line first and for whom it is.

    \b
    Examples:
      $ therapy show shared/supervision
      $ therapy show boundaries/gifts --plain
    """
    from therapy_cli.commands.listings import one_card
    from therapy_cli.document.single import single_document

    terminal, library = Terminal(no_color=no_color, no_pager=no_pager), library_here(pack)
    chosen = o.chosen_format(form, as_json=as_json, as_plain=as_plain)
    own = known_codes(library, codes)
    document = single_document(library, card, terminal.today, known_country(library, country), own)
    if chosen == "json":
        data = one_card(library, card, document)
        print_result("card", "therapy show", data, "", terminal, as_json=True)
    else:
        write_result(drawn(document, chosen, terminal, all_open=True), None, terminal)


def sources(
    source: SourceId = None,
    *,
    pack: o.Packs = None,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
    no_pager: o.NoPager = False,
) -> None:
    """List the sources, or show one: edition, link, when it was read and when it is due again.

    \b
    Examples:
      $ therapy sources
      $ therapy sources apa-2017
    """
    from therapy_cli.commands.listings import some_sources
    from therapy_cli.rendering.shelf_text import sources_text

    terminal = Terminal(no_pager=no_pager)
    chosen = o.list_format(form, as_json=as_json, as_plain=as_plain, terminal=terminal)
    data = some_sources(library_here(pack), source, terminal.today)
    if chosen == "spoken":
        from therapy_cli.rendering.spoken_lists import sources_spoken

        text = sources_spoken(data, o.spoken_width(terminal))
    else:
        text = sources_text(data, terminal.width)
    print_result("sources", "therapy sources", data, text, terminal, as_json=chosen == "json")


def helplines(
    *,
    country: o.Country = None,
    region: o.Region = None,
    pack: o.Packs = None,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    as_plain: o.AsPlain = False,
    no_pager: o.NoPager = False,
) -> None:
    """List emergency numbers, helplines and directories of one country, each with the day it was checked.

    Without a country no number is shown, only the directories: a number of the wrong country can cost time.

    \b
    Examples:
      $ therapy helplines --country gb
      $ therapy helplines --country ca --region ontario --json
    """
    from therapy_cli.commands.listings import all_helplines
    from therapy_cli.rendering.shelf_text import helplines_text

    terminal = Terminal(no_pager=no_pager)
    chosen = o.list_format(form, as_json=as_json, as_plain=as_plain, terminal=terminal)
    library = library_here(pack)
    data = all_helplines(library, known_country(library, country), known_region(library, region, country))
    if chosen == "spoken":
        from therapy_cli.rendering.spoken_lists import helplines_spoken

        text = helplines_spoken(data, o.spoken_width(terminal))
    else:
        text = helplines_text(data, terminal.width)
    print_result("helplines", "therapy helplines", data, text, terminal, as_json=chosen == "json")

"""``therapy lookup``: the best card for some words, and the next few."""

from __future__ import annotations

from typing import Annotated

import typer

from therapy_cli.commands import options as o
from therapy_cli.commands.place import known_country, library_here
from therapy_cli.errors import UsageError
from therapy_cli.library.faults import did_you_mean
from therapy_cli.lookup.wording import KINDS, READERS
from therapy_cli.terminal import Terminal

MOST = 50
Words = Annotated[list[str], typer.Argument(metavar="WORDS...", help="What you look for, in your own words.")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=1, max=MOST, help="How many hits at most.")]
InGuide = Annotated[str | None, typer.Option("--guide", metavar="ID", help="Only what belongs to this guide.")]
OfKind = Annotated[str | None, typer.Option("--kind", metavar="KIND", help=f"Only one kind: {', '.join(KINDS)}.")]
AsList = Annotated[bool, typer.Option("--list", help="Every hit as one line; none in full.")]
AsRows = Annotated[bool, typer.Option("--plain", help="One hit a line, with tabs between its parts; for programs.")]
Reader = Annotated[
    str | None, typer.Option("--for", metavar="READER", help="Who reads: client, therapist or supervisor.")
]


def lookup(
    words: Words,
    *,
    limit: Limit = 5,
    guide: InGuide = None,
    kind: OfKind = None,
    reader: Reader = None,
    country: o.Country = None,
    pack: o.Packs = None,
    as_list: AsList = False,
    as_plain: AsRows = False,
    form: o.FormatOption = None,
    as_json: o.AsJson = False,
    no_color: o.NoColor = False,
    no_pager: o.NoPager = False,
) -> int:
    """Find the card for a word or a question: the best one in full, the next few as a line each.

    Lay words, whole questions and slips in spelling are understood. Where the words signal danger, what to do about
    it leads. Nothing is kept of what you type; your shell may keep it, plain 'therapy' asks for it without that.

    \b
    Examples:
      $ therapy lookup gift
      $ therapy lookup "is it ok to hug a client?"
      $ therapy lookup ghosted --limit 3 --list
      $ therapy lookup stop therapy --for client --json
    """
    from therapy_cli.commands.answering import print_answer
    from therapy_cli.lookup.finding import Wish

    packs = tuple(pack or ())
    library, terminal = library_here(packs), Terminal(no_color=no_color, no_pager=no_pager)
    asked = [name for name, on in (("list", as_list), ("rows", as_plain), ("json", as_json)) if on]
    asked += [form.value] if form else []
    if len(set(asked)) > 1:
        raise UsageError("the result can have one form", "keep one of --list, --plain, --json and --format")
    if form in (o.Format.panels, o.Format.markdown, o.Format.svg):
        raise UsageError(f"a look-up has no form '{form}'", "choose from: plain, spoken, json")
    wish = Wish(
        " ".join(words),
        limit=limit,
        guide=_one_of("guide", guide, ("shared", *library.guide_ids)),
        kind=_one_of("kind", kind, KINDS),
        reader=_one_of("reader", reader, READERS),
    )
    return print_answer(wish, known_country(library, country), asked[0] if asked else None, terminal, packs)


def _one_of(what: str, value: str | None, known: tuple[str, ...]) -> str:
    if value is not None and value not in known:
        hint = did_you_mean(value, known) or f"choose from: {', '.join(known)}"
        raise UsageError(f"there is no {what} of that name", hint)
    return value or ""

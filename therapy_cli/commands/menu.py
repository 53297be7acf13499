"""Plain ``therapy``: a neutral menu on a terminal, a short help elsewhere; and the version."""

from __future__ import annotations

from therapy_cli import __version__
from therapy_cli.commands.place import library_here
from therapy_cli.errors import Interrupted
from therapy_cli.library.library import Library
from therapy_cli.terminal import Terminal

SHORT_HELP = """therapy structures your thinking about the therapy relationship, before supervision.

  therapy boundaries              asks a few questions, then shows what matters for your answers
  therapy lookup gift             finds the card for a word or a question
  therapy guides                  lists the guides
  therapy show shared/supervision shows one card
  therapy --help                  tells the rest

In danger now? Call your local emergency number.
"""


PRIVACY = "Nothing is kept. Make sure that nobody reads along; if text is read aloud here, use headphones."
PAGES, LOOK_UP = "pages", "lookup"
WHICH = "Which guide would you like to open?"
HELP = "A guide asks a few questions; most may be left open. 'therapy guides' says what each is for."


def open_menu(*, no_color: bool) -> None:
    """Offer the guides by number, after a hint on privacy; off a terminal print the short help."""
    terminal = Terminal(no_color=no_color)
    if not (terminal.can_ask and terminal.shows_result_to_a_person):
        terminal.stdout.write(SHORT_HELP)
        return
    from therapy_cli.commands.run import Run, run_guide

    chosen = _choose_guide(library_here(), terminal)
    if chosen == PAGES:
        from therapy_cli.commands.client_pages import open_client_pages

        open_client_pages(library_here(), terminal)
        return
    if chosen == LOOK_UP:
        from therapy_cli.commands.menu_lookup import look_up_from_menu

        look_up_from_menu(terminal)
        return
    run_guide(Run(library=library_here(), guide_id=chosen, no_color=no_color))


def _choose_guide(library: Library, terminal: Terminal) -> str:
    """Ask which guide to open, or the pages for clients.

    Guides that must not be read over a shoulder stand under a neutral title.
    """
    from therapy_cli.asking.choosing import prompter_for
    from therapy_cli.asking.prompter import Choice, Chosen, Prompt
    from therapy_cli.asking.wording import LOOK_UP_CHOICE

    prompter = prompter_for(terminal)
    prompter.show([PRIVACY, prompter.keys, ""])
    guides = (Choice(g.id, g.neutral_title or g.title) for g in library.guide_summaries)
    pages = Choice(PAGES, library.lines.notices["people_asking_for_themselves"])
    choices = (*guides, pages, Choice(LOOK_UP, LOOK_UP_CHOICE))
    reply = prompter.ask(Prompt("guide", WHICH, choices, help=HELP, is_safety=True))
    if isinstance(reply, Chosen):
        return reply.values[0]
    raise Interrupted("Stopped.")


def print_version(*, as_json: bool) -> None:
    """Print the version of the program and of its content, and how far the content has been reviewed."""
    about = library_here().about
    terminal = Terminal()
    if as_json:
        from therapy_cli.rendering.as_json import pretty

        states = {g.id: g.review.state for g in library_here().guide_summaries}
        data = {"program": __version__, "content": about.version, "content_date": about.date, "review": states}
        terminal.stdout.write(pretty(data))
        return
    unreviewed = library_here().lines.notices["unreviewed"]
    terminal.stdout.write(f"therapy {__version__}, content {about.version} of {about.date}. {unreviewed}\n")

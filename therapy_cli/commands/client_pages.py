"""The pages behind the one neutral line for clients: offered after a result, and in the plain menu."""

from __future__ import annotations

from therapy_cli.asking.choosing import prompter_for
from therapy_cli.asking.discreet import DiscreetScreen
from therapy_cli.asking.further_pages import FurtherPages
from therapy_cli.asking.moments import SHOW_OR_LEAVE
from therapy_cli.asking.paging import LongText
from therapy_cli.asking.prompter import Choice
from therapy_cli.asking.wording import privacy_hint
from therapy_cli.commands.output import drawn
from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.opening import emergency_line
from therapy_cli.document.single import asked_for_document
from therapy_cli.library.library import Library
from therapy_cli.terminal import Terminal


def open_client_pages(library: Library, terminal: Terminal) -> None:
    """From the menu: the hint on privacy, then the pages. Nothing was asked before.

    Raises:
        Interrupted: the quick exit.
    """
    with DiscreetScreen(terminal) as screen:
        screen.enter()
        prompter = prompter_for(terminal)
        hint = privacy_hint(prompter.leave_keys, screen.clearing)
        offer_client_pages(library, terminal, screen, first=hint)


def offer_client_pages(
    library: Library,
    terminal: Terminal,
    screen: DiscreetScreen,
    *,
    country: str | None = None,
    first: tuple[str, ...] = (),
) -> None:
    """Let the person open one page after the other until they leave. ``first`` stands above the first question.

    Raises:
        Interrupted: the quick exit.
    """
    lines = library.lines
    alone = next(q for q in library.shared_questions if q.id == SHOW_OR_LEAVE)
    shelf = HelplineShelf(library.helplines, lines.notices, country)
    emergency = emergency_line(lines.emergency, shelf, for_client=True)
    pages = [Choice(page.card, page.label) for page in lines.client_line.opens]
    further = FurtherPages(prompter_for(terminal), screen, pages, alone, ["", emergency])
    opening = first
    while (card := further.choose(opening)) is not None:
        opening = ()
        document = asked_for_document(library, card, terminal.today, country)
        if not screen.read(LongText(drawn(document, None, terminal, all_open=True), more_follows=True)):
            return

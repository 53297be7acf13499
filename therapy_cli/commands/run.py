"""One run of a guide, from options to printed guidance."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from therapy_cli.asking.discreet import DiscreetScreen
from therapy_cli.asking.scripted import refuse_missing, scripted_answers
from therapy_cli.asking.stopped import Stopped
from therapy_cli.commands.laid_over import guide_to_trust
from therapy_cli.commands.next_step import say_next
from therapy_cli.commands.output import drawn, drawn_for_file, print_result, write_result
from therapy_cli.document.build import Reader, build_document
from therapy_cli.document.emergency import emergency_lines, only_emergency
from therapy_cli.document.gathering import has_client_line
from therapy_cli.document.model import Document
from therapy_cli.errors import UsageError
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.library import Library
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.terminal import Terminal


@dataclass(frozen=True, slots=True)
class Run:
    """What was asked for on the command line."""

    library: Library
    guide_id: str
    flags: tuple[str, ...] = ()
    answers_file: str | None = None
    questions: bool = False
    form: str | None = None
    output: str | None = None
    force: bool = False
    show_all: bool = False
    why: bool = False
    country: str | None = None
    region: str | None = None
    codes: tuple[str, ...] = ()
    include_answers: bool = False
    no_input: bool = False
    accessible: bool = False
    no_color: bool = False
    no_pager: bool = False
    quiet: bool = False

    def terminal(self) -> Terminal:
        """The terminal as these options want it."""
        return Terminal(
            no_color=self.no_color,
            accessible=self.accessible,
            no_input=self.no_input,
            no_pager=self.no_pager,
            quiet=self.quiet,
        )


def run_guide(run: Run) -> None:
    """Ask what is not answered yet, and print the guidance.

    Raises:
        TherapyError: see ``therapy_cli.errors``; each carries its exit code.
    """
    guide = run.library.guide(run.guide_id)
    run.library.require_references(run.guide_id)
    terminal = run.terminal()
    if run.questions:
        _print_questions(guide, run, terminal)
        return
    _refuse_file(run, discreet=guide.meta.discreet)
    given = _given_answers(run, guide)
    with DiscreetScreen(terminal) as screen:
        outcome, was_discreet = _asked(run, guide, terminal, screen, given)
        document = _document(run, guide, outcome)
        is_discreet = document.discreet or was_discreet
        _refuse_file(run, discreet=is_discreet)
        if is_discreet:
            _read_discreetly(document, run, terminal, screen, _country(run, _answers_of(outcome)))
            return
    if run.output in (None, "-"):
        text = drawn(document, run.form, terminal, all_open=run.show_all, why=run.why)
    else:
        text = drawn_for_file(document, run.form, why=run.why)
    write_result(text, run.output, terminal, force=run.force)
    if not isinstance(outcome, Stopped):
        say_next(document, terminal, form=run.form, is_file=run.output not in (None, "-"))


def _read_discreetly(
    document: Document, run: Run, terminal: Terminal, screen: DiscreetScreen, country: str | None
) -> None:
    from therapy_cli.asking.paging import LongText
    from therapy_cli.rendering.arrangement import opens_card

    if run.why and not run.quiet:
        print(run.library.lines.notices["reasons_left_out"], file=terminal.stderr)
    screen.enter()
    text = drawn(document, run.form, terminal, all_open=run.show_all)
    has_more = run.form in (None, "panels", "plain", "spoken") and has_client_line(document)
    if screen.read(LongText(text, opens_card, more_follows=has_more)) and has_more:
        from therapy_cli.commands.client_pages import offer_client_pages

        offer_client_pages(run.library, terminal, screen, country=country)


def _print_questions(guide: ResolvedGuide, run: Run, terminal: Terminal) -> None:
    from therapy_cli.rendering.questions_data import questions_data
    from therapy_cli.rendering.shelf_text import questions_text

    if run.form not in (None, "plain", "json") or run.output not in (None, "-"):
        message = "the questions are printed as text or as JSON, to standard output"
        raise UsageError(message, "leave --format and --output out, or redirect what is printed")
    text = questions_text(guide, terminal.width)
    command = f"therapy {guide.id} --questions"
    print_result("questions", command, questions_data(guide), text, terminal, as_json=run.form == "json")


def _given_answers(run: Run, guide: ResolvedGuide) -> Answers:
    file = None
    if run.answers_file is not None:
        from therapy_cli.commands.answers_input import read_answers

        file = read_answers(run.answers_file)
    return scripted_answers(guide, flags=run.flags, file=file, country=run.country, region=run.region)


def _asked(
    run: Run, guide: ResolvedGuide, terminal: Terminal, screen: DiscreetScreen, given: Answers
) -> tuple[Answers | Stopped, bool]:
    """The answers, asked for where somebody can be asked; and whether the run was discreet at any moment.

    A file that holds what is needed is not asked about.
    """
    is_scripted = run.answers_file is not None and not Interview(guide, given).missing()
    if is_scripted or not terminal.can_ask:
        refuse_missing(Interview(guide, given))
        return given, Interview(guide, given).is_discreet
    from therapy_cli.asking.choosing import prompter_for
    from therapy_cli.asking.conversation import Conversation

    def lines(answers: Answers) -> list[str]:
        return emergency_lines(guide, answers, run.library, _country(run, answers))

    conversation = Conversation(guide, prompter_for(terminal), lines, screen)
    return conversation.run(given), conversation.was_discreet


def _document(run: Run, guide: ResolvedGuide, outcome: Answers | Stopped) -> Document:
    answers = _answers_of(outcome)
    country = _country(run, answers)
    reader = Reader(
        today=run.terminal().today,
        country=country,
        region=answers.first("region"),
        wants_answers=run.include_answers,
        for_person=run.form != "json",
        codes=run.codes,
    )
    library, guide, left_out = guide_to_trust(run.library, guide, answers)
    document = build_document(guide_by(guide, answers, country=country), library, reader)
    if left_out:
        document = replace(document, closing=[left_out, *document.closing])
    return only_emergency(document) if isinstance(outcome, Stopped) else document


def _answers_of(outcome: Answers | Stopped) -> Answers:
    return outcome.answers if isinstance(outcome, Stopped) else outcome


def _country(run: Run, answers: Answers) -> str | None:
    return answers.first("country") or run.country


def _refuse_file(run: Run, *, discreet: bool) -> None:
    """A discreet run writes no file, whatever was answered: what is not there cannot be found."""
    if discreet and run.output not in (None, "-"):
        raise UsageError("a discreet run writes no file", "leave --output out; the result goes to the screen")

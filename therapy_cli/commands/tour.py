"""``therapy tour``: the three ways of use, shown on a case of the content; nobody in it is real."""

from __future__ import annotations

from collections.abc import Iterable

from therapy_cli.asking.phrasing import rows_of
from therapy_cli.asking.scripted import scripted_answers
from therapy_cli.asking.speaking import wrapped
from therapy_cli.asking.steps import show_steps
from therapy_cli.commands import options as o
from therapy_cli.commands.place import library_here
from therapy_cli.document.build import Reader, build_document
from therapy_cli.document.model import Document
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.library import Library
from therapy_cli.rendering.formats import encoding_of
from therapy_cli.rendering.transliterate import fit
from therapy_cli.rendering.wording import SEVERITY_WORDS
from therapy_cli.terminal import Terminal

FEW = 4
"""Questions, lines and keys that are shown of each: enough to know what it looks like."""

WHAT = (
    "therapy structures your thinking before supervision. It decides nothing, keeps nothing, and no clinician from "
    "outside has signed its text off yet."
)
CASE = "The case is invented:"
AFTER = "First way: after a session, alone. You type"
ASKED = "It asks, one question at a time. Most may be left open; open never counts as no. For this case:"
RESULT = "Then it shows what matters for these answers, safety first. In short:"
FULL = "Every line stands in full below that, with its source; then what to bring to supervision and to write down."
LOOK = "Second way: a quick look at one card. You type"
PIPE = "Third way: in a pipe, as data for other programs. You type"
KEYS = "and get one JSON document. Its first keys and what they hold:"
NEXT = "Now yours. A menu that names no topic, what is kept and shown, and all the rest:"
GO_ON = ("therapy", "therapy help privacy", "therapy help")


def tour(*, no_input: o.NoInput = False) -> None:
    """Show the three ways of use on an invented case, in under two minutes. Enter goes on, q leaves.

    \b
    Examples:
      $ therapy tour
      $ therapy tour --no-input
    """
    terminal = Terminal(no_input=no_input)
    encoding, width = encoding_of(terminal.stdout), terminal.width - 1
    show_steps(terminal, [fit(_step(lines, width), encoding) for lines in _steps(library_here(), terminal)])


def _steps(library: Library, terminal: Terminal) -> list[list[str]]:
    """The steps as lines; a line that begins with a space is printed as it is."""
    guide = library.guide(next(g.id for g in library.guide_summaries if not g.discreet))
    case = library.cases(guide.id)[0]
    # Whose emergency number would help this reader is not known: none is named.
    given = {question: value for question, value in case.answers.items() if question not in guide.settings}
    answers = scripted_answers(guide, file=given)
    document = build_document(guide_by(guide, answers), library, Reader(today=terminal.today))
    return [
        [document.emergency_line, "", WHAT, "", CASE, case.story or case.case],
        [AFTER, f"  $ therapy {guide.id}", ASKED, *_asked(Interview(guide, answers), answers)],
        [RESULT, *_in_short(document), "", FULL],
        [LOOK, *_card(document)],
        [PIPE, f"  $ therapy {guide.id} --answers case.yaml --json", KEYS, *_keys(document)],
        [NEXT, *(f"  $ {line}" for line in GO_ON)],
    ]


def _asked(interview: Interview, answers: Answers) -> Iterable[str]:
    rows = rows_of(interview, answers.chosen)[:FEW]
    return (f"- {row.text} {row.answer}" for row in rows)


def _in_short(document: Document) -> Iterable[str]:
    urgent = sum(line.severity == "urgent" for line in document.in_short)
    return (f"- {SEVERITY_WORDS[line.severity]}: {line.text}" for line in document.in_short[: max(FEW, urgent)])


def _card(document: Document) -> list[str]:
    card = document.cards[0]
    names = {source.id: source.short for source in document.sources}
    point = card.points[0]
    cited = "; ".join(names.get(i, i) for i in point.sources)
    return [
        f"  $ therapy show {card.id}",
        f"{SEVERITY_WORDS[card.severity]}: {card.title}",
        f"- {point.text} [{cited}]",
    ]


def _keys(document: Document) -> Iterable[str]:
    for key in ("guide", "emergency_line", "in_short", "cards"):
        value = getattr(document, key)
        yield f"  {key}: {value if isinstance(value, str) else f'{len(value)} items'}"


def _step(lines: Iterable[str], width: int) -> str:
    made: list[str] = []
    for line in lines:
        made += [line] if line.startswith(" ") else wrapped(line, width, rest="  " if line.startswith("- ") else "")
    return "\n".join(made) + "\n"

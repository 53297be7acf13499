"""Screen readers, braille, narrow windows, terminals without colour or signs."""

from __future__ import annotations

from therapy_cli.manual.page import Entry, Page, Part

ACCESSIBILITY = Page(
    "accessibility",
    "screen readers, braille, narrow and plain terminals",
    (
        Part(
            "Examples",
            examples=(
                "therapy boundaries --accessible",
                "therapy show boundaries/gifts --format spoken",
                "therapy boundaries --answers case.yaml --format spoken",
                "therapy codes gifts --format spoken",
            ),
        ),
        Part(
            "Asking",
            (
                "--accessible, or ACCESSIBLE=1 once for all, asks in numbered lines. Text is only ever added at the "
                "end: no cursor is moved, nothing is drawn again, and no escape sequence is written.",
            ),
            entries=(
                Entry("a number", "chooses a line; 1,3 chooses two where several fit"),
                Entry("o", "leaves a question open, where that is offered; open never counts as no"),
                Entry("b", "goes back to the question before"),
                Entry("r", "reads your answers so far; a number there changes one"),
                Entry("h or ?", "says what the question means, why it is asked, and the keys"),
                Entry("Esc, Ctrl-C, q", "leave; q needs Enter"),
            ),
        ),
        Part(
            "Reading",
            (
                "--format spoken is made to be heard: whole sentences, headings said as such, each list opens with the "
                "number of its items, telephone numbers are given digit by digit, and what is urgent comes first. It "
                "is the usual form on a terminal with --accessible or ACCESSIBLE=1. On a terminal it is read page by "
                "page only in discreet runs, and never in a pager.",
                "Lists and look-up have it too: guides, sources, codes, models, glossary, helplines, lookup.",
                "No format says anything by colour, place or sign alone: each card opens with its word (Urgent, "
                "Caution, Consider, Background).",
            ),
        ),
        Part(
            "Small and plain terminals",
            (
                "Everything works in 40 columns and in ASCII. TERM=dumb gives numbered lines too; --no-color and "
                "NO_COLOR=1 take colour and bold away.",
                "In a discreet run numbered lines cannot clear the window; that is said before anything else. Use "
                "headphones.",
            ),
        ),
    ),
)

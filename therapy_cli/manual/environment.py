"""Every name of the environment that the program looks at. A test finds those in the source that are not here."""

from __future__ import annotations

from therapy_cli.manual.page import Entry, Page, Part

READ = (
    Entry("NO_COLOR", "Not empty: no colour and no bold, anywhere. Wins over FORCE_COLOR."),
    Entry("FORCE_COLOR", "Not empty: colour in a pipe too."),
    Entry("TERM", "dumb, unknown or none: no colour, no boxes, and questions in numbered lines."),
    Entry("ACCESSIBLE", "Not empty and not 0: questions in numbered lines, results in the spoken form, no pager."),
    Entry("COLUMNS", "The width to write in, in place of that of the terminal."),
    Entry("PAGER", "What shows long results on a terminal; empty or cat: nothing does. Without it: less."),
    Entry("LESS", "Options for less. Without it: -FKRX and a line that names the keys."),
    Entry("THERAPY_CONTENT_PATH", "Packs laid over the content, or a whole library in the place of it."),
    Entry("XDG_CACHE_HOME", "Where 'therapy content index' keeps its index; ~/.cache without it."),
    Entry("XDG_CONFIG_HOME", "Where therapy-cli/config.yaml may name packs; ~/.config without it. It is never made."),
    Entry("APPDATA", "On Windows, where therapy-cli/config.yaml may lie without XDG_CONFIG_HOME."),
    Entry("THERAPY_LONG_WAY", "Not empty: look-up and show start the whole command line. They print the same."),
    Entry("THERAPY_DEBUG", "Not empty: a fault of the program shows where it happened. Answers are not in it."),
)
SET = (Entry("LESSHISTFILE", "Set to - for the pager, so that it keeps no history of searches."),)

ENVIRONMENT = Page(
    "environment",
    "what the program looks at in your surroundings",
    (
        Part("Examples", examples=("NO_COLOR=1 therapy show shared/supervision", "PAGER=cat therapy guides")),
        Part(
            "Order",
            (
                "An option of the command wins over the environment, the environment over what is usual. No secret is "
                "read from the environment.",
            ),
        ),
        Part("Read", entries=READ),
        Part("Set for the pager", entries=SET),
        Part(
            "Streams",
            (
                "Python itself reads the locale (LANG, LC_ALL, PYTHONIOENCODING) for the encoding of the streams. What "
                "an encoding cannot hold is written with near letters; JSON is UTF-8 always.",
            ),
        ),
    ),
)

"""A picture of a drawn page, for the README.

Rich puts links to a font server into its SVG; a picture that phones home has no place here, so they go.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from therapy_cli.document.model import Document
from therapy_cli.rendering.look import MEASURE
from therapy_cli.rendering.panels import render_panels

_FONT_FACE: Final = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
_COMMENT: Final = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_INDENT: Final = re.compile(r'x="([\d.]+)"( y="[\d.]+") textLength="([\d.]+)"([^>]*)>((?:&#160;)+)(?=[^<])')
_COLUMN: Final = 12.2
"""Width of one character in Rich's pictures."""
_RICH_FONT: Final = "Fira Code"
_FONTS: Final = "Menlo, Consolas, DejaVu Sans Mono"


# Eight colours each, in the order of ANSI; only red and magenta are used, both with a contrast above 6 : 1.
_GREYS: Final = (120, 120, 120)
_DARK: Final = TerminalTheme(
    (30, 30, 30),
    (232, 232, 232),
    [_GREYS, (255, 122, 122), _GREYS, _GREYS, _GREYS, (214, 160, 255), _GREYS, (232, 232, 232)],
)
_LIGHT: Final = TerminalTheme(
    (255, 255, 255),
    (26, 26, 26),
    [_GREYS, (176, 0, 32), _GREYS, _GREYS, _GREYS, (128, 20, 140), _GREYS, (26, 26, 26)],
)


def render_svg(
    document: Document,
    *,
    width: int = MEASURE,
    lines: int | None = None,
    dark: bool = True,
    all_open: bool = False,
    name: str = "therapy",
) -> str:
    """Draw ``document`` as an SVG picture; ``lines`` keeps only the first so many lines of it."""
    page = render_panels(document, width=width, colour=True, all_open=all_open)
    rows = page.rstrip("\n").split("\n")
    console = Console(
        file=StringIO(), record=True, width=width, force_terminal=True, color_system="standard", _environ={}
    )
    console.print(Text.from_ansi("\n".join(rows[:lines])), soft_wrap=True)
    slug = re.sub(r"[^a-z0-9]+", "-", name.lower())
    svg = console.export_svg(title=name, theme=_DARK if dark else _LIGHT, unique_id=slug)
    return _INDENT.sub(_moved, _without_links(svg))


def _without_links(svg: str) -> str:
    return _COMMENT.sub("", _FONT_FACE.sub("", svg)).replace(_RICH_FONT, _FONTS)


def _moved(match: re.Match[str]) -> str:
    """Spaces before a text as a place further right: some viewers swallow them."""
    x, y, length, rest, spaces = match.groups()
    shift = spaces.count("&#160;") * _COLUMN
    return f'x="{float(x) + shift:g}"{y} textLength="{float(length) - shift:g}"{rest}>'

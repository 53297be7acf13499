"""An answer for a person at a terminal: the best hit in a border, the others as lines below it.

Drawn without Rich, which alone would take four times as long as all the rest. The borders are those of a guide's
cards: heavy for urgent, double for caution, round for the others; colour is an extra.
"""

from __future__ import annotations

from textwrap import wrap

from therapy_cli.lookup import wording
from therapy_cli.lookup.answer import Answer, full_text, line
from therapy_cli.lookup.finding import ID, KIND, OPENS, SEVERITY
from therapy_cli.lookup.ranking import Hit

MEASURE, NARROWEST_BOX, WIDE = 92, 34, 60
_LINES = {
    "urgent": "\u250f\u2501\u2513\u2503\u2517\u251b",
    "caution": "\u2554\u2550\u2557\u2551\u255a\u255d",
    "": "\u256d\u2500\u256e\u2502\u2570\u256f",
}
SIGNS = "".join(_LINES.values())
"""What it draws with; a stream that cannot hold all of them gets ASCII."""

_ASCII = {"urgent": "+=+|++", "": "+-+|++"}
_TITLES = tuple(f"{word}: " for word in wording.SEVERITY_WORDS.values())
_COLOURS = {"urgent": "31", "caution": "35"}


class Drawing:
    """How a terminal can draw: columns, colour, and whether its letters go beyond ASCII."""

    __slots__ = ("ascii_only", "colour", "width")

    def __init__(self, width: int, *, colour: bool, ascii_only: bool) -> None:
        """``width``: the columns of the terminal."""
        self.width, self.colour, self.ascii_only = min(width, MEASURE), colour, ascii_only


def as_panel(answer: Answer, drawing: Drawing) -> str:
    """The emergency line, the best hit in full, the next few as one line each."""
    lines = [*_wrapped(answer.emergency, drawing.width), ""]
    hits = answer.found.hits
    if hits:
        lines += [*_box(answer, hits[0], drawing), ""]
    if hits[1:]:
        lines += [_strong(wording.MORE, drawing)]
        lines += [row for hit in hits[1:] for row in _item(line(answer, hit), "- ", drawing.width)] + [""]
    lines += [row for note in answer.notes() for row in _wrapped(note, drawing.width)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _box(answer: Answer, hit: Hit, drawing: Drawing) -> list[str]:
    pad = 2 if drawing.width >= WIDE else 1
    boxed = drawing.width >= NARROWEST_BOX
    room = drawing.width - 2 * (pad + 1) if boxed else drawing.width
    rows = _body(_read_here(full_text(answer, hit), hit), room, drawing)
    if not boxed:
        return [row for row, _ in rows]
    severity = hit.head[SEVERITY]
    signs = _ASCII if drawing.ascii_only else _LINES
    left, flat, right, side, low_left, low_right = tuple(signs.get(severity, signs[""]))
    word = f" {wording.SEVERITY_WORDS.get(severity, wording.FOUND)} "
    foot = f" {hit.head[ID]} "[: drawing.width - 6]
    edge = _COLOURS.get(severity, "") if drawing.colour else ""
    rest = flat * (drawing.width - 3 - len(word)) + right
    top = _tinted(left + flat, edge) + _strong(word, drawing, edge) + _tinted(rest, edge)
    bottom = _tinted(low_left + flat * (drawing.width - 3 - len(foot)), edge) + foot + _tinted(flat + low_right, edge)
    border, margin = _tinted(side, edge), " " * pad
    body = [f"{border}{margin}{row}{' ' * (room - size)}{margin}{border}" for row, size in [("", 0), *rows, ("", 0)]]
    return [top, *body, bottom]


def _read_here(text: str, hit: Hit) -> str:
    """The text without the list of its sources: their short names stand behind the points already."""
    if hit.head[KIND] != "card":
        return text
    before, heading, after = text.partition(f"\n\n{wording.SOURCES}:\n")
    rest = after.partition("\n\n")[2]
    return f"{before}\n\n{wording.SOURCES_HINT.format(opens=hit.head[OPENS])}\n{rest}" if heading else text


def _body(text: str, room: int, drawing: Drawing) -> list[tuple[str, int]]:
    """The text in rows, each with its columns; the title and headings are strong."""
    rows: list[tuple[str, int]] = []
    titled = False
    for paragraph in text.split("\n"):
        is_title = not titled and paragraph.startswith(_TITLES)
        titled = titled or is_title
        is_item = paragraph.startswith("- ")
        is_heading = is_title or (paragraph.endswith(":") and not is_item)
        drawn = _item(paragraph[2:], "- ", room) if is_item else _wrapped(paragraph, room) or [""]
        rows += [(_strong(row, drawing) if is_heading else row, columns(row)) for row in drawn]
    return rows


def _item(text: str, sign: str, room: int) -> list[str]:
    return wrap(text, room, initial_indent=sign, subsequent_indent=" " * len(sign), break_on_hyphens=False) or [sign]


def _wrapped(text: str, room: int) -> list[str]:
    return wrap(text, room, break_on_hyphens=False)


def columns(text: str) -> int:
    """How many columns a text takes on a terminal: wide letters two, joined marks none."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _strong(text: str, drawing: Drawing, colour: str = "") -> str:
    return f"\x1b[1{';' + colour if colour else ''}m{text}\x1b[0m" if drawing.colour else text


def _tinted(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if colour else text

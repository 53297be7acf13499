"""A menu as lines of text in a given width and height. Pure: no terminal here.

Labels wrap with a hanging indent instead of being cut off at the edge. A list that is too long for the
window shows the part around the pointer and says that there is more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from therapy_cli.asking import wording
from therapy_cli.asking.menu import Menu, MenuRow
from therapy_cli.asking.prompter import Prompt
from therapy_cli.asking.speaking import wrapped

FEWEST_ROWS = 5


class DrawnLine(NamedTuple):
    """A line and its look: ``heading``, ``pointed`` or none. No meaning rests on the look."""

    look: str
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above and below the rows."""

    text: str
    position: str = ""
    help: str | None = None
    why: str | None = None
    so_far: str = ""
    footer: tuple[str, ...] = ()


def heading_of(prompt: Prompt) -> Heading:
    """The heading of a question."""
    labels = prompt.labels(prompt.previous)
    parts = [*(wording.MENU_FOOTER_MANY if prompt.kind == "checkbox" else wording.MENU_FOOTER_ONE)]
    parts += [wording.MENU_FOOTER_WHY] if prompt.why else []
    parts += [wording.MENU_FOOTER_REVIEW] if prompt.can_review else []
    return Heading(
        text=prompt.text,
        position=prompt.position,
        help=prompt.help,
        why=prompt.why,
        so_far=wording.SO_FAR.format("; ".join(labels)) if labels else "",
        footer=(*parts, wording.MENU_FOOTER_LEAVE),
    )


def drawn(
    heading: Heading, menu: Menu, width: int, height: int, fitting: Callable[[str], str] = str
) -> list[DrawnLine]:
    """The menu in at most ``height`` lines, as far as that is possible at all."""
    foot = [DrawnLine("", line) for line in ("", *_wrap(fitting(menu.note), width), *_hints(heading.footer, width))]
    top = list(_top(heading, menu, width, fitting, with_help=True))
    if height - len(top) - len(foot) < min(FEWEST_ROWS, len(menu.rows)) and heading.help and not menu.explains:
        top = list(_top(heading, menu, width, fitting, with_help=False))
    rows = list(_rows(menu, width, fitting))
    return [*top, *_part(rows, menu.pointed, max(FEWEST_ROWS, height - len(top) - len(foot))), *foot]


def _top(
    heading: Heading, menu: Menu, width: int, fitting: Callable[[str], str], *, with_help: bool
) -> Iterator[DrawnLine]:
    yield DrawnLine("", "")
    for line in _wrap(heading.position, width):
        yield DrawnLine("", line)
    for line in _wrap(fitting(heading.text), width):
        yield DrawnLine("heading", line)
    why = wording.WHY.format(heading.why) if heading.why and menu.explains else ""
    help_text = heading.help if with_help else wording.HELP_HIDDEN
    for text in (help_text or "", heading.so_far, why):
        for line in _wrap(fitting(text), width):
            yield DrawnLine("", line)
    yield DrawnLine("", "")


def _rows(menu: Menu, width: int, fitting: Callable[[str], str]) -> Iterator[tuple[int, DrawnLine]]:
    """Each line of the list with the number of the row it belongs to."""
    wide = max(len(row.key) for row in menu.rows)
    for i, row in enumerate(menu.rows):
        is_pointed = i == menu.pointed
        first = f"{'>' if is_pointed else ' '} {row.key:>{wide}} {_box(menu, row)} "
        rest = " " * len(first)
        lines = wrapped(fitting(row.label), width, first=first, rest=rest)
        if row.detail:
            lines += wrapped(fitting(row.detail), width, first=f"{rest}  ", rest=f"{rest}  ")
        for line in lines:
            yield i, DrawnLine("pointed" if is_pointed else "", line)


def _box(menu: Menu, row: MenuRow) -> str:
    if not menu.many:
        return ""
    if row.choice is None:
        return "   "
    return "[x]" if row.choice in menu.ticked else "[ ]"


def _part(rows: list[tuple[int, DrawnLine]], pointed: int | None, room: int) -> Iterator[DrawnLine]:
    """The lines of the list that fit, with the row pointed at among them."""
    if len(rows) <= room:
        yield from (line for _, line in rows)
        return
    size = max(1, room - 2)
    places = [n for n, (i, _) in enumerate(rows) if i == pointed] or [0]
    start = min(max(0, places[-1] + 1 - size), places[0])
    above = wording.MORE_ABOVE if start else ""
    below = wording.MORE_BELOW if start + size < len(rows) else ""
    yield DrawnLine("", f"  {above}" if above else "")
    yield from (line for _, line in rows[start : start + size])
    yield DrawnLine("", f"  {below}" if below else "")


def _hints(parts: tuple[str, ...], width: int) -> list[str]:
    """Short hints in as few lines as possible; none is broken in two."""
    glue = "\N{NO-BREAK SPACE}"
    glued = [part.replace(" ", glue) if len(part) < width else part for part in parts]
    lines = _wrap(f"{glue}| ".join(glued), width)
    return [line.removesuffix(f"{glue}|").replace(glue, " ") for line in lines]


def _wrap(text: str, width: int) -> list[str]:
    return wrapped(text, width) if text else []

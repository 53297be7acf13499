"""The state of a menu and what keys do to it. Pure: no terminal here.

Nothing is pointed at when a menu opens, so Enter alone chooses nothing, on any question. Only an earlier
answer to an ordinary question is pointed at again. On a question of safety not even that; its earlier ticks
come back, lest a danger sign is lost on the way back, but Enter takes them only after another key.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from therapy_cli.asking import wording
from therapy_cli.asking.prompter import Back, Change, Chosen, Confirmed, LeftOpen, Prompt, Reply, Row, Verdict


@dataclass(frozen=True, slots=True)
class MenuRow:
    """One line to choose. ``choice`` is an option; a row without one acts at once: back, leave open."""

    key: str
    label: str
    choice: str | None = None
    exclusive: bool = False
    act: Reply | Verdict | None = None
    detail: str = ""


@dataclass(slots=True)
class Menu:
    """Rows, where the pointer is, what is ticked. ``note`` is the line said about the last key."""

    rows: tuple[MenuRow, ...]
    many: bool = False
    pointed: int | None = None
    ticked: tuple[str, ...] = ()
    note: str = ""
    explains: bool = False
    looked_over: bool = True
    empty_note: str = field(default_factory=lambda: wording.POINT_FIRST)
    _typed: str = field(default="", init=False)

    def move(self, step: int) -> None:
        """Point at the next row in the direction of ``step``; from nowhere at the first or the last."""
        self._touched()
        if self.pointed is None:
            self.pointed = 0 if step > 0 else len(self.rows) - 1
        else:
            self.pointed = (self.pointed + step) % len(self.rows)

    def jump(self, where: int) -> None:
        """Point at a row, counted from the end if negative."""
        self._touched()
        self.pointed = where % len(self.rows)

    def type(self, digit: str) -> None:
        """Point at the row of a number; a second digit within reach makes a number of two."""
        typed = self._typed
        self._touched()
        keys = [row.key for row in self.rows]
        wanted = next((number for number in (typed + digit, digit) if number in keys), None)
        if wanted is not None:
            self._typed = wanted
            self.pointed = keys.index(wanted)

    def tick(self) -> None:
        """Tick or untick the row pointed at; an exclusive one stands alone."""
        self._touched()
        row = self._row
        if not self.many:
            return
        if row is None or row.choice is None:
            self.note = wording.TICK_NEEDS_LINE
        elif row.choice in self.ticked:
            self.ticked = tuple(t for t in self.ticked if t != row.choice)
        else:
            kept = () if row.exclusive else tuple(t for t in self.ticked if not self._is_exclusive(t))
            self.ticked = (*kept, row.choice)

    def explain(self) -> None:
        """Show why the question is asked, or hide it again."""
        self._touched()
        self.explains = not self.explains

    def enter(self) -> Reply | Verdict | None:
        """The reply that Enter gives here; ``None``, with a note, where nothing was chosen yet."""
        looked_over = self.looked_over
        self._touched()
        row = self._row
        if row is not None and row.act is not None:
            return row.act
        if not looked_over:
            self.looked_over, self.note = False, wording.LOOK_OVER
            return None
        if self.many and self.ticked:
            return Chosen(tuple(r.choice for r in self.rows if r.choice is not None and r.choice in self.ticked))
        if not self.many and row is not None and row.choice is not None:
            return Chosen((row.choice,))
        self.note = self.empty_note
        return None

    def act_of(self, key: str) -> Reply | Verdict | None:
        """What the row of a letter does."""
        self._touched()
        return next((row.act for row in self.rows if row.key == key.lower()), None)

    @property
    def _row(self) -> MenuRow | None:
        return None if self.pointed is None else self.rows[self.pointed]

    def _is_exclusive(self, choice: str) -> bool:
        return any(row.exclusive for row in self.rows if row.choice == choice)

    def _touched(self) -> None:
        self.looked_over = True
        self.note = ""
        self._typed = ""


def menu_of(prompt: Prompt) -> Menu:
    """The menu of a question."""
    rows = [MenuRow(str(n), c.label, c.id, c.exclusive) for n, c in enumerate(prompt.choices, 1)]
    if prompt.may_be_left_open:
        rows.append(MenuRow("o", wording.LEAVE_OPEN, act=LeftOpen()))
    if prompt.can_go_back:
        rows.append(MenuRow("b", wording.BACK, act=Back()))
    many = prompt.kind == "checkbox"
    return Menu(
        rows=tuple(rows),
        many=many,
        pointed=None if many or prompt.is_safety else _place(rows, prompt.previous),
        ticked=prompt.previous if many else (),
        looked_over=not (many and prompt.is_safety and prompt.previous),
        empty_note=_empty_note(prompt),
    )


def menu_of_review(rows: Sequence[Row], *, midway: bool) -> Menu:
    """The menu of a review: going on stands first and is pointed at, then every answer, then the way back."""
    go_on = MenuRow("0", wording.MORE_QUESTIONS if midway else wording.SHOW_RESULT, act=Confirmed())
    answers = [
        MenuRow(str(n), row.text, act=Change(row.question_id), detail=row.answer) for n, row in enumerate(rows, 1)
    ]
    back = [MenuRow("b", wording.BACK, act=Change(rows[-1].question_id))] if rows else []
    return Menu(rows=(go_on, *answers, *back), pointed=0)


def _place(rows: Sequence[MenuRow], values: Iterable[str]) -> int | None:
    wanted = set(values)
    return next((i for i, row in enumerate(rows) if row.choice in wanted), None)


def _empty_note(prompt: Prompt) -> str:
    if prompt.kind == "select":
        return wording.POINT_FIRST
    return wording.TICK_FIRST if prompt.may_be_left_open else wording.TICK_FIRST_CLOSED

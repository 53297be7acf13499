"""One card in full, as a panel or, where there are no boxes, as a block of text."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET, UnsetType
from rich.console import Group
from rich.text import Text

from therapy_cli.document.model import AvoidBlock, CardBlock, Document, HelplineBlock, PointBlock
from therapy_cli.rendering import wording
from therapy_cli.rendering.arrangement import PRACTICE, names_of, not_gathered, origin_words, short_names
from therapy_cli.rendering.helpline_words import by_heading, detail_words, list_notes, reach_words, shared_check
from therapy_cli.rendering.look import Look
from therapy_cli.rendering.panel_parts import (
    STRONG,
    Block,
    bordered,
    bullets,
    indented,
    phrase,
    severity_word,
    spaced,
    titled,
    words,
)

SHORT = "short"


class CardDrawing:
    """Draws the cards of one document."""

    def __init__(self, document: Document, look: Look) -> None:
        self._document = document
        self._look = look
        self._names = short_names(document)
        self._on_page = {card.id for card in document.cards}

    def draw(self, card: CardBlock) -> Block:
        """The whole card."""
        if self._look.has_boxes:
            body = spaced([words(card.title, STRONG), *self._parts(card)])
            return bordered(card.severity, body, card.id, self._look)
        head = phrase((": ", ""), (card.title, STRONG), (f" ({card.id})", ""))
        return Group(severity_word(card.severity).append_text(head), indented(spaced(self._parts(card))))

    def _parts(self, card: CardBlock) -> list[Block | None]:
        gathered, origin = self._document.gathered, origin_words(card)
        return [
            words(origin) if origin else None,
            words(card.lead) if card.lead else None,
            *(self._point(note) for note in card.notes),
            bullets(map(self._point, card.points), self._look, airy=True) if card.points else None,
            *self._helplines(card),
            self._say(card),
            self._titled(wording.AVOID, map(self._avoid, card.avoid)),
            self._titled(wording.SUPERVISION, map(words, not_gathered(card.supervision, gathered.supervision))),
            self._titled(wording.DOCUMENT, map(words, not_gathered(card.document, gathered.document))),
            self._whole_card(card),
            self._see(card),
            *self._why(card),
        ]

    def _list(self, items: Iterable[Block]) -> Block | None:
        kept = list(items)
        return bullets(kept, self._look) if kept else None

    def _titled(self, heading: str, items: Iterable[Block]) -> Block | None:
        listed = self._list(items)
        return titled(heading, listed) if listed else None

    def _whole_card(self, card: CardBlock) -> Block | None:
        """Where the rest of a short form is. A discreet reader is not sent to type its name into a shell."""
        if card.form != SHORT or self._document.discreet:
            return None
        return words(wording.WHOLE_CARD.format(id=card.id))

    def _point(self, point: PointBlock) -> Text:
        """A point, its sources in brackets behind it; a bare practice point has none (see the sources)."""
        if set(point.sources) <= {PRACTICE}:
            return words(point.text)
        return words(f"{point.text} [{'; '.join(names_of(point, self._names))}]")

    def _say(self, card: CardBlock) -> Block | None:
        listed = self._titled(wording.SAY, (words(self._quoted(line)) for line in card.say))
        return Group(*(self._point(note) for note in card.say_notes), listed) if listed else None

    def _quoted(self, line: str) -> str:
        """Words in quotation marks; an opening "(to a supervisor)" is not spoken and stays outside."""
        if not line.startswith("("):
            return self._look.quoted(line)
        aside, closing, spoken = line.partition(") ")
        return f"{aside}{closing}{self._look.quoted(spoken)}" if spoken else line

    def _avoid(self, avoid: AvoidBlock) -> Text:
        spoken = avoid.text.endswith((".", "!", "?", "\u2026"))
        text = self._look.quoted(avoid.text) if spoken else avoid.text
        return words(f"{text} {self._look.dash} {avoid.why}")

    def _helplines(self, card: CardBlock) -> list[Block | None]:
        with_check = shared_check(card.helplines) is None
        groups = by_heading(card.helplines).items()
        blocks = [self._titled(h, (self._helpline(x, with_check=with_check) for x in lines)) for h, lines in groups]
        notes = " ".join(list_notes(card))
        return [*blocks, words(notes) if notes else None]

    def _helpline(self, line: HelplineBlock, *, with_check: bool) -> Group:
        details = detail_words(line, with_check=with_check)
        return Group(words(reach_words(line), STRONG), *([words(details)] if details else []))

    def _see(self, card: CardBlock) -> Block | None:
        elsewhere = [i for i in card.see if i not in self._on_page]
        return words(f"{wording.SEE}: {', '.join(elsewhere)}") if elsewhere else None

    def _why(self, card: CardBlock) -> list[Block | None]:
        if not self._look.why:
            return []
        return [self._reasons(wording.BECAUSE, card.because), self._reasons(wording.REMOVED_BY, card.removed_by)]

    def _reasons(self, heading: str, reasons: list[str] | UnsetType) -> Block | None:
        if reasons is UNSET or not reasons:
            return None
        if len(reasons) == 1:
            return phrase((f"{heading}: ", STRONG), (reasons[0], ""))
        return self._titled(heading, map(words, reasons))

"""What every drawing of a document needs to know, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from msgspec import UNSET

from therapy_cli.document.gathering import has_client_line
from therapy_cli.document.model import (
    CardBlock,
    Document,
    InShortLine,
    MayApplyBlock,
    PointBlock,
)
from therapy_cli.library.model import SEVERITIES, Severity
from therapy_cli.rendering import wording

PRACTICE = "practice-consensus"
"""The source of a practice point."""

_ESCAPE: Final = re.compile(r"\x1b\[[0-9;]*m")
_BORDER: Final = "\u250f\u2554\u256d+"


def page_title(document: Document) -> str | None:
    """The title of the page; none where a card bears the same one, as on a page of a single card."""
    return None if document.title in ("", *(card.title for card in document.cards)) else document.title


def may_apply_heading(document: Document) -> str:
    """What stands above the cards that may apply. The line of a client hangs on no answer: it has other words."""
    return wording.FURTHER_PAGES if has_client_line(document) else wording.MAY_APPLY


def opens_card(line: str) -> bool:
    """A drawn line is the first one of a card: its severity word stands in the border, or before a colon."""
    severity = "|".join(map(re.escape, wording.SEVERITY_WORDS.values()))  # a pack may say them in another language
    return bool(re.match(rf"[{_BORDER}]\S? (?:{severity}) |(?:{severity}):", _ESCAPE.sub("", line)))


def is_closing(card: CardBlock, document: Document) -> bool:
    """The card holds the last words: they may stand at the end of the page instead."""
    return bool(card.points) and {p.text for p in card.points} <= set(document.closing)


def last_words(document: Document, drawn: Iterable[CardBlock]) -> list[str]:
    """How far the text was reviewed and the closing lines, each once, without those in a card that is drawn."""
    said = {point.text for card in drawn for point in card.points}
    return [line for line in dict.fromkeys([document.review.sentence, *document.closing]) if line not in said]


def origin_words(card: CardBlock) -> str | None:
    """Whose words the card holds, where not only the library's."""
    if card.from_pack is not UNSET:
        return wording.FROM_PACK.format(pack=card.from_pack)
    return None if card.added_by is UNSET else wording.ADDED_BY.format(packs=", ".join(card.added_by))


def short_names(document: Document) -> dict[str, str]:
    """The short name of each cited source, by id."""
    return {source.id: source.short for source in document.sources}


def names_of(point: PointBlock, names: dict[str, str]) -> list[str]:
    """The sources of one point by short name, each once; an id that is not listed stands for itself."""
    return list(dict.fromkeys(names.get(i) or i for i in point.sources))


def by_severity(lines: Iterable[InShortLine]) -> list[tuple[Severity, list[InShortLine]]]:
    """Group "In short" by weight; inside a group in the order of the document."""
    kept = list(lines)
    groups = [(severity, [line for line in kept if line.severity == severity]) for severity in SEVERITIES]
    return [(severity, group) for severity, group in groups if group]


def split_after_urgent(cards: Sequence[CardBlock]) -> tuple[list[CardBlock], list[CardBlock]]:
    """The cards up to the last urgent one, and those after it."""
    places = [i for i, card in enumerate(cards) if card.severity == "urgent"]
    cut = places[-1] + 1 if places else 0
    return list(cards[:cut]), list(cards[cut:])


def not_gathered(own: Iterable[str], gathered: Iterable[str]) -> list[str]:
    """Lines of a card that no gathered list holds, so that nothing stands twice and nothing is lost."""
    elsewhere = set(gathered)
    return [line for line in own if line not in elsewhere]


@dataclass(frozen=True, slots=True)
class OpenEnds:
    """What is still open: each question with the cards that it would settle, and the other cards."""

    questions: dict[str, list[MayApplyBlock]] = field(default_factory=dict)
    others: list[MayApplyBlock] = field(default_factory=list)


def open_ends(document: Document) -> OpenEnds:
    """Open questions and cards that may apply, brought together so that no question stands twice."""
    asked = document.gathered.open_questions
    ends = OpenEnds({question: [] for question in ([] if asked is UNSET else asked)})
    for block in document.may_apply:
        if block.question is not UNSET and block.question in ends.questions:
            ends.questions[block.question].append(block)
        else:
            ends.others.append(block)
    return ends

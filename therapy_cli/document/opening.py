"""What stands before the cards: emergency line, notices, the state of review, "In short"."""

from __future__ import annotations

from collections.abc import Iterable

from therapy_cli.document.card_blocks import title_of
from therapy_cli.document.dates import date_in_words
from therapy_cli.document.helpline_blocks import HelplineShelf
from therapy_cli.document.model import InShortLine, ReviewState
from therapy_cli.guidance.guidance import Guidance, ShownCard
from therapy_cli.library.model import EmergencyLine, Review

IN_SHORT_REST = 5


def emergency_line(words: EmergencyLine, shelf: HelplineShelf, *, for_client: bool) -> str:
    """The first line of every output: the country's emergency number, or the local one."""
    numbers = " or ".join(shelf.numbers())
    known, unknown = (words.known_client, words.open_client) if for_client else (words.known, words.open)
    return known.replace("{numbers}", numbers) if numbers else unknown


def review_state(review: Review, notices: dict[str, str]) -> ReviewState:
    """Whether an outside clinician has signed the guide off, in words too."""
    sentence = notices["unreviewed"]
    if review.state == "reviewed":
        signed_on = date_in_words(review.on) if review.on else ""
        sentence = notices["reviewed"].replace("{by}", review.by or "").replace("{on}", signed_on)
    return ReviewState(state=review.state, by=review.by, on=review.on, due=review.due, sentence=sentence)


def notices(guidance: Guidance, words: dict[str, str], *, for_person: bool) -> list[str]:
    """What a reader must know before the cards; a program must also be told what a person sees for themselves."""
    found = []
    if guidance.interview.role in ("supervisor", "colleague"):
        found.append(words["you_is_practitioner"])
    if for_person:
        return found
    if any(s.severity == "urgent" for s in guidance.shown):
        found.append(words["urgent_present"])
    if guidance.is_discreet:
        found.append(words["names_tell"])
    return found


def in_short(shown: Iterable[ShownCard]) -> list[InShortLine]:
    """One line for each urgent card, then up to five for the rest; nothing urgent is left out."""
    lines = [
        InShortLine(card=s.card.id, severity=s.severity, text=_in_one_line(s)) for s in shown if s.card.place != "end"
    ]
    rest = [line for line in lines if line.severity != "urgent"]
    return [line for line in lines if line.severity == "urgent"] + rest[:IN_SHORT_REST]


def _in_one_line(shown: ShownCard) -> str:
    """A card that nobody has said applies must not read like a fact."""
    text = (shown.card.short or title_of(shown)).removesuffix(".")
    return f"{text} (left open)" if shown.is_open else text

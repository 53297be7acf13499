"""Reading ease after Flesch: 206.8 minus 1.015 words a sentence minus 84.6 syllables a word.

100 is very easy, 60 plain English, under 30 hard. It knows nothing of meaning: a low figure asks for a second look
at long sentences and long words, no more. Syllables are counted by ``syllapy`` (the extra "content"): its word list
knows what rules of spelling do not, and unlike hyphenation it was made for counting. A colon or a semicolon ends a
sentence here too: what follows it is read as one, a list above all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from therapy_cli.library.library import Library
from therapy_cli.library.model import ReadingGoals
from therapy_cli.proving.addressed import Reader, Text, addressed
from therapy_cli.proving.report import Advice

Syllables = Callable[[str], int]
HARDEST: Final = 3
"""Hard points that are named for each guide."""
LEAST_WORDS: Final = 12
"""In a shorter text one long word would decide."""
NOT_LOOKED_AT: Final = Advice(
    "all",
    "not-looked-at",
    "reading ease",
    "syllables cannot be counted here; install it with: pip install 'therapy-cli[content]'",
)

_WORD = re.compile(r"[A-Za-z]+(?:'[a-z]+)?")
_END = re.compile(r"[.!?:;]+(?=\s|\"|$)")


@dataclass(frozen=True, slots=True)
class GuideEase:
    """How easily a guide reads for each kind of reader; ``None`` where it has no text for them."""

    guide: str
    practitioners: float | None
    clients: float | None


def syllable_counter() -> Syllables | None:
    """What counts the syllables of a word, or ``None`` where it is not installed."""
    try:
        import syllapy
    except ImportError:
        return None
    count: Syllables = syllapy.count
    return count


def ease(texts: Iterable[str], count: Syllables) -> float | None:
    """The reading ease of some texts together; ``None`` where they hold no word."""
    words = sentences = syllables = 0
    for text in texts:
        found = _WORD.findall(text)
        words += len(found)
        syllables += sum(max(1, count(word.lower())) for word in found)
        sentences += max(1, len(_END.findall(text)))
    if not words:
        return None
    return round(206.835 - 1.015 * words / sentences - 84.6 * syllables / words, 1)


def guide_ease(library: Library, guide_id: str, count: Syllables) -> GuideEase:
    """The reading ease of everything that a guide can print, its shared cards included."""
    texts = addressed(library, [guide_id])
    return GuideEase(
        guide_id, *(ease((t.text for t in texts if t.reads == r), count) for r in ("practitioner", "client"))
    )


def ease_advice(
    guides: Sequence[GuideEase], texts: Sequence[Text], goals: ReadingGoals, count: Syllables
) -> Iterator[Advice]:
    """Yield the guides that read too hard as a whole, then the hardest points of each guide."""
    for guide in guides:
        for readers, found, goal in (
            ("practitioners", guide.practitioners, goals.practitioners),
            ("clients", guide.clients, goals.clients),
        ):
            if found is not None and found < goal:
                message = f"reading ease {found:.0f}; {goal} is the least wanted for {readers}"
                yield Advice(guide.guide, "reading-ease", f"texts for {readers}", message)
    least: dict[Reader, int] = {"practitioner": goals.point, "client": goals.client_point}
    for owner in dict.fromkeys(t.owner for t in texts):
        yield from _hardest([t for t in texts if t.owner == owner], least, count)


def _hardest(texts: Sequence[Text], least: dict[Reader, int], count: Syllables) -> Iterator[Advice]:
    """Yield the points furthest below what is wanted for their readers."""
    found = []
    for text in texts:
        if text.is_point and len(_WORD.findall(text.text)) >= LEAST_WORDS:
            points = ease([text.text], count)
            if points is not None and points < least[text.reads]:
                found.append((points - least[text.reads], text.place, points, text))
    for _, place, points, text in sorted(found)[:HARDEST]:
        message = f'reading ease {points:.0f}; shorter sentences or words would help: "{_begin(text.text)}"'
        yield Advice(text.owner, "hard-point", place, message)


def _begin(text: str, letters: int = 60) -> str:
    return text if len(text) <= letters else f"{text[:letters].rsplit(' ', 1)[0]} …"

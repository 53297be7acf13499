"""Words that people type, and where they lead: for look-up only, printed nowhere."""

from __future__ import annotations

from therapy_cli.library.model.entry import Entry


class SameWords(Entry, frozen=True, kw_only=True):
    """Single words for one thing: whoever types one finds all."""

    words: list[str]


class LayWords(Entry, frozen=True, kw_only=True):
    """What people say, and the words that the content has for it."""

    say: list[str]
    means: list[str]


class Lead(Entry, frozen=True, kw_only=True):
    """Words by which a card, or another thing of the library, is found besides its own."""

    to: str
    words: list[str]


class WordClass(Entry, frozen=True, kw_only=True):
    """Words of which any one will do, under a name in capitals that phrases of danger may hold."""

    name: str
    words: list[str]


class Danger(Entry, frozen=True, kw_only=True):
    """Words that signal danger, and the cards that then lead, whatever else fits.

    ``leads`` are for practitioners, ``client`` for somebody who asks for themselves. ``first_person``: the words
    count only then; ``in_order``: they count only in this order (who hits whom); ``unless``: phrases that make them
    harmless, word by word (follows me on instagram).
    """

    id: str
    words: list[str]
    leads: list[str] = []
    client: list[str] = []
    first_person: bool = False
    in_order: bool = False
    unless: list[str] = []


class Elsewhere(Entry, frozen=True, kw_only=True):
    """Words of subjects that this content has nothing on. ``guide``: where something near is found, if anywhere.

    ``firm``: they count even where the query speaks of a client or a therapist. ``alone``: they count only in a
    question or an order about nothing else ("does my client have ...", "what time is it").
    """

    subject: str
    words: list[str]
    guide: str | None = None
    firm: bool = False
    alone: bool = False


class VocabularyFile(Entry, frozen=True, kw_only=True):
    """``vocabulary.yaml``."""

    same: list[SameWords]
    lay: list[LayWords]
    leads: list[Lead]
    danger: list[Danger]
    elsewhere: list[Elsewhere]
    classes: list[WordClass] = []

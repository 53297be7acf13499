"""Every fixed word that look-up prints: calm British English, ASCII only."""

from __future__ import annotations

ALSO = "Also called"
CODES_ON = "What ethics codes say on: {title}"
NOTHING = "Nothing here fits."
NEAREST = "The nearest guide: {title}. Open it: {opens}"
BEYOND = "This is outside what these pages cover."
LISTS = "'therapy guides' lists what there is."
MORE = "Also found:"
OPENS = "{title}: {opens}"
FOR = {"practitioners": "for practitioners", "clients": "for clients", "everyone": "for everyone"}
SEVERITY_WORDS = {"urgent": "Urgent", "caution": "Caution", "consider": "Consider", "info": "Background"}
FOR_PRACTITIONERS = "Pages for practitioners are left out. To see them: --for therapist."
KINDS = ("card", "guide", "term", "theme", "code", "model", "helpline", "source")
READERS = ("client", "therapist", "supervisor")
KIND_WORDS = {
    "guide": "To open the guide",
    "term": "In the glossary",
    "theme": "Side by side",
    "code": "In the cross-walk",
    "model": "Step by step",
    "helpline": "All lines",
    "source": "In the list of sources",
}
FOUND = "Found"
SOURCES = "Sources"
SOURCES_HINT = "Editions and links: {opens}"

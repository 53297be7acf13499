"""What an editor shows beside a key: one short line for each key that needs one. ``docs/content-format.md`` says more.

A key is named alone where it means the same everywhere, with its type (``Question.when``) where it does not.
"""

from __future__ import annotations

from typing import Final

EDITOR_WORDS: Final[dict[str, str]] = {
    "when": "The condition under which this holds; leave it out if it always does.",
    "Card.when": "The whole condition of the card, with the roles it is for.",
    "Question.when": "Asked while this is true or unknown; where it is false the question does not apply.",
    "severity": "urgent: act or consult today; caution: look before the next contact; consider: helps to choose well; "
    "info: background.",
    "raise": "The severity goes up to `to` while `when` is true. It never goes down.",
    "drop_when": "Left out while this is true. Unknown never drops.",
    "say_when": "The words to say print only while this is true.",
    "first_when": "Moves the point to the top while this is true.",
    "unknown": "While `when` is unknown: show, ask (list it under May also apply) or withhold.",
    "lead_unknown": "The first line of a card that is shown although nobody said that it applies.",
    "title_unknown": "A title that claims less, for a card shown on unknown.",
    "excludes_in_words": "When the words to say must not be used; stands first where the card is looked up alone.",
    "place": "Inside its severity: first or last; emergency before all; end for closing words.",
    "before": "Directly before another card of the same severity.",
    "Case.before": "A card, and the cards that must stand after it.",
    "Claim.before": "A card, and the cards (or all) that must stand after it.",
    "after": "Directly after another card of the same severity.",
    "short": "Its line in In short, if the title is not fit for it.",
    "Source.short": "What a reader sees at the end of a line.",
    "banner": "One line directly under the emergency line.",
    "opens_with": "Shared lines (shared/lines.yaml) before the points.",
    "say_opens_with": "Shared lines before the words to say.",
    "points": "What to think of, one or two spoken sentences each, with sources.",
    "say": "Words that might help. A line that is not for the client opens with (to a supervisor) or the like.",
    "avoid": "Words that do harm, and why.",
    "supervision": "Questions to bring to supervision.",
    "document": "What to write down.",
    "see": "Links to cards, by their full id: boundaries/gifts.",
    "words": "Words by which it is found.",
    "sources": "Ids of sources.yaml; practice-consensus prints as practice point.",
    "helplines": "Kinds of helplines.yaml to print under the card.",
    "country": "Only for readers in these countries.",
    "discreet": "Nothing of the run is stored or repeated.",
    "interview": "The order of the questions, shared and own ones; role first; at most 14 on any path.",
    "narrow": "A condition that is added to the one of a shared question.",
    "derived": "Named conditions that cards may test with holds, never the opposite.",
    "means": "unknown: tests on other options become unknown, never false.",
    "exclusive": "This option stands alone.",
    "required": "Only role and danger.",
    "no_default": "Enter alone never answers it.",
    "answers": "Question: option, or a list of options. A question left out is left open.",
    "first": "The first card is one of these.",
    "shows": "All of these are shown, in any form.",
    "shows_full": "All of these are shown in full.",
    "lists": "All of these are shown or stand under May also apply.",
    "never": "None of these is shown or listed.",
    "contains": "Patterns that must match the printed text, in small letters.",
    "lacks": "Patterns that must not match it.",
    "pattern": "A regular expression on lower-cased text.",
    "due": "The day by which it must be read again.",
    "waits_for": "Guides that are still to come.",
    "carried_by": "The cards that carry the claim, and how the text begins that does.",
    "left_out": "Why it is left out.",
}


def words_for(owner: str, key: str) -> str | None:
    """What to show beside ``key`` of the type named ``owner``."""
    return EDITOR_WORDS.get(f"{owner}.{key}") or EDITOR_WORDS.get(key)

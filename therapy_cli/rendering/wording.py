"""Every fixed word that a renderer prints, in one place: calm British English, ASCII only.

What a card says stands in the content. Here stand headings, the words for severity, and hints.
"""

from __future__ import annotations

from typing import Final

from therapy_cli.library.model import Severity

SEVERITY_WORDS: Final[dict[Severity, str]] = {
    "urgent": "Urgent",
    "caution": "Caution",
    "consider": "Consider",
    "info": "Background",
}

IN_SHORT = "In short"
OTHER_CARDS = "Also for these answers"
SUPERVISION = "Bring to supervision"
DOCUMENT = "Write down"
STILL_OPEN = "Still to find out"
MAY_APPLY = "May also apply"
FURTHER_PAGES = "Further pages"
SETTLED_BY = "To settle it"
SAY = "Words you might use"
AVOID = "Words to avoid"
SEE = "See also"
SOURCES = "Sources"
BECAUSE = "Shown because"
REMOVED_BY = "Would go with"

FROM_PACK = "From {pack}"
ADDED_BY = "With additions from {packs}"
LEFT_OUT = "Left out, because a rule of safety would not hold with it: {packs}. 'therapy content check' says more."

FOR_WHOM = "For"
ALL_CHECKED = "Each of these: {check}."
LANGUAGES = "Languages"
SILENT = "If speaking is not safe"

OPEN_ONE = "To open one: therapy show ID. To open all: --all."
WHOLE_CARD = "The whole card: therapy show {id}"

PRACTICE_POINTS = "A point without brackets is a practice point: it rests on practice, not on a study or a code."
PRACTICE_MEANS = "It rests on practice, not on a study or a code."
OVERDUE_SINCE = "should have been read again by {date}"
OVERDUE = "should have been read again by now"
SOURCE_HINT = "Editions and links: therapy sources {id}"
SOURCE_HINT_DISCREET = "Editions and links: therapy sources"
HOW_READ: Final[dict[str, str]] = {
    "own page": "read at its own address",
    "copy": "read in a copy",
    "abstract": "read as an abstract",
    "summary": "read in a summary",
    "not read": "looked for, not read,",
}

ANSWER_RULES: Final = (
    "Ask the questions of the part 'interview' in this order, each while its condition is true or unknown.",
    "A condition is a mapping, and all its keys must hold. A question id lists options of which one suffices.",
    "The keys 'any', 'all' and 'not' join conditions. A name from 'derived' with 'holds' tests that condition.",
    "There are three values: true, false and unknown. No answer is unknown, never no.",
    "To leave a question open, leave it out of the answers.",
    "A question whose own condition is false does not apply: tests on it are false.",
    "An option with 'means_unknown' makes tests that name it true and tests that name other options unknown.",
    "An option with 'exclusive' stands alone. A 'select' takes one option, a 'checkbox' any number.",
    "A question with 'no_default' is answered only by a choice of its own, never by a bare Enter.",
    "Where 'role' is 'client', use the words for clients where they are given, and keep nothing.",
)
ANSWER_FLAG: Final = "--answer QUESTION=OPTION, once for each option"
ANSWER_FILE: Final = (
    "--answers FILE (or - for standard input), YAML or JSON: a mapping of question ids to one option id or a "
    "list of them, directly or under 'answers'; 'guide' may stand beside it."
)

CODES = "Ethics codes"
THEMES = "Themes"
CODE = "Code"
THEME = "Theme"
SECTION = "Section"
GIST = "In short, paraphrased"
ABOUT = "About"
EDITIONS = "Editions and links"
EARLIER = "(earlier)"
EDITION_USED = "Edition used here: {edition}."
NO_EDITION = "not known"
NO_LINK = "No link was found."
ONLY_HEADING = "Only a heading was seen, under which it may fall: {names}."
NONE_FOUND = "No clause of that name was found: {names}."
NOT_READ = "Not read for this: {names}."
CHECK_NEWER = "Check for a newer edition."
CODES_USAGE = "Side by side: therapy codes THEME. One code: therapy codes --code ID."

MODEL = "Model"
GOOD_FOR = "Good for"
LIMITS = "Limits"
SAFETY_FIRST = "Safety first"
AT_THE_END = "At the end"
NO_MODEL_DECIDES = "No model decides, and following one protects nobody from blame."
MODELS_USAGE = "Step by step: therapy models NAME. A blank sheet: therapy models NAME --sheet."
MARKS: Final = {"thought": "thought about", "supervision": "take to supervision", "later": "not now"}
TO_SUPERVISION = "To take to supervision"

ALSO = "Also called"

YOUR_CODES = "Your codes"
CODE_CITED = "cited here"
CODE_NOT_CITED = "not cited here"
CODE_THEMES = "Read on the themes of this guide: {themes}."
NO_CODE_THEMES = "On no theme of this guide were they read."
CODES_HINT = "Side by side: therapy codes THEME."
MAY_STILL_STAND = "What is not named here may still stand in the code."

NEXT = "Next: take what stands under 'Bring to supervision' with you."
NEXT_AFTER_URGENT = "Next: what is urgent, before anything else; then take 'Bring to supervision' with you."
TO_KEEP = "-o FILE keeps the text."

STOPPED = "Stopped before the end."

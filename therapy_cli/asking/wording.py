"""Every sentence this room says by itself: calm, short, plain ASCII, and without the topic of any guide.

Words for one person neither as a client nor as a practitioner: the role may not be known yet.
"""

from __future__ import annotations

from collections.abc import Sequence

GO_ON = "Go on"
LEAVE = "Leave"
LEAVE_OPEN = "Leave open (not known)"
BACK = "Back"
LEFT_OPEN = "left open"
STOPPED = "Stopped."
WHY = "Why this is asked: {}"
SO_FAR = "So far: {}"

# ---------------------------------------------------------------- opening

MENU_KEYS = (
    "Esc or Ctrl-C leaves. b goes back, r shows your answers, ? says why a question is asked. "
    "A question may be left open where that is offered."
)
LINE_KEYS = (
    "Type a number and press Enter. {leave} leaves. b goes back, r shows your answers, "
    "h says why a question is asked, o leaves a question open where that is offered."
)
LEAVE_BY_KEY = "Esc or Ctrl-C"
LEAVE_BY_LINE = "Ctrl-C"

PRIVACY_HEADING = "First, about privacy"
NOTHING_KEPT = "Nothing of this is kept: no answers, no notes, no list of what was opened."
OTHERS = "Make sure that nobody reads along. If text is read aloud here, use headphones."
LEAVE_AT_ONCE = "{leave} leaves at once, at every question and on every page."
CLEARED = "On leaving, this window is cleared, with the lines above."
NOT_CLEARED = "This window is not cleared on leaving: what stands in it stays until you close it."
ELSEWHERE = "The text goes where you sent it, and stays there; only the questions are cleared here."
NOT_ON_A_SCREEN = "The text goes where you sent it, and is not cleared from there."
OUT_OF_REACH = (
    "This program cannot clear the list of commands you typed (shell history), logs and backups of the terminal, "
    "buffers of tmux or screen, screen recordings, remote support or monitoring programs."
)
PRIVACY_QUESTION = "Is this a good place and moment to go on?"
PRIVACY_WHY = "What stands here can be read by anyone who sees this screen or looks at the device later."


def privacy_hint(leave: str, clearing: str) -> tuple[str, ...]:
    """What a discreet run says first. ``clearing``: what happens to the window, unless that was said already."""
    leaving = LEAVE_AT_ONCE.format(leave=leave)
    return (PRIVACY_HEADING, "", NOTHING_KEPT, OTHERS, leaving, f"{clearing} {OUT_OF_REACH}".strip())


# ---------------------------------------------------------------- questions


POSITION = "Question {number}"
POSITION_OF = "Question {number} of about {total}"


def position(number: int, total: int | None) -> str:
    """Where the interview stands; the number of questions can still change."""
    if total is None:
        return POSITION.format(number=number)
    return POSITION_OF.format(number=number, total=max(number, total))


MENU_FOOTER_ONE = ("Arrow keys or a number, then Enter",)
MENU_FOOTER_MANY = ("Arrow keys or a number", "Space ticks", "Enter when done")
MENU_FOOTER_WHY = "? why"
MENU_FOOTER_REVIEW = "r your answers"
MENU_FOOTER_LEAVE = "Esc leaves"
HELP_HIDDEN = "(? shows the help to this question)"
MORE_ABOVE = "(more above)"
MORE_BELOW = "(more below)"
POINT_FIRST = "Nothing is chosen yet: use the arrow keys or type a number, then press Enter."
TICK_FIRST = "Nothing is ticked yet: Space ticks the line you are on. Or choose Leave open."
TICK_FIRST_CLOSED = "Nothing is ticked yet: Space ticks the line you are on."
LOOK_OVER = "These are your ticks from before. Look them over with the arrow keys, then press Enter."
TICK_NEEDS_LINE = "Go to a line first, with the arrow keys or a number; then Space ticks it."

ONE_NUMBER = "Number"
SOME_NUMBERS = "Numbers, for example 1,3"
HELP_KEY = "h for help"
"""Not the sign that works as well: a voice leaves it out."""
LINE_HELP_ONE = "Type the number of one line and press Enter."
LINE_HELP_MANY = "Type one or more numbers, with commas or spaces between them, and press Enter."
LINE_HELP_OPEN = "o leaves the question open: it then counts as not known, never as no."
LINE_HELP_BACK = "b goes back to the question before."
LINE_HELP_REVIEW = "r shows your answers so far."
LINE_HELP_LEAVE = "{leave} leaves; so does q."

EMPTY = "Nothing was typed. {again}"
NOT_UNDERSTOOD = "That was not understood. {again}"
ONLY_ONE = "Only one number fits here. {again}"
NO_SUCH_NUMBER = "There is no line {number}. {again}"
STANDS_ALONE = "Line {number} stands alone: it cannot be chosen with others. {again}"
CANNOT_STAY_OPEN = "This question needs an answer. {again}"
NOTHING_BEFORE = "There is no question before this one. {again}"
NO_REVIEW = "There are no answers to show yet. {again}"


AGAIN_ONE = "Please type a number from {numbers}, or h for help."
AGAIN_MANY = "Please type one or more numbers from {numbers}, or h for help."
FROM_TO = "1 to {count}"


def say_again(count: int, *, many: bool) -> str:
    """How to answer a numbered list; the end of every line about an unclear answer."""
    numbers = "1" if count == 1 else FROM_TO.format(count=count)
    return (AGAIN_MANY if many else AGAIN_ONE).format(numbers=numbers)


# ---------------------------------------------------------------- review

REVIEW_HEADING = "Your answers. Change any of them, or go on."
REVIEW_SO_FAR = "Your answers so far. Change any of them, or go on."
SHOW_RESULT = "Show the result"
MORE_QUESTIONS = "Go on with the questions"
REVIEW_LINE = "Number of an answer to change, or 0"
REVIEW_AGAIN = "Please type 0 to go on, or the number of an answer to change it. {leave} leaves."
REVIEW_HELP = "Type 0 to go on, or the number of an answer to change it, and press Enter."

# ---------------------------------------------------------------- pages of a discreet result

# Under a page: with more pages to come, under the last one, under the only one; and where something else follows.
FOOTERS = {
    "next": "Page {page} of {pages}. Enter: next page. n: next part. b: back. Esc: clear and leave.",
    "last": "Page {page} of {pages}. b: back a page. Press Enter or Esc to clear the screen and leave.",
    "only": "Press Enter or Esc to clear the screen and leave.",
    "last_before_more": "Page {page} of {pages}. b: back a page. Enter: go on. Esc: clear and leave.",
    "only_before_more": "Enter: go on. Esc: clear and leave.",
}
LINE_FOOTERS = {
    "next": "Page {page} of {pages}. Enter: next page. n: next part. b: back a page. q: leave.",
    "last": "Page {page} of {pages}. b: back a page. Enter: leave. Close the window when you are done.",
    "only": "Press Enter to leave. Close the window when you are done.",
    "last_before_more": "Page {page} of {pages}. b: back a page. Enter: go on. q: leave.",
    "only_before_more": "Enter: go on. q: leave.",
}

# ---------------------------------------------------------------- further pages, for people who ask for themselves

FURTHER_QUESTION = "Is there a page you would like to open?"
FURTHER_WHY = "These pages open only if you ask. Nothing of what you open is kept."

# ---------------------------------------------------------------- answers without questions

FLAG_FORM = "--answer takes ID=VALUE"
FLAG_FORM_HINT = "for example --answer role=trainee; 'therapy GUIDE --questions' lists the questions"
UNFIT = "an answer does not fit its question"
LIST_HINT = "'therapy GUIDE --questions' lists the questions and their options"
NO_SUCH_QUESTION = "there is no question '{}' in this guide"
OTHER_GUIDE = "these answers were given for another guide"
OTHER_GUIDE_HINT = "an answers file names its guide; take the file of this guide, or the line out"
NOT_WORDS = "the answer to '{}' is not an option id or a list of option ids"
NOT_WORDS_HINT = "put words in quotes"
SAID_TWICE = "'{0}' was given twice, with two values"
SAID_TWICE_HINT = "give it once: --{0} or --answer {0}="
SETTING_APART = "'{}' does not go with the country given"
SETTING_APART_HINT = "give the country it belongs to, or leave it out"


NEEDED = "answers are needed: {flags}, or --answers FILE|-"


def needed(question_ids: Sequence[str]) -> str:
    """The one line that names the flags for missing answers."""
    return NEEDED.format(flags=" ".join(f"--answer {q}=VALUE" for q in question_ids))


NEEDED_DISCREET = "answers are needed: --answer ID=VALUE for each required question, or --answers FILE|-"

# ---------------------------------------------------------------- a walk through a model

DANGER_CHOICES = (("now", "Yes"), ("unsure", "I am not sure"), ("no_sign", "No sign of it that I know of"))
STEP_CHOICES = (
    ("thought", "Thought about"),
    ("supervision", "Take it to supervision"),
    ("later", "Not now"),
)
ONLY_MARKS = "Think each step through, then mark it. No words are typed here, and nothing is kept."
STEP_POSITION = "Step {number} of {total}"
SAFETY_WHY = "No model settles this. If it is so, or if there is a doubt, it comes first."
STEP_WHY = "Your mark only decides what the sheet at the end lists for supervision. You may stop at any step."

# ---------------------------------------------------------------- a text in steps

NEXT_STEP = "Step {number} of {total}. Enter goes on, q leaves."

LOOK_UP_CHOICE = "Look something up, in your own words"
LOOK_UP_ASK = "What do you look for? Leave names out. Nothing of it is kept. Enter alone leaves."
LOOK_UP_PROMPT = "Words: "

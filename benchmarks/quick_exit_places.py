"""Every kind of prompt there is, and the way to it: what ``quick_exit.py`` leaves from."""

from __future__ import annotations

from typing import NamedTuple

ENTER = "\r"
Way = tuple[tuple[str, tuple[str, ...]], ...]


class Place(NamedTuple):
    """A prompt. ``way``: what has to stand there, and the keys that lead on; ``at``: what stands there in the end."""

    name: str
    arguments: tuple[str, ...]
    way: Way
    at: str
    clears: bool = False
    env: tuple[tuple[str, str], ...] = ()
    esc: bool = True
    code: int = 130


LINES = (("ACCESSIBLE", "1"),)
WHICH_GUIDE = "Which guide would you like to open?"
PAGES, LOOK_UP = "11", "12"
ALONE, FURTHER = "Show it, or leave?", "Is there a page you would like to open?"
ON = ("1", ENTER)
FOOTER, LINE = "Esc leaves", "(h for help): "
CALM = ("--answer", "role=trainee", "--answer", "danger=no_sign")
PRIVACY = "Is this a good place and moment to go on?"
CLIENT: Way = ((PRIVACY, ON), (ALONE, ON))
OPEN_PAGES: Way = ((WHICH_GUIDE, (*PAGES, ENTER)),)
OPEN_LOOK_UP: Way = ((WHICH_GUIDE, (*LOOK_UP, ENTER)),)
WALK: Way = (("No sign of it", ("3", ENTER)),)
CHOSEN: Way = (*OPEN_PAGES, (FURTHER, ON))
ANSWERS = "Ctrl-C leaves."

PLACES = (
    Place("menu of `therapy`", (), (), WHICH_GUIDE),
    Place("menu of `therapy`, numbered lines", (), (), LINE, env=LINES),
    Place("one of several, menu", ("boundaries",), (), "Who is using this guide?"),
    Place("help on a question, menu", ("boundaries",), (("Who is using", ("?",)),), FOOTER),
    Place(
        "several of many, menu",
        ("boundaries", *CALM, "--answer", "situation=gift"),
        (("other person in relation", ON), ("Where do things stand", ("o",))),
        FOOTER,
    ),
    Place(
        "moment of danger", ("boundaries", "--answer", "role=trainee"), (("danger now", ON),), "Go on with the guide?"
    ),
    Place("review, menu", ("boundaries", *CALM), (("What is it about?", ("r",)),), "Your answers so far"),
    Place("question, numbered lines", ("boundaries",), (), LINE, env=LINES),
    Place("half a line typed", ("boundaries",), ((LINE, ("1", "2")),), "12", env=LINES),
    Place("help on a question, numbered lines", ("boundaries",), ((LINE, ("h", ENTER)),), LINE, env=LINES),
    Place("review, numbered lines", ("boundaries", *CALM), ((LINE, ("r", ENTER)),), "to change, or 0", env=LINES),
    Place("discreet: privacy", ("dv-safety",), (), PRIVACY, clears=True),
    Place("discreet: question, menu", ("dv-safety",), ((PRIVACY, ON),), "Who is using", clears=True),
    Place("discreet: alone?", ("dv-safety", "--answer", "role=client"), CLIENT[:1], ALONE, clears=True),
    Place("discreet: first page of several", ("dv-safety", "--answer", "role=client"), CLIENT, "Page 1", clears=True),
    Place(
        "discreet: last page",
        ("dv-safety", "--answer", "role=client"),
        (*CLIENT, ("Page 1", ("n",) * 9)),
        "back a page",
        clears=True,
    ),
    Place("discreet: question, numbered lines", ("dv-safety",), ((LINE, ON),), "Who is using", env=LINES),
    Place("discreet: page, numbered lines", ("dv-safety", "--answer", "role=client"), CLIENT, "Page 1", env=LINES),
    Place("pages for people who ask for themselves", (), OPEN_PAGES, FURTHER, clears=True),
    Place("alone?, before such a page", (), CHOSEN, ALONE, clears=True),
    Place("such a page", (), (*CHOSEN, (ALONE, ON)), "Page 1", clears=True),
    Place("look-up: words", (), OPEN_LOOK_UP, "Words: ", clears=True),
    Place("look-up: half a word typed", (), (*OPEN_LOOK_UP, ("Words: ", ("g", "i"))), "gi", clears=True),
    Place("look-up: its pages", (), (*OPEN_LOOK_UP, ("Words: ", ("gift", ENTER))), "Page 1", clears=True),
    Place("walk through a model: danger", ("models", "gibbs"), (), "No sign of it"),
    Place("walk through a model: step", ("models", "gibbs"), WALK, "Step 1 of"),
    Place("walk through a model: review", ("models", "gibbs"), (*WALK, ("Step 1 of", ("r",))), "Your answers so far"),
    Place("walk through a model, numbered lines", ("models", "gibbs"), (), LINE, env=LINES),
    Place("step of the tour", ("tour",), (), "Step 1 of"),
    Place("long list in less", ("sources",), (), "Space goes on", env=(("PAGER", "less"),), esc=False, code=0),
    Place("answers from the keyboard", ("boundaries", "--answers", "-"), (), ANSWERS, esc=False),
)

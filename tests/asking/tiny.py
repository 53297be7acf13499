"""A guide small enough to be held in the head: its questions exercise everything the room can do."""

from __future__ import annotations

from msgspec.structs import replace

from therapy_cli.library.condition import parse_condition
from therapy_cli.library.model import Guide, Option, Question, Review
from therapy_cli.library.resolved import ResolvedGuide

PRACTITIONERS = ["therapist", "trainee"]


def _options(*pairs: tuple[str, str]) -> list[Option]:
    return [Option(id=i, label=label) for i, label in pairs]


ROLE = Question(
    id="role",
    ask="Who is using this guide?",
    why="Decides whom the text addresses.",
    type="select",
    required=True,
    no_default=True,
    options=_options(
        ("therapist", "A qualified practitioner"),
        ("trainee", "A trainee or student"),
        ("client", "A client, or someone asking for themselves or a person close to them"),
    ),
)
DANGER = Question(
    id="danger",
    ask="Is anyone in danger now, or might they be soon?",
    help="Count thoughts of suicide, violence, a child or adult at risk.",
    why="Safety comes before everything else.",
    type="select",
    required=True,
    no_default=True,
    options=_options(("now", "Yes"), ("unsure", "I am not sure"), ("no_sign", "No sign of it that I know of")),
)
WHO = Question(
    id="who",
    ask="Who?",
    help="Choose all that fit.",
    why="Brings up what fits.",
    type="checkbox",
    when=parse_condition({"role": PRACTITIONERS, "danger": ["now", "unsure"]}),
    options=_options(("client", "The client"), ("child", "A child"), ("me", "Me")),
)
SIGNS = Question(
    id="signs",
    ask="What has come up?",
    why="What fits is shown first.",
    type="checkbox",
    when=parse_condition({"role": PRACTITIONERS}),
    options=[
        Option(id="gift", label="A gift", label_for_client="I gave a gift"),
        Option(id="touch", label="Touch"),
        Option(id="none", label="None of these", exclusive=True),
    ],
)
TIMING = Question(
    id="timing",
    ask="When was it?",
    why="The first steps differ.",
    type="select",
    when=parse_condition({"signs": ["gift", "touch"]}),
    options=[
        Option(id="today", label="Today"),
        Option(id="earlier", label="Earlier"),
        Option(id="not_sure", label="Not sure", means="unknown"),
    ],
)
COUNTRY = Question(
    id="country",
    ask="Which country's services should be named?",
    why="Numbers differ.",
    type="select",
    options=_options(("gb", "United Kingdom"), ("ie", "Ireland"), ("other", "Another country")),
)
REGION = Question(
    id="region",
    ask="Which part of the country?",
    why="Some services serve one part only.",
    type="select",
    setting_only=True,
    when=parse_condition({"country": ["gb"]}),
    options=[Option(id="wales", label="Wales", when=parse_condition({"country": ["gb"]}))],
)
GO_ON = Question(
    id="go_on",
    ask="Go on with the guide?",
    why="Nobody should slide on into the guide by pressing Enter.",
    type="select",
    no_default=True,
    interactive_only=True,
    when=parse_condition({"danger": ["now", "unsure"]}),
    options=_options(("continue", "Go on"), ("stop", "Stop here")),
)
SHOW_OR_LEAVE = Question(
    id="show_or_leave",
    ask="This page is easier to read alone. Show it, or leave?",
    why="Someone may be reading along.",
    type="select",
    no_default=True,
    interactive_only=True,
    when=parse_condition({"role": ["client"]}),
    options=_options(("show", "Show it"), ("leave", "Leave")),
)


def tiny_guide(*, discreet: bool = False) -> ResolvedGuide:
    """The guide. A discreet one asks a client the role only."""
    questions: tuple[Question, ...] = (ROLE, DANGER, WHO, SIGNS, TIMING, COUNTRY)
    if discreet:
        questions = tuple(q if q is ROLE else _for_practitioners(q) for q in questions)
    meta = Guide(
        id="tiny",
        title="A tiny guide",
        summary="For tests.",
        purpose="For tests.",
        not_for="Anything else.",
        review=Review(state="unreviewed", due="2027-01-01"),
        interview=[q.id for q in questions],
        discreet=discreet,
    )
    return ResolvedGuide(
        meta=meta,
        questions=questions,
        interactive={q.id: q for q in (GO_ON, SHOW_OR_LEAVE)},
        settings={"region": REGION},
        derived={},
        cards=(),
        shared=frozenset(),
    )


def _for_practitioners(question: Question) -> Question:
    if question.when is not None:
        return question
    return replace(question, when=parse_condition({"role": PRACTITIONERS}))

"""The rules for every guide: each is broken on purpose in a small guide, found, and shown by its answers."""

from __future__ import annotations

from msgspec.structs import replace

from tests import reference
from tests.small_guides import card, guide_of, question, role
from therapy_cli.guidance.answers import Answers
from therapy_cli.guidance.guidance import guide_by
from therapy_cli.guidance.interview import Interview
from therapy_cli.library.condition import ALWAYS, AllOf, AnyOf, Condition, Not
from therapy_cli.library.condition import Test as Choice
from therapy_cli.library.model import Card, NeverSay, Option, Point, Question, Raise
from therapy_cli.library.resolved import ResolvedGuide
from therapy_cli.proving.every_world import EveryWorld
from therapy_cli.proving.general import check_everywhere
from therapy_cli.proving.phrases import check_phrases
from therapy_cli.proving.report import Finding

THERAPIST, CLIENT = (Choice("role", frozenset({r})) for r in ("therapist", "client"))


def is_(question_id: str, *values: str) -> Choice:
    return Choice(question_id, frozenset(values))


def findings(guide: ResolvedGuide) -> list[Finding]:
    return check_everywhere(guide, {}, EveryWorld(guide)).findings


def rules(guide: ResolvedGuide) -> list[str]:
    return [f.rule for f in findings(guide)]


def small(*cards: Card, questions: tuple[Question, ...] = ()) -> ResolvedGuide:
    return guide_of([role(), question("mood", "low", "high", when=THERAPIST), *questions], list(cards))


def answers_of(finding: Finding) -> Answers:
    return Answers({q: tuple(v) for q, v in (finding.answers or {}).items()})


def shown(guide: ResolvedGuide, answers: Answers) -> set[str]:
    return {s.card.id for s in guide_by(guide, answers).shown}


FINE = card("fine", "urgent", AllOf((THERAPIST, is_("mood", "low"))), lead_unknown="If so:")
FOR_CLIENTS = card("page", "info", CLIENT, unknown="withhold")


def test_a_good_guide_has_no_findings() -> None:
    assert findings(small(FINE, FOR_CLIENTS)) == []


def test_a_card_that_nobody_can_see() -> None:
    for when in (AllOf((THERAPIST, CLIENT)), AllOf((CLIENT, is_("mood", "low"))), AllOf((THERAPIST, Not(THERAPIST)))):
        assert rules(small(FINE, card("dead", "info", when))) == ["dead-card"]
    dropped = card("dead", "info", THERAPIST, drop_when=THERAPIST)
    assert rules(small(dropped)) == ["dead-card"]


def test_a_point_and_a_line_to_say_that_never_print() -> None:
    points = [Point(text="One.", sources=["s"]), Point(text="Two.", sources=["s"], when=CLIENT)]
    dead = card("half", "info", THERAPIST, points=points, say=["Words."], say_when=CLIENT)
    said = [f.message for f in findings(small(dead))]
    assert said == ["small/half: points.2 prints for no answers", "small/half: say.1 prints for no answers"]


def test_a_card_that_reaches_the_wrong_reader() -> None:
    for when, words in (
        (ALWAYS, {"a client", "a practitioner"}),
        (AnyOf((THERAPIST, Not(is_("mood", "low")))), {"a client"}),
        (AnyOf((CLIENT, is_("mood", "low"))), {"a practitioner"}),
    ):
        guide = small(card("stray", "info", when, unknown="withhold"))
        found = [f for f in findings(guide) if f.rule == "audience"]
        assert {f.message.removeprefix("small/stray reaches ") for f in found} == words
        for finding in found:
            answers = answers_of(finding)
            assert "small/stray" in shown(guide, answers)
            assert (answers.first("role") == "client") == finding.message.endswith("a client")


def test_an_urgent_card_that_vanishes_when_a_question_is_left_open() -> None:
    for hidden in (
        replace(FINE, unknown="withhold"),
        card("fine", "caution", AllOf((THERAPIST, is_("mood", "low"))), unknown="withhold", raises=_raise_on("low")),
    ):
        guide = small(hidden)
        [finding] = findings(guide)
        assert finding.rule == "open-answer"
        answers = answers_of(finding)
        assert "mood" not in answers.chosen
        assert "small/fine" not in shown(guide, answers)
        assert "small/fine" in shown(guide, answers.with_answer("mood", ("low",), "flag"))


def _raise_on(mood: str) -> list[Raise]:
    return [Raise(to="urgent", when=is_("mood", mood))]


def test_a_client_card_that_an_open_answer_brings_up() -> None:
    asked = question("wish", "talk", "stop", when=CLIENT)
    for unknown in ("show", "ask"):
        stray = card("stray", "info", AllOf((CLIENT, is_("wish", "talk"))), unknown=unknown)
        guide = small(stray, questions=(asked,))
        [finding] = findings(guide)
        assert finding.message == "small/stray reaches a client through an open answer"
        given = answers_of(finding).chosen
        assert reference.standing(stray, guide, given) in {"full", "listed"}
        assert reference.truth(stray.when, guide, given) == reference.UNKNOWN


def test_a_question_on_no_path() -> None:
    never = question("never", "a", "b", when=AllOf((CLIENT, is_("mood", "low"))))
    maybe = question("maybe", "a", "b", when=AllOf((THERAPIST, is_("mood", "low"))))
    said = [f.message for f in findings(small(FINE, questions=(never, maybe)))]
    assert said == ["'never' is asked on no path"]


def test_too_many_questions_on_one_path() -> None:
    """Fourteen are asked of a therapist (with role and mood); one more for those whose mood is low."""
    many = tuple(question(f"q{i}", "a", "b", when=THERAPIST) for i in range(12))
    assert findings(small(FINE, questions=many)) == []
    more: Condition = AllOf((THERAPIST, is_("mood", "low")))
    guide = small(FINE, questions=(*many, question("one-more", "a", "b", when=more)))
    [finding] = findings(guide)
    assert finding.rule == "too-many-questions"
    assert "15 questions" in finding.message
    assert len(Interview(guide, answers_of(finding)).asked()) == 15


def test_a_phrase_that_must_not_print_is_found_wherever_it_stands() -> None:
    phrases = [NeverSay(pattern="low risk", why="Nobody is.")]
    words = "This is Low Risk."
    option = Option(id="a", label=words)
    places = [
        small(replace(FINE, title=words)),
        small(replace(FINE, title_unknown=words)),
        small(replace(FINE, points=[Point(text=words, sources=["s"])])),
        small(replace(FINE, say=[words])),
        small(replace(FINE, supervision=[words], document=[words])),
        small(replace(FINE, banner=words, short=words)),
        small(replace(FINE, excludes_in_words=words)),
        small(FINE, questions=(replace(question("q", "a", "b"), ask=words),)),
        small(FINE, questions=(replace(question("q", "a", "b"), help=words),)),
        small(FINE, questions=(replace(question("q", "a", "b"), options=[option, option]),)),
    ]
    for guide in places:
        assert {f.rule for f in check_phrases(guide, phrases, {}).findings} == {"never-say"}
    assert check_phrases(small(FINE), phrases, {}).findings == []
    elsewhere = [NeverSay(pattern="low risk", why="Nobody is.", guides=["another"])]
    assert check_phrases(places[0], elsewhere, {}).findings == []

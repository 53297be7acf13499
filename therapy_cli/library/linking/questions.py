"""Questions: their ids, their options, the order in which a guide asks them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from therapy_cli.library.checked import Checked
from therapy_cli.library.faults import Fault, Path
from therapy_cli.library.guide_files import GuideFiles, SharedFiles
from therapy_cli.library.linking.names import (
    OPTION_ID,
    QUESTION_ID,
    badly_formed,
    repeated,
    unknown,
)
from therapy_cli.library.linking.roles import ROLE
from therapy_cli.library.linking.scope import Scope, shared_scope
from therapy_cli.library.linking.written import WrittenTest, all_tests, each_test
from therapy_cli.library.model import Question

FEWEST_OPTIONS = 2


def shared_question_faults(shared: SharedFiles) -> Iterator[Fault]:
    """Yield what is wrong with the shared questions themselves."""
    file = shared.questions
    yield from _form_faults(file, file.value.questions)
    yield from shared_scope(shared).faults(file, all_tests(file.data))


def guide_question_faults(files: GuideFiles, scope: Scope) -> Iterator[Fault]:
    """Yield what is wrong with a guide's own questions, its interview and its derived values."""
    file = files.guide
    yield from _form_faults(file, file.value.questions)
    yield from scope.faults(file, all_tests(file.data["questions"], ("questions",)) if file.value.questions else ())
    yield from _reserved_faults(files)
    yield from _interview_faults(files)
    yield from _derived_faults(files, scope)
    yield from _narrow_faults(files, scope)
    yield from _order_faults(files)


def _form_faults(file: Checked[Any], questions: Sequence[Question]) -> Iterator[Fault]:
    ids = [(q.id, _way(i, "id")) for i, q in enumerate(questions)]
    yield from badly_formed(file, ids, QUESTION_ID, "question")
    yield from repeated(file, ids, "question")
    for index, question in enumerate(questions):
        options = [(o.id, _way(index, "options", k, "id")) for k, o in enumerate(question.options)]
        yield from badly_formed(file, options, OPTION_ID, "option")
        yield from repeated(file, options, "option")
        if len(options) < FEWEST_OPTIONS:
            message = f"a question needs {FEWEST_OPTIONS} options or more"
            yield file.fault(_way(index, "options"), "too-few-options", message)


def _reserved_faults(files: GuideFiles) -> Iterator[Fault]:
    file, shared = files.guide, {q.id for q in files.shared.questions.value.questions}
    for index, question in enumerate(file.value.questions):
        if question.id in shared:
            message = f"'{question.id}' is a shared question"
            fix = "take another id, or name the shared question in 'interview'"
            yield file.fault(_way(index, "id"), "reserved-id", message, fix)
    for name in file.value.derived:
        if name in shared | {q.id for q in file.value.questions}:
            message = f"'{name}' is a question already"
            yield file.fault(("derived", name), "reserved-id", message, "take another name", at_key=True)


def _interview_faults(files: GuideFiles) -> Iterator[Fault]:
    file, guide = files.guide, files.guide.value
    own = {q.id: q for q in guide.questions}
    known = own.keys() | {q.id for q in files.shared.questions.value.questions}
    ids: list[tuple[str, Path]] = [(q, ("interview", i)) for i, q in enumerate(guide.interview)]
    yield from repeated(file, ids, "question")
    for name, path in ids:
        if name not in known:
            yield unknown(file, path, name, known, "question")
    if guide.interview[:1] != [ROLE]:
        message = "the first question must be 'role': it decides whom the text addresses"
        yield file.fault(("interview",), "role-first", message, "put 'role' first")
    for index, question in enumerate(guide.questions):
        is_asked = not question.interactive_only and not question.setting_only
        if is_asked and question.id not in guide.interview:
            message = f"'{question.id}' is never asked"
            yield file.fault(_way(index, "id"), "not-in-interview", message, "add it to 'interview'")


def _derived_faults(files: GuideFiles, scope: Scope) -> Iterator[Fault]:
    """A derived value hangs on answers only: never on another derived value, so never on itself."""
    questions_only = Scope(scope.asked, scope.silent)
    for name, raw in files.guide.data.get("derived", {}).items():
        yield from questions_only.faults(files.guide, each_test(raw, ("derived", name)))


def _narrow_faults(files: GuideFiles, scope: Scope) -> Iterator[Fault]:
    file = files.guide
    for name, raw in file.data.get("narrow", {}).items():
        path = ("narrow", name)
        if name not in file.value.interview:
            yield unknown(file, path, name, file.value.interview, "question", at_key=True)
        yield from scope.faults(file, each_test(raw, path))


def _order_faults(files: GuideFiles) -> Iterator[Fault]:
    """A question may hang only on what was asked before it."""
    file, guide = files.guide, files.guide.value
    place = {name: index for index, name in reversed(list(enumerate(guide.interview)))}
    for test, asked_at in _standing_on(files, place):
        for name in _questions_behind(test.question, files):
            if name in place and place[name] >= asked_at:
                asked = guide.interview[asked_at]
                message = f"'{asked}' hangs on '{name}', which is not asked before it"
                fix = "change the order of 'interview', or the condition"
                yield file.fault(test.path, "later-question", message, fix, at_key=True)
    yield from _unreachable(files, place)


def _standing_on(files: GuideFiles, place: dict[str, int]) -> Iterator[tuple[WrittenTest, int]]:
    """Tests in the guide's own file that decide whether a question or an option is offered."""
    data = files.guide.data
    for index, raw in enumerate(data.get("questions", [])):
        if raw["id"] in place:
            for test in all_tests(raw, _way(index)):
                yield test, place[raw["id"]]
    for name, raw in data.get("narrow", {}).items():
        if name in place:
            for test in each_test(raw, ("narrow", name)):
                yield test, place[name]


def _unreachable(files: GuideFiles, place: dict[str, int]) -> Iterator[Fault]:
    """Shared questions whose own condition names what this guide asks later or never."""
    for raw in files.shared.questions.data["questions"]:
        if raw["id"] not in place:
            continue
        for test in each_test(raw.get("when", {}), ()):
            if place.get(test.question, len(place)) >= place[raw["id"]]:
                message = f"'{raw['id']}' hangs on '{test.question}', which is not asked before it"
                path = ("interview", place[raw["id"]])
                yield files.guide.fault(path, "later-question", message, "ask that one before it")


def _questions_behind(name: str, files: GuideFiles) -> list[str]:
    raw = files.guide.data.get("derived", {}).get(name)
    return [name] if raw is None else [test.question for test in each_test(raw, ())]


def _way(index: int, *rest: str | int) -> Path:
    return ("questions", index, *rest)

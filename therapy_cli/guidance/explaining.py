"""A condition told in words for one set of answers: each part with its value and what was answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from therapy_cli.guidance.truth import Truth, evaluate
from therapy_cli.guidance.world import AnswerWorld
from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test
from therapy_cli.library.resolved import ResolvedGuide

STEP = "  "


def explain(guide: ResolvedGuide, chosen: Mapping[str, tuple[str, ...]], condition: Condition) -> list[str]:
    """Tell ``condition`` part by part, one line each, for the answers ``chosen``."""
    return list(_Telling(guide, chosen).tell(condition, ""))


def value_of(truth: Truth) -> str:
    """True, false or unknown."""
    if truth.yes:
        return "true"
    return "unknown" if truth.open else "false"


class _Telling:
    def __init__(self, guide: ResolvedGuide, chosen: Mapping[str, tuple[str, ...]]) -> None:
        self._guide = guide
        self._chosen = chosen
        self._world = AnswerWorld(guide, chosen)

    def tell(self, condition: Condition, indent: str) -> Iterator[str]:
        value = value_of(evaluate(condition, self._world))
        match condition:
            case Test(question, values):
                yield f"{indent}{question}: [{', '.join(sorted(values))}] is {value} ({self._answered(question)})"
                if question in self._guide.derived:
                    yield from self.tell(self._guide.derived[question], indent + STEP)
            case Not(part):
                yield f"{indent}not: {value}"
                yield from self.tell(part, indent + STEP)
            case AllOf(parts) | AnyOf(parts):
                yield f"{indent}{'all of' if isinstance(condition, AllOf) else 'any of'}: {value}"
                for part in parts:
                    yield from self.tell(part, indent + STEP)

    def _answered(self, question: str) -> str:
        if question in self._guide.derived:
            return "follows from other answers"
        if question not in self._guide.question_by_id:
            return "not asked in this guide"
        if not self._world.applies(question).possible:
            return "does not apply"
        values = self._chosen.get(question)
        return f"answered: {', '.join(values)}" if values else "left open"

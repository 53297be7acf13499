"""Another program that asks the interview of a guide, knowing nothing but ``--questions --json``.

Written from docs/json.md and the ``rules`` in the JSON itself, with its own three values: 0 false, 1 unknown, 2 true.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

FALSE, UNKNOWN, TRUE = 0, 1, 2
SETTINGS_MAY_BE_GIVEN = ("country", "region")


@dataclass
class Interviewer:
    """Asks at random. ``data`` is the ``data`` of the JSON; ``answers`` fill up as it asks."""

    data: Any
    rng: random.Random
    openness: float = 0.3
    answers: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def run(self) -> dict[str, list[str]]:
        """Ask everything that applies, in order; leave some open that may stay open."""
        for question in self.data["questions"]:
            if question["part"] != "interview" or self.truth(question["when"]) == FALSE:
                continue
            self.asked.append(question["id"])
            if question["required"] or self.rng.random() > self.openness:
                self.answers[question["id"]] = self.choose(question)
        return self.answers

    def choose(self, question: Any) -> list[str]:
        """One option, or several where that is allowed; one that stands alone stands alone."""
        offered = [o for o in question["options"] if self.is_offered(o)]
        first = self.rng.choice(offered)
        if question["type"] == "select" or first["exclusive"]:
            return [first["id"]]
        others = [o for o in offered if not o["exclusive"]]
        return sorted({first["id"], *(o["id"] for o in self.rng.sample(others, self.rng.randint(0, len(others) // 2)))})

    def is_offered(self, option: Any) -> bool:
        """An option may belong to some guides only, or hang on an answer."""
        return self.truth(option["when"]) != FALSE and (not option["guides"] or self.data["guide"] in option["guides"])

    def applies(self, question: str) -> int:
        """Whether a question of the interview is asked."""
        found = next((q for q in self.data["questions"] if q["id"] == question), None)
        return FALSE if found is None else self.truth(found["when"])

    def truth(self, condition: Any) -> int:
        """All keys of a condition must hold; no condition always does."""
        return min((self.entry(key, value) for key, value in (condition or {}).items()), default=TRUE)

    def entry(self, key: str, value: Any) -> int:
        """One key of a condition."""
        if key == "any":
            return max(map(self.truth, value), default=FALSE)
        if key == "all":
            return min(map(self.truth, value), default=TRUE)
        if key == "not":
            return TRUE - self.truth(value)
        if key in self.data["derived"]:
            return self.truth(self.data["derived"][key]) if value == ["holds"] else FALSE
        return self.test(key, value)

    def test(self, question: str, options: list[str]) -> int:
        """One of the options was chosen; it was not; or that is not known."""
        if question not in SETTINGS_MAY_BE_GIVEN and self.applies(question) == FALSE:
            return FALSE
        given = self.answers.get(question)
        if given is None:
            return UNKNOWN
        if set(given) & set(options):
            return TRUE
        described = next(q for q in self.data["questions"] if q["id"] == question)
        means_unknown = {o["id"] for o in described["options"] if o["means_unknown"]}
        return UNKNOWN if set(given) & means_unknown else FALSE

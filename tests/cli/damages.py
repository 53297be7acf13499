"""Kinds of damage to the real content: what is done to which file, and what must be said about which line."""
# ruff: noqa: E501 - tables: one damage a line

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.cli.editing import edit, named, rewrite

GUIDE, CARDS = "guides/boundaries/guide.yaml", "guides/boundaries/cards.yaml"
CASES, RULES = "guides/boundaries/cases.yaml", "guides/boundaries/invariants.yaml"
QUESTIONS, SHARED, LINES = "shared/questions.yaml", "shared/cards.yaml", "shared/lines.yaml"
SOURCES, HELPLINES, PHRASES = "sources.yaml", "helplines.yaml", "shared/never-say.yaml"


@dataclass(frozen=True)
class Damage:
    """``rule`` is due in ``file`` on a line that holds ``at``. ``stops``: the guide itself must refuse to run."""

    name: str
    file: str
    do: Callable[[Path, str], object]
    rule: str
    at: str
    stops: bool = True


def data(change: Callable[[Any], object]) -> Callable[[Path, str], object]:
    """Damage to what the file says."""
    return lambda content, name: edit(content, name, change)


def text(change: Callable[[str], str | bytes]) -> Callable[[Path, str], object]:
    """Damage to how the file is written."""

    def do(content: Path, name: str) -> None:
        before = rewrite(content, name)
        after = change(before)
        assert after != before, f"{name}: nothing was changed"
        (content / name).write_bytes(after if isinstance(after, bytes) else after.encode())

    return do


def swap(old: str, new: str) -> Callable[[Path, str], object]:
    """The first ``old`` in the file becomes ``new``."""
    return text(lambda before: before.replace(old, new, 1))


def first_card(**changes: Any) -> Callable[[Path, str], object]:
    """Other values in the first card of a file."""
    return data(lambda file: file["cards"][0].update(changes))


def card(name: str, change: Callable[[Any], object]) -> Callable[[Path, str], object]:
    """A change in one card."""
    return data(lambda file: change(named(file["cards"], name)))


def gone(content: Path, name: str) -> None:
    """The file is missing."""
    (content / name).unlink()


def a_folder(content: Path, name: str) -> None:
    """A folder stands where the file should be."""
    gone(content, name)
    (content / name).mkdir()


def a_link_out(content: Path, name: str) -> None:
    """The file is a link that leads out of the content."""
    outside = content.parent / "outside.yaml"
    (content / name).rename(outside)
    (content / name).symlink_to(outside)


def own_question(guide: Any, position: int = 0) -> Any:
    """One of the guide's own questions that stands in the interview."""
    return [q for q in guide["questions"] if q["id"] in guide["interview"]][position]


def waits_for_a_later_one(guide: Any) -> None:
    first, last = own_question(guide), own_question(guide, -1)
    first["when"] = {"role": ["trainee"], last["id"]: [last["options"][0]["id"]]}


def waits_for_itself(guide: Any) -> None:
    first = own_question(guide)
    first["when"] = {first["id"]: [first["options"][0]["id"]]}


PRACTITIONERS = ["therapist", "trainee", "supervisor", "colleague"]
BOMB = "a: &a [x, x]\n" + "".join(
    f"k{n}: &k{n} [*{old}, *{old}]\n" for n, old in enumerate(["a", *(f"k{i}" for i in range(20))])
)

FORM = [
    Damage("syntax error", CARDS, swap("cards:\n", "cards:\n- id: [\n"), "syntax", ""),
    Damage("open quote", CARDS, swap("  title: ", '  title: "'), "syntax", ""),
    Damage("indenting tab", CARDS, swap("  title: ", "\ttitle: "), "tab", "\ttitle"),
    Damage("duplicate key", CARDS, swap("  title: ", "  title: again\n  title: "), "duplicate-key", "title: "),
    Damage("not UTF-8", CARDS, text(lambda t: t.encode().replace(b"title: ", b"title: \xff", 1)), "not-utf8", ""),
    Damage("a picture", CARDS, text(lambda _: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not-utf8", ""),
    Damage("control character", CARDS, swap("  title: ", "  title: \x1b[2J"), "hidden-character", "title"),
    Damage("bidi override", CARDS, swap("  title: ", "  title: \u202e"), "hidden-character", "title"),
    Damage("bomb of aliases", CARDS, text(lambda _: BOMB), "anchor", "&a"),
    Damage("merge key", CARDS, swap("  title: ", "  <<: {short: a}\n  title: "), "merge-key", "<<"),
    Damage("tag", CARDS, swap("  title: ", "  title: !!python/name:os.system "), "tag", "title"),
    Damage("huge file", CARDS, text(lambda t: t + "#" * 3_000_000), "too-large", ""),
    Damage("deep nesting", CARDS, text(lambda _: "[" * 5000 + "]" * 5000), "too-deep", "["),
    Damage("empty file", CARDS, text(lambda _: ""), "empty-file", ""),
    Damage("two documents", CARDS, text(lambda t: t + "---\ncards: []\n"), "several-documents", "---"),
    Damage("a list on top", CARDS, text(lambda _: "- id: x\n"), "wrong-type", "- id"),
    Damage("missing file", CARDS, gone, "missing-file", ""),
    Damage("missing guide file", GUIDE, gone, "missing-file", ""),
    Damage("missing questions", QUESTIONS, gone, "missing-file", ""),
    Damage("missing lines", LINES, gone, "missing-file", ""),
    Damage("missing sources", SOURCES, gone, "missing-file", ""),
    Damage("missing helplines", HELPLINES, gone, "missing-file", ""),
    Damage("missing about", "about.yaml", gone, "missing-file", ""),
    Damage("missing cases", CASES, gone, "missing-file", "", stops=False),
    Damage("a folder for a file", CARDS, a_folder, "missing-file", ""),
    Damage("a link out of the content", CARDS, a_link_out, "missing-file", ""),
]  # fmt: skip
KEYS = [
    Damage("unknown key", CARDS, first_card(colour="red"), "unknown-key", "colour"),
    Damage("misspelt key", CARDS, swap("  severity: ", "  severty: "), "unknown-key", "severty"),
    Damage("missing key", CARDS, data(lambda f: f["cards"][0].pop("title")), "missing-key", "id: "),
    Damage("nothing after a key", CARDS, first_card(title=None), "empty-value", "title"),
    Damage("number for a text", CARDS, first_card(title=2020), "wrong-type", "title: 2020"),
    Damage("true for a text", CARDS, first_card(title=True), "wrong-type", "title: true"),
    Damage("text for a list", CARDS, first_card(points="some"), "wrong-type", "points: some"),
    Damage("mapping for a text", CARDS, first_card(title={"en": "a"}), "wrong-type", "en: a"),
    Damage("no such severity", CARDS, first_card(severity="high"), "not-one-of", "severity: high"),
    Damage("yes as an option", CARDS, swap("- therapist\n", "- yes\n"), "ambiguous-word", "- yes"),
    Damage("no for a text", CARDS, swap("  title: ", "  title: no\n  short: "), "ambiguous-word", "title: no"),
]
CONDITIONS = [
    Damage("unknown question", CARDS, first_card(when={"role": PRACTITIONERS, "zebra": ["a"]}), "unknown-question", "zebra"),
    Damage("unknown option", CARDS, first_card(when={"role": PRACTITIONERS, "danger": ["zebra"]}), "unknown-option", "zebra"),
    Damage("empty condition", CARDS, first_card(when={}), "wrong-type", "when: {}"),
    Damage("option without a list", CARDS, first_card(when={"role": "client"}), "condition", "role: client"),
    Damage("no role", CARDS, first_card(when={"danger": ["now"]}), "no-role", "danger"),
    Damage("mixed roles", CARDS, first_card(when={"role": ["client", "trainee"]}), "mixed-roles", "role"),
    Damage("unknown question in a point", SHARED, data(lambda f: f["cards"][0]["points"][0].update(when={"zebra": ["a"]})), "unknown-question", "zebra"),
    Damage("waits for a later question", GUIDE, data(waits_for_a_later_one), "later-question", ""),
    Damage("waits for itself", GUIDE, data(waits_for_itself), "later-question", ""),
    Damage("derived from itself", GUIDE, data(lambda g: g.setdefault("derived", {}).update(loop={"loop": ["holds"]})), "unknown-question", "loop"),
]  # fmt: skip
SAFETY = [
    Damage("lead for the unknown taken out", CARDS, data(lambda f: next(c for c in f["cards"] if "lead_unknown" in c and c["severity"] == "urgent").pop("lead_unknown")), "no-lead", "urgent"),
    Damage("client card not withheld", SHARED, data(lambda f: next(c for c in f["cards"] if c["when"] == {"role": ["client"]}).update(unknown="show")), "client-withhold", "unknown: show"),
    Damage("telephone number in a card", CARDS, data(lambda f: f["cards"][0]["points"][0].update(text="Ring 0808 2000 247 now.")), "telephone-number", "0808", stops=False),
    Damage("short number in a card", CARDS, data(lambda f: f["cards"][0]["points"][0].update(text="Call 116 123 at night.")), "telephone-number", "116", stops=False),
    Damage("seed as only source", CARDS, data(lambda f: f["cards"][0]["points"][0].update(sources=["seed-001"])), "only-seeds", "", stops=False),
    Damage("no source", CARDS, data(lambda f: f["cards"][0]["points"][0].update(sources=[])), "no-source", "sources: []", stops=False),
    Damage("unknown source", CARDS, data(lambda f: f["cards"][0]["points"][0].update(sources=["zebra-1999"])), "unknown-source", "zebra-1999"),
    Damage("no point", CARDS, first_card(points=[]), "no-points", "points: []"),
    Damage("raise that leads down", CARDS, first_card(**{"raise": [{"to": "info", "when": {"danger": ["now"]}}]}), "raise-not-up", "to: info"),
]  # fmt: skip
NAMES = [
    Damage("unknown card in see", CARDS, first_card(see=["boundaries/zebra"]), "unknown-card", "zebra", stops=False),
    Damage("unknown neighbour", CARDS, first_card(after="boundaries/zebra"), "unknown-card", "zebra", stops=False),
    Damage("unknown kind of helpline", CARDS, first_card(helplines=["zebra"]), "unknown-kind-of-helpline", "zebra"),
    Damage("unknown shared line", CARDS, first_card(opens_with=["zebra"]), "unknown-line", "zebra"),
    Damage("unknown shared card", GUIDE, data(lambda g: g["shared_cards"][0].update(card="shared/zebra")), "unknown-shared-card", "zebra"),
    Damage("card twice", CARDS, data(lambda f: f["cards"].append(f["cards"][0])), "duplicate-id", "id: "),
    Damage("guide called otherwise", GUIDE, data(lambda g: g.update(id="borders")), "guide-name", "id: borders"),
    Damage("option twice", GUIDE, data(lambda g: own_question(g)["options"].append(own_question(g)["options"][0])), "duplicate-id", "id: "),
    Damage("question never asked", GUIDE, data(lambda g: g["interview"].remove(own_question(g)["id"])), "not-in-interview", "id: "),
    Damage("unknown question asked", GUIDE, data(lambda g: g["interview"].append("zebra")), "unknown-question", "zebra"),
    Damage("role not first", GUIDE, data(lambda g: g["interview"].reverse()), "role-first", ""),
    Damage("one option only", GUIDE, data(lambda g: own_question(g).update(options=own_question(g)["options"][:1])), "too-few-options", ""),
]  # fmt: skip
REGISTERS = [
    Damage("words for a date", GUIDE, data(lambda g: g["review"].update(due="next spring")), "date", "next spring", stops=False),
    Damage("number for a date", GUIDE, data(lambda g: g["review"].update(due=2027)), "wrong-type", "due: 2027"),
    Damage("helpline with a bad date", HELPLINES, data(lambda f: f["helplines"][0].update(page_read="22.11.2026")), "date", "22.11.2026", stops=False),
    Damage("helpline without a date", HELPLINES, data(lambda f: f["helplines"][0].pop("page_read")), "missing-key", "id: "),
    Damage("helpline that nobody can reach", HELPLINES, data(lambda f: [f["helplines"][0].pop(w, None) for w in ("phone", "text", "chat", "email", "website")]), "no-way-to-reach", "id: ", stops=False),
    Damage("helpline of an unknown country", HELPLINES, data(lambda f: f["helplines"][0].update(country="uk")), "unknown-country", "uk", stops=False),
    Damage("helpline of an unknown kind", HELPLINES, data(lambda f: f["helplines"][0].update(kind="zebra")), "unknown-kind-of-helpline", "zebra", stops=False),
    Damage("source twice", SOURCES, data(lambda f: f["sources"].append(f["sources"][0])), "duplicate-id", "id: ", stops=False),
    Damage("source of an unknown kind", SOURCES, data(lambda f: f["sources"][0].update(kind="rumour")), "not-one-of", "rumour"),
    Damage("phrase that is no pattern", PHRASES, data(lambda f: f["phrases"][0].update(pattern="low (risk")), "pattern", "low (risk", stops=False),
    Damage("phrase that never matches", PHRASES, data(lambda f: f["phrases"][0].update(pattern="Low risk")), "pattern", "Low risk", stops=False),
    Damage("case with an unknown option", CASES, data(lambda f: f["cases"][0]["answers"].update(danger="zebra")), "unknown-option", "zebra", stops=False),
    Damage("case with an unknown card", CASES, data(lambda f: f["cases"][0].update(shows=["boundaries/zebra"])), "unknown-card", "zebra", stops=False),
    Damage("rule about an unknown card", RULES, data(lambda f: f["invariants"][0].update(then={"includes": ["boundaries/zebra"]})), "unknown-card", "zebra", stops=False),
    Damage("rule without a claim", RULES, data(lambda f: [f["invariants"][0].pop(k, None) for k in ("then", "proof")]), "no-claim", "id: ", stops=False),
]  # fmt: skip
DAMAGES = [*FORM, *KEYS, *CONDITIONS, *SAFETY, *NAMES, *REGISTERS]
LINE = re.compile(r"^(?P<file>\S+?):(?P<line>\d+):(?P<column>\d+): (?P<rule>[a-z0-9-]+): (?P<message>.+)$")

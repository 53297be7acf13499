"""Kinds of damage to a valid library: each is found, named and placed, and nothing else is reported."""
# ruff: noqa: E501 - a table: one damage a line

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.damage import Damage
from therapy_cli.library.faults import Fault

Check = Callable[[], list[Fault]]
GUIDE, CARDS = "guides/boundaries/guide.yaml", "guides/boundaries/cards.yaml"
CASES, RULES = "guides/boundaries/cases.yaml", "guides/boundaries/invariants.yaml"
QUESTIONS, SHARED_CARDS, LINES = "shared/questions.yaml", "shared/cards.yaml", "shared/lines.yaml"

GIFT = "    event: [gift]"
TOUCH_WHEN = "when: {role: [therapist, trainee, supervisor, colleague], event: [touch]}"
QUESTION = "- {{id: {}, ask: a, why: b, type: select, options: [{{id: low, label: a}}, {{id: fine, label: b}}]}}\n"
DAMAGES = [
    # ---- the form of the file
    Damage("an unknown key", CARDS, "severity: caution", "severty: caution", "unknown-key", "severty", ("missing-key",)),
    Damage("a missing key", CARDS, '  title: "Touch"\n', "", "missing-key", "id: touch"),
    Damage("a duplicate key", CARDS, '  title: "Touch"', '  title: "Touch"\n  title: "T"', "duplicate-key", 'title: "T"'),
    Damage("a number for a text", CARDS, '"Touch"', "2020", "wrong-type", "title: 2020"),
    Damage("a text for a list", CARDS, "sources: [practice-consensus]\n    drop", "sources: x\n    drop", "wrong-type", "sources: x"),
    Damage("no such choice", CARDS, "severity: caution", "severity: warning", "not-one-of", "warning"),
    Damage("an empty condition", CARDS, TOUCH_WHEN, "when: {}", "wrong-type", "when: {}"),
    Damage("a condition without a list", CARDS, GIFT, "    event: gift", "condition", "event: gift"),
    Damage("a number as option", CARDS, GIFT, "    event: [7]", "condition", "event: [7]"),
    Damage("yes as option", CARDS, GIFT, "    event: [yes]", "ambiguous-word", "event: [yes]"),
    Damage("nothing after a key", CARDS, "drop_when: {mood: [fine]}", "drop_when:", "empty-value", "drop_when:"),
    Damage("spaces for a text", CARDS, '"Touch"', '"  "', "empty-value", 'title: "  "'),
    Damage("an anchor and its alias", CARDS, '"Touch"', "&a Touch\n  short: *a", "anchor", "&a", ("alias",)),
    Damage("a tag", CARDS, '"Touch"', "!!str Touch", "tag", "!!str"),
    Damage("a bidi override", CARDS, '"Touch"', '"Tou\u202ech"', "hidden-character", "Tou"),
    Damage("an escaped bidi override", CARDS, '"Touch"', '"Tou\\u202ech"', "hidden-character", "Tou"),
    Damage("an indenting tab", CARDS, "    role: [therapist", "\trole: [therapist", "tab", "\trole"),
    Damage("a second document", CARDS, "- id: touch", "---\n- id: touch", "several-documents", "---"),
    Damage("an open quote", CARDS, '"For either"', '"For either', "syntax", '"You can look'),
    Damage("an empty file", LINES, (Path(__file__).parent / "tree" / LINES).read_text("utf-8"), " ", "empty-file", " "),
    # ---- conditions
    Damage("an unknown question", CARDS, GIFT, "    evnt: [gift]", "unknown-question", "evnt"),
    Damage("an unknown option", CARDS, GIFT, "    event: [gfit]", "unknown-option", "gfit"),
    Damage("an unknown option deep inside", CARDS, "mood: [fine]}]}", "not: {mood: [fin]}}]}", "unknown-option", "[fin]"),
    Damage("a question that only shared ones ask", CARDS, GIFT, "    region: [wales]", "question-not-asked", "region"),
    Damage("a derived value with another word", CARDS, "heavy: [holds]", "heavy: [is_so]", "derived-value", "is_so"),
    Damage("a derived value taken away by", CARDS, "drop_when: {mood: [fine]}", "drop_when: {heavy: [holds]}", "derived-negated", "drop_when: {heavy"),
    Damage("a derived value under not", CARDS, GIFT, "    not: {heavy: [holds]}", "derived-negated", "not: {heavy"),
    Damage("a local question in a shared card", SHARED_CARDS, "drop_when: {country: [ie]}", "drop_when: {mood: [low]}", "unknown-question", "drop_when: {mood"),
    Damage("an ordering question that no guide has", SHARED_CARDS, "first_when: {mood: [low]}", "first_when: {mod: [low]}", "unknown-question", "mod:"),
    Damage("an unknown question in a shared question", QUESTIONS, "when: {country: [gb]}", "when: {county: [gb]}", "unknown-question", "county"),
    # ---- questions
    Damage("a question twice", GUIDE, "- id: event", QUESTION.format("mood") + "- id: event", "duplicate-id", "{id: mood"),
    Damage("an option twice", GUIDE, "{id: fine, label", "{id: low, label", "duplicate-id", '{id: low, label: "Fine"', ("unknown-option",) * 2),
    Damage("a reserved id", GUIDE, "- id: event", QUESTION.format("region") + "- id: event", "reserved-id", "{id: region", ("not-in-interview", "unknown-option")),
    Damage("a word that conditions need", GUIDE, "{id: fine, label", "{id: 'no', label", "id-form", "'no'", ("unknown-option",) * 2),
    Damage("an interview with an unknown question", GUIDE, "event, country]", "event, contry]", "unknown-question", "interview", ("unknown-question",)),
    Damage("a question that is never asked", GUIDE, "mood, event, country]", "mood, country]", "not-in-interview", "- id: event"),
    Damage("a question asked twice", GUIDE, "event, country]", "event, country, role]", "duplicate-id", "interview"),
    Damage("role not first", GUIDE, "[role, danger, danger_who,", "[danger, role, danger_who,", "role-first", "interview"),
    Damage("a later question", GUIDE, "mood, event, country]", "event, mood, country]", "later-question", "colleague], mood: [low]}", ("later-question",)),
    Damage("a shared question before what it hangs on", GUIDE, "[role, danger, danger_who,", "[role, danger_who, danger,", "later-question", "interview"),
    Damage("one option only", GUIDE, '  - {id: fine, label: "Fine"}\n', "", "too-few-options", '{id: low, label: "Low"}', ("unknown-option",) * 2),
    Damage("a derived value of a derived value", GUIDE, "heavy: {any", "light: {heavy: [holds]}\n  heavy: {any", "unknown-question", "light"),
    Damage("narrowing what is not asked", GUIDE, "narrow:\n  country", "narrow:\n  region", "unknown-question", "region:"),
    Damage("a guide for an option that does not exist", QUESTIONS, "guides: [boundaries]", "guides: [boundary]", "unknown-guide", "[boundary]"),
    # ---- cards
    Damage("a card twice", CARDS, "- id: touch", "- id: gift", "duplicate-id", '- id: gift\n  title: "Touch"', ("unknown-card",) * 3),
    Damage("a full id where a bare one stands", CARDS, "- id: both-sides", "- id: boundaries/both-sides", "id-form", "boundaries/both"),
    Damage("no role", CARDS, TOUCH_WHEN, "when: {event: [touch]}", "no-role", "when: {event"),
    Damage("no role in one branch", CARDS, "{any: [{role: [client]}, ", "{any: [{danger: [now]}, ", "no-role", "{any"),
    Damage("practitioners and clients at once", CARDS, "[{role: [client]}, ", "[{role: [client, trainee]}, ", "mixed-roles", "{any"),
    Damage("a client card that may be listed", SHARED_CARDS, "unknown: withhold", "unknown: ask", "client-withhold", "unknown: ask\n  when: {role: [client]}"),
    Damage("urgent without a first line", CARDS, '  lead_unknown: "You left this open. If it is so:"\n', "", "no-lead", "severity: urgent"),
    Damage("a point without source", CARDS, "sources: [book-2020, seed-001]", "sources: []", "no-source", "sources: []"),
    Damage("only a seed", CARDS, "[book-2020, seed-001]", "[seed-001]", "only-seeds", "[seed-001]"),
    Damage("an unknown source", CARDS, "[book-2020, seed-001]", "[book-2021]", "unknown-source", "book-2021"),
    Damage("no points", CARDS, '  points:\n  - {text: "You can look again.", sources: [practice-consensus]}', "  points: []", "no-points", "points: []"),
    Damage("a raise that leads nowhere", CARDS, "{to: urgent,", "{to: info,", "raise-not-up", "to: info"),
    Damage("an unknown line", SHARED_CARDS, "opens_with: [overheard]\n  points", "opens_with: [overherd]\n  points", "unknown-line", "overherd"),
    Damage("an unknown kind of helpline", SHARED_CARDS, "[emergency, crisis]", "[emergency, crysis]", "unknown-kind-of-helpline", "crysis"),
    Damage("an unknown country", SHARED_CARDS, "country: [gb]", "country: [uk]", "unknown-country", "[uk]"),
    Damage("a link to nowhere", CARDS, "see: [alliance/goals]", "see: [alliance/gaols]", "unknown-card", "gaols"),
    Damage("a neighbour in another guide", CARDS, "card: boundaries/touch", "card: alliance/goals", "unknown-card", "before:"),
    Damage("a telephone number", CARDS, "Say thank you.", "Ring 0808 2000 247.", "telephone-number", "0808"),
    Damage("a short telephone number", CARDS, "Say thank you.", "Call 116 123 at night.", "telephone-number", "116"),
    # ---- shared cards in a guide
    Damage("an unknown shared card", GUIDE, "{card: shared/emergency,", "{card: shared/emergncy,", "unknown-shared-card", "emergncy"),
    Damage("a shared card twice", GUIDE, "{card: shared/emergency,", "{card: shared/supervision,", "duplicate-id", "{card: shared/supervision"),
    Damage("an unknown first point", GUIDE, "{id: soon,", "{id: later,", "unknown-point", "{id: later"),
    Damage("a use that comes after nothing", GUIDE, "after: boundaries/gift", "after: boundaries/gone", "unknown-card", "boundaries/gone"),
    # ---- guides and registers
    Damage("another name than the folder", GUIDE, "id: boundaries", "id: boundary", "guide-name", "id: boundary"),
    Damage("no date", GUIDE, '"2027-05-22"', '"May 2027"', "date", "May 2027"),
    Damage("a source twice", "sources.yaml", "- {id: seed-001", "- {id: book-2020, kind: law, short: a, title: b, verified: true}\n- {id: seed-001", "duplicate-id", "kind: law"),
    Damage("a helpline nobody read", "helplines.yaml", '  page_read: "2026-11-22"\n', "", "missing-key", "- id: uk-999"),
    Damage("a helpline of no kind", "helplines.yaml", "  kind: emergency", "  kind: emergencies", "unknown-kind-of-helpline", "emergencies"),
    Damage("a helpline nobody can reach", "helplines.yaml", '  phone: "999"\n', "", "no-way-to-reach", "- id: uk-999"),
    Damage("an unknown question of a kind", "helplines.yaml", "{mood: [low]}", "{mod: [low]}", "unknown-question", "mod:"),
    Damage("a phrase that is no pattern", "shared/never-say.yaml", '"low risk"', '"low (risk"', "pattern", "(risk"),
    Damage("a page for clients that is gone", LINES, "opens: [{card: shared/for-client", "opens: [{card: shared/gone", "unknown-card", "gone"),
    # ---- cases and invariants
    Damage("a case with an unknown question", CASES, "mood: low", "mod: low", "unknown-question", "mod:"),
    Damage("a case with an unknown option", CASES, "mood: low", "mood: lo", "unknown-option", "mood: lo"),
    Damage("a case with two answers to one question", CASES, "mood: low", "mood: [low, fine]", "one-answer", "mood: ["),
    Damage("a case with an unknown card", CASES, "shows: [shared/supervision]", "shows: [shared/for-client]", "unknown-card", "shows:"),
    Damage("a case with capital letters to find", CASES, '"think first"', '"Think first"', "pattern", "Think"),
    Damage("an invariant on an unknown option", RULES, "event: [touch]", "event: [tuch]", "unknown-option", "tuch"),
    Damage("an invariant on an unknown card", RULES, "[boundaries/touch]", "[boundaries/tuch]", "unknown-card", "tuch"),
    Damage("an invariant that opens nothing", RULES, "open: [mood]", "open: [mod]", "unknown-question", "[mod]"),
    Damage("an invariant without a claim", "shared/invariants.yaml", '  proof: "tests: none"\n', "", "no-claim", "- id: boundaries-only"),
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.name)
def test_damage_is_found_where_it_is(damage: Damage, tree: Path, check: Check) -> None:
    line = damage.apply(tree)
    found = check()
    name = f"{tree}/{damage.file}"
    assert (name, line, damage.rule) in [(f.file, f.line, f.rule) for f in found], [str(f) for f in found]
    assert sorted(f.rule for f in found) == sorted((damage.rule, *damage.also)), [str(f) for f in found]


@pytest.mark.parametrize("name", [
    "about.yaml", "sources.yaml", "helplines.yaml", GUIDE, CARDS, CASES, RULES,
    QUESTIONS, SHARED_CARDS, LINES, "shared/invariants.yaml", "shared/never-say.yaml",
])  # fmt: skip
def test_a_missing_file_is_the_only_fault(name: str, tree: Path, check: Check) -> None:
    (tree / name).unlink()
    assert [(f.file, f.rule) for f in check() if f.rule != "unknown-card"] == [(f"{tree}/{name}", "missing-file")]


@pytest.mark.parametrize("name", [GUIDE, CARDS, QUESTIONS, SHARED_CARDS, "sources.yaml", "helplines.yaml"])
def test_a_file_that_cannot_be_read_brings_no_false_faults_elsewhere(name: str, tree: Path, check: Check) -> None:
    (tree / name).write_text("a: [", encoding="utf-8")
    assert [(f.file, f.rule) for f in check()] == [(f"{tree}/{name}", "syntax")]


def test_five_faults_in_one_card_are_five_findings(tree: Path, check: Check) -> None:
    path = tree / CARDS
    text = path.read_text("utf-8")
    for old, new in [
        ("severity: caution", "severity: high"),
        ('title: "A gift"', "titel: A gift"),
        (GIFT, "    event: gift"),
        ('why: "It hurts."', "why: 3"),
    ]:
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    found = [(f.line, f.column, f.rule) for f in check()]
    assert found == [
        (2, 3, "missing-key"),
        (3, 3, "unknown-key"),
        (4, 13, "not-one-of"),
        (7, 12, "condition"),
        (16, 30, "wrong-type"),
    ]


def test_a_fault_is_one_line_that_names_place_rule_and_remedy(tree: Path, check: Check) -> None:
    Damage("", CARDS, "severity: caution", "severity: caution\n  colour: red", "", "colour").apply(tree)
    [fault] = check()
    assert str(fault).startswith(f"{tree}/{CARDS}:5:3: unknown-key: the key 'colour' is not known here — ")


@pytest.mark.fault("ANSI and bidi characters in content")
def test_names_from_content_cannot_steer_a_terminal(tree: Path, check: Check) -> None:
    Damage("", CARDS, "severity: caution", 'severity: caution\n  "\\e[2J\\n": red', "", "red").apply(tree)
    assert all(character.isprintable() for fault in check() for character in str(fault))

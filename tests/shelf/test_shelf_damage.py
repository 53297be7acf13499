"""Kinds of damage to the files of the shelf: each is found, named and placed, and stops the command that reads it."""
# ruff: noqa: E501, Q003 - a table: one damage a line

from __future__ import annotations

from pathlib import Path

import pytest

from tests.damage import Damage
from therapy_cli.errors import ContentInvalid, NotFound
from therapy_cli.library.checking import check_files
from therapy_cli.library.library import Library, open_library
from therapy_cli.proving.shelf import check_shelf

CODES, MODELS, GLOSSARY = "codes.yaml", "models.yaml", "glossary.yaml"

DAMAGES = [
    Damage("a number that was not read", CODES, "{code: ccpa-2020, mark: heading}", '{code: ccpa-2020, mark: heading, section: "H"}', "not-read", 'section: "H"}'),
    Damage("words on what was not found", CODES, "{code: bps-2021, mark: none-found}", '{code: bps-2021, mark: none-found, gist: "No."}', "not-read", 'gist: "No."'),
    Damage("read and nothing told", CODES, "{code: aca-2014, mark: heading}", "{code: aca-2014, mark: read}", "no-gist", "{code: aca-2014, mark: read}"),
    Damage("a number without an edition", CODES, '{code: nzac-2020, mark: read, gist: "Widen', '{code: nzac-2020, mark: read, section: "3.6", gist: "Widen', "no-edition", '"3.6"'),
    Damage("years that look like a permission", CODES, "documented absence of exploitation and harm. Not permission.", "documented absence of exploitation and harm.", "years-without-warning", "absence of exploitation and harm."),
    Damage("an unknown code", CODES, "- {code: psyba-2025, mark: read, gist: \"Written", "- {code: psyba-2026, mark: read, gist: \"Written", "unknown-code", "psyba-2026"),
    Damage("a code twice", CODES, "- {code: hcpc-2024, mark: heading}", "- {code: ukcp-2019, mark: heading}", "duplicate-id", "- {code: ukcp-2019, mark: heading}"),
    Damage("a code that is no source", CODES, "- id: eap-2018\n", "- id: eap-2019\n", "unknown-source", "- id: eap-2019"),
    Damage("a code that is a book", CODES, "- id: eap-2018\n", "- id: gibbs-1988\n", "no-ethics-code", "- id: gibbs-1988"),
    Damage("a successor that is not there", CODES, "replaced_by: psyba-2025", "replaced_by: psyba-2024", "unknown-code", "replaced_by:"),
    Damage("an unknown country", CODES, "countries: [nz]", "countries: [nzl]", "unknown-country", "[nzl]"),
    Damage("an unknown guide", CODES, "guides: [boundaries, self-disclosure]", "guides: [boundary]", "unknown-guide", "[boundary]"),
    Damage("a theme twice", CODES, "- id: touch\n", "- id: gifts\n", "duplicate-id", "- id: gifts\n  title: \"Touch\""),
    Damage("a mark that is none", CODES, "{code: ccpa-2020, mark: heading}", "{code: ccpa-2020, mark: seen}", "not-one-of", "mark: seen"),
    Damage("a note without a source", CODES, "sources: [apa-revision]", "sources: []", "no-source", "sources: []"),
    Damage("an unknown source of a model", MODELS, "sources: [gibbs-1988]", "sources: [gibs-1988]", "unknown-source", "gibs-1988"),
    Damage("a model twice", MODELS, "- id: kolb\n", "- id: gibbs\n", "duplicate-id", "- id: gibbs\n  kind: reflection\n  name: \"Experiential"),
    Damage("a step twice", MODELS, "{id: feelings,", "{id: description,", "duplicate-id", '{id: description, name: "Feelings"'),
    Damage("a kind that is none", MODELS, "  kind: supervision\n  name: \"Cyclical", "  kind: coaching\n  name: \"Cyclical", "not-one-of", "kind: coaching"),
    Damage("a telephone number", MODELS, "Stop, think, name the situation.", "Ring 0808 2000 247.", "telephone-number", "0808"),
    Damage("a name that leads to two terms", GLOSSARY, "also: [genuineness, authenticity]", "also: [empathy]", "duplicate-id", "also: [empathy]"),
    Damage("a related term that is not there", GLOSSARY, "related: [goal-consensus, rupture]", "related: [goal]", "unknown-term", "[goal]"),
    Damage("a card that is not there", GLOSSARY, "see: [shared/safeguarding]", "see: [shared/safegarding]", "unknown-card", "safegarding"),
    Damage("a term without a source", GLOSSARY, "sources: [bordin-1979]", "sources: []", "no-source", "sources: []"),
    Damage("an unknown key", GLOSSARY, "  means: \"Being experienced", "  meaning: \"Being experienced", "unknown-key", "meaning:"),
]  # fmt: skip


def damaged(content: Path, file: str, old: str, new: str) -> str:
    path = content / file
    before = path.read_text("utf-8")
    assert old in before, "the content has changed: this damage does nothing"
    path.write_text(before.replace(old, new, 1), "utf-8")
    return path.read_text("utf-8")


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda d: d.name)
def test_damage_is_found_where_it_is_and_nothing_of_it_is_shown(damage: Damage, content: Path) -> None:
    line = damage.apply(content)
    found = {(f.file.rpartition("/")[2], f.line, f.rule) for f in check_files(open_library(content))}
    assert (damage.file, line, damage.rule) in found, found
    if damage.rule != "unknown-card":  # cards are looked at with all guides, by the check only
        with pytest.raises(ContentInvalid):
            opened(open_library(content), damage.file)


@pytest.mark.parametrize("name", [CODES, MODELS, GLOSSARY])
def test_a_folder_of_content_may_do_without(name: str, content: Path) -> None:
    (content / name).unlink()
    library = open_library(content)
    assert check_files(library) == []
    with pytest.raises(NotFound, match=name):
        opened(library, name)
    assert check_shelf(library).findings == ()


@pytest.mark.parametrize("name", [CODES, MODELS, GLOSSARY])
def test_a_file_that_cannot_be_read_is_the_only_fault(name: str, content: Path) -> None:
    (content / name).write_text("a: [", encoding="utf-8")
    assert [(f.file.rpartition("/")[2], f.rule) for f in check_files(open_library(content))] == [(name, "syntax")]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CODES, "Decline gifts, favours", "It is probably fine. Decline gifts"),
        (MODELS, "Stop, think, name the situation.", "You should leave."),
        (GLOSSARY, "Guessing exactly what", "There is nothing to worry about. Guessing exactly what"),
    ],
    ids=[CODES, MODELS, GLOSSARY],
)
def test_a_phrase_that_must_not_print_is_found_on_the_shelf(file: str, old: str, new: str, content: Path) -> None:
    damaged(content, file, old, new)
    [finding] = check_shelf(open_library(content)).findings
    assert finding.rule == "never-say"


def opened(library: Library, file: str) -> object:
    return getattr(library, file.removesuffix(".yaml"))

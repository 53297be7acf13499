"""What is offered for a line, on the table of the real content."""

from __future__ import annotations

import string

import pytest

from tests.cli.program import GUIDES
from therapy_cli.completing.offering import completed, offers
from therapy_cli.completing.table import Table
from therapy_cli.library.editor_schemas import FILE_TYPES
from therapy_cli.library.library import open_library
from therapy_cli.lookup.wording import KINDS
from therapy_cli.rendering.schema import NAMES


def offered(table: Table, line: str) -> list[str]:
    """The candidates for the last word of ``line``."""
    *before, word = line.split(" ")
    return [value for value, _ in offers(before, word, table)]


LINES = {
    "bound": ["boundaries"],
    "--json gui": ["guides"],
    "--ver": ["--version"],
    "guide": ["guides"],  # 'guide NUMBER' is for people who want no name on the line
    "content ": ["check", "coverage", "graph", "index", "lock", "new", "schemas", "test"],
    "content new ": ["card", "case", "guide"],
    "content new gu": ["guide"],
    "content new guide ": [],
    "content new card alli": ["alliance"],
    "content check ": [":folders"],
    "content test ": [":files"],
    "content graph --format ": ["mermaid", "dot", "svg"],
    "zebra ": [],
    "zebra --": [],
    "boundaries --answer ro": ["role="],
    "boundaries --answer danger=": ["danger=now", "danger=unsure", "danger=no_sign"],
    "boundaries --answer role=tra": ["role=trainee"],
    "boundaries --answer=role=tra": ["--answer=role=trainee"],
    "boundaries --answer zebra=": [],
    "boundaries --answer role=trainee,": [],
    "boundaries --answer situation=gift,tou": ["situation=gift,touch"],
    "boundaries --answer situation=gift,gif": [],
    "boundaries --answer warning_signs=none,": [],
    "boundaries --answer role=trainee --answer rol": [],
    "boundaries --answer role=client --answer ": [],
    "boundaries --answer region=wal": ["region=wales"],
    "dv-safety --answer ": [],
    "dv-safety --answer role=": [],
    "boundaries --format mark": ["markdown"],
    "boundaries --format=mark": ["--format=markdown"],
    "models --format ": ["plain", "spoken", "markdown", "json"],
    "boundaries --output ": [":files"],
    "boundaries -o ": [":files"],
    "boundaries --answers ": [":files"],
    "boundaries --pack ": [":folders"],
    "boundaries --country g": ["gb"],
    "boundaries --country=g": ["--country=gb"],
    "boundaries --region wa": ["wales"],
    "boundaries --country ca --region ": ["british_columbia", "elsewhere", "manitoba", "ontario"],
    "boundaries --country=au --region ": ["elsewhere", "victoria"],
    "boundaries --codes bacp": ["bacp-2018"],
    "boundaries --codes bacp-2018,bac": [],
    "boundaries --codes bacp-2018,ukc": ["bacp-2018,ukcp-2019"],
    "boundaries --json --js": [],
    "boundaries -q --qui": [],
    "boundaries --answer role=trainee --answ": ["--answer", "--answers"],
    "boundaries -- --js": [],
    "show bound": ["boundaries/"],
    "show boundaries/gif": ["boundaries/gifts"],
    "show shared/superv": ["shared/supervision"],
    "lookup ": [],
    "lookup g --limit ": [],
    "lookup --for ": ["client", "therapist", "supervisor"],
    "lookup --kind te": ["term"],
    "lookup --guide sha": ["shared"],
    "help priv": ["privacy"],
    "help bound": ["boundaries"],
    "help content ": ["check", "coverage", "graph", "index", "lock", "new", "schemas", "test"],
    "help privacy ": [],
    "sources apa-20": ["apa-2013", "apa-2017", "apa-2021"],
    "models gib": ["gibbs"],
    "codes gif": ["gifts"],
    "codes --code ukcp": ["ukcp-2019"],
    "glossary ruptu": ["rupture"],
    "schema gui": ["guidance", "guides"],
    "completion ": ["bash", "zsh", "fish", "powershell"],
}


@pytest.mark.parametrize("line", LINES)
def test_what_a_line_offers(line: str, table: Table) -> None:
    found = offered(table, line)
    wanted = LINES[line]
    if line.startswith("sources"):
        assert found
        assert all(value.startswith("apa-20") for value in found)
        assert "apa-2017" in found
    else:
        assert (found if line.partition(" ")[2] or found == wanted else sorted(found)) == wanted


def test_a_command_is_told_with_what_it_is_for(table: Table) -> None:
    found = dict(offers([], "", table))
    assert set(GUIDES) < set(found)
    assert all(found.values()), "each says what it is"
    assert max(map(len, found.values())) < 80


def test_a_long_list_is_whole(table: Table) -> None:
    assert offered(table, "schema ") == list(NAMES)
    assert offered(table, "content schemas ") == list(FILE_TYPES)
    assert offered(table, "lookup --kind ") == list(KINDS)


def test_a_question_and_its_options_are_told_in_their_words(table: Table) -> None:
    assert dict(offers(["boundaries", "--answer"], "dan", table))["danger="].endswith("?")
    assert dict(offers(["boundaries", "--answer"], "danger=", table))["danger=no_sign"].startswith("No sign")


def test_where_a_command_takes_no_name_its_options_are_offered(table: Table) -> None:
    assert "--json" in offered(table, "guides ")
    assert offered(table, "guides x") == []


@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_words_that_are_left_out_mislead_nobody(letter: str, table: Table) -> None:
    """Shells put in what all candidates share: words that are left out must not narrow that down."""
    found, all_words = offered(table, f"lookup {letter}"), table.rows("words", letter)
    assert len(found) == min(40, len(all_words))
    for word in found:
        assert word.startswith(letter)
    if len(all_words) > len(found):
        assert len({word[:2] for word in found}) > 1


def test_a_word_for_look_up_is_found_by_look_up(table: Table) -> None:
    assert "gift" in offered(table, "lookup gi")
    assert "ghosted" in offered(table, "lookup how to gho")


def test_every_card_is_reached(table: Table) -> None:
    library = open_library()
    owners = offered(table, "show ")
    found = [card for owner in owners for card in offered(table, f"show {owner}")]
    cards = {c for guide in library.guide_ids for c in library.guide(guide).card_by_id}
    assert sorted(found) == sorted({*cards, *library.shared_cards})


@pytest.mark.parametrize("arguments", [[], [""], ["boundaries"], ["--help"]])
def test_what_is_not_of_the_protocol_gets_nothing(arguments: list[str], table: Table) -> None:
    assert completed(arguments, table) == ""
    assert completed(["word=bound"], table).startswith("boundaries\t")

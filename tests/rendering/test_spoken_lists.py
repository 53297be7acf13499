"""Lists to be heard: sentences, numbers said, no table, no sign that carries a meaning, and a word for the end."""

from __future__ import annotations

import re

import pytest

from tests.asking.session import Session
from tests.cli.inside import inside
from tests.content import library
from tests.rendering.reading import BOX_SIGNS
from therapy_cli.rendering.spoken_words import in_full, section_in_words

LISTS = [
    ["guides"],
    ["sources"],
    ["helplines"],
    ["helplines", "--country", "gb"],
    ["codes"],
    ["codes", "gifts"],
    ["codes", "sexual"],
    ["codes", "--code", "bacp-2018,eap-2018"],
    ["glossary"],
    ["models"],
    ["models", "gibbs", "--no-input"],
    ["lookup", "ghosted"],
    ["lookup", "samaritans"],
    ["lookup", "he", "strangled", "her"],
]
SINGLE = [["sources", "apa-2017"], ["glossary", "rupture"], ["lookup", "weather"]]
SPOKEN = ("--format", "spoken")


@pytest.mark.checklist(35)
@pytest.mark.parametrize("arguments", [*LISTS, *SINGLE], ids=" ".join)
def test_every_line_is_a_sentence_and_holds_no_drawn_sign(arguments: list[str]) -> None:
    lines = inside(*arguments, *SPOKEN).out.split("\n")
    assert [x for x in lines if x and not re.search(r"[.!?:][\"')\u201d]*$", x)] == []
    assert [x for x in lines if set(BOX_SIGNS + "[]*|\u2022") & set(x)] == []
    assert [x for x in lines if x.startswith((" ", "- ")) or "  " in x] == []


@pytest.mark.parametrize("arguments", LISTS, ids=" ".join)
def test_every_list_says_how_many_items_follow_and_that_it_ends(arguments: list[str]) -> None:
    lines = inside(*arguments, *SPOKEN).out.split("\n")
    assert "End of list." in lines
    opened = [
        (place, re.fullmatch(r"(?:Heading: .*\. )?(\d+) (?:items|points)?\.?", x)) for place, x in enumerate(lines)
    ]
    counted = [(place, int(said[1])) for place, said in opened if said]
    assert counted or re.search(r"1 item\.", "\n".join(lines))
    for place, number in counted:
        numbers = [x.partition(".")[0] for x in lines[place + 1 : place + 2 + number]]
        assert numbers[:number] == [str(n) for n in range(1, number + 1)]
        assert numbers[number:] != [str(number + 1)]


def test_nothing_of_a_list_is_left_out() -> None:
    sources, words = inside("sources", *SPOKEN).out, inside("glossary", *SPOKEN).out
    assert all(f" {i}." in sources for i in library().sources)
    assert all(t.term in words for t in library().glossary.terms)
    heard = inside("codes", "sexual", *SPOKEN).out
    cells = next(t for t in inside("codes", "sexual", "--json").json()["data"]["themes"])["cells"]
    assert all(cell["gist"] in heard for cell in cells if cell["gist"])


@pytest.mark.parametrize(("printed", "said"), [
    ("Pope et al. 1986; Glass et al., Ohio", "Pope and others 1986; Glass and others, Ohio"),
    ("Koziol J, et al. Risk factors", "Koziol J, and others. Risk factors"),
    ("Gutheil & Gabbard", "Gutheil and Gabbard"),
    ("https://a.org/?x=1&y=2", "https://a.org/?x=1&y=2"),
])  # fmt: skip
def test_short_forms_are_said_in_full(printed: str, said: str) -> None:
    assert in_full(printed) == said


@pytest.mark.parametrize(("section", "said"), [
    ("38-42", ", section 38 to 42"), ("33a-d", ", section 33a to d"), ("Commitment 2a", ", Commitment 2a"), (None, ""),
])  # fmt: skip
def test_where_it_stands_in_a_code(section: str | None, said: str) -> None:
    assert section_in_words(section) == said


@pytest.mark.pty
@pytest.mark.checklist(67)
@pytest.mark.parametrize("arguments", [["glossary", "rupture"], ["lookup", "samaritans"]], ids=" ".join)
def test_it_is_the_usual_form_for_a_screen_reader_at_a_terminal(arguments: list[str]) -> None:
    with Session(*arguments, env={"ACCESSIBLE": "1"}, size=(60, 60), module="therapy_cli") as session:
        assert session.end() == 0
    assert session.raw.replace("\r\n", "\n").split() == inside(*arguments, *SPOKEN).out.split()
    assert "\x1b" not in session.raw


@pytest.mark.parametrize("form", ["panels", "markdown", "svg"])
@pytest.mark.parametrize("command", ["guides", "sources", "codes", "glossary", "helplines"])
def test_a_form_that_no_list_has_is_refused(command: str, form: str) -> None:
    done = inside(command, "--format", form)
    assert (done.code, done.out) == (2, "")
    assert "choose from: plain, spoken, json" in done.err

"""The pages that the one neutral line promises to every client do open, and only where they are asked for."""

from __future__ import annotations

import pytest

from tests.asking.session import CTRL_C, ENTER, Session
from tests.cli.written import raw
from tests.content import GUIDE_IDS, library

pytestmark = pytest.mark.pty

WHICH = "Is there a page you would like to open?"
ALONE = "Show it, or leave?"
PAGES = raw("shared/lines.yaml")["client_line"]["opens"]
OPEN_GUIDES = ["boundaries", "alliance"]
"""The offer is the same after every guide: the first and the last are enough."""
LINES = {"ACCESSIBLE": "1"}


def texts(card_id: str) -> list[str]:
    """The words of a card that the whole world sees, without those for one country."""
    points = [p for p in library().card(card_id).points if not p.country and p.when is None]
    return [" ".join(p.text.split()[:4]) for p in points]


def to_the_result(session: Session) -> Session:
    """Through the interview of a client, leaving open what may be."""
    session.wait_for("Is this a good place").press("1", ENTER)
    session.wait_for("Is anyone in danger").press("3", ENTER)
    for _ in range(20):
        session.quiet(0.2)
        if "Enter: go on." in session.seen:
            return session
        if "0. Show the result" in session.seen or "0 to go on" in session.seen:
            session.press("0", ENTER)
        elif "Show the result" in session.seen:
            session.press("1", ENTER)
        else:
            session.press("o", ENTER)
    raise AssertionError(session.seen)


@pytest.mark.parametrize("guide", OPEN_GUIDES)
def test_after_a_guide_the_pages_are_offered_to_a_client(guide: str) -> None:
    with Session(guide, "--answer", "role=client", size=(120, 300), module="therapy_cli") as session:
        to_the_result(session).press(ENTER).wait_for(WHICH)
        for page in PAGES:
            assert page["label"] in session.seen
            assert library().card(page["card"]).title not in session.seen, "the choice itself tells nothing"
        session.press(CTRL_C)
        assert session.end() == 130


@pytest.mark.parametrize("page", range(len(PAGES)))
def test_each_page_opens_after_the_moment_to_be_alone(page: int) -> None:
    with Session(size=(120, 300), module="therapy_cli") as session:
        session.wait_for("Pages for people who ask for themselves").press(str(len(GUIDE_IDS) + 1), ENTER)
        session.wait_for("First, about privacy").wait_for(WHICH).press(str(page + 1), ENTER)
        session.wait_for(ALONE)
        assert "you can call your local emergency number" in session.seen
        session.press("1", ENTER).wait_for(library().card(PAGES[page]["card"]).title).wait_for("Enter: go on.")
        flat = " ".join(session.seen.replace("\u2502", " ").replace("\u2503", " ").split())
        assert [t for t in texts(PAGES[page]["card"]) if t not in flat] == []
        session.press(ENTER).wait_for(WHICH).press(str(len(PAGES) + 1), ENTER)
        assert session.end() == 0
        assert session.seen == "", "nothing stays in the window"


def test_in_numbered_lines_too() -> None:
    with Session("boundaries", "--answer", "role=client", size=(100, 300), env=LINES, module="therapy_cli") as session:
        to_the_result(session).press(ENTER).wait_for(WHICH).press("2", ENTER).wait_for(ALONE).press("1", ENTER)
        session.wait_for(library().card(PAGES[1]["card"]).title).press("q", ENTER)
        assert session.end() == 0
        assert "\x1b" not in session.raw


def test_q_on_the_last_page_leaves_without_the_choice() -> None:
    with Session("boundaries", "--answer", "role=client", size=(120, 300), module="therapy_cli") as session:
        to_the_result(session).press("q")
        assert session.end() == 0
        assert WHICH not in session.raw

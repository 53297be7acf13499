"""Look-up from the plain menu: the words stand in no command line, and the window is cleared afterwards."""

from __future__ import annotations

import pytest

from tests.asking.session import ENTER, Session
from tests.content import GUIDE_IDS

pytestmark = pytest.mark.pty
LINES = {"ACCESSIBLE": "1"}
NUMBER = str(len(GUIDE_IDS) + 2)


def test_words_are_asked_for_answered_and_asked_for_again() -> None:
    with Session(size=(100, 200), env=LINES, module="therapy_cli") as session:
        session.wait_for("Which guide would you like to open?").press(NUMBER, ENTER).wait_for("Words:")
        session.press("hug a client", ENTER).wait_for("boundaries/touch").wait_for("Enter: go on.").press(ENTER)
        session.wait_for("Words:").press("weather", ENTER).wait_for("Nothing here fits.").press(ENTER)
        session.wait_for("Words:").press(ENTER)
        assert session.end() == 0


def test_nothing_stays_in_the_window() -> None:
    with Session(size=(90, 60), module="therapy_cli") as session:
        session.wait_for("Which guide would you like to open?").press(NUMBER, ENTER).wait_for("Words:")
        session.press("gift", ENTER).wait_for("boundaries/gifts")
        session.press("q")
        assert session.end() == 0
        assert session.seen == ""

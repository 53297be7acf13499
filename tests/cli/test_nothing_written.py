"""Looking leaves nothing behind, whatever was answered and however the run ended (invariants r4-disk and d-v14).

Two witnesses: the tree of files before and after, and Python's own record of every file opened for writing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import cycle

import pytest

from tests.cli.at_terminal import CTRL_C, CTRL_D, REVIEW, AtTerminal, Reply, always
from tests.cli.program import CALM, GUIDES, Result, Therapy
from tests.cli.watcher import Watcher
from tests.cli.written import cases, flags

ROLES = {"practitioner": CALM, "client": {"role": "client", "danger": "no_sign"}}


def answers_of(guide: str, reader: str) -> dict[str, str]:
    """The fewest answers of this reader; a client of the discreet guide is asked the role only."""
    return {"role": "client"} if (guide, reader) == ("dv-safety", "client") else ROLES[reader]


def run_and_compare(therapy: Therapy, run: Callable[[dict[str, str]], Result], code: int) -> Result:
    """``run`` must end with ``code`` and leave every file as it was."""
    watcher, before = Watcher(), therapy.files()
    done = run(watcher.env())
    assert done.code == code, done
    assert therapy.files() == before
    assert watcher.touched() == []
    assert watcher.imported(), "nobody was watching"
    return done


SCRIPTED = {
    "done": (0, []),
    "done-json": (0, ["--json"]),
    "done-panels-why": (0, ["--format", "panels", "--why", "--all"]),
    "wrong-answer": (2, ["--answer", "danger=zebra"]),
    "wrong-option": (2, ["--zebra"]),
    "file-missing": (2, ["--answers", "zebra.yaml"]),
}


TWO = ("boundaries", "dv-safety")
"""An open guide and the discreet one. Nothing in the program asks which guide it is but that."""
OTHERS = [guide for guide in GUIDES if guide not in TWO]


def in_turn(names: Sequence[str]) -> list[tuple[str, str]]:
    """Each of ``names`` with an open and with the discreet guide, and every other guide with one of them."""
    return [*((g, name) for name in names for g in TWO), *zip(OTHERS, cycle(names), strict=False)]


@pytest.mark.parametrize("reader", ROLES)
@pytest.mark.parametrize(("guide", "name"), in_turn(list(SCRIPTED)))
def test_a_scripted_run_leaves_nothing(guide: str, reader: str, name: str, therapy: Therapy) -> None:
    code, more = SCRIPTED[name]
    arguments = (guide, *flags(answers_of(guide, reader)), *more)
    run_and_compare(therapy, lambda env: therapy(*arguments, env=env), code)


@pytest.mark.parametrize("guide", TWO)
def test_missing_input_leaves_nothing(guide: str, therapy: Therapy) -> None:
    run_and_compare(therapy, lambda env: therapy(guide, input="1\n1\n", env=env), 5)


def go_on(replies: Sequence[str], guide: str) -> Sequence[str]:
    """The discreet guide asks first whether this is a good place."""
    return ["1", *replies] if guide == "dv-safety" else replies


TYPED: dict[str, tuple[int, Callable[[str], Reply | Sequence[str]]]] = {
    "done-practitioner": (0, lambda _guide: always("1")),
    "ctrl-c-at-once": (130, lambda _guide: [CTRL_C]),
    "ctrl-c-in-the-middle": (130, lambda guide: go_on(["2", "3", CTRL_C], guide)),
    "end-of-input": (130, lambda guide: go_on(["1", CTRL_D], guide)),
    "left-by-key": (130, lambda guide: go_on(["1", "q"], guide)),
    "client-leaves": (130, lambda guide: go_on(["5", "2" if guide == "dv-safety" else CTRL_C], guide)),
}  # fmt: skip


@pytest.mark.checklist(79, 86)
@pytest.mark.pty
@pytest.mark.parametrize(("guide", "name"), in_turn(list(TYPED)))
def test_a_run_at_a_terminal_leaves_nothing(guide: str, name: str, therapy: Therapy, at_terminal: AtTerminal) -> None:
    code, replies = TYPED[name]
    run_and_compare(therapy, lambda env: at_terminal(guide, replies=replies(guide), env=env), code)


@pytest.mark.pty
@pytest.mark.parametrize("guide", GUIDES)
def test_a_client_at_a_terminal_leaves_nothing(guide: str, therapy: Therapy, at_terminal: AtTerminal) -> None:
    """Role client, no danger, everything else left open, the page shown."""

    def reply(asked: str) -> str:
        client = re.search(r"^(\d)\. A client", asked, re.MULTILINE)
        if client:
            return client[1]
        if "danger now, or" in asked and REVIEW not in asked:
            return "3"
        return always("o")(asked) if "o to leave it open" in asked else always("1")(asked)

    done = run_and_compare(therapy, lambda env: at_terminal(guide, replies=reply, env=env), 0)
    assert "you can call your local emergency number" in done.out.splitlines()[0]


@pytest.mark.checklist(78, 79)
@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--help"],
        ["--version"],
        ["guides"],
        ["show", "shared/emergency"],
        ["show", "zebra"],
        ["sources", "--json"],
        ["helplines", "--country", "gb"],
        ["schema", "guidance"],
        ["boundaries", "--questions", "--json"],
        ["content", "check", "--guide", "end-therapy"],
        ["zebra"],
    ],
    ids=" ".join,
)
def test_looking_leaves_nothing(arguments: list[str], therapy: Therapy) -> None:
    watcher, before = Watcher(), therapy.files()
    assert "Traceback" not in therapy(*arguments, env=watcher.env()).err
    assert (therapy.files(), watcher.touched()) == (before, [])


@pytest.mark.fault("no home")
@pytest.mark.checklist(73)
def test_a_home_that_cannot_be_used_is_not_needed(therapy: Therapy) -> None:
    nowhere = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TMPDIR"), "/proc/nowhere")
    for guide in GUIDES:
        done = therapy(guide, "--answers", "-", input=cases(guide)[0][1], env=nowhere)
        assert (done.code, bool(done.stdout)) == (0, True)


def test_the_watcher_sees_what_is_written(therapy: Therapy) -> None:
    """Or all of these tests would say nothing."""
    watcher = Watcher()
    therapy("boundaries", *flags(CALM), "-o", "note.txt", env=watcher.env())
    assert any("note.txt" in what for what in watcher.touched())

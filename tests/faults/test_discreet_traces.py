"""What a discreet run leaves with those who look for it: an interactive shell, a log of the terminal, the kernel."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pexpect
import pytest

from tests.asking.session import ENTER, ESC, Session
from tests.cli.program import PATIENCE, Therapy

pytestmark = pytest.mark.pty


@pytest.mark.checklist(86)
@pytest.mark.fault("memory image of a discreet run")
@pytest.mark.parametrize("env", [{}, {"ACCESSIBLE": "1"}], ids=["menus", "lines"])
def test_no_memory_image_can_be_written(env: dict[str, str]) -> None:
    with Session("dv-safety", env=env, module="therapy_cli") as session:
        session.wait_for("Is this a good place")
        limits = Path(f"/proc/{session.child.pid}/limits").read_text("utf-8")
        assert re.search(r"^Max core file size +0 ", limits, re.MULTILINE)
        session.press(ESC)
        assert session.end() == 130


@pytest.mark.checklist(86)
@pytest.mark.fault("history of the shell", "files after a discreet run")
def test_a_shell_that_leaves_lines_with_a_space_out_keeps_no_trace(therapy: Therapy) -> None:
    """The same shell keeps another line, so it does keep a history."""
    history = therapy.work / "history"
    env = {
        **therapy.environment({"TERM": "xterm-256color"}),
        "HISTFILE": str(history),
        "HISTCONTROL": "ignorespace",
        "PS1": "ready> ",
    }
    before = therapy.files()
    shell: pexpect.spawn[str] = pexpect.spawn(
        "bash", ["--norc", "-i"], env=env, cwd=str(therapy.work), encoding="utf-8", timeout=PATIENCE
    )
    shell.expect("ready> ")
    shell.send("echo kept\n")
    shell.expect(r"[\r\n]kept")
    shell.send(f" {sys.executable} -m therapy_cli dv-safety\n")
    shell.expect("Is this a good place")
    shell.expect("Esc leaves")
    shell.send(ESC)
    shell.expect(r"Stopped\.")
    shell.send("exit\n")
    shell.expect(pexpect.EOF)
    shell.close()
    assert history.read_text("utf-8").splitlines() == ["echo kept", "exit"]
    after = therapy.files()
    assert {name for name in after if after[name] != before.get(name, b"new")} == {"work/history"}


@pytest.mark.checklist(86)
@pytest.mark.fault("quick exit from every prompt")
def test_the_exit_key_works_at_every_prompt_and_page() -> None:
    """One more prompt is answered each time, up to the pages of the result."""
    prompts = ["Is this a good place", "Who is using", "Could anyone else see", "Is anyone in danger"]
    for reached in range(1, len(prompts) + 1):
        with Session("dv-safety", module="therapy_cli") as session:
            for number in range(1, reached):
                session.wait_for(prompts[number - 1][:14]).press("1", ENTER)
            session.quiet(0.3).press(ESC)
            assert session.end() == 130
        assert session.seen == "Stopped."

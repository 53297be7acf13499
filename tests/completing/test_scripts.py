"""The scripts: printed whole, asking as the program answers, in every shell.

Bash runs in ``test_bash``. The others are not on every machine, so here their text is read.
"""

from __future__ import annotations

import re

import pytest

from tests.cli.inside import inside
from therapy_cli.commands.completion import SCRIPTS, Shell

REGISTERS = {
    "bash": "complete -o nospace -F _therapy_complete therapy",
    "zsh": "#compdef therapy",
    "fish": "complete -c therapy",
    "powershell": "Register-ArgumentCompleter -Native -CommandName therapy",
}


@pytest.mark.parametrize("shell", [shell.value for shell in Shell])
def test_a_script_is_printed_and_asks_as_the_program_answers(shell: str) -> None:
    done = inside("completion", shell)
    assert (done.code, done.err) == (0, "")
    assert done.out.isascii(), "it is read whatever the encoding"
    assert REGISTERS[shell] in done.out
    assert re.search(r"__complete \"word=\$", done.out), "the word at the cursor, never empty"
    assert re.search(r"2>\s?(/dev/null|\$null)", done.out), "no message while somebody types"
    assert ":files" in done.out
    assert ":folders" in done.out


def test_zsh_completes_where_nobody_has_called_compinit() -> None:
    text = inside("completion", "zsh").out
    assert "(($+functions[compdef])) ||" in text
    assert "compinit -D" in text, "no file of compinit is left"


def test_the_order_of_the_program_is_kept_where_the_shell_can() -> None:
    """ "No sign of danger" must not come to stand first by its letter."""
    assert "-o nosort" in inside("completion", "bash").out
    assert inside("completion", "zsh").out.count("_describe -V") == 2
    assert re.search(r"complete -c therapy .*-k", inside("completion", "fish").out)


def test_every_shell_is_told_how_to_install() -> None:
    told = inside("completion", "--help").out
    for shell in SCRIPTS:
        assert f"therapy completion {shell.value}" in told
    assert "compinit" in told
    assert "history" in told


@pytest.mark.parametrize("arguments", [("completion",), ("completion", "tcsh")])
def test_another_shell_is_refused_with_the_four(arguments: tuple[str, ...]) -> None:
    done = inside(*arguments)
    assert (done.code, done.out) == (2, "")
    assert all(shell.value in done.err for shell in Shell)

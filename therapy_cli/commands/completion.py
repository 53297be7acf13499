"""``therapy completion``: the script by which a shell completes what is typed."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from therapy_cli.commands.output import write_result
from therapy_cli.terminal import Terminal


class Shell(StrEnum):
    """The shells for which there is a script."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"
    powershell = "powershell"


SCRIPTS = {
    Shell.bash: "therapy.bash",
    Shell.zsh: "therapy.zsh",
    Shell.fish: "therapy.fish",
    Shell.powershell: "therapy.ps1",
}
ShellName = Annotated[Shell, typer.Argument(metavar="SHELL", help="bash, zsh, fish or powershell.")]


def completion(shell: ShellName) -> None:
    """Print the script with which a shell completes commands, options, names and answers when you press TAB.

    Nothing is installed and none of your files is edited: the script goes to standard output, and you say where your
    shell finds it. It takes effect in the next shell. A TAB writes nothing. What you type may stay in your shell's
    history, so answers to a discreet guide are never offered, nor any once the reader is a client.

    bash: put this line into ~/.bashrc: source <(therapy completion bash). No other package is needed. Where the package
    bash-completion is in use, the file ~/.local/share/bash-completion/completions/therapy does too.

    zsh: put this line into ~/.zshrc, behind compinit if that is there: source <(therapy completion zsh). Or keep the
    script as _therapy in a folder of fpath; that must be named before compinit.

    fish: keep the script as ~/.config/fish/completions/therapy.fish, or put this line into config.fish: therapy
    completion fish | source

    PowerShell: put this line into the file that $PROFILE names: therapy completion powershell | Out-String |
    Invoke-Expression

    \b
    Examples:
      $ therapy completion bash
      $ therapy completion zsh
      $ therapy completion fish
      $ therapy completion powershell
    """
    from importlib.resources import files

    text = files("therapy_cli.completing").joinpath("scripts", SCRIPTS[shell]).read_text("utf-8")
    write_result(text, None, Terminal())

"""What this room may load, and when."""

from __future__ import annotations

import subprocess
import sys

import pytest

from .session import ROOT

LIGHT = ("choosing", "conversation", "discreet", "lines", "menus", "scripted")
HEAVY = ("prompt_toolkit", "questionary", "rich", "typer", "asyncio")


@pytest.mark.parametrize("module", LIGHT)
def test_nothing_heavy_is_loaded_before_the_first_menu(module: str) -> None:
    program = f"import sys, therapy_cli.asking.{module}; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

"""What a start costs, as a ratio to ``python -c pass`` of the same environment, pair by pair.

``python benchmarks/startup.py BIN [PEERS_BIN]``: ``BIN`` is the ``bin`` folder of a clean environment with the wheel in
it (not an editable install), ``PEERS_BIN`` one with tldr, jrnl, copier and sqlite-utils. Medians of paired runs; the
output is read and dropped. Peak memory (``VmHWM``, so Linux only) is read inside the run, as a ratio too.
"""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

PAIRS, NEEDED = 15, 2
OPENS = "In short"
"""The heading of the first panel of a result."""
GONE = ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONHOME")
ENVIRON = {k: v for k, v in os.environ.items() if k not in GONE} | {"TERM": "xterm-256color", "COLUMNS": "90"}


def piped(command: list[str]) -> float:
    """Seconds from start to exit."""
    started = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRON, check=False)
    return time.perf_counter() - started


PEAK = """
import os, sys
sys.argv = ["therapy", *sys.argv[1:]]
leave = os._exit
def told(code):
    rows = open("/proc/self/status").read().splitlines()
    sys.stderr.write(next(row for row in rows if row.startswith("VmHWM")).split()[1])
    sys.stderr.flush()
    leave(code)
os._exit = told
if len(sys.argv) == 1:
    told(0)
from therapy_cli.start import main
main()
"""


def peak(python: str, *arguments: str) -> int:
    """The most memory that a run held at once, in KiB; without arguments that of Python alone."""
    command = [python, "-P", "-c", PEAK, *arguments]
    return int(subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=ENVIRON, check=False).stderr)


def at_terminal(command: list[str], until: str = "") -> float:
    """The same with a terminal as standard output, or up to the moment at which ``until`` stands there."""
    started = time.perf_counter()
    pid, screen = pty.fork()
    if pid == 0:
        os.execve(command[0], command, {**ENVIRON, "PAGER": "cat"})
    seen, taken = b"", 0.0
    while True:
        try:
            part = os.read(screen, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
        if until and until.encode() in seen:
            taken = time.perf_counter() - started
            os.kill(pid, 9)
            break
    os.waitpid(pid, 0)
    os.close(screen)
    return taken or time.perf_counter() - started


def report(name: str, command: list[str], floor: list[str], *, terminal: bool = False, until: str = "") -> None:
    """One line of the table."""

    def run(what: list[str], wanted: str = "") -> float:
        return at_terminal(what, wanted) if terminal else piped(what)

    run(command, until)
    pairs = [(run(floor), run(command, until)) for _ in range(PAIRS)]
    ratio = median(took / least for least, took in pairs)
    print(f"| {name} | {ratio:.2f} | {1000 * median(took for _, took in pairs):.1f} |", flush=True)


def main() -> None:
    """Print the table."""
    here = Path(sys.argv[1])
    therapy, floor = str(here / "therapy"), [str(here / "python"), "-c", "pass"]
    with tempfile.TemporaryDirectory() as folder:
        answers = Path(folder, "answers.json")
        answers.write_text(json.dumps({"role": "trainee", "danger": "no_sign"}), "utf-8")
        in_yaml = Path(folder, "answers.yaml")
        in_yaml.write_text("role: trainee\ndanger: no_sign\n", "utf-8")
        print("| run | x start of Python | ms |\n|---|---:|---:|")
        rows: list[tuple[str, list[str], bool, str]] = [
            ("--version", ["--version"], False, ""),
            ("lookup WORD, pipe", ["lookup", "gift"], False, ""),
            ("lookup WORD --json", ["lookup", "gift", "--json"], False, ""),
            ("lookup WORD --plain", ["lookup", "gift", "--plain"], False, ""),
            ("lookup, whole question", ["lookup", "is it ok to hug a client?"], False, ""),
            ("lookup, misspelt", ["lookup", "theraputic boundries"], False, ""),
            ("lookup, nothing fits", ["lookup", "weather"], False, ""),
            ("a press of TAB, options", ["__complete", "word=--", "boundaries"], False, ""),
            ("a press of TAB, answers", ["__complete", "word=danger=", "boundaries", "--answer"], False, ""),
            ("a press of TAB, words", ["__complete", "word=s", "lookup"], False, ""),
            ("show ID, pipe", ["show", "boundaries/gifts"], False, ""),
            ("show ID --json", ["show", "boundaries/gifts", "--json"], False, ""),
            ("lookup WORD, panel on a terminal", ["lookup", "gift"], True, ""),
            ("a guide with --answers FILE --json", ["boundaries", "--answers", str(answers), "--json"], False, ""),
            ("the same, --plain", ["boundaries", "--answers", str(answers), "--plain"], False, ""),
            ("the same, answers in YAML", ["boundaries", "--answers", str(in_yaml), "--json"], False, ""),
            ("the same on a terminal, first panel", ["boundaries", "--answers", str(answers)], True, OPENS),
            ("a guide on a terminal, first words", ["boundaries"], True, "Esc or Ctrl-C leaves"),
            ("a guide on a terminal, first question", ["boundaries"], True, "Who is using this guide?"),
            ("a command of the long way: codes", ["codes"], False, ""),
            ("--help", ["--help"], False, ""),
        ]
        for name, arguments, terminal, until in rows:
            report(name, [therapy, *arguments], floor, terminal=terminal, until=until)
    least = peak(floor[0])
    for arguments in (["lookup", "gift"], ["lookup", "theraputic boundries", "--json"], ["show", "boundaries/gifts"]):
        print(f"Peak memory of {' '.join(arguments)}: {peak(floor[0], *arguments) / least:.2f} x that of Python alone.")
    if len(sys.argv) > NEEDED:
        peers = Path(sys.argv[2])
        floor = [str(peers / "python"), "-c", "pass"]
        for name in ("tldr", "jrnl", "copier", "sqlite-utils"):
            report(f"{name} --version", [str(peers / name), "--version"], floor)


if __name__ == "__main__":
    main()

"""Loaded by Python itself before the program: writes down whatever the program does to the world outside.

An audit hook sees every file that is opened for writing, every folder made, every process started, every socket and
every module that is imported, whichever library asks for it. With ``WATCH_NETWORK=forbidden`` a socket ends the run.
"""

from __future__ import annotations

import os
import sys

_LOG = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = (
    "os.mkdir",
    "os.rename",
    "os.link",
    "os.symlink",
    "os.remove",
    "os.rmdir",
    "os.truncate",
    "shutil.",
    "tempfile.",
)
_STARTS = ("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn", "pty.", "webbrowser.")
_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "telnetlib.", "nntplib.")
_FORBIDDEN_END = 99


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event == "import":
        _note("import", arguments[0])
    elif event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        _note("write", arguments[0])
    elif event.startswith(_CHANGES) or event == "sqlite3.connect":
        _note("change", (event, *arguments))
    elif event.startswith(_STARTS):
        _note("start", (event, *arguments))
    elif event.startswith(_NETWORK):
        _note("network", (event, *arguments))
        if os.environ.get("WATCH_NETWORK") == "forbidden":
            os._exit(_FORBIDDEN_END)


def _note(kind: str, what: object) -> None:
    os.write(_LOG, f"{kind} {what!r}\n".encode("utf-8", "backslashreplace"))


sys.addaudithook(_watch)

"""The JSON envelope: one frame for every kind of result, for errors and for an early end.

``{"schema": "therapy-cli/<kind>/1", "command": …, "status": …, "data": …, "errors": […]}``, always with
these keys in this order. ``data`` is null where there is none. Nothing here holds what was answered in a
discreet guide: the document leaves it out, and errors never repeat answers.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

from therapy_cli.document.model import Document
from therapy_cli.errors import Interrupted, TherapyError
from therapy_cli.rendering import wording

Data = TypeVar("Data")
Kind = Literal[
    "guidance",
    "questions",
    "guides",
    "card",
    "lookup",
    "sources",
    "helplines",
    "codes",
    "models",
    "glossary",
    "check",
    "coverage",
    "config",
]
Status = Literal["ok", "empty", "error", "cancelled"]


class ErrorBlock(msgspec.Struct, frozen=True, kw_only=True):
    """What went wrong, how to go on, and the exit code. ``code`` is a stable word."""

    code: str
    message: str
    hint: str | None
    details: list[str]
    exit_code: int


class Envelope(msgspec.Struct, Generic[Data], frozen=True, kw_only=True):
    """The frame of every JSON result."""

    schema: str
    command: str
    status: Status
    data: Data | None
    errors: list[ErrorBlock]


def schema_name(kind: Kind) -> str:
    """The name and version of one kind of result."""
    return f"therapy-cli/{kind}/1"


def envelope(kind: Kind, command: str, data: Data, *, empty: bool = False) -> Envelope[Data]:
    """A result. ``empty``: the command did its work and found nothing."""
    status: Status = "empty" if empty else "ok"
    return Envelope(schema=schema_name(kind), command=command, status=status, data=data, errors=[])


def guidance_envelope(document: Document, command: str | None = None) -> Envelope[Document]:
    """Guidance. The command is the guide's own name unless told: options could hold answers."""
    return envelope("guidance", command or f"therapy {document.guide}", document, empty=not document.cards)


def error_envelope(command: str, error: TherapyError, kind: Kind, data: Data | None = None) -> Envelope[Data]:
    """An error in the frame of the kind that was asked for. A check that found something keeps its data."""
    return Envelope(schema=schema_name(kind), command=command, status="error", data=data, errors=[error_block(error)])


def cancelled_envelope(command: str, kind: Kind) -> Envelope[None]:
    """The person left before the end."""
    errors = [error_block(Interrupted(wording.STOPPED))]
    return Envelope(schema=schema_name(kind), command=command, status="cancelled", data=None, errors=errors)


def error_block(error: TherapyError) -> ErrorBlock:
    """One error as data."""
    return ErrorBlock(
        code=error.code,
        message=error.message,
        hint=error.hint,
        details=list(error.details),
        exit_code=int(error.exit_code),
    )

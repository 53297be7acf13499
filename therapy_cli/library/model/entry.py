"""What all content types have in common, and the words that several use."""

from __future__ import annotations

from typing import Literal

import msgspec

Severity = Literal["urgent", "caution", "consider", "info"]
SEVERITIES: tuple[Severity, ...] = ("urgent", "caution", "consider", "info")
PRACTITIONER_ROLES = ("therapist", "trainee", "supervisor", "colleague")
CLIENT_ROLE = "client"


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Common settings of every content type."""

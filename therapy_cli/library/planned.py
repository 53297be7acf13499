"""The guides that the library has or will have."""

from __future__ import annotations

PLANNED = (
    "boundaries", "end-therapy", "dv-safety", "self-disclosure", "autonomy",
    "culture", "communication", "progress", "dependency", "alliance",
)  # fmt: skip
"""Their names, in the order in which they are listed."""

"""Dates in words. No locale is asked: the text is English everywhere."""

from __future__ import annotations

from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_in_words(iso: str) -> str:
    """``2026-11-22`` as ``22 November 2026``; anything else stays as it is."""
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    if not (year.isdecimal() and day.isdecimal() and month.isdecimal() and 1 <= int(month) <= len(MONTHS)):
        return iso
    return f"{int(day)} {MONTHS[int(month) - 1]} {year}"

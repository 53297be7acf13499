"""For whom a card is, read from its condition alone.

Text for practitioners must never reach a client, nor the other way round. So the condition of every card
names roles, and where it has branches each of them does.
"""

from __future__ import annotations

from therapy_cli.library.condition import AllOf, AnyOf, Condition, Not, Test
from therapy_cli.library.model import CLIENT_ROLE, PRACTITIONER_ROLES

ROLE = "role"


def role_branches(condition: Condition) -> tuple[frozenset[str], ...] | None:
    """Return the roles that each branch of a condition demands; ``None`` if a branch demands none."""
    match condition:
        case Test(question, values):
            return (values,) if question == ROLE else None
        case AllOf(parts):
            demands = [d for d in map(role_branches, parts) if d is not None]
            return _intersections(demands) if demands else None
        case AnyOf(parts):
            branches = [role_branches(part) for part in parts]
            return None if None in branches else tuple(r for b in branches if b for r in b)
        case Not():
            return None


def is_for_one_side(roles: frozenset[str]) -> bool:
    """Whether these are practitioners only, or the client only."""
    return bool(roles) and (roles == {CLIENT_ROLE} or roles <= set(PRACTITIONER_ROLES))


def is_for_clients(condition: Condition) -> bool:
    """Whether only clients can be shown what hangs on this condition."""
    return all(roles == {CLIENT_ROLE} for roles in role_branches(condition) or (frozenset(),))


def _intersections(demands: list[tuple[frozenset[str], ...]]) -> tuple[frozenset[str], ...]:
    found, *others = demands
    for other in others:
        found = tuple(a & b for a in found for b in other if a & b)
    return found

"""How things stood at the end of a round, as the case file keeps it."""

from __future__ import annotations

from typing import Any

from octolegis.domain.canonical import Json, canonical
from octolegis.domain.finding import Basis, Flag, Priority, Rating
from octolegis.domain.richtext import from_json
from octolegis.domain.round import RoundState, Stood


def round_state_bytes(state: RoundState) -> bytes:
    """Canonical JSON: the hash of the data of then, and a row for each target that was judged."""
    rows: list[Json] = [
        {
            "basis": each.basis.value,
            "target": each.target,
            "rating": each.rating.value,
            "flags": [flag.value for flag in sorted(each.flags)],
            "priority": each.priority.value if each.priority else None,
            "recommendation": each.recommendation.to_json() or None,
        }
        for each in state.stood
    ]
    return canonical({"head": state.head, "stood": rows})


def round_state_from_json(value: dict[str, Any]) -> RoundState:
    """The reverse, from the parsed JSON; ValueError, KeyError or TypeError for what is no state of ours."""
    return RoundState(str(value["head"]), tuple(_stood(row) for row in value["stood"]))


def _stood(row: dict[str, Any]) -> Stood:
    return Stood(
        Basis(row["basis"]),
        str(row["target"]),
        Rating(row["rating"]),
        frozenset(Flag(each) for each in row["flags"]),
        Priority(row["priority"]) if row["priority"] else None,
        from_json(row["recommendation"]),
    )

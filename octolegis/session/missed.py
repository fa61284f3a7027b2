"""What one took out while another built on it: it stands there until somebody decides.

A law that was removed in one copy, and mapped, amended or commented on in another; a remark that was taken
back, and answered elsewhere.
"""

from __future__ import annotations

from typing import Any

from octolegis.domain.heads import DELETED
from octolegis.session import assembling
from octolegis.session.assembling import Body

_KINDS = {"law": assembling.law, "remark": assembling.remark}
_ON_A_LAW = "law:"


class Missed:
    """Watches over the tables of a snapshot."""

    def __init__(self, tables: dict[str, dict[Any, Any]]) -> None:
        self._tables = tables
        self._gone: dict[str, dict[str, Any]] = {kind: {} for kind in _KINDS}
        self._back: dict[str, set[str]] = {kind: set() for kind in _KINDS}

    @property
    def records(self) -> list[str]:
        """The records that were taken out and are still needed."""
        return sorted(f"{kind}:{id}" for kind, ids in self._back.items() for id in ids)

    def note(self, kind: str, id: str, body: Body) -> None:
        """Take note of a record that came, changed or went."""
        if kind not in _KINDS:
            return
        self._back[kind].discard(id)
        if body.get(DELETED) and len(body) > 1:
            self._gone[kind][id] = _KINDS[kind](id, body)
        else:
            self._gone[kind].pop(id, None)

    def bring_back(self) -> set[str]:
        """Put what is needed into the tables and take out what is so no more; the kinds touched."""
        if not any(self._gone.values()):
            return set()
        needed = {"law": self._laws(), "remark": self._remarks()}
        touched: set[str] = set()
        for kind, gone in self._gone.items():
            wanted = needed[kind] & gone.keys()
            for id in self._back[kind] - wanted:
                self._tables[kind].pop(id, None)
            for id in wanted - self._back[kind]:
                self._tables[kind][id] = gone[id]
            if wanted != self._back[kind]:
                touched.add(kind)
            self._back[kind] = wanted
        return touched

    def _laws(self) -> set[str]:
        """The laws on which something rests."""
        tables = self._tables
        found = {
            each.law for kind in ("mapping", "amendment", "translation") for each in tables[kind].values()
        }
        targets = [key.target for key, finding in tables["finding"].items() if not finding.is_empty]
        targets += [each.target for each in (*tables["amendment"].values(), *tables["remark"].values())]
        found |= {_law_of(target) for target in targets if target.startswith(_ON_A_LAW)}
        return found

    def _remarks(self) -> set[str]:
        """The remarks that somebody answered."""
        return {each.answers for each in self._tables["remark"].values() if each.answers}


def _law_of(target: str) -> str:
    return target.removeprefix(_ON_A_LAW).partition("#")[0]

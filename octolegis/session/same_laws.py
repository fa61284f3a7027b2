"""The laws that two case files both have, told by their bytes and never by their titles."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.law import Law, Outline


class SameLaws:
    """From the places of another case to those of this one."""

    def __init__(self, here: Assessment, other: Assessment) -> None:
        self._here = here
        self._other = other
        # The later of two versions with the same bytes is the one that is worked on.
        by_print = {each: law for law in here.laws.values() for each in _prints(law)}
        by_print |= {each: law for law in here.current_laws.values() for each in _prints(law)}
        self._same = {
            id: by_print[each]
            for id, law in other.laws.items()
            for each in _prints(law)[::-1]
            if each in by_print
        }
        self._paths: dict[str, dict[str, list[str]]] = {}

    @property
    def missing(self) -> int:
        """How many laws of the other case are not here."""
        return len(self._other.laws.keys() - self._same.keys())

    def place(self, law: str, provision: str) -> tuple[str, str] | None:
        """The law and provision here that are the same; ``None`` where there is no such one."""
        same = self._same.get(law)
        if same is None or law not in self._other.outlines or same.id not in self._here.outlines:
            return None
        outline, here = self._other.outlines[law], self._here.outlines[same.id]
        node = outline.by_id.get(provision)
        if node is None:
            return None
        if self._other.laws[law].outline == same.outline:
            return same.id, provision
        found = self._by_path(same.id, here).get(outline.path(node), [])
        return (same.id, found[0]) if len(found) == 1 else None

    def _by_path(self, law: str, outline: Outline) -> dict[str, list[str]]:
        if law not in self._paths:
            found: dict[str, list[str]] = {}
            for node in outline.provisions:
                found.setdefault(outline.path(node), []).append(node.id)
            self._paths[law] = found
        return self._paths[law]


def _prints(law: Law) -> list[str]:
    """What is the same wherever the same file was brought in: the outline, else the document."""
    return [each for each in (law.outline, law.document) if each]

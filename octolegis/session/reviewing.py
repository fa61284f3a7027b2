"""What a new version of a law left to be looked at: each mapping that moved, changed or was lost."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.event import Change
from octolegis.domain.mapping import Mapping, MappingStatus
from octolegis.domain.message import message
from octolegis.session.commands import mappings

ORDER = (MappingStatus.LOST, MappingStatus.CHANGED, MappingStatus.MOVED)
"""What needs a decision first."""


class Waiting(NamedTuple):
    """A mapping to be looked at: where it stood and stands, as the law cites it, and the words there.

    ``after`` and ``words_after`` are empty where the provision is gone.
    """

    mapping: Mapping
    before: str
    after: str
    words: str
    words_after: str


def queue(assessment: Assessment) -> list[Waiting]:
    """Everything that waits, what is lost first, then in the order of the law."""
    found = [each for each in assessment.mappings.values() if each.status in ORDER]
    laws = list(assessment.laws)
    places: dict[str, dict[str, int]] = {}

    def place(mapping: Mapping) -> tuple[int, int, int, str]:
        law = mapping.law
        if law not in places:
            outline = assessment.outlines.get(law)
            nodes = outline.provisions if outline else ()
            places[law] = {node.id: at for at, node in enumerate(nodes)}
        at = places[law].get(mapping.provision, 0)
        return ORDER.index(mapping.status), laws.index(law) if law in laws else 0, at, mapping.target

    return [_waiting(assessment, each) for each in sorted(found, key=place)]


def confirm_moved(assessment: Assessment, author: str) -> Change:
    """Say of all that only moved that it holds, as one change."""
    moved = [each for each in assessment.mappings.values() if each.status is MappingStatus.MOVED]
    edits = [edit for each in moved for edit in mappings.confirm(assessment, author, each.id).edits]
    return Change(message("change.mapping.all_confirmed", number=len(moved)), tuple(edits), author)


def _waiting(assessment: Assessment, mapping: Mapping) -> Waiting:
    lost = mapping.status is MappingStatus.LOST
    stood = mapping.came_from[:2] if mapping.came_from and not lost else (mapping.law, mapping.provision)
    before, words = _said(assessment, *stood)
    after, words_after = ("", "") if lost else _said(assessment, mapping.law, mapping.provision)
    return Waiting(mapping, before, after, words, words_after)


def _said(assessment: Assessment, law: str, provision: str) -> tuple[str, str]:
    """How a provision is cited, and its heading and words with all below it."""
    outline = assessment.outlines.get(law)
    node = outline.by_id.get(provision) if outline else None
    if outline is None or node is None:
        return provision, ""
    return outline.citation(node), "\n".join(filter(None, (node.heading, outline.full_text(node))))

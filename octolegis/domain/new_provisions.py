"""New provisions take their place among those of an act; what they repeat keeps its identity."""

from __future__ import annotations

import re

from octolegis.domain.law import Outline, Provision
from octolegis.domain.outline_correcting import nested
from octolegis.domain.resolving import same_number


def fresh(outline: Outline, source: str, new: tuple[Provision, ...], depth: int) -> list[Provision]:
    """The new provisions at a depth, with ids that the outline has not."""
    taken = set(outline.by_id)
    rows = []
    for node in new:
        id = next(name for number in range(1, 10**6) if (name := f"{source}+{number}") not in taken)
        taken.add(id)
        rows.append(node._replace(id=id, depth=node.depth + depth))
    return rows


def adopted(
    outline: Outline, old: Provision, new: tuple[Provision, ...], source: str = ""
) -> list[Provision]:
    """The new provisions in place of an old one: what bears the number of one before takes its id.

    So what is not touched, only repeated, keeps what rests on it.
    """
    rows = fresh(outline, source or old.id, new, old.depth)
    rows[0] = _headed(rows[0], old)._replace(
        id=old.id,
        label=old.label if same_number(rows[0].label, old.label) or not rows[0].label else rows[0].label,
        kind=old.kind,
    )
    above: list[Provision] = []
    used = {old.id}
    for place, row in enumerate(rows):
        del above[row.depth - old.depth :]
        before = _counterpart(outline, above[-1], row, used) if place else None
        if before is not None:
            rows[place] = row._replace(id=before.id, label=before.label, kind=before.kind)
            used.add(before.id)
        above.append(rows[place])
    return rows


def _headed(new: Provision, old: Provision) -> Provision:
    """The new provision with the heading that it repeats apart from its words."""
    if new.heading or not old.heading:
        return new
    repeated = r"\s+".join(re.escape(word.strip(".:")) + "[.:]?" for word in old.heading.split())
    found = re.match(rf"\s*{repeated}[\s.:—–-]*(?=\W*\w|$)", new.text)
    return new._replace(heading=old.heading, text=new.text[found.end() :]) if found else new


def with_subtree(outline: Outline, old: Provision, rows: list[Provision]) -> Outline:
    """The outline with other rows in place of a provision and all below it."""
    start = next(row for row, node in enumerate(outline.provisions) if node.id == old.id)
    end = start + sum(1 for _ in outline.subtree(old))
    return nested(outline, [*outline.provisions[:start], *rows, *outline.provisions[end:]])


def with_rows_at(outline: Outline, place: int, rows: list[Provision]) -> Outline:
    """The outline with rows put in before the one at a place."""
    return nested(outline, [*outline.provisions[:place], *rows, *outline.provisions[place:]])


def _counterpart(outline: Outline, above: Provision, row: Provision, used: set[str]) -> Provision | None:
    """The old provision of that number below the one that stands above."""
    for node in outline.children.get(above.id, ()):
        if node.id not in used and same_number(node.label, row.label):
            return node
    return None

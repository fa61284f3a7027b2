"""Points on which the experts' copies disagree, told where they matter and not only counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis
from octolegis.reports.content import Paragraph, Style, labelled, plain
from octolegis.reports.reading import Reading

_INTERNAL = {"internal_note", "work_status"}
"""What concerns the experts alone, as the notes themselves."""
_INTERNAL_KINDS = ("remark:",)
_BASES = {basis.value for basis in Basis}


class Point(NamedTuple):
    """A field on which copies disagree; ``target`` is empty where it concerns no article."""

    kind: str
    target: str
    field: str
    author: str = ""
    basis: str = ""


@cache
def _points(conflicts: tuple[tuple[str, str], ...]) -> tuple[Point, ...]:
    return tuple(
        _point(record, field)
        for record, field in conflicts
        if field not in _INTERNAL and not record.startswith(_INTERNAL_KINDS)
    )


def _point(record: str, field: str) -> Point:
    kind, _, id = record.partition(":")
    parts = id.split(":", 2)
    if kind == "finding" and len(parts) == 3 and parts[1] in _BASES:
        return Point(kind, parts[2], field.partition(".")[0], parts[0], parts[1])
    return Point(kind, id, field)


def open_points(assessment: Assessment) -> list[Point]:
    """Every point not agreed, with the target that it concerns."""
    return [_placed(assessment, point) for point in _points(assessment.conflicts)]


def _placed(assessment: Assessment, point: Point) -> Point:
    """A mapping or proposed wording belongs to its target; a law or the particulars to none."""
    if point.kind in ("mapping", "amendment"):
        mapping, amendment = assessment.mappings.get(point.target), assessment.amendments.get(point.target)
        found = mapping if point.kind == "mapping" else amendment
        return point._replace(target=found.target if found else "")
    return point if point.kind in ("finding", "variation") else point._replace(target="")


def not_agreed(reading: Reading, targets: Iterable[str]) -> list[Paragraph]:
    """A box that names what is not agreed on the targets; nothing where all is."""
    wanted = set(targets)
    points = [point for point in open_points(reading.assessment) if point.target in wanted]
    if not points:
        return []
    named = "; ".join(dict.fromkeys(_named(reading, point) for point in points))
    label = f"{reading.say('unsettled.label')}."
    return [labelled(label, reading.say("unsettled.points", points=named), Style.BOX)]


def _named(reading: Reading, point: Point) -> str:
    key = point.field if point.kind == "finding" else point.kind
    words = reading.say(f"unsettled.{key}" if key in _KNOWN else "unsettled.other")
    elsewhere = point.basis and point.basis != reading.options.basis.value
    details = (
        reading.cited(point.target),
        reading.expert(point.author) if point.author else "",
        reading.term(Basis(point.basis), "basis") if elsewhere else "",
    )
    shown = ", ".join(detail for detail in details if detail)
    return f"{words} ({shown})" if shown else words


_KNOWN = {
    *("rating", "flag", "reason", "comment", "recommendation", "reason_code", "override_reason"),
    *("priority", "addressee", "term", "mapping", "amendment", "variation"),
}


def elsewhere(reading: Reading) -> list[Paragraph]:
    """How many points are not agreed, and those among them that concern no target."""
    points = open_points(reading.assessment)
    if not points:
        return []
    rest = [point for point in points if not point.target]
    number = reading.say("scope.conflicts", number=len(points))
    return [plain(number, Style.NOTE)] + (
        [plain(reading.say("scope.conflicts_elsewhere", number=len(rest)), Style.NOTE)] if rest else []
    )

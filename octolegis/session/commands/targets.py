"""How what is judged is named to the user: "Article 6", "Article 6(1)(a)", a provision of a law."""

from __future__ import annotations

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.matrix import Cell, cell_of

PROVISION_PREFIX = "law:"


def provision_target(law: str, provision: str) -> str:
    """The target of a finding on a provision alone."""
    return f"{PROVISION_PREFIX}{law}#{provision}"


def provision_of(target: str) -> tuple[str, str] | None:
    """The law and provision of such a target; ``None`` for an article or requirement."""
    if not target.startswith(PROVISION_PREFIX):
        return None
    law, _, provision = target.removeprefix(PROVISION_PREFIX).partition("#")
    return law, provision


def target_name(assessment: Assessment, target: str) -> str:
    """A short name; the id itself where the case file does not have the instrument."""
    place = provision_of(target)
    if place is not None:
        outline = assessment.outlines.get(place[0])
        provision = outline.by_id.get(place[1]) if outline else None
        return outline.citation(provision) if outline and provision else target
    article = assessment.article(target)
    if article is None:
        return _retired_name(assessment, target)
    instrument = next(i for i in assessment.instruments if article.id in i.article_by_id)
    cell = cell_of(assessment, target)
    if cell is not None:
        return _cell_name(assessment, cell)
    requirement = assessment.requirement(target)
    number = requirement.paragraph if requirement else article.number
    return f"{instrument.reference} {number}"


def _cell_name(assessment: Assessment, cell: Cell) -> str:
    """A condition on an article: "ETS 185 15(2) × 18", "ETS 185 15(2) × CETS 224 7"."""
    of_condition, of_row = (assessment.instrument_of(id) for id in (cell.condition.id, cell.row.id))
    row = cell.row.number
    if of_row is not None and of_row is not of_condition:
        row = f"{of_row.reference} {row}"
    return f"{of_condition.reference if of_condition else ''} {cell.condition.paragraph} × {row}".strip()


def known_target(assessment: Assessment, target: str) -> str:
    """The target, when it is an article, requirement, cell of a matrix or provision; else InputError."""
    place = provision_of(target)
    if place is not None:
        outline = assessment.outlines.get(place[0])
        if outline is not None and place[1] in outline.by_id:
            return target
    elif assessment.article(target) is not None or target in assessment.retired:
        return target
    raise InputError("error.unknown_target", target=target)


def _retired_name(assessment: Assessment, target: str) -> str:
    """How a retired requirement was cited; the id itself where nothing is known of it."""
    found = next((i for i in assessment.instruments for each in i.retired if each.id == target), None)
    return f"{found.reference} {assessment.retired[target].citation}" if found else target

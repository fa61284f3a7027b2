"""What is expected of the law, given what the country has declared, reserved or chosen.

A declaration adds a permitted element and never makes a requirement inapplicable; a reservation takes
out what the instrument lets it take out, and otherwise narrows. Only what is made counts; what is
intended is told beside it. The time of making is the matter of ``domain.timing``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.assessment import Assessment, VariationStatus
from octolegis.domain.checklist import Article, Requirement, Variation, VariationForm
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.timing import MADE, carried_over


class Expected(StrEnum):
    """What a variation leaves of a requirement, the mildest first."""

    UNCHANGED = "unchanged"
    ADDED = "added"
    NARROWED = "narrowed"
    NOT_EXPECTED = "not-expected"


class Effect(NamedTuple):
    """What one variation does to a requirement. ``carried``: it was made under an earlier instrument."""

    expected: Expected
    variation: Requirement
    status: VariationStatus
    carried: bool = False


_SHOWN = MADE | {VariationStatus.INTENDED}
_STRENGTH = tuple(Expected)
_PRESENT = frozenset({Rating.FULLY, Rating.LARGELY, Rating.PARTLY, Rating.CONFLICT})
_SHORT = frozenset({Rating.PARTLY, Rating.NOT, Rating.CONFLICT})


def effects(assessment: Assessment, target: str) -> tuple[Effect, ...]:
    """The effects of made, carried over and intended variations on a requirement or a cell of a matrix."""
    if not assessment.variations:
        return ()
    condition, at, row = target.partition("@")
    found = [*_own(assessment, condition), *_carried(assessment, condition)]
    return tuple(_in_cell(assessment, (target, row), found) if at else found)


def expected(assessment: Assessment, target: str) -> Expected:
    """What is expected now: the strongest effect of what is made or carried over."""
    made = [effect.expected for effect in effects(assessment, target) if effect.status in MADE]
    return max(made, key=_STRENGTH.index, default=Expected.UNCHANGED)


def variations_on(assessment: Assessment, article: Article) -> tuple[Requirement, ...]:
    """The variations of its instrument that qualify a requirement of the article, each once."""
    instrument = assessment.instrument_of(article.id)
    if instrument is None:
        return ()
    by_target = instrument.variations_on
    found = (req for each in article.requirements for req in by_target.get(each.id, ()))
    return tuple({req.id: req for req in found}.values())


def is_present(assessment: Assessment, basis: Basis, requirement: Requirement) -> bool:
    """Whether the law has the element that a variation permits.

    The experts say so by relying on a provision for it or by rating it as something that is there;
    *not in line* and *not applicable* say that it is not.
    """
    if requirement.id in assessment.mappings_by_target:
        return True
    finding = assessment.consolidated(basis, requirement.id)
    return finding is not None and finding.rating in _PRESENT


def undeclared(assessment: Assessment, basis: Basis, article: Article) -> tuple[Requirement, ...]:
    """Restricting elements of the law that rest on no declaration or reservation made.

    Such an article is at most partly in line, to be cured by amendment or, before deposit, by the
    variation.
    """
    return tuple(req for req in variations_on(assessment, article) if is_undeclared(assessment, basis, req))


def is_undeclared(assessment: Assessment, basis: Basis, requirement: Requirement) -> bool:
    """Whether the law has the element although neither a declaration nor a reservation was made."""
    variation = requirement.variation
    if variation is None or variation.form is VariationForm.OPTION:
        return False
    made = assessment.variations.get(requirement.id) in MADE
    return not made and is_present(assessment, basis, requirement)


def changed_by(requirement: Requirement, status: VariationStatus) -> dict[str, Expected]:
    """What the variation leaves of each requirement that it changes, if it is made so."""
    variation = requirement.variation
    if variation is None:
        return {}
    return {id: _effect(variation, id, status) for id in variation.qualifies}


def reached(assessment: Assessment, basis: Basis, requirement: Requirement) -> dict[str, Rating]:
    """What falls short now among the requirements that the reservation would narrow or take out, rated."""
    variation = requirement.variation
    if variation is None or variation.form is not VariationForm.RESERVATION:
        return {}
    found = ((id, assessment.consolidated(basis, id)) for id in variation.qualifies)
    return {id: one.rating for id, one in found if one is not None and one.rating in _SHORT}


def _own(assessment: Assessment, target: str) -> Iterator[Effect]:
    instrument = assessment.instrument_of(target)
    for req in instrument.variations_on.get(target, ()) if instrument else ():
        status = assessment.variations.get(req.id, VariationStatus.NONE)
        if status in _SHOWN and req.variation is not None:
            yield Effect(_effect(req.variation, target, status), req, status)


def _effect(variation: Variation, target: str, status: VariationStatus) -> Expected:
    if variation.form is not VariationForm.RESERVATION:
        return Expected.ADDED
    whole = target in variation.excludes and status is not VariationStatus.IN_PART
    return Expected.NOT_EXPECTED if whole else Expected.NARROWED


def _carried(assessment: Assessment, target: str) -> Iterator[Effect]:
    """A variation of an earlier instrument reaches the reference to its articles, so it only narrows."""
    requirement, instrument = assessment.requirement(target), assessment.instrument_of(target)
    if requirement is None or instrument is None or not requirement.carried:
        return
    for req in carried_over(assessment, instrument):
        if req.id in requirement.carried:
            yield Effect(Expected.NARROWED, req, assessment.variations[req.id], carried=True)


def _in_cell(assessment: Assessment, cell: tuple[str, str], found: Iterable[Effect]) -> list[Effect]:
    """A cell feels what reaches its row: ETS 185 Article 14(3) alters the rows of Articles 20 and 21."""
    target, row = cell
    article, of_row = assessment.article(target), assessment.article(row)
    ids = {req.id for req in of_row.requirements} if of_row else set()
    kept = [each for each in found if not each.carried or _reaches(each.variation, ids)]
    for req in article.requirements if article else ():
        status = assessment.variations.get(req.id, VariationStatus.NONE)
        if status in _SHOWN and _reaches(req, ids):
            kept.append(Effect(Expected.NARROWED, req, status))
    return kept


def _reaches(requirement: Requirement, ids: set[str]) -> bool:
    return requirement.variation is not None and not ids.isdisjoint(requirement.variation.qualifies)

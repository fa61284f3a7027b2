"""Definitions are judged once; here it is told what follows for the articles that use them."""

from __future__ import annotations

import re
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Obligation, Requirement, RequirementKind, Theme
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.matrix import combined

_TERM = re.compile(r"[^:,(]*[^:,(\s]")
"""The words before the first colon, comma or bracket: "Service provider, first limb: any ..."."""
SHORT = frozenset({Rating.LARGELY, Rating.PARTLY, Rating.NOT, Rating.CONFLICT})
"""The ratings of a definition that tell on what uses it."""


class Definition(NamedTuple):
    """A term on which an article rests: where it is defined, and how far the law meets the definition."""

    term: str
    paragraph: str
    article: Article
    requirements: tuple[Requirement, ...]
    rating: Rating

    @property
    def target(self) -> str:
        """The requirement to go to."""
        return self.requirements[0].id


def definitions(assessment: Assessment, basis: Basis, article: Article) -> list[Definition]:
    """The definitions that the article uses, as far as their instrument is assessed."""
    found = (_definition(assessment, basis, used) for used in article.uses)
    return [definition for definition in found if definition is not None]


def _definition(assessment: Assessment, basis: Basis, used: str) -> Definition | None:
    instrument = assessment.instrument_of(used)
    ids = instrument.requirement_by_id if instrument else {}
    defining = tuple(
        req for id, req in ids.items() if _defines(req) and id.startswith((f"{used}:", f"{used}."))
    )
    article = assessment.article(defining[0].id) if defining else None
    if article is None:
        return None
    rating = _rating(assessment, basis, article, defining)
    term = _TERM.match(defining[0].text)
    name = term[0] if term else defining[0].text
    return Definition(name, _citation(used), article, defining, rating)


def _citation(used: str) -> str:
    """The paragraph as it is cited: "1(a)" of ``ets185/1.a``."""
    number, *levels = used.partition("/")[2].split(".")
    return number + "".join(f"({level})" for level in levels)


def _defines(requirement: Requirement) -> bool:
    return requirement.kind is RequirementKind.DEFINITION


def _rating(
    assessment: Assessment, basis: Basis, article: Article, defining: tuple[Requirement, ...]
) -> Rating:
    """From what is judged of the definition; nothing judged: from the article of definitions as a whole."""
    binding = [req.id for req in defining if req.obligation is not Obligation.OPTIONAL]
    whole = [article.id] if article.theme is Theme.DEFINITIONS else []
    return _judged(assessment, basis, binding) or _judged(assessment, basis, whole) or Rating.NOT_ASSESSED


def _judged(assessment: Assessment, basis: Basis, targets: list[str]) -> Rating | None:
    findings = [assessment.consolidated(basis, target) for target in targets]
    ratings = [one.rating for one in findings if one and one.rating is not Rating.NOT_ASSESSED]
    return combined(ratings) if ratings else None

"""Questions for a country visit, to whom they go, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.canonical import canonical, sha256
from octolegis.domain.checklist import Requirement, RequirementKind
from octolegis.domain.finding import Basis, Rating

TAG = "octolegis-question:"
"""How the hidden name of a field of the Word form begins; a question's id, RESPONDENT or DATE follows."""
MARK = " \N{MIDDLE DOT} "
"""In the title of a field, what stands before the same id: LibreOffice drops the hidden name."""
RESPONDENT, DATE = "respondent", "date"
_SETTLED = frozenset({Rating.FULLY, Rating.NOT_APPLICABLE})


class Addressee(StrEnum):
    """Who is asked."""

    MINISTRY = "ministry"
    POLICE = "police"
    PROSECUTION = "prosecution"
    JUDGES = "judges"
    PROVIDERS = "providers"


class Reply(NamedTuple):
    """A form as it came back; ``answers`` by question id."""

    respondent: str
    date: str
    answers: dict[str, str]


class Opening(NamedTuple):
    """A question to begin with: ``form`` names the template of its words."""

    target: str
    addressee: Addressee
    form: str

    @property
    def id(self) -> str:
        """The same in every copy, so that copies merged ask once."""
        return sha256(canonical([self.target, self.addressee.value, self.form]))[:16]


_LAW = ((Addressee.MINISTRY, "law"),)
_CASES = (*_LAW, (Addressee.PROSECUTION, "cases"))
_COURTS = (*_CASES, (Addressee.JUDGES, "courts"))
_USE = (*_LAW, (Addressee.POLICE, "use"), (Addressee.PROVIDERS, "service"))
_REVIEW = (*_LAW, (Addressee.JUDGES, "review"), (Addressee.POLICE, "care"))
_ASKED: dict[RequirementKind, tuple[tuple[Addressee, str], ...]] = {
    RequirementKind.DEFINITION: _LAW,
    RequirementKind.CONDUCT: _CASES,
    RequirementKind.OBJECT: _CASES,
    RequirementKind.MENTAL_ELEMENT: _COURTS,
    RequirementKind.WITHOUT_RIGHT: _COURTS,
    RequirementKind.QUALIFIER: _LAW,
    RequirementKind.LIABILITY: _CASES,
    RequirementKind.SANCTION: _COURTS,
    RequirementKind.POWER: _USE,
    RequirementKind.CONDITION: _REVIEW,
    RequirementKind.SAFEGUARD: _REVIEW,
    RequirementKind.DUTY: ((Addressee.MINISTRY, "duty"), (Addressee.POLICE, "practice")),
}


def openings(assessment: Assessment, basis: Basis, articles: Iterable[str] = ()) -> list[Opening]:
    """The questions to begin with, on articles or on all, except what is fully met or not applicable."""
    wanted = frozenset(articles)
    return [
        Opening(requirement.id, addressee, form)
        for instrument in assessment.instruments
        for article in instrument.articles()
        if not wanted or article.id in wanted
        for requirement in article.requirements
        if not _is_settled(assessment, basis, requirement)
        for addressee, form in _ASKED[requirement.kind]
    ]


def _is_settled(assessment: Assessment, basis: Basis, requirement: Requirement) -> bool:
    finding = assessment.consolidated(basis, requirement.id)
    return finding is not None and finding.rating in _SETTLED

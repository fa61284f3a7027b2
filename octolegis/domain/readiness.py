"""The ready-to-report list: what a careful reader of the report would ask about. It never blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Obligation
from octolegis.domain.coverage import ArticleState, article_states, requirement_ratings, spoken_findings
from octolegis.domain.definitions import SHORT, definitions
from octolegis.domain.expectation import Expected, expected
from octolegis.domain.finding import Basis, Finding, Flag, Rating, ReasonCode
from octolegis.domain.mapping import MappingStatus
from octolegis.domain.message import Message, message
from octolegis.domain.variation_readiness import questions

_NEED_REASON = {Rating.LARGELY, Rating.PARTLY, Rating.NOT, Rating.CONFLICT}
_NEED_RECOMMENDATION = {Rating.PARTLY, Rating.NOT, Rating.CONFLICT}
_CITED_BASES = {ReasonCode.DIRECT_APPLICATION, ReasonCode.CASE_LAW, ReasonCode.ADMINISTRATIVE_ACT}


@dataclass(frozen=True, slots=True)
class Unready:
    """One thing to look at before the report leaves, and the target to go to."""

    target: str
    message: Message


def unready(assessment: Assessment, basis: Basis) -> list[Unready]:
    """Everything that is not ready on the basis, in treaty order, then what concerns the law."""
    states = article_states(assessment, basis)
    found: list[Unready] = []
    for state in states.values():
        found += _article(assessment, basis, state)
    for finding in spoken_findings(assessment, basis):
        if assessment.article(finding.key.target) is None:
            found += _flags(finding, answered=bool(finding.recommendation))
    found += [Unready(each.target, each.message) for each in questions(assessment, basis)]
    found += _remarks(assessment, basis)
    return found + list(_reviews(assessment)) + list(_mappings(assessment)) + list(_left_behind(assessment))


def _article(assessment: Assessment, basis: Basis, state: ArticleState) -> Iterator[Unready]:
    """The article and its requirements; a recommendation at either level answers for both."""
    article = state.article
    targets = article.targets
    findings = [f for f in (assessment.consolidated(basis, target) for target in targets) if f is not None]
    recommended = any(f.recommendation for f in findings) or any(
        assessment.amendments_by_target.get(t) for t in targets
    )
    mapped = any(assessment.mappings_by_target.get(target) for target in targets)
    reasoned = any(f.reason or f.comment for f in findings)
    for finding in findings:
        yield from _finding(
            finding,
            reasoned_above=reasoned and finding.key.target == article.id,
            answered=recommended,
            mapped=mapped,
        )
    for short in _short_definitions(assessment, basis, state):
        yield Unready(article.id, message("ready.definition", term=short))
    if state.rating is Rating.NOT_ASSESSED:
        yield Unready(article.id, message("ready.article_unassessed"))
    ratings = requirement_ratings(assessment, basis, article)
    for requirement in article.requirements:
        mandatory = requirement.obligation is Obligation.MANDATORY
        if not mandatory or ratings[requirement.id] is not Rating.NOT_ASSESSED:
            continue
        if expected(assessment, requirement.id) is not Expected.NOT_EXPECTED:
            yield Unready(requirement.id, message("ready.mandatory_unassessed"))
    if state.overridden and not _override_reason(findings, article.id):
        yield Unready(article.id, message("ready.override_reason"))


def _short_definitions(assessment: Assessment, basis: Basis, state: ArticleState) -> list[str]:
    """The terms that fall short although the article that uses them is called fully in line."""
    if state.rating is not Rating.FULLY:
        return []
    used = definitions(assessment, basis, state.article)
    return [f"{one.term} {one.paragraph}" for one in used if one.rating in SHORT]


def _finding(finding: Finding, *, reasoned_above: bool, answered: bool, mapped: bool) -> Iterator[Unready]:
    target = finding.key.target
    if finding.rating in _NEED_REASON and not (finding.reason or finding.comment or reasoned_above):
        yield Unready(target, message("ready.reason"))
    no_need = finding.reason_code is ReasonCode.NO_RECOMMENDATION
    if finding.rating in _NEED_RECOMMENDATION and not (answered or no_need):
        yield Unready(target, message("ready.recommendation"))
    if finding.rating is Rating.NOT_APPLICABLE and finding.reason_code is None:
        yield Unready(target, message("ready.reason_code"))
    if finding.rating is Rating.FULLY and not (mapped or finding.reason_code in _CITED_BASES):
        yield Unready(target, message("ready.no_provision"))
    yield from _flags(finding, answered=answered)


def _flags(finding: Finding, *, answered: bool) -> Iterator[Unready]:
    raised = finding.flags & {Flag.EXCESS, Flag.SAFEGUARD}
    if raised and not answered and finding.reason_code is not ReasonCode.NO_RECOMMENDATION:
        yield Unready(finding.key.target, message("ready.flag_recommendation"))


def _override_reason(findings: list[Finding], article: str) -> str:
    return next((f.override_reason or f.reason.plain for f in findings if f.key.target == article), "")


def _remarks(assessment: Assessment, basis: Basis) -> list[Unready]:
    """Threads that nobody has closed: a colleague asked something."""
    names = {id: author.name for id, author in assessment.authors.items()}
    return [
        Unready(remark.target, message("ready.remark", name=names.get(remark.author, remark.author[:8])))
        for remark in assessment.remarks.values()
        if remark.basis is basis and remark.is_open and not remark.answers
    ]


def _reviews(assessment: Assessment) -> Iterator[Unready]:
    for review in assessment.reviews.values():
        if assessment.article(review.target) is not None:
            yield Unready(review.target, message("ready.reworded", edition=review.edition))


def _mappings(assessment: Assessment) -> Iterator[Unready]:
    for mapping in assessment.mappings.values():
        outline = assessment.outlines.get(mapping.law)
        if outline is None or mapping.provision not in outline.by_id:
            yield Unready(mapping.target, message("ready.provision_missing"))
        elif mapping.status is MappingStatus.LOST:
            yield Unready(mapping.target, message("ready.mapping_lost"))
        elif mapping.status is MappingStatus.CHANGED:
            yield Unready(mapping.target, message("ready.mapping_unreviewed"))


def _left_behind(assessment: Assessment) -> Iterator[Unready]:
    """What was said of provisions that the next version of their law does not have."""
    earlier = assessment.laws.keys() - assessment.current_laws.keys()
    said = [key.target for key, finding in assessment.findings.items() if not finding.is_empty]
    said += [each.target for each in assessment.amendments.values()]
    for target in dict.fromkeys(said):
        if target.startswith("law:") and target.removeprefix("law:").partition("#")[0] in earlier:
            yield Unready(target, message("ready.comment_left"))
    for amendment in assessment.amendments.values():
        if amendment.law in earlier and not amendment.target.startswith("law:"):
            yield Unready(amendment.target, message("ready.amendment_left"))

"""From an assessment to what a region shows of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument
from octolegis.domain.coverage import article_state, requirement_ratings
from octolegis.domain.finding import Basis, Finding, Rating
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping as Relied
from octolegis.domain.regions.plan import ShortEntry
from octolegis.domain.regions.standing import Cell, LawRead, Place, Reliance, Said, Standing
from octolegis.domain.richtext import rich

LONGEST = 20_000
"""So many characters of a provision are kept; a mapping on a whole code would fill the memory."""
Moved = Mapping[str, str]
"""The ids of requirements in the region's edition by what they are in that of the case file."""


class Gathered(NamedTuple):
    """Ratings of articles and of requirements, and what was said of both."""

    cells: dict[Place, Cell]
    requirements: dict[Place, Rating]
    said: dict[Place, Said]


def gathered(assessment: Assessment) -> Gathered:
    """What counts on the bases on which anybody judged, for every assessable article.

    The case file's own edition decides how an article follows from its requirements: it was judged by it.
    """
    found = Gathered({}, {}, {})
    for instrument in assessment.instruments:
        for article in instrument.articles():
            for basis in _bases(assessment) if article.assessable else ():
                _take(assessment, found, basis, article)
    return found


def laws_of(assessment: Assessment) -> dict[str, LawRead]:
    """The laws as they are now, without earlier versions."""
    return {id: _law(law) for id, law in assessment.current_laws.items()}


def reliances_of(assessment: Assessment) -> dict[str, tuple[Reliance, ...]]:
    """What was relied on, by article: one law after the other, so that few are in memory."""
    found: dict[str, list[Reliance]] = defaultdict(list)
    for law, mappings in _by_law(assessment).items():
        tree = assessment.outlines.get(law)
        for mapping in mappings:
            article = assessment.article(mapping.target)
            reliance = _reliance(mapping, tree) if article and tree else None
            if article and reliance:
                found[article.id].append(reliance)
    return {article: tuple(each) for article, each in found.items()}


def entered(short: ShortEntry) -> Gathered:
    """What was entered by hand."""
    cells = {(each.basis, each.target): Cell(each.rating, True, each.flags) for each in short.ratings}
    said = {
        (each.basis, each.target): Said(
            each.basis, each.target, each.rating, each.flags, comment=rich(each.comment)
        )
        for each in short.ratings
    }
    return Gathered(cells, {}, said)


def ratings_of(assessment: Assessment) -> dict[Place, Rating]:
    """The ratings of the articles alone, for an earlier date."""
    cells = gathered(assessment).cells
    return {place: cell.rating for place, cell in cells.items() if cell.rating is not Rating.NOT_ASSESSED}


def fitted(standing: Standing, instruments: tuple[Instrument, ...], moved: Moved) -> Standing:
    """The standing by the ids of the region's editions, and without what the region does not show."""
    shown = {a.id for i in instruments for a in i.articles() if a.assessable}
    known = {id for i in instruments for id in i.article_of}

    def now(target: str) -> str:
        return moved.get(target, target)

    return replace(
        standing,
        cells={place: cell for place, cell in standing.cells.items() if place[1] in shown},
        requirements={
            (basis, now(id)): rating
            for (basis, id), rating in standing.requirements.items()
            if now(id) in known
        },
        said={
            (basis, now(id)): said._replace(target=now(id))
            for (basis, id), said in standing.said.items()
            if now(id) in known
        },
        reliances={
            article: tuple(each._replace(target=now(each.target)) for each in found)
            for article, found in standing.reliances.items()
            if article in shown
        },
        earlier={place: rating for place, rating in standing.earlier.items() if place[1] in shown},
    )


def _bases(assessment: Assessment) -> list[Basis]:
    """The bases on which somebody judged; the work on the other would find nothing."""
    used = {finding.key.basis for finding in assessment.findings.values()}
    return [basis for basis in Basis if basis in used]


def _take(assessment: Assessment, found: Gathered, basis: Basis, article: Article) -> None:
    state = article_state(assessment, basis, article)
    if state.rating is not Rating.NOT_ASSESSED or state.flags or state.assessed:
        given = state.given is not Rating.NOT_ASSESSED
        found.cells[basis, article.id] = Cell(state.rating, given, state.flags, state.assessed, state.total)
    if state.assessed:
        for requirement, rating in requirement_ratings(assessment, basis, article).items():
            if rating is not Rating.NOT_ASSESSED:
                found.requirements[basis, requirement] = rating
    for target in article.targets:
        finding = assessment.consolidated(basis, target)
        if finding is not None:
            found.said[basis, target] = _said(finding, assessment)


def _said(finding: Finding, assessment: Assessment) -> Said:
    key = finding.key
    proposed = assessment.amendments_by_target.get(key.target, ())
    return Said(
        key.basis,
        key.target,
        finding.rating,
        finding.flags,
        finding.priority,
        finding.reason_code,
        finding.reason,
        finding.comment,
        finding.recommendation,
        tuple(each.wording for each in proposed if each.basis is key.basis and each.wording),
    )


def _by_law(assessment: Assessment) -> dict[str, list[Relied]]:
    found: dict[str, list[Relied]] = defaultdict(list)
    for mapping in assessment.mappings.values():
        if mapping.law in assessment.current_laws:
            found[mapping.law].append(mapping)
    return found


def _reliance(mapping: Relied, outline: Outline) -> Reliance | None:
    provision = outline.by_id.get(mapping.provision)
    if provision is None:
        return None
    text = mapping.quote.text if mapping.quote else outline.full_text(provision)
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}…"
    cited = outline.citation(provision)
    return Reliance(mapping.target, mapping.law, cited, provision.heading, text, mapping.quote is None)


def _law(law: Law) -> LawRead:
    return LawRead(law.id, law.title, law.language, law.status, law.version)

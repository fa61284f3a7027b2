"""Suggestions on an assessment: the search over its laws, with what its experts have decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from octolegis.checklists import library, own
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument, Requirement
from octolegis.domain.crosswalk import Relation
from octolegis.domain.errors import InputError
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping
from octolegis.domain.suggestion import Candidate, Reason, Rejection
from octolegis.session import crosswalking, imports
from octolegis.session.commands.targets import provision_of
from octolegis.suggest.knowledge import Knowledge
from octolegis.suggest.search import Search
from octolegis.suggest.terms import languages, missing, terms

Laws = dict[str, tuple[Law, Outline]]


class Suggester:
    """The search of one case file, kept while its laws and search terms stay the same; for one thread."""

    def __init__(self) -> None:
        self._search: Search | None = None
        self._made_of: object = None
        self._known: object = None

    def on(self, frozen: Assessment) -> Search:
        """The search on a frozen assessment; seconds for ten thousand new provisions, else at once."""
        made_of = [(law.id, law.outline, law.language) for law in frozen.current_laws.values()]
        made_of += [(term.target, term.language, term.words) for term in frozen.search_terms.values()]
        known = frozen.mappings, frozen.rejections, frozen.instruments
        if self._search is None or made_of != self._made_of:
            self._search, self._made_of, self._known = search_on(frozen), made_of, known
        elif known != self._known:
            self._search.learn(knowledge_of(frozen))
            self._known = known
        return self._search

    def for_target(self, frozen: Assessment, target: str, top: int = 8) -> list[Candidate]:
        """What may answer an article or requirement; for a provision, the articles that it may answer."""
        place = provision_of(target)
        if place is not None:
            return self.on(frozen).articles_for(*place, assessable(frozen.instruments), top)
        return candidates(self.on(frozen), frozen, target, top)

    def sweep(self, frozen: Assessment, law: str = "") -> list[Candidate]:
        """Every convincing suggestion, in treaty order."""
        return list(self.on(frozen).sweep(assessable(frozen.instruments), law))


def search_on(assessment: Assessment, keep_going: Callable[[], bool] = lambda: True) -> Search:
    """Index the laws of a frozen assessment; takes seconds for ten thousand provisions."""
    laws = {id: (law, assessment.outlines[id]) for id, law in assessment.current_laws.items() if law.outline}
    return Search(laws, knowledge_of(assessment), keep_going)


def candidates(search: Search, assessment: Assessment, target: str, top: int) -> list[Candidate]:
    """What may answer an article; for a requirement the paragraph that speaks of it comes to the fore."""
    article = assessment.article(target)
    requirement = assessment.requirement(target)
    if article is None:
        return []
    if requirement is None:
        return search.candidates(article.id, top)
    return search.for_requirement(article.id, (target, _in_english(requirement)), top)


def _in_english(requirement: Requirement) -> str:
    """The requirement's text, in English where it is a shipped one: its concepts are read from that."""
    instrument = requirement.id.partition("/")[0]
    if instrument in library.shipped_ids():
        shipped = library.shipped(instrument).requirement_by_id.get(requirement.id)
        return (shipped or requirement).text
    return requirement.text


def knowledge_of(assessment: Assessment) -> Knowledge:
    """The decisions of the case file by article, those on requirements included."""
    mapped = _by_article(assessment, assessment.mappings.values())
    terms: dict[str, dict[str, tuple[str, ...]]] = {}
    for term in assessment.search_terms.values():
        by_article = terms.setdefault(term.language, {})
        by_article[term.target] = (*by_article.get(term.target, ()), term.words)
    return Knowledge(
        mapped=mapped,
        rejected=_by_target(assessment.rejections.values()),
        counterparts={
            article: _counterparts(article, mapped) for article in assessable(assessment.instruments)
        },
        terms=terms,
    )


def _by_article(
    assessment: Assessment, decisions: Iterable[Mapping]
) -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for each in decisions:
        article = assessment.article(each.target)
        if article is not None:
            for target in {article.id, each.target}:
                found.setdefault(target, set()).add((each.law, each.provision))
    return {article: frozenset(places) for article, places in found.items()}


def _by_target(decisions: Iterable[Rejection]) -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for each in decisions:
        found.setdefault(each.target, set()).add((each.law, each.provision))
    return {target: frozenset(places) for target, places in found.items()}


def assessable(instruments: Iterable[Instrument]) -> list[str]:
    """The articles for which something can be looked for, in treaty order."""
    return [article.id for each in instruments for article in each.articles() if article.assessable]


def _counterparts(article: str, mapped: Iterable[str]) -> tuple[str, ...]:
    linked = {link.target for link in crosswalking.links(article) if link.relation is not Relation.RELATED}
    return tuple(other for other in mapped if other in linked)


def languages_covered() -> list[dict[str, Any]]:
    """For scripts: the languages that have search terms, and whether a lawyer has read them."""
    return [
        {
            "language": known.language,
            "name": known.name,
            "checked": known.checked,
            "terms": sum(map(len, known.by_concept.values())),
            "missing": missing(known.language),
        }
        for known in map(terms, languages())
    ]


def suggested(assessment: Assessment, target: str = "", top: int = 5) -> list[dict[str, Any]]:
    """For scripts: the candidates of one article or requirement, or of all articles.

    InputError for an unknown target.
    """
    articles = assessable(assessment.instruments)
    if target:
        if assessment.article(target) is None:
            raise InputError("error.unknown_target", target=target)
        articles = [target]
    search = search_on(assessment)
    outlines = {id: assessment.outlines[id] for id in assessment.current_laws}
    return [_row(each, candidates(search, assessment, each, top), outlines) for each in articles]


def suggested_for_files(
    paths: Iterable[Path], instrument: str, article: str = "", top: int = 10
) -> list[dict[str, Any]]:
    """For scripts: candidates in the laws of files, without a case file; a law is named by its file."""
    articles = assessable([own.checklist(instrument)])
    if article:
        if article not in articles:
            raise InputError("error.unknown_article", article=article, instrument=instrument)
        articles = [article]
    laws: Laws = {}
    for path in paths:
        read, _ = imports.read(path)
        id = path.name if path.name not in laws else str(path)
        laws[id] = (Law(id, read.title, language=read.language), read.outline)
    search = Search(laws)
    outlines = {id: outline for id, (_, outline) in laws.items()}
    return [_row(article, search.candidates(article, top), outlines) for article in articles]


def _row(article: str, candidates: list[Candidate], outlines: dict[str, Outline]) -> dict[str, Any]:
    return {
        "article": article,
        "convincing": any(candidate.convincing for candidate in candidates),
        "candidates": [_candidate_row(candidate, outlines[candidate.law]) for candidate in candidates],
    }


def _candidate_row(candidate: Candidate, outline: Outline) -> dict[str, Any]:
    provision = outline.by_id[candidate.provision]
    return {
        "law": candidate.law,
        "provision": candidate.provision,
        "label": provision.label,
        "heading": provision.heading,
        "score": candidate.score,
        "convincing": candidate.convincing,
        "why": [_reason_row(reason) for reason in candidate.reasons],
    }


def _reason_row(reason: Reason) -> dict[str, Any]:
    return {"kind": reason.kind.value, "concept": reason.concept, "words": list(reason.words)}

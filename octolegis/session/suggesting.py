"""Suggestions on an assessment: the search over its laws, with what its experts have decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from octolegis.checklists import own
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.crosswalk import Relation
from octolegis.domain.errors import InputError
from octolegis.domain.law import Law, Outline
from octolegis.domain.suggestion import Candidate, Reason
from octolegis.session import crosswalking, imports
from octolegis.suggest.knowledge import Knowledge
from octolegis.suggest.search import Search

Laws = dict[str, tuple[Law, Outline]]


def search_on(assessment: Assessment, keep_going: Callable[[], bool] = lambda: True) -> Search:
    """Index the laws of a frozen assessment; takes seconds for ten thousand provisions."""
    laws = {id: (law, assessment.outlines[id]) for id, law in assessment.laws.items() if law.outline}
    return Search(laws, knowledge_of(assessment), keep_going)


def knowledge_of(assessment: Assessment) -> Knowledge:
    """The mappings of the case file by article, those of requirements included."""
    mapped: dict[str, set[tuple[str, str]]] = {}
    for mapping in assessment.mappings.values():
        article = assessment.article(mapping.target)
        if article is not None:
            mapped.setdefault(article.id, set()).add((mapping.law, mapping.provision))
    return Knowledge(
        mapped={article: frozenset(places) for article, places in mapped.items()},
        counterparts={
            article: _counterparts(article, mapped) for article in assessable(assessment.instruments)
        },
    )


def assessable(instruments: Iterable[Instrument]) -> list[str]:
    """The articles for which something can be looked for, in treaty order."""
    return [article.id for each in instruments for article in each.articles() if article.assessable]


def _counterparts(article: str, mapped: Iterable[str]) -> tuple[str, ...]:
    linked = {link.target for link in crosswalking.links(article) if link.relation is not Relation.RELATED}
    return tuple(other for other in mapped if other in linked)


def suggested(assessment: Assessment, target: str = "", top: int = 5) -> list[dict[str, Any]]:
    """For scripts: the candidates of one article or of all; InputError for an unknown article."""
    articles = assessable(assessment.instruments)
    if target:
        article = assessment.article(target)
        if article is None:
            raise InputError("error.unknown_target", target=target)
        articles = [article.id]
    search = search_on(assessment)
    outlines = {id: assessment.outlines[id] for id in assessment.laws}
    return [_row(article, search.candidates(article, top), outlines) for article in articles]


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

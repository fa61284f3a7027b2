"""The whole assessment as JSON, for those who compute with it.

``format`` is 1. Texts of findings are a string where plain, else a list of blocks
(``{"kind", "runs": [[text, marks]]}``, marks ``b`` and ``i``). Targets are the ids of articles and
requirements (``ets185/2:access``), cells of a matrix (``ets185/15.2:grounds@ets185/18``) or
``law:LAW_ID#PROVISION_ID``. Internal notes and remarks are left out unless
asked for, since the file may leave the house. Every key is explained in ``docs/json.md``.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from octolegis.domain.aligning import aligned
from octolegis.domain.amendment import Amendment
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument, Part, Requirement, Variation
from octolegis.domain.coverage import article_states, counts, rating_of, score_of
from octolegis.domain.finding import Basis, Finding, Flag
from octolegis.domain.law import Law, Outline
from octolegis.domain.mapping import Mapping, Quote
from octolegis.domain.matrix import grids
from octolegis.domain.meeting import Decision
from octolegis.domain.official_text import OfficialText
from octolegis.domain.position import Position
from octolegis.domain.round import Round, RoundState
from octolegis.domain.translation import Translation

FORMAT = 1
Record = dict[str, Any]


def json_bytes(assessment: Assessment, *, internal_notes: bool = False) -> bytes:
    """The export as UTF-8."""
    record = assessment_json(assessment, internal_notes=internal_notes)
    return json.dumps(record, ensure_ascii=False, indent=1).encode("utf-8")


def assessment_json(assessment: Assessment, *, internal_notes: bool = False) -> Record:
    """Everything that the assessment holds, ready for ``json.dumps``."""
    remarks = [remark._asdict() | {"basis": remark.basis.value} for remark in assessment.remarks.values()]
    internal: Record = {"remarks": remarks} if internal_notes else {}
    return internal | {
        "format": FORMAT,
        "head": assessment.head,
        "details": {name: str(value) for name, value in assessment.details._asdict().items()},
        "instruments": [_instrument(found) for found in assessment.instruments],
        "authors": [author._asdict() for author in assessment.authors.values()],
        "laws": [_law(law, assessment.outlines.get(law.id)) for law in assessment.laws.values()],
        "mappings": [_mapping(mapping) for mapping in assessment.mappings.values()],
        "findings": [_finding(found, internal_notes) for found in assessment.findings.values()],
        "amendments": [_amendment(found) for found in assessment.amendments.values()],
        "variations": {target: status.value for target, status in assessment.variations.items()},
        "participations": {
            id: found._asdict() | {"stage": found.stage.value}
            for id, found in assessment.participations.items()
        },
        "results": {basis.value: _results(assessment, basis) for basis in Basis},
        "reviews": {target: review._asdict() for target, review in assessment.reviews.items()},
        "texts": [_text(text, assessment.text_outlines.get(text.id)) for text in assessment.texts.values()],
        "translations": [_translation(each, assessment) for each in assessment.translations.values()],
        "meetings": [meeting._asdict() for meeting in assessment.meetings.values()],
        "decisions": [_decision(decision) for decision in assessment.decisions.values()],
        "positions": [_position(each) for each in assessment.positions.values()],
        "rounds": [_round(each, assessment.round_states.get(each.id)) for each in assessment.rounds.values()],
        "assignments": [each._asdict() for each in assessment.assignments.values()],
        "sign_offs": [{"finding": id} | each._asdict() for id, each in assessment.sign_offs.items()],
        "blind": assessment.blind,
        "questions": [each._asdict() for each in assessment.questions.values()],
        "answers": [each._asdict() for each in assessment.answers.values()],
        "conflicts": [list(pair) for pair in assessment.conflicts],
    }


def _text(text: OfficialText, outline: Outline | None) -> Record:
    """An official text, without its words: they are the treaty's, and in the case file."""
    articles = outline.children.get(None, []) if outline else []
    named = ("id", "instrument", "language", "title", "filename", "document", "in_report")
    return {name: getattr(text, name) for name in named} | {"articles": [each.label for each in articles]}


def _instrument(instrument: Instrument) -> Record:
    named = ("id", "reference", "title", "short_title", "opened", "edition", "source", "provider", "language")
    record: Record = {name: getattr(instrument, name) for name in named}
    articles = [_article(article) for article in instrument.articles()]
    record["carries_over"] = instrument.carries_over
    record["parts"] = [_part(part) for part in instrument.parts]
    return record | {"articles": articles, "retired": [asdict(each) for each in instrument.retired]}


def _part(part: Part) -> Record:
    return _named(part, ("id", "heading", "title")) | {"articles": [each.id for each in part.articles]}


_OF_ARTICLE = (
    "id", "number", "title", "summary", "assessable", "informational", "guidance", "explanatory_report",
    "guidance_notes", "notifications", "gaps", "model_points", "to_confirm", "uses",
)  # fmt: skip
_OF_REQUIREMENT = (
    "id", "paragraph", "group", "text", "guidance", "gaps", "to_confirm", "carried", "was",
    "designates",
)  # fmt: skip


def _article(article: Article) -> Record:
    matrix = asdict(article.matrix) | {"cells": list(article.matrix.cells)} if article.matrix else None
    return _named(article, _OF_ARTICLE) | {
        "theme": article.theme.value,
        "matrix": matrix,
        "requirements": [_requirement(r) for r in article.requirements],
    }


def _requirement(requirement: Requirement) -> Record:
    variation = requirement.variation
    return _named(requirement, _OF_REQUIREMENT) | {
        "kind": requirement.kind.value,
        "obligation": requirement.obligation.value,
        "variation": variation.form.value if variation else None,
        "variation_terms": _variation(variation) if variation else None,
    }


def _variation(variation: Variation) -> Record:
    named = _named(variation, ("clause", "limits", "qualifies", "excludes"))
    return named | {"time": variation.time.value}


def _named(value: object, names: tuple[str, ...]) -> Record:
    """Attributes by name, tuples as lists."""
    found = ((name, getattr(value, name)) for name in names)
    return {name: list(each) if isinstance(each, tuple) else each for name, each in found}


def _law(law: Law, outline: Outline | None) -> Record:
    provisions = outline.provisions if outline else ()
    record = law._asdict() | {"status": law.status.value}
    return record | {"provisions": [p._asdict() | {"kind": p.kind.value} for p in provisions]}


def _translation(translation: Translation, assessment: Assessment) -> Record:
    law = assessment.outlines.get(translation.law) or Outline(())
    there = assessment.translation_outlines.get(translation.id) or Outline(())
    found = aligned(law, there, translation.pairs)
    return asdict(translation) | {
        "kind": translation.kind.value,
        "provisions": [p._asdict() | {"kind": p.kind.value} for p in there.provisions],
        "aligned": found.pairs,
        "by_order": list(found.by_order),
        "unaligned": list(found.alone),
        "unaligned_in_translation": list(found.alone_there),
    }


def _mapping(mapping: Mapping) -> Record:
    came_from = mapping.came_from
    origin = came_from._asdict() | {"quote": _quote(came_from.quote)} if came_from else None
    record = mapping._asdict() | {"quote": _quote(mapping.quote), "status": mapping.status.value}
    return record | {"came_from": origin}


def _quote(quote: Quote | None) -> Record | None:
    return quote._asdict() if quote else None


def _position(position: Position) -> Record:
    words = {"reason": position.reason.to_json(), "wording": position.wording.to_json()}
    return position._asdict() | words | {"stance": position.stance.value}


def _round(round: Round, state: RoundState | None) -> Record:
    stood = [
        each._asdict()
        | {
            "basis": each.basis.value,
            "rating": each.rating.value,
            "flags": [flag.value for flag in Flag if flag in each.flags],
            "priority": each.priority.value if each.priority else None,
            "recommendation": each.recommendation.to_json(),
        }
        for each in (state.stood if state else ())
    ]
    return round._asdict() | {"head": state.head if state else "", "stood": stood}


def _finding(finding: Finding, internal_notes: bool) -> Record:
    record: Record = {
        "author": finding.key.author,
        "basis": finding.key.basis.value,
        "target": finding.key.target,
        "rating": finding.rating.value,
        "override_reason": finding.override_reason,
        "reason_code": finding.reason_code.value if finding.reason_code else None,
        "reason": finding.reason.to_json(),
        "comment": finding.comment.to_json(),
        "recommendation": finding.recommendation.to_json(),
        "flags": [flag.value for flag in Flag if flag in finding.flags],
        "priority": finding.priority.value if finding.priority else None,
        "addressee": finding.addressee,
        "term": finding.term,
        "work_status": finding.work_status.value,
    }
    return record | ({"internal_note": finding.internal_note.to_json()} if internal_notes else {})


def _amendment(amendment: Amendment) -> Record:
    return {
        "id": amendment.id,
        "target": amendment.target,
        "author": amendment.author,
        "basis": amendment.basis.value,
        "kind": amendment.kind.value,
        "law": amendment.law,
        "provision": amendment.provision,
        "wording": amendment.wording.to_json(),
        "reason": amendment.reason.to_json(),
        "status": amendment.status.value,
        "alternative_to": amendment.alternative_to,
        "adoption": amendment.adoption,
    }


def _decision(decision: Decision) -> Record:
    item = decision.item
    return {
        "id": decision.id,
        "meeting": decision.meeting,
        "subject": item.subject.value,
        "author": item.author,
        "basis": item.basis.value,
        "target": item.target,
        "verdict": decision.verdict.value,
        "before": decision.before.to_json(),
        "wording": decision.wording.to_json(),
        "reason": decision.reason,
        "at": decision.at,
    }


def _results(assessment: Assessment, basis: Basis) -> Record:
    """The rating that counts for each article, how many bear each rating, and the score with its count."""
    states = article_states(assessment, basis)
    score = score_of(states.values(), assessment.details.score_preset)
    return {
        "articles": {
            id: {
                "rating": state.rating.value,
                "given": state.given.value,
                "suggested": state.suggestion.rating.value if state.suggestion.rating else None,
                "flags": [flag.value for flag in Flag if flag in state.flags],
            }
            for id, state in states.items()
        },
        "cells": {
            cell.id: rating_of(assessment, basis, cell.id).value
            for grid in grids(assessment)
            for cell in grid.cells.values()
        },
        "counts": {rating.value: count for rating, count in counts(states.values()).items()},
        "score": score._asdict(),
    }

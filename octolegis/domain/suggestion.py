"""Suggestions: a provision that may answer an article, with the reasons; nothing is filled in by itself."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ReasonKind(StrEnum):
    """Why a provision is suggested."""

    HEADING = "heading"
    TERMS = "terms"
    PLACE = "place"
    NEIGHBOUR = "neighbour"
    COUNTERPART = "counterpart"


class Reason(NamedTuple):
    """One reason. ``concept`` is what the law's ``words`` stand for, an id of provisions/terms/concepts.toml.

    For a neighbour, ``words`` are the labels of provisions near by that were mapped; for a
    counterpart, the article of another instrument for which this provision was mapped.
    """

    kind: ReasonKind
    concept: str = ""
    words: tuple[str, ...] = ()


class Mark(NamedTuple):
    """Words of the law that led to the suggestion: a span of a provision's text, or of its heading."""

    provision: str
    start: int
    end: int
    in_heading: bool = False


class Candidate(NamedTuple):
    """A provision that may answer a target.

    ``score`` is between 0 and 1 and means the same in every law; it is no probability. ``convincing``
    says whether it is high enough to be proposed: nine of ten true answers of the measured laws are.
    """

    target: str
    law: str
    provision: str
    score: float
    convincing: bool
    reasons: tuple[Reason, ...] = ()
    marks: tuple[Mark, ...] = ()


class Rejection(NamedTuple):
    """A provision that an expert does not want to see suggested for an article again."""

    id: str
    target: str
    law: str
    provision: str


class SearchTerm(NamedTuple):
    """A word or phrase that an expert looks for in laws of a language when she looks for an article."""

    id: str
    target: str
    language: str
    words: str

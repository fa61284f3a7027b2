"""The edition of an instrument as a case file keeps it, read back with suspicion."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from itertools import chain
from operator import attrgetter
from typing import Any

from octolegis.checklists import own
from octolegis.checklists.to_json import from_json
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article, Instrument, Matrix, Part, Requirement, Retired, Variation

_MOST_CELLS = 10_000
"""A matrix of more would only fill the memory: the largest of ours has 56."""
_Fields = Callable[[object], tuple[Any, ...]]


def edition_from_json(value: dict[str, Any]) -> Instrument:
    """The instrument; ValueError, KeyError, TypeError or AttributeError for what is none of ours."""
    instrument = from_json(value)
    articles = [article for part in instrument.parts for article in part.articles]
    requirements = [requirement for article in articles for requirement in article.requirements]
    variations = [each.variation for each in requirements if each.variation is not None]
    matrices = [each.matrix for each in articles if each.matrix is not None]
    if any(len(each.rows) * len(each.conditions) > _MOST_CELLS for each in matrices):
        raise ValueError("a matrix too large to be one")
    for kind, values in (
        (Instrument, (instrument,)),
        (Part, instrument.parts),
        (Retired, instrument.retired),
        (Article, articles),
        (Matrix, matrices),
        (Requirement, requirements),
        (Variation, variations),
    ):
        _refuse_what_is_no_text(kind, values)
    return instrument


def offered(assessment: Assessment) -> list[str]:
    """The ids of the instruments of which the program ships a newer edition; no checklist is read whole."""
    return [each.id for each in assessment.instruments if own.edition_offered(each.id) > each.edition]


def _refuse_what_is_no_text(kind: type, values: Iterable[object]) -> None:
    """TypeError where a text is none; joining them finds it without a Python step for each."""
    listed = chain.from_iterable(map(_LIST_FIELDS[kind], values))
    "".join(chain.from_iterable((*map(_TEXT_FIELDS[kind], values), *listed)))


def _fields(kind: type, annotation: str) -> _Fields:
    names = [field.name for field in fields(kind) if field.type == annotation]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


_KINDS = (Instrument, Part, Article, Matrix, Requirement, Retired, Variation)
_TEXT_FIELDS: dict[type, _Fields] = {kind: _fields(kind, "str") for kind in _KINDS}
_LIST_FIELDS: dict[type, _Fields] = {kind: _fields(kind, "tuple[str, ...]") for kind in _KINDS}

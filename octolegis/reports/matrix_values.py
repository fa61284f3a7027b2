"""What stands in the cells of a matrix that may be edited, and what is meant by what is written there."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from octolegis.domain.finding import Finding, Flag, Priority, Rating, ReasonCode
from octolegis.reports.dates import dated
from octolegis.reports.excel_book import LONGEST, cut, units
from octolegis.reports.matrix_columns import EDITED, MatrixColumn
from octolegis.reports.matrix_seal import settled
from octolegis.wording import wording

YES = "yes"
_KINDS: dict[str, type[StrEnum]] = {"rating": Rating, "reason_code": ReasonCode, "priority": Priority}
_YES = {"yes", "y", "x", "1", "true", "oui", "o", "ja", "sí", "si", "sim", "da", "да"}
_NO = {"", "no", "n", "0", "false", "non", "nein", "nu", "не", "нет", "–", "-"}
_WORDED = ("en", "fr")
"""The languages in which the lists may be written."""
OMISSION = " […]"
"""Ends a text that is too long for a cell; the whole stands on a sheet of its own."""


def canonical(finding: Finding, language: str) -> dict[str, str]:
    """The values of the columns that may be edited, the same in every language."""
    return {column.key: _canonical(finding, column, language) for column in EDITED}


def _canonical(finding: Finding, column: MatrixColumn, language: str) -> str:
    if column.field.startswith("flag."):
        return YES if Flag(column.key) in finding.flags else ""
    value = getattr(finding, column.field)
    if value is None or value is Rating.NOT_ASSESSED:
        return ""
    text = settled(str(value) if isinstance(value, str) else value.plain)
    return shortened(as_day(text, language) if column.key == "term" else text)


def is_long(finding: Finding, key: str) -> bool:
    """Whether the text of a column does not fit in a cell."""
    value = getattr(finding, key, "")
    text = value if isinstance(value, str) else getattr(value, "plain", "")
    return units(settled(text)) > LONGEST


def shortened(text: str) -> str:
    """The text, or as much of it as a cell holds."""
    return text if units(text) <= LONGEST else cut(text, LONGEST - len(OMISSION)).rstrip() + OMISSION


def as_day(text: str, language: str) -> str:
    """A date as ISO 8601, whatever way it was typed; another text as it is."""
    found = dated(text, language)
    return found.date().isoformat() if found else text


def meant(column: MatrixColumn, text: str, language: str) -> str | None:
    """The canonical value of what a cell says; ``None`` for a word that is none of the list."""
    bare = settled(text)
    if column.field.startswith("flag."):
        word = bare.casefold()
        return YES if word in _YES else "" if word in _NO else None
    if column.key in _KINDS:
        return _words(column.key).get(bare.casefold()) if bare and bare != "–" else ""
    return as_day(bare, language) if column.key == "term" else bare


@cache
def _words(key: str) -> dict[str, str]:
    """Every way to write the values of a list: their ids, and their words in each language."""
    found = {value.value: value.value for value in _KINDS[key]}
    for language in _WORDED:
        said = wording(language)
        found |= {settled(said(f"term.{key}.{v.value}")).casefold(): v.value for v in _KINDS[key]}
    return {word: "" if value == Rating.NOT_ASSESSED.value else value for word, value in found.items()}


def choices(key: str) -> list[StrEnum]:
    """The values of a list, in order."""
    return list(_KINDS[key])

"""The rows of our own reports: what each is about, and what a row of a matrix says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from octolegis.checklists.library import translated
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Basis, Priority, Rating, ReasonCode
from octolegis.domain.richtext import rich
from octolegis.domain.word_match import plain
from octolegis.importers.earlier.matrix import MatrixRow
from octolegis.reports.matrix_columns import EDITED
from octolegis.reports.matrix_values import YES, meant
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.session.commands.findings import FindingValue
from octolegis.session.commands.targets import provision_target
from octolegis.session.earlier_marks import WORDED
from octolegis.session.law_lookup import LawLookup, Place
from octolegis.wording import wording

_CHOSEN = {"rating": Rating, "reason_code": ReasonCode, "priority": Priority}
_RICH = ("reason", "comment", "recommendation")
_PART = re.compile(r",\s+(?!\()")


class OwnRows:
    """Made once for a case file; knows its instruments in the languages of our reports."""

    def __init__(self, assessment: Assessment) -> None:
        self._assessment = assessment

    def target(self, cited: str, asked: str) -> str | None:
        """The requirement, or the cell of a matrix, of which a report prints these words; if it is one."""
        found = self._by_words.get((_bare(cited), _bare(asked)), set())
        return next(iter(found)) if len(found) == 1 else None

    def prints(self, target: str, words: str) -> bool:
        """Whether words are what reports print of an article that cannot be judged, and no comment."""
        known = (each.article_by_id.get(target) for shown in self._shown.values() for each in shown)
        return any(one is not None and _bare(one.informational) == _bare(words) for one in known)

    def of_matrix(self, row: MatrixRow, laws: LawLookup) -> str | None:
        """What a row of a matrix is about: an article, a requirement, a cell, or a provision by itself."""
        cells = row.cells
        if cells.get("paragraph"):
            return self.target(cells["paragraph"], cells.get("asked", ""))
        number, reference = cells.get("article", ""), _bare(cells.get("instrument", ""))
        for shown in self._shown.values():
            for each in shown:
                if _bare(each.reference) == reference:
                    return next((one.id for one in each.articles() if one.number == number), None)
        places = laws.cited(number, cells.get("instrument", "")) if reference and number else []
        return provision_target(*places[0]) if len(places) == 1 else None

    @cached_property
    def _shown(self) -> dict[str, tuple[Instrument, ...]]:
        now = self._assessment.instruments
        return {language: tuple(translated(each, language) for each in now) for language in WORDED}

    @cached_property
    def _by_words(self) -> dict[tuple[str, str], set[str]]:
        found: dict[tuple[str, str], set[str]] = {}
        for language, shown in self._shown.items():
            reading = Reading(replace(self._assessment, instruments=shown), ReportOptions(language=language))
            for target in (t for each in shown for one in each.articles() for t in one.targets[1:]):
                key = _bare(reading.cited(target)), _bare(reading.asked(target))
                found.setdefault(key, set()).add(target)
        return found


def basis_of(row: MatrixRow, usual: Basis) -> Basis:
    """The law that a row of a matrix judges."""
    said = _bare(row.cells.get("basis", ""))
    terms = [(basis, wording(each)(f"term.basis.{basis}")) for each in WORDED for basis in Basis]
    return next((basis for basis, term in terms if _bare(term) == said), usual)


def fields_of(row: MatrixRow) -> tuple[dict[str, FindingValue], list[str]]:
    """What a row of a matrix says, as when it comes back; and the cells that are not understood."""
    fields: dict[str, FindingValue] = {}
    unread: list[str] = []
    for column in EDITED:
        text = row.cells.get(column.key, "")
        value = meant(column, text, "en")
        if value is None:
            unread.append(text)
        elif value:
            fields[column.field] = _value(column.field, text if column.key == "term" else value)
    return fields, unread


def provisions_of(row: MatrixRow, laws: LawLookup) -> tuple[list[Place], list[str]]:
    """The provisions that a row lists ("Cybercrime Act: Sections 4(1), 5"), and what is not found."""
    places: list[Place] = []
    missing: list[str] = []
    for act, cited in _cited(row.cells.get("provisions", ""), laws):
        found = laws.cited(cited, act)
        places += found
        missing += [] if found else [cited]
    return list(dict.fromkeys(places)), missing


def _cited(cell: str, laws: LawLookup) -> Iterator[tuple[str, str]]:
    """Each section with the act that its line names; parts in brackets stay with their section."""
    for line in cell.splitlines():
        act, colon, rest = line.partition(":")
        named = act if colon and laws.is_named(act) else ""
        for group in (rest if named else line).split(";"):
            yield from ((named.strip(), part.strip()) for part in _PART.split(group) if part.strip())


def _value(name: str, value: str) -> FindingValue:
    if name.startswith("flag."):
        return value == YES
    if name in _CHOSEN:
        return _CHOSEN[name](value)
    return rich(value) if name in _RICH else value.strip()


def _bare(words: str) -> str:
    return " ".join(plain(words).split())

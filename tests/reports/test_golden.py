"""The words of each kind of report in each language, as they were read and found right.

After a wanted change run ``OCTOLEGIS_GOLDEN=write pytest tests/reports/test_golden.py`` and read the
difference.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from octolegis.checklists.library import translated
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument, Part
from octolegis.domain.participation import Participation, Stage
from octolegis.reports.kinds import MAKERS
from octolegis.reports.options import ReportOptions
from tests.reports.builders import demonstration
from tests.reports.written_text import sheet_text, word_text

GOLDEN = Path(__file__).parent / "golden"
_ARTICLES = {"2", "3", "4", "5", "7", "15", "16", "36"}
CASES = [
    ("recommendations", ".docx", ReportOptions()),
    ("declarations", ".docx", ReportOptions()),
    ("opinion", ".docx", ReportOptions()),
    ("profile", ".docx", ReportOptions(ratings=True)),
    ("concordance", ".docx", ReportOptions()),
    ("concordance", ".xlsx", ReportOptions(split=True)),
    ("reverse", ".docx", ReportOptions()),
    ("matrix", ".xlsx", ReportOptions()),
    ("matrix", ".csv", ReportOptions()),
]


def small(language: str) -> Assessment:
    """The demonstration, of seven articles of the Convention."""
    case = demonstration()
    instruments = tuple(_few(translated(each, language)) for each in case.instruments)
    recorded = {"ets185": Participation(Stage.SIGNED, signed="2026-03-01", note="Invited in 2024.")}
    return replace(case, instruments=instruments, participations=recorded)


def _few(instrument: Instrument) -> Instrument:
    parts = (_kept(part) for part in instrument.parts)
    return replace(instrument, parts=tuple(part for part in parts if part.articles))


def _kept(part: Part) -> Part:
    return replace(part, articles=tuple(a for a in part.articles if a.number in _ARTICLES))


def text_of(kind: str, ending: str, options: ReportOptions) -> str:
    data = MAKERS[kind][ending](small(options.language), options)
    if ending == ".csv":
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    return word_text(data) if ending == ".docx" else sheet_text(data)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("kind", "ending", "options"), CASES)
def test_the_words_are_those_that_were_read(
    kind: str, ending: str, options: ReportOptions, language: str
) -> None:
    golden = GOLDEN / f"{kind}{ending}.{language}.txt"
    text = text_of(kind, ending, replace(options, language=language))
    if os.environ.get("OCTOLEGIS_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")

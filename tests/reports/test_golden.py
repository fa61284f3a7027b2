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
from octolegis.domain.agenda import agenda
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument, Part
from octolegis.domain.finding import Basis
from octolegis.domain.meeting import Decision, Meeting, Verdict
from octolegis.domain.participation import Participation, Stage
from octolegis.domain.richtext import rich
from octolegis.reports.kinds import MAKERS
from octolegis.reports.options import ReportOptions
from tests.reports.builders import demonstration
from tests.reports.pdf_reading import page_texts
from tests.reports.written_text import sheet_text, word_text

GOLDEN = Path(__file__).parent / "golden"
_ARTICLES = {"2", "3", "4", "5", "7", "15", "16", "36"}
CASES = [
    ("recommendations", ".docx", ReportOptions()),
    ("declarations", ".docx", ReportOptions()),
    ("minutes", ".docx", ReportOptions()),
    ("opinion", ".docx", ReportOptions()),
    ("profile", ".docx", ReportOptions(ratings=True)),
    ("concordance", ".docx", ReportOptions()),
    ("concordance", ".xlsx", ReportOptions(split=True)),
    ("reverse", ".docx", ReportOptions()),
    ("matrix", ".xlsx", ReportOptions()),
    ("matrix", ".csv", ReportOptions()),
    ("summary", ".pdf", ReportOptions()),
]


def small(language: str) -> Assessment:
    """The demonstration, of seven articles of the Convention."""
    case = demonstration()
    instruments = tuple(_few(translated(each, language)) for each in case.instruments)
    recorded = {"ets185": Participation(Stage.SIGNED, signed="2026-03-01", note="Invited in 2024.")}
    held = replace(case, instruments=instruments, participations=recorded)
    return replace(held, meetings={meeting.id: meeting for meeting in MEETINGS}, decisions=_decisions(held))


MEETINGS = (
    Meeting("m1", "2026-02-03", "Second session", "Chisinau", ("Ana Lead, Ministry of Justice",)),
    Meeting("m2", "2026-03-01", "Third session", "", ("Ana Lead, Ministry of Justice", "Ion Rusu, judge")),
)


def _decisions(case: Assessment) -> dict[str, Decision]:
    """In the last session one item of each kind is decided on, in the one before the first was put off."""
    items = agenda(case, Basis.AS_DRAFTED)
    agreed, why = rich("(1) Shorter words."), "In the style of the Code."
    found = [
        Decision("d0", "m1", items[-1].key, Verdict.DEFERRED, items[-1].proposed, at="2026-02-03"),
        Decision("d1", "m2", items[0].key, Verdict.ACCEPTED, items[0].proposed, at="2026-03-01"),
        Decision("d2", "m2", items[1].key, Verdict.REWORDED, items[1].proposed, agreed, why, "2026-03-01"),
        Decision("d3", "m2", items[2].key, Verdict.REJECTED, items[2].proposed, at="2026-03-01"),
    ]
    return {decision.id: decision for decision in found}


def _few(instrument: Instrument) -> Instrument:
    parts = (_kept(part) for part in instrument.parts)
    return replace(instrument, parts=tuple(part for part in parts if part.articles))


def _kept(part: Part) -> Part:
    return replace(part, articles=tuple(a for a in part.articles if a.number in _ARTICLES))


def text_of(kind: str, ending: str, options: ReportOptions) -> str:
    data = MAKERS[kind][ending](small(options.language), options)
    if ending == ".csv":
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    if ending == ".pdf":
        return "\n\n".join(page_texts(data)) + "\n"
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

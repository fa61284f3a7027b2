"""The date of the version, as typed, dates the files; the clock never does."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from docx import Document

from octolegis.domain.assessment import Details
from octolegis.reports.dates import dated, long_date
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.summary import summary_pdf
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import assessment, demonstration
from tests.reports.word_reading import part_of


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("24 November 2026", "en"),
        ("2026-11-24", "en"),
        ("24.11.2026", "de"),
        ("24 novembre 2026", "fr"),
        ("24 ноября 2026 г.", "ru"),
        ("24 de noviembre de 2026", "es"),
        ("24. November 2026", "de"),
        ("24 Nov 2026", "xx"),
    ],
)
def test_a_date_is_understood_in_figures_and_words(typed: str, language: str) -> None:
    found = dated(typed, language)
    assert found is not None
    assert (found.year, found.month, found.day) == (2026, 11, 24)


def test_the_first_of_a_month_is_an_ordinal_in_french() -> None:
    assert long_date(date(2025, 3, 1), "fr") == "1er mars 2025"
    assert long_date(date(2025, 3, 11), "fr") == "11 mars 2025"
    assert long_date(date(2025, 3, 1), "en") == "1 March 2025"


@pytest.mark.parametrize("typed", ["", "Draft of March", "2026", "31 November 2026", "1 Foo 2026", "v. 3"])
def test_what_is_no_date_gives_none(typed: str) -> None:
    assert dated(typed, "en") is None


def test_word_and_pdf_bear_the_date_of_the_version() -> None:
    properties = Document(io.BytesIO(word_bytes(content(demonstration(), ReportOptions())))).core_properties
    assert properties.created is not None
    assert str(properties.created.date()) == "2026-11-24"
    dates = re.findall(rb"/(?:Creation|Mod)Date \((.*?)\)", summary_pdf(demonstration(), ReportOptions()))
    assert dates == [b"D:20261124120000Z", b"D:20261124120000Z"]


def test_without_a_date_none_is_made_up() -> None:
    case = assessment([], details=Details(title="Bill", country="MD", version_date="second reading"))
    assert b"Date" not in summary_pdf(case, ReportOptions())
    core = part_of(word_bytes(content(case, ReportOptions())), "docProps/core.xml")
    assert not [word for word in (b"created", b"modified", b"revision", b"python") if word in core]


def test_the_same_assessment_gives_the_same_word_file() -> None:
    first, second = (word_bytes(content(demonstration(), ReportOptions())) for _ in range(2))
    assert first == second

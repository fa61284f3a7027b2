"""The contents name pages that are right or nearly so; columns hold the words of their heads."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from octolegis.domain.finding import Rating
from octolegis.reports.content import Column, Report, Table, cell, headings
from octolegis.reports.options import ReportOptions
from octolegis.reports.page_estimate import estimated_pages
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from octolegis.reports.type_width import lines, width
from octolegis.reports.word_tables import column_widths
from octolegis.wording import wording
from tests.reports.builders import demonstration


def estimated(report: Report) -> list[int]:
    entries = [one for one in headings(report.sections) if one.level <= 2]
    pages = estimated_pages(report, entries)
    return [pages[one.bookmark] for one in entries]


def test_pages_never_go_back_and_begin_after_cover_and_contents() -> None:
    pages = estimated(content(demonstration(), ReportOptions()))
    assert pages[0] >= 3
    assert all(earlier <= later for earlier, later in pairwise(pages))


def test_a_line_is_broken_where_the_next_word_finds_no_room() -> None:
    room = width("one two") + 0.01
    assert lines("one two", room) == 1
    assert lines("one two three", room) == 2
    assert lines("one\ntwo", room) == 2
    assert lines("x" * 1000, 10) > 40


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_head_has_room_for_its_longest_word(language: str) -> None:
    say = wording(language)
    words = [say(f"term.rating.{rating.value}") for rating in Rating]
    table = Table(tuple(Column(word, 1) for word in words), (tuple(cell("–") for _ in words),))
    widths = column_widths(table, 9412)
    assert sum(widths) == 9412
    for word, room in zip(words, widths, strict=True):
        needed = max(width(part) for part in word.split()) * 7.5 * 1.38 * 20
        assert room - 120 >= needed


def test_a_table_of_far_too_many_columns_still_has_its_width() -> None:
    table = Table(tuple(Column("Recommendation", 1) for _ in range(30)), ())
    assert sum(column_widths(table, 9412)) == 9412


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_the_estimate_agrees_with_libreoffice(tmp_path: Path) -> None:
    report = content(demonstration(), ReportOptions())
    file = tmp_path / "report.docx"
    file.write_bytes(word_bytes(report))
    profile = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    real = [mark.get_dest().get_index() + 1 for mark in document.get_toc()]
    total = len(document)
    document.close()
    guessed = estimated(report)
    assert len(real) == len(guessed)
    # Where Calibri is missing, a wider typeface takes its place: a tenth more pages.
    assert max(abs(a - b) for a, b in zip(real, guessed, strict=True)) <= 1 + total // 8

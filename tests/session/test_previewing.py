"""A preview shows what would be written, and writes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from octolegis.domain.assessment import Details
from octolegis.domain.errors import StoppedError
from octolegis.reports import laying_out
from octolegis.session.previewing import picture, preview
from octolegis.session.reporting import ENDINGS, IN_THE_LAW, ReportOptions
from octolegis.word.other_programs import office
from tests.reports.builders import demonstration

OPTIONS = ReportOptions()


def test_a_page_of_the_summary_is_a_picture_of_its_size() -> None:
    shown = preview(demonstration(), "summary", ".pdf", OPTIONS)
    assert shown.pages == 2
    assert shown.note is None
    small, large = (picture(shown.pdf, 1, scale) for scale in (1.0, 2.0))
    assert (small.width, small.height) == (596, 842)
    assert (large.width, large.height) == (1191, 1684)
    assert len(small.points) == small.stride * small.height
    assert len(set(small.points)) > 10


@pytest.mark.skipif(not office(), reason="LibreOffice is not installed")
def test_the_pages_of_a_word_report_are_laid_out() -> None:
    shown = preview(demonstration(), "opinion", ".docx", OPTIONS)
    assert shown.pages > 2
    assert shown.note is not None
    assert shown.note.id == "report.preview.office"


@pytest.mark.parametrize("kind", [kind for kind in ENDINGS if kind != "summary"])
def test_every_kind_can_be_read_where_its_pages_cannot_be_had(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laying_out, "office", lambda: "")
    case = demonstration()
    shown = preview(case, kind, ENDINGS[kind][0], replace(OPTIONS, language="fr"))
    assert not shown.pages
    assert shown.note is not None
    said = "\n".join(line.text for line in shown.lines)
    assert (
        case.details.title in said
        or (kind in IN_THE_LAW and "Illegal access" in said)
        or "Require a prior judicial warrant." in said
    )
    assert "SECRET" not in said
    assert "octolegis-row" not in said


def test_a_very_long_text_is_shown_by_its_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("octolegis.session.previewing._LINES", 5)
    shown = preview(demonstration(), "matrix", ".xlsx", OPTIONS)
    assert len(shown.lines) == 5
    assert shown.note is not None
    assert ("number", "5") in shown.note.arguments


def test_a_preview_that_is_stopped_says_so() -> None:
    case = replace(demonstration(), details=Details(title="Bill", country="MD"))
    with pytest.raises(StoppedError):
        preview(case, "summary", ".pdf", OPTIONS, lambda done, _: done < 1)

"""What people edit in the Word report is taken over when it is made again, and never overwritten silently."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import FileError
from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.richtext import rich
from octolegis.reports.edit_excerpts import excerpt_of_edit
from octolegis.reports.opinion import opinion
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.taking_over import Fate, HandEdit
from octolegis.reports.to_word import with_hand_edits, word_bytes
from octolegis.session import reporting
from tests.reports.builders import LEAD, demonstration
from tests.reports.templates import letterhead, written
from tests.reports.word_reading import text_of
from tests.reports.written_text import word_text

REASON = "System interference is not an offence."
MINE = "System interference is punished only in part, as the Ministry confirmed."


def edited(folder: Path, change: Callable[[WordDocument], object], **options: Any) -> Path:
    """The report as a person leaves it after a change in Word."""
    chosen = ReportOptions(**options)
    document = Document(io.BytesIO(word_bytes(content(demonstration(), chosen), chosen)))
    change(document)
    path = folder / "earlier.docx"
    document.save(str(path))
    return path


def again(path: Path, case: Assessment | None = None, **options: Any) -> tuple[str, list[HandEdit], Path]:
    """The text of the report made over the earlier one, and what became of each edit."""
    chosen = ReportOptions(earlier=path, **options)
    report = content(case or demonstration(), chosen)
    _, edits = with_hand_edits(report, chosen)
    data = word_bytes(report, chosen)
    path.write_bytes(data)
    return text_of(data), edits, path


def untouched(_: WordDocument) -> None:
    """Opened in Word, and saved."""


def paragraph(document: WordDocument, text: str) -> Paragraph:
    found: list[Paragraph] = list(document.paragraphs)
    for table in document.tables:
        found += [p for row in table.rows for cell in row.cells for p in cell.paragraphs]
    return next(one for one in found if text in one.text)


def reworded(old: str, new: str) -> Callable[[WordDocument], object]:
    def change(document: WordDocument) -> None:
        found = next(p for p in document.paragraphs if any(old in run.text for run in p.runs))
        run = next(run for run in found.runs if old in run.text)
        run.text = run.text.replace(old, new)

    return change


def saying(reason: str, target: str = "ets185/5") -> Assessment:
    case = demonstration()
    key = FindingKey(LEAD, Basis.AS_DRAFTED, target)
    return replace(case, findings={**case.findings, key: case.findings[key]._replace(reason=rich(reason))})


def test_an_untouched_report_is_made_again_as_it_was(tmp_path: Path) -> None:
    path = edited(tmp_path, untouched)
    text, edits, _ = again(path)
    assert not edits
    assert text == text_of(word_bytes(content(demonstration(), ReportOptions())))


def test_words_edited_by_hand_stand_in_the_next_report_and_in_the_one_after(tmp_path: Path) -> None:
    text, edits, path = again(edited(tmp_path, reworded(REASON, MINE)))
    for _ in range(2):
        assert MINE in text
        assert [(edit.fate, edit.place) for edit in edits] == [(Fate.KEPT, "Article 5 – System interference")]
        text, edits, path = again(path)


def test_what_changed_elsewhere_is_new_and_what_was_edited_is_kept(tmp_path: Path) -> None:
    path = edited(tmp_path, reworded(REASON, MINE))
    text, _, _ = again(path, saying("The whole chapter is now drafted.", "ets185/16"))
    assert MINE in text
    assert "The whole chapter is now drafted." in text
    assert "Only traffic data can be preserved." not in text


def test_an_edit_and_a_change_of_the_same_words_both_stand_and_are_told(tmp_path: Path) -> None:
    path = edited(tmp_path, reworded(REASON, MINE))
    text, edits, path = again(path, saying("Section 5 was added."))
    assert MINE in text
    assert "The assessment now says:" in text
    assert "Section 5 was added." in text
    assert edits[0].fate is Fate.CONFLICT
    settled, edits, _ = again(path, saying("Section 5 was added."))
    assert settled == text
    assert {edit.fate for edit in edits} == {Fate.KEPT}


def test_paragraphs_added_and_headings_reworded_by_hand_are_kept(tmp_path: Path) -> None:
    def change(document: WordDocument) -> None:
        paragraph(document, REASON).insert_paragraph_before("Before.", style="Body Text")
        found = paragraph(document, "Create an offence of serious hindering")
        found._p.addnext(paragraph(document, "Before.")._p.__copy__())
        reworded("Positive aspects", "What is good")(document)

    text, edits, _ = again(edited(tmp_path, change))
    assert "Before." in text
    assert "4  What is good" in text
    assert {edit.fate for edit in edits} == {Fate.KEPT}


def test_a_cell_edited_by_hand_and_a_row_added_are_kept(tmp_path: Path) -> None:
    def change(document: WordDocument) -> None:
        paragraph(document, "before first reading").runs[0].text = "before the second reading"
        table = next(table for table in document.tables if "R1" in table.rows[1].cells[0].text)
        row = table.add_row()  # type: ignore[no-untyped-call]
        row.cells[4].text = "A recommendation of the Ministry's own."

    text, edits, _ = again(edited(tmp_path, change))
    assert "before the second reading" in text
    assert "A recommendation of the Ministry's own." in text
    assert {edit.fate for edit in edits} == {Fate.KEPT}


def test_a_passage_deleted_by_hand_stays_away_and_is_told(tmp_path: Path) -> None:
    def change(document: WordDocument) -> None:
        element = paragraph(document, "Only traffic data can be preserved.")._p
        element.getparent().remove(element)

    def times(path: Path) -> int:
        return sum("Only traffic data" in p.text for p in Document(str(path)).paragraphs)

    path = edited(tmp_path, change)
    _, edits, path = again(path)
    assert [edit.fate for edit in edits] == [Fate.DELETED]
    assert "Only traffic data" in edits[0].words
    assert not times(path)
    _, edits, path = again(path)
    assert [edit.fate for edit in edits] == [Fate.DELETED]
    assert not times(path)


def test_an_edit_whose_section_is_switched_off_is_told(tmp_path: Path) -> None:
    path = edited(tmp_path, reworded(REASON, MINE))
    text, edits, _ = again(path, sections_off=frozenset({"substantive"}))
    assert MINE not in text
    assert (Fate.HOMELESS, True) in {(edit.fate, MINE[:20] in edit.words) for edit in edits}


def test_a_number_changed_by_hand_in_a_text_is_an_edit(tmp_path: Path) -> None:
    path = edited(tmp_path, untouched)
    again(path, saying("5 years are too long."))
    document = Document(str(path))
    reworded("5 years are", "8 years are")(document)
    document.save(str(path))
    text, edits, _ = again(path, saying("5 years are too long."))
    assert "8 years are too long." in text
    assert [edit.fate for edit in edits] == [Fate.KEPT]


def test_edits_on_an_organisations_letterhead_are_kept_too(tmp_path: Path) -> None:
    template = written(tmp_path, letterhead("{{octolegis}}", "Signed, the Minister"))
    path = edited(tmp_path, reworded(REASON, MINE), template=template)
    text, edits, _ = again(path, template=template)
    assert MINE in text
    assert [edit.fate for edit in edits] == [Fate.KEPT]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_edits_are_found_after_another_program_saved_the_file(tmp_path: Path) -> None:
    path = edited(tmp_path, reworded(REASON, MINE))
    folder = tmp_path / "saved"
    profile = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=180
    )
    text, edits, _ = again(folder / path.name)
    assert MINE in text
    assert [(edit.fate, edit.place) for edit in edits] == [(Fate.KEPT, "Article 5 – System interference")]


@pytest.mark.parametrize("data", [b"", b"PK", letterhead("no report")])
def test_a_file_that_is_no_report_gets_a_sentence(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(FileError) as raised:
        again(written(tmp_path, data))
    assert raised.value.message.id == "report.error.earlier"


def test_the_earlier_file_stays_beside_the_one_that_replaces_it(tmp_path: Path) -> None:
    path = edited(tmp_path, reworded(REASON, MINE))
    before = path.read_bytes()
    assert reporting.replaced(path, "recommendations", ReportOptions())
    reporting.write_report(demonstration(), "recommendations", path)
    assert (tmp_path / "earlier (earlier).docx").read_bytes() == before
    assert not reporting.replaced(path, "recommendations", ReportOptions())
    reporting.write_report(demonstration(), "recommendations", path)
    assert len(list(tmp_path.iterdir())) == 2
    path.write_bytes(before)
    told = reporting.hand_edits(demonstration(), "recommendations", ReportOptions(earlier=path))
    assert [message.id for message in told] == ["report.hand_edit.kept"]


def test_what_is_told_of_an_edit_are_the_words_that_the_person_changed() -> None:
    ours = ["Findings. " + "word " * 40 + "and so it is.", "Another paragraph."]
    theirs = [ours[0].replace("so it is", "so the Ministry agrees"), ours[1]]
    told = excerpt_of_edit(ours, theirs)
    assert told.startswith("… ")
    assert "so the Ministry agrees" in told
    assert excerpt_of_edit(["short"], ["short and sweet"]) == "short and sweet"
    assert excerpt_of_edit(ours, ours).startswith("Findings.")


def test_a_conflict_on_one_comment_leaves_the_rest_of_an_article_as_it_is(tmp_path: Path) -> None:
    case = demonstration()
    document = Document(io.BytesIO(word_bytes(opinion(case, ReportOptions()))))
    paragraph(document, "The offence omits").add_run(" By hand.")
    path = tmp_path / "earlier.docx"
    document.save(str(path))
    key = FindingKey(LEAD, Basis.AS_DRAFTED, "ets185/2")
    other = replace(case, findings={**case.findings, key: case.findings[key]._replace(comment=rich("New."))})
    _, edits = with_hand_edits(opinion(other, ReportOptions()), ReportOptions(earlier=path))
    assert [edit.fate for edit in edits] == [Fate.CONFLICT]
    text = word_text(word_bytes(opinion(other, ReportOptions()), ReportOptions(earlier=path)))
    assert "By hand." in text
    assert "\nNew.\n" in text
    section = text.partition("### Article 2 – Illegal access")[2].partition("\n#")[0]
    assert section.count("Insert “without right”") == 1
    assert section.count("The words are missing.") == 1

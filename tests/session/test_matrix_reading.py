"""A matrix that others edited comes back: only what a person changed, nothing silently, nothing hostile."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from octolegis.checklists.sheet.grid import Grid, GridRow
from octolegis.domain.errors import UserError
from octolegis.domain.finding import Basis, Finding, FindingKey, Flag, Priority, Rating, ReasonCode
from octolegis.domain.richtext import rich
from octolegis.domain.text import clean
from octolegis.reports.matrix_columns import COLUMNS
from octolegis.reports.matrix_rows import rows
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.session import reporting
from octolegis.session.commands import findings
from octolegis.session.matrix_file import MatrixFile, matrix_of, read_matrix
from octolegis.session.matrix_reading import Fate, Plan, change, plan
from octolegis.session.session import Session
from octolegis.wording import wording
from tests.casefiles import case, key
from tests.reports.builders import LEAD, SECOND, TEXTS, assessment, finding

Edit = Callable[[Any, Callable[[int, str], Any]], None]


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened = case(tmp_path / "case.octolegis")
    fields: dict[str, findings.FindingValue] = {
        "rating": Rating.PARTLY,
        "comment": rich("As typed.\nOn two lines."),
        "term": "1 March 2027",
        "flag.excess": True,
        "priority": Priority.HIGH,
        "internal_note": rich("SECRET"),
    }
    opened.do(findings.set_fields(opened.assessment, key(opened, "x1/1"), fields))
    return opened


def written(session: Session, edit: Edit | None = None, language: str = "en", name: str = "m.xlsx") -> Path:
    """A matrix, edited in Excel's place."""
    options = ReportOptions(language=language)
    path = reporting.write_report(session.frozen(), "matrix", session.path.with_name(name), options)
    if edit is not None:
        book = load_workbook(path)
        sheet = book.worksheets[0]
        keys = [cell.value for cell in sheet[1]]
        edit(sheet, lambda row, column: sheet.cell(row, keys.index(column) + 1))
        book.save(path)
    return path


def planned(session: Session, path: Path) -> Plan:
    return plan(session.assessment, session.profile.author, read_matrix(path))


def sentences(found: Plan) -> list[str]:
    return [wording().say(problem) for problem in found.problems]


@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_matrix_that_nobody_touched_changes_nothing(session: Session, language: str, name: str) -> None:
    found = planned(session, written(session, language=language, name=name))
    assert (found.edits, found.problems) == ([], [])
    assert found.rows == 12


def test_what_a_person_edits_becomes_one_change_that_is_undone_as_one(session: Session) -> None:
    def edit(_sheet: Any, at: Callable[[int, str], Any]) -> None:
        at(3, "rating").value = "Not in line"
        at(3, "comment").value = "Said otherwise."
        at(3, "excess").value = None
        at(4, "reason").value = "A reason on a row that was empty."
        at(4, "term").value = "by summer"

    before = session.assessment.findings
    found = planned(session, written(session, edit))
    assert {edit.fate for edit in found.edits} == {Fate.SET}
    session.do(change(session.assessment, found))
    first = session.assessment.findings[key(session, "x1/1")]
    assert (first.rating, first.comment.plain, first.flags) == (Rating.NOT, "Said otherwise.", frozenset())
    assert first.priority is Priority.HIGH
    assert first.internal_note.plain == "SECRET"
    other = session.assessment.findings[key(session, "x1/1:r0")]
    assert (other.reason.plain, other.term) == ("A reason on a row that was empty.", "by summer")
    session.undo()
    assert {k: v for k, v in session.assessment.findings.items() if not v.is_empty} == before


def test_words_of_another_language_and_a_date_of_excel_are_understood(session: Session) -> None:
    def edit(_sheet: Any, at: Callable[[int, str], Any]) -> None:
        at(3, "rating").value = "pleinement conforme"
        at(3, "reason_code").value = "case-law"
        at(4, "safeguard").value = "oui"
        assert at(3, "term").value.isoformat().startswith("2027-03-01")

    found = planned(session, written(session, edit, language="fr"))
    assert [edit.new for edit in found.edits] == [Rating.FULLY.value, ReasonCode.CASE_LAW.value, "yes"]
    session.do(change(session.assessment, found))
    assert session.assessment.findings[key(session, "x1/1:r0")].flags == {Flag.SAFEGUARD}


def test_rows_may_be_sorted_and_columns_moved(session: Session) -> None:
    keys, heads, *body = rows_of(session)
    order = [*range(10, len(keys)), *range(10)]
    moved = [[row[i] for i in order] for row in (keys, heads, *reversed(body))]
    grid = Grid([GridRow(number, row, []) for number, row in enumerate(moved, start=1)])
    found = plan(session.assessment, session.profile.author, matrix_of(grid, "m.xlsx"))
    assert (found.edits, found.problems, found.rows) == ([], [], 12)


def rows_of(session: Session) -> list[list[str]]:
    made = rows(Reading(session.frozen(), ReportOptions()))
    texts = [["" if v is None else str(v) for v in row.cells.values()] for row in made]
    keys = [column.key for column in COLUMNS]
    return [keys, keys, *texts]


def test_what_changed_meanwhile_is_a_conflict_and_taken_only_on_request(session: Session) -> None:
    def edit(_sheet: Any, at: Callable[[int, str], Any]) -> None:
        at(3, "comment").value = "From the ministry."
        at(3, "addressee").value = "The ministry"

    path = written(session, edit)
    typed: dict[str, findings.FindingValue] = {"comment": rich("Typed meanwhile."), "rating": Rating.NOT}
    session.do(findings.set_fields(session.assessment, key(session, "x1/1"), typed))
    found = planned(session, path)
    assert {edit.column: edit.fate for edit in found.edits} == {
        "comment": Fate.CONFLICT,
        "addressee": Fate.SET,
    }
    session.do(change(session.assessment, found))
    now = session.assessment.findings[key(session, "x1/1")]
    assert (now.comment.plain, now.addressee, now.rating) == ("Typed meanwhile.", "The ministry", Rating.NOT)
    session.do(change(session.assessment, planned(session, path), over=True))
    assert session.assessment.findings[key(session, "x1/1")].comment.plain == "From the ministry."


def test_edits_of_another_experts_row_become_the_importing_authors_own() -> None:
    now = assessment([finding("ets185/2", LEAD, rating=Rating.PARTLY, comment="The lead says.")])
    file = edited(now, "ets185/2", "comment", "Corrected in Excel.")
    made = change(now, plan(now, SECOND, file))
    assert made.author == SECOND
    assert [(edit.record, edit.field) for edit in made.edits] == [
        (f"finding:{SECOND}:as-drafted:ets185/2", "comment")
    ]
    mine = finding("ets185/2", SECOND, comment="I said this before.")
    both = replace(now, findings={**now.findings, mine.key: mine})
    assert [edit.fate for edit in plan(both, SECOND, file).edits] == [Fate.CONFLICT]


def edited(now: Any, target: str, column: str, text: str) -> MatrixFile:
    """The matrix of an assessment in which one cell of a target was edited."""
    keys = [each.key for each in COLUMNS]
    lines = [keys, keys]
    for row in rows(Reading(now, ReportOptions())):
        cells = {name: "" if value is None else str(value) for name, value in row.cells.items()}
        lines.append(list((cells | {column: text} if row.key.target == target else cells).values()))
    return matrix_of(Grid([GridRow(n, line, []) for n, line in enumerate(lines, start=1)]), "m")


def test_rows_that_cannot_be_read_are_told_by_number_and_harm_no_other(session: Session) -> None:
    def edit(sheet: Any, at: Callable[[int, str], Any]) -> None:
        at(3, "rating").value = "splendid"
        at(4, "octolegis-seal").value = "x"
        at(5, "octolegis-row").value = "0000000000000000"
        at(6, "octolegis-row").value, at(6, "octolegis-seal").value = (
            at(7, "octolegis-row").value,
            at(7, "octolegis-seal").value,
        )
        at(8, "comment").value = "=1/0"
        at(9, "comment").value = "This one is sound."
        sheet.append([None, None, "a new row"])

    found = planned(session, written(session, edit))
    assert [(edit.row, edit.new) for edit in found.edits] == [(9, "This one is sound.")]
    told = " ".join(sentences(found))
    for row in (3, 4, 5, 7, 8, 15):
        assert f"Row {row}" in told, row
    assert "“splendid” is none of the values" in told


def test_a_formula_typed_into_a_finding_is_a_text_in_excel_and_in_csv(session: Session) -> None:
    evil = '=HYPERLINK("http://x","y")'
    for name, text in zip(("comment", "addressee", "reason"), (evil, "@SUM(A1)", "+1+1"), strict=True):
        value = text if name == "addressee" else rich(text)
        session.do(findings.set_fields(session.assessment, key(session, "x1/2"), {name: value}))
    book = load_workbook(written(session))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert any(cell.value == evil and cell.quotePrefix for cell in cells)
    path = written(session, name="m.csv")
    assert f"'{evil.replace(chr(34), chr(34) * 2)}" in path.read_text(encoding="utf-8-sig")
    assert planned(session, path).edits == []


def test_the_matrix_is_made_to_be_worked_with(session: Session) -> None:
    book = load_workbook(written(session))
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "F3"
    assert sheet.auto_filter.ref.startswith("A2:")
    assert sheet.row_dimensions[1].hidden
    assert sheet.column_dimensions["A"].hidden
    assert sheet.column_dimensions["B"].hidden
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation]
    assert len(lists) == 6
    assert all(rule.startswith("'Lists'!") for rule in lists)
    assert [s.title for s in book.worksheets] == ["Findings", "Scores", "About", "Lists"]
    assert "SECRET" not in " ".join(str(c.value) for s in book.worksheets for r in s.iter_rows() for c in r)
    assert session.profile.author not in " ".join(str(c.value) for r in sheet.iter_rows() for c in r)


def test_a_text_longer_than_a_cell_is_whole_on_a_sheet_of_its_own(session: Session) -> None:
    long = "word " * 20_000 + "end"
    session.do(findings.set_fields(session.assessment, key(session, "x1/2"), {"comment": rich(long)}))

    def edit(_sheet: Any, at: Callable[[int, str], Any]) -> None:
        row = next(r for r in range(3, 20) if len(at(r, "comment").value or "") > 1000)
        at(row, "comment").value = "Shorter."
        at(row, "reason").value = "Because."

    path = written(session)
    sheet = load_workbook(path)["Long texts"]
    assert "".join(row[2] for row in sheet.iter_rows(min_row=2, values_only=True)) == long
    assert planned(session, path).edits == []
    found = planned(session, written(session, edit))
    assert [edit.column for edit in found.edits] == ["reason"]
    assert "longer than a cell" in " ".join(sentences(found))


OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    return stream.getvalue()


def entities() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    return stream.getvalue()


def other_book() -> bytes:
    stream = io.BytesIO()
    Workbook().save(stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 torn",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
        bomb(),
        entities(),
        other_book(),
        b"a,b\n",
    ],
    ids=["empty", "torn", "old", "bomb", "entities", "other", "csv"],
)
def test_a_file_that_is_no_matrix_or_means_harm_is_refused_in_a_sentence(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        read_matrix(path)
    assert "x.xlsx" in wording().say(refused.value.message)


TYPED = ("reason", "comment", "recommendation", "addressee", "term", "override_reason")
odd = st.text(alphabet="=+-@'\"a0é漢😀\t\n \u00a0\u200f,;\x07", max_size=40)


@settings(max_examples=60)
@given(
    st.fixed_dictionaries(
        {
            **dict.fromkeys(
                ("reason", "comment", "recommendation", "addressee", "term", "override_reason"), odd
            ),
            "rating": st.sampled_from(list(Rating)),
            "priority": st.sampled_from([None, *Priority]),
            "reason_code": st.sampled_from([None, *ReasonCode]),
            "flags": st.frozensets(st.sampled_from(list(Flag))),
        }
    )
)
def test_whatever_was_typed_an_untouched_matrix_changes_nothing(fields: dict[str, Any]) -> None:
    texts = {name: rich(fields[name]) for name in TEXTS if name in fields}
    one = Finding(FindingKey(LEAD, Basis.AS_DRAFTED, "ets185/2"), **(fields | texts))
    now = assessment([one], instruments=assessment([]).instruments[:1])
    lines = [[c.key for c in COLUMNS]] * 2
    for row in rows(Reading(now, ReportOptions(language="fr")))[:2]:
        lines.append([clean("" if v is None else str(v)).strip() for v in row.cells.values()])
    file = matrix_of(Grid([GridRow(n, line, []) for n, line in enumerate(lines, start=1)]), "m")
    found = plan(now, LEAD, file)
    assert (found.edits, found.problems) == ([], [])

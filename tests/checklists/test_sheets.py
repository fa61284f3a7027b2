"""Spreadsheets as people make them: what is read, what is told, what is refused."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from octolegis.checklists.checking import problems
from octolegis.checklists.sheet.columns import RowKind, fields, head_fields, titles
from octolegis.checklists.sheet.reading import sheet_file
from octolegis.checklists.sheet.template import EXAMPLE
from octolegis.checklists.sheet.to_csv import to_csv
from octolegis.checklists.sheet.to_rows import to_rows
from octolegis.checklists.sheet.to_xlsx import choices_of, to_xlsx
from octolegis.wording import wording

CSV = to_csv(to_rows(EXAMPLE)).decode("utf-8-sig")
EXCEL = to_xlsx(to_rows(EXAMPLE))
Sheet = Any


def told(folder: Path, content: str | bytes, name: str = "own.csv") -> list[str]:
    """What is said of a spreadsheet with this content."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8-sig"))
    return [wording().say(problem.message) for problem in problems(file)]


def excel(change: Callable[[Sheet], object]) -> bytes:
    """The template with something done to its sheet."""
    book = openpyxl.load_workbook(io.BytesIO(EXCEL))
    change(book["Checklist"])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def put(sheet: Sheet, column: str, row: int, value: object) -> None:
    letter = openpyxl.utils.get_column_letter(titles().index(column) + 1)
    sheet[f"{letter}{row}"].value = value


MISTAKES = [
    (
        "conduct",
        "condukt",
        "Row 13, my-convention/2:access: Kind “condukt” is not known; did you mean “conduct”?",
    ),
    (
        "conduct",
        "deed",
        "Row 13, my-convention/2:access: Kind “deed” is not known; choose one of definition,",
    ),
    ("substantive", "substantiv", "Row 12, my-convention/2: Theme “substantiv” is not known; did you mean"),
    ("2:security", "3:security", "Row 14, my-convention/3:security: the id “3:security” must begin with"),
    ("2:security", "2:access", "Row 14, my-convention/2:access: the Id “2:access” is used before, in row 13"),
    (",yes,", ",perhaps,", "Row 12, my-convention/2: “Assessable” must be yes or no."),
    (",1,,", ",one,,", "Row 7, my-convention: “Edition” must be a whole number from 1."),
    ("article,", "artikel,", "Row 12: “artikel” in the column Row is not known; did you mean “article”?"),
    ("part,ch1", "chapter,ch1", "Row 11: “chapter” in the column Row is not known; write checklist, part,"),
    ("Gaps", "Gapps", "Row 1: the column title “Gapps” is not known; did you mean “Gaps”?"),
    ("Gaps", "Text", "Row 1: there are two columns “Text”"),
    (
        "checklist,Provider",
        "checklist,Provide",
        "Row 9: a checklist has no “Provide”; did you mean “Prov",
    ),
    ("my-convention", "My Convention", "small letters, digits and hyphens"),
    (",Illegal access,", ",,", "Row 12, my-convention/2: “Title” is empty."),
    ("part,ch1,Chapter I,Offences", ",,,", "Row 12: an article stands below its part"),
    (",mandatory,,", ",one-of,,", "Row 13, my-convention/2:access: the obligation is “one-of”, so “Group”"),
    ("Article 40,,2:access", "Article 40,,2:entry", "“Qualifies” names “2:entry”, which is no requirement"),
]


@pytest.mark.parametrize(("right", "wrong", "sentence"), MISTAKES)
def test_a_mistake_is_told_in_plain_words_with_its_row(
    tmp_path: Path, right: str, wrong: str, sentence: str
) -> None:
    assert right in CSV
    assert any(sentence in line for line in told(tmp_path, CSV.replace(right, wrong, 1)))


def test_all_mistakes_are_told_at_once_in_the_order_of_their_rows(tmp_path: Path) -> None:
    wrong = CSV.replace("conduct", "condukt").replace("substantive", "x").replace("qualifier", "y")
    assert [line.partition(",")[0] for line in told(tmp_path, wrong)] == ["Row 12", "Row 13", "Row 14"]


def test_a_cell_that_does_not_belong_to_the_row_is_told(tmp_path: Path) -> None:
    told_of = told(tmp_path, excel(lambda sheet: put(sheet, "Kind", 12, "conduct")), "own.xlsx")
    assert told_of == ["Row 12: an article has no “Kind”; empty that cell or move its text."]


@pytest.mark.parametrize(
    "encoded",
    [
        CSV.encode("utf-8"),
        CSV.encode("utf-8-sig"),
        CSV.encode("utf-16"),
        CSV.encode("utf-16-le"),
        ("sep=;\n" + CSV.replace(",", ";")).encode("utf-8"),
        CSV.replace(",", "\t").replace('"', "").encode("utf-16"),
        CSV.replace("\r\n", "\r").encode("utf-8"),
        CSV.replace("\r\n", "  \r\n\r\n,,,\r\n").encode("utf-8"),
        ("My own checklist\r\n\r\n" + CSV).encode("utf-8"),
        CSV.replace("Row,Id", "ROW , id").encode("utf-8"),
    ],
    ids=["utf8", "bom", "utf16", "utf16-no-mark", "semicolon", "tab", "old-mac", "gaps", "title", "case"],
)
def test_what_spreadsheet_programs_make_of_a_csv_is_read(tmp_path: Path, encoded: bytes) -> None:
    if b"\t" in encoded or b"sep" in encoded:
        # Replacing every comma has broken up the texts: only the shape matters here.
        assert not any("Row and Text" in line or "no row" in line for line in told(tmp_path, encoded))
    else:
        assert told(tmp_path, encoded) == []


def test_a_csv_with_semicolons_as_excel_writes_it_in_much_of_europe(tmp_path: Path) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(csv.reader(io.StringIO(CSV)))
    assert told(tmp_path, out.getvalue().encode("cp1252")) == []


def test_accents_in_the_encoding_of_old_windows_are_read_and_that_is_said(tmp_path: Path) -> None:
    text = CSV.replace("Illegal access", "Accès illégal à un système, côté données protégées")
    file = tmp_path / "own.csv"
    file.write_bytes(text.replace("Accès", '"Accès').replace("protégées", 'protégées"').encode("cp1252"))
    read = sheet_file(file)
    assert "Accès illégal" in str(read.tables)
    assert "was read as cp1252" in wording().say(read.notes[0])


def test_nothing_in_a_written_csv_is_calculated_by_a_spreadsheet_program() -> None:
    wicked = {**EXAMPLE, "instrument": {**EXAMPLE["instrument"], "title": '=cmd|"/c calc"!A1'}}
    assert "=cmd|" not in [
        cell[:5] for line in to_csv(to_rows(wicked)).decode().split("\r\n") for cell in line.split(",")
    ]
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(to_rows(wicked))))
    kinds = {cell.data_type for row in book["Checklist"].iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}


def notes(folder: Path, change: Callable[[Sheet], object]) -> list[str]:
    file = folder / "own.xlsx"
    file.write_bytes(excel(change))
    return [wording().say(note) for note in sheet_file(file).notes]


def test_a_number_for_an_article_is_read_and_said(tmp_path: Path) -> None:
    assert notes(tmp_path, lambda sheet: put(sheet, "Id", 12, 2)) == [
        "Row 12: “Id” is a number and was read as 2: check it, or give the cell the format Text."
    ]


def test_a_number_keeps_the_decimals_that_its_cell_shows(tmp_path: Path) -> None:
    def change(sheet: Sheet) -> None:
        put(sheet, "Paragraph", 13, 2.1)
        sheet[f"{openpyxl.utils.get_column_letter(titles().index('Paragraph') + 1)}13"].number_format = "0.00"

    assert any("read as 2.10" in note for note in notes(tmp_path, change))


def test_a_date_that_excel_made_of_a_paragraph_is_refused_with_what_to_do(tmp_path: Path) -> None:
    data = excel(lambda sheet: put(sheet, "Paragraph", 13, datetime(2026, 2, 1)))  # noqa: DTZ001
    [sentence] = told(tmp_path, data, "own.xlsx")
    assert sentence.startswith("Row 13: the spreadsheet program turned “Paragraph” into a date (2026-02-01)")
    assert "give the cell the format Text" in sentence


def test_a_date_of_signature_may_be_a_date(tmp_path: Path) -> None:
    def change(sheet: Sheet) -> None:
        put(sheet, "Text", 6, datetime(2001, 11, 23))  # noqa: DTZ001

    assert notes(tmp_path, change) == []


def test_a_formula_without_a_result_is_refused(tmp_path: Path) -> None:
    told_of = told(tmp_path, excel(lambda sheet: put(sheet, "Title", 12, "=A1&B1")), "own.xlsx")
    assert "Row 12: the cell “Title” holds a formula without a result; type the text instead." in told_of


def test_the_result_of_a_formula_is_taken_and_said(tmp_path: Path) -> None:
    plain = excel(lambda sheet: put(sheet, "Title", 12, "=A1&B1"))
    data = _with_result(plain, b"A1&amp;B1", b"Illegal access")
    file = tmp_path / "own.xlsx"
    file.write_bytes(data)
    said = [wording().say(note) for note in sheet_file(file).notes]
    assert said == ["Row 12: the result of the formula in “Title” was taken: Illegal access."]


def _with_result(data: bytes, formula: bytes, result: bytes) -> bytes:
    """The workbook with what Excel would have calculated."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            cell = rb'<c r="(\w+)" s="(\d+)"><f>' + re.escape(formula) + rb"</f><v */?>(?:</v>)?</c>"
            calculated = rb'<c r="\1" s="\2" t="str"><f>' + formula + rb"</f><v>" + result + rb"</v></c>"
            target.writestr(part, re.sub(cell, calculated, source.read(part)))
    return out.getvalue()


def test_hidden_and_merged_cells_are_read_and_said(tmp_path: Path) -> None:
    def change(sheet: Sheet) -> None:
        sheet.row_dimensions[13].hidden = True
        letter = openpyxl.utils.get_column_letter(titles().index("Obligation") + 1)
        sheet.merge_cells(f"{letter}13:{letter}14")

    assert notes(tmp_path, change) == [
        "Row 13 is hidden, and was read like the others.",
        "Row 14: “Obligation” belongs to merged cells and was read as mandatory.",
    ]


def test_empty_rows_spaces_and_a_look_given_to_whole_columns_do_no_harm(tmp_path: Path) -> None:
    def change(sheet: Sheet) -> None:
        sheet.insert_rows(13, 3)
        put(sheet, "Title", 12, "  Illegal access \u00a0")
        sheet["A1000000"].number_format = "@"

    file = tmp_path / "own.xlsx"
    file.write_bytes(excel(change))
    read = sheet_file(file)
    assert read.tables["part"][0]["article"][0]["title"] == "Illegal access"  # type: ignore[index]
    assert read.notes == ()


def test_names_as_the_window_shows_them_are_understood(tmp_path: Path) -> None:
    text = CSV.replace("conduct", "Mental element").replace("article,", "Article,").replace(",yes,", ",TRUE,")
    assert told(tmp_path, text) == []


def test_the_sheet_is_found_behind_others(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(EXCEL))
    book["Checklist"].title = "My rows"
    book.create_sheet("Notes", 0)["A1"] = "x"
    data = io.BytesIO()
    book.save(data)
    assert told(tmp_path, data.getvalue(), "own.xlsx") == []


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", b"<x/>")
        target.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    return out.getvalue()


HOSTILE = [
    ("bomb", bomb, "built to harm"),
    ("noise", lambda: b"PK\x03\x04" + bytes(range(256)) * 20, "cannot be opened"),
    ("cut", lambda: EXCEL[: len(EXCEL) // 2], "cannot be opened"),
    ("word", lambda: _archive("word/document.xml"), "cannot be opened"),
    ("old", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Excel form"),
    (
        "ods",
        lambda: b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "(.ods)",
    ),
    ("empty", lambda: b"", "no row with the column titles"),
    ("quote", lambda: b'Row,Id,Text\n"checklist,Id,x', "Row 2"),
    ("rows", lambda: b"Row,Id,Text\n" + b"part\n" * 30_000, "more than 5000 rows"),
    ("wide", lambda: b"Row,Id,Text" + b"," * 5_000, "200 columns"),
    ("zeros", lambda: b"\0" * 5000, "no row with the column titles"),
]


def _archive(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr(name, b"<w/>")
    return out.getvalue()


@pytest.mark.parametrize(("made", "sentence"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_or_foreign_file_is_refused_with_a_sentence(
    tmp_path: Path, made: Callable[[], bytes], sentence: str
) -> None:
    assert sentence in " ".join(told(tmp_path, made(), "own.xlsx"))


def test_a_block_of_cells_merged_without_end_is_refused_at_once(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(EXCEL)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
            target.writestr(part, source.read(part).replace(b"</sheetData>", merged))
    assert "built to harm" in told(tmp_path, out.getvalue(), "own.xlsx")[0]


def test_xml_that_declares_entities_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(EXCEL)) as source, zipfile.ZipFile(out, "w") as target:
        for part in source.namelist():
            content = source.read(part)
            if part.endswith("sheet1.xml"):
                content = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + content
            target.writestr(part, content)
    assert "built to harm" in told(tmp_path, out.getvalue(), "own.xlsx")[0]


def test_every_column_and_every_fault_has_words() -> None:
    from octolegis.checklists.sheet.reading import _IN_PLAIN_WORDS

    for title in titles()[1:]:
        assert wording()(f"template.column_{title.lower().replace(' ', '_')}")
    for field in head_fields().values():
        assert wording()(f"template.head_{field.key}")
    for id in _IN_PLAIN_WORDS:
        with pytest.raises(KeyError):
            wording()(f"sheet.{id}")  # its placeholders are not filled


def test_what_can_be_chosen_is_offered_in_the_sheet() -> None:
    assert choices_of("Kind")[:2] == ["definition", "conduct"]
    assert choices_of("Assessable") == ["yes", "no"]
    book = openpyxl.load_workbook(io.BytesIO(EXCEL))
    offered = {rule.formula1 for rule in book["Checklist"].data_validations.dataValidation}
    assert '"mandatory,optional,one-of"' in offered
    assert all(len(each) < 256 for each in offered)
    assert set(fields(RowKind.ARTICLE)) <= set(titles())

"""A report on the organisation's own letterhead: in its styles and place, and no bad template goes unsaid."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from lxml import etree

from octolegis.domain.errors import FileError
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from octolegis.wording import wording
from tests.reports.builders import demonstration
from tests.reports.templates import BURGUNDY, letterhead, localized, with_part, written
from tests.reports.word_reading import W, body_of, part_of


def report_in(folder: Path, data: bytes, name: str = "letterhead.docx") -> bytes:
    options = ReportOptions(template=written(folder, data, name), numbered_paragraphs=True)
    return word_bytes(content(demonstration(), options), options)


def lines(document: WordDocument) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs]


def opened(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def test_the_report_stands_at_the_placeholder_between_the_words_of_the_letterhead(tmp_path: Path) -> None:
    said = lines(
        opened(report_in(tmp_path, letterhead("No. 12/2026", "{{Octolegis}}", "Signed, the Minister")))
    )
    first, last = said.index("No. 12/2026"), said.index("Signed, the Minister")
    assert first < said.index("5  Substantive criminal law") < last
    assert not [line for line in said if "{{" in line]


def test_without_a_placeholder_it_stands_at_the_end(tmp_path: Path) -> None:
    said = lines(opened(report_in(tmp_path, letterhead("Dear colleagues"))))
    assert said.index("Dear colleagues") < said.index("Executive summary")


def test_an_empty_letterhead_has_no_empty_page_before_or_after(tmp_path: Path) -> None:
    data = report_in(tmp_path, letterhead(""))
    body = body_of(data)[0]
    assert "".join(node.text or "" for node in body[0].iter(f"{W}t"))
    assert body[-1].tag == f"{W}sectPr"


def test_header_footer_margins_and_size_are_those_of_the_letterhead(tmp_path: Path) -> None:
    document = opened(report_in(tmp_path, letterhead("{{octolegis}}")))
    for section in document.sections:
        assert section.header.paragraphs[0].text == "MINISTRY OF JUSTICE"
        assert section.footer.paragraphs[0].text == "Shared with the authorities · 24 November 2026"
    sizes = {(s.page_width or 0) > (s.page_height or 0) for s in document.sections}
    assert sizes == {True, False}
    assert document.sections[0].left_margin == document.sections[-1].left_margin


def test_headings_take_the_styles_of_the_letterhead_and_tables_its_colour(tmp_path: Path) -> None:
    data = report_in(tmp_path, letterhead("{{octolegis}}"))
    document = opened(data)
    style = document.styles["Heading 1"]
    assert str(style.font.color.rgb) == BURGUNDY
    found = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert "Executive summary" in found
    styles = part_of(data, "word/styles.xml").decode()
    table = styles[styles.index('w:styleId="OctoTable"') :]
    assert BURGUNDY in table
    assert document.styles["Octolegis Cell"].base_style is not None


def test_a_heading_in_another_language_is_known_by_its_level(tmp_path: Path) -> None:
    document = opened(report_in(tmp_path, localized()))
    found = [p.text for p in document.paragraphs if p.style and p.style.name == "Überschrift 1"]
    assert "Executive summary" in found
    assert document.styles["List Bullet"].element.find(f"{W}pPr/{W}numPr") is not None


def test_a_letterhead_with_a_title_of_its_own_needs_no_cover_of_ours(tmp_path: Path) -> None:
    said = lines(opened(report_in(tmp_path, letterhead("{{title}}", "{{country}}", "{{octolegis}}"))))
    assert said[0].startswith("Draft Cybercrime Act of Moldova")
    assert sum(line.startswith("Draft Cybercrime Act of Moldova") for line in said) == 1


def test_a_word_template_becomes_a_document(tmp_path: Path) -> None:
    kind = (b"document.main+xml", b"template.main+xml")
    data = report_in(tmp_path, with_part(letterhead(), "[Content_Types].xml", kind), "letter.dotx")
    assert b"template.main+xml" not in part_of(data, "[Content_Types].xml")
    assert opened(data).core_properties.author == "Ana Lead"


def test_nothing_of_the_templates_own_history_leaves_with_the_report(tmp_path: Path) -> None:
    marks = (b"<w:zoom", b'<w:attachedTemplate r:id="rId9"/><w:rsids><w:rsid w:val="00AA"/></w:rsids><w:zoom')
    template = with_part(letterhead("{{octolegis}}"), "word/settings.xml", marks)
    with zipfile.ZipFile(io.BytesIO(report_in(tmp_path, template))) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
        assert not [name for name in package.namelist() if "app.xml" in name]
    for trace in (b"attachedTemplate", b"rsid", b"python-docx"):
        assert trace not in everything


BAD = {
    "missing": (b"", "gone.docx"),
    "ending": (b"x", "letter.txt"),
    "macros": (letterhead(), "letter.dotm"),
    "damaged": (b"PK\x03\x04 nothing", "letter.docx"),
    "protected": (b"\xd0\xcf\x11\xe0" + bytes(600), "letter.docx"),
    "no_body": (with_part(letterhead(), "word/document.xml", (b"w:body", b"w:nobody")), "letter.docx"),
}


@pytest.mark.parametrize("why", BAD)
def test_a_bad_template_gets_a_sentence(why: str, tmp_path: Path) -> None:
    data, name = BAD[why]
    path = tmp_path / name
    if data:
        path.write_bytes(data)
    with pytest.raises(FileError) as raised:
        word_bytes(content(demonstration(), ReportOptions()), ReportOptions(template=path))
    assert raised.value.message.id == f"report.error.template_{why}"
    for language in ("en", "fr"):
        assert name in wording(language).say(raised.value.message)


@pytest.mark.parametrize(
    ("part", "change", "why"),
    [
        ("word/vbaProject.bin", b"macro", "macros"),
        ("word/settings.xml", (b"<w:zoom", b'<w:documentProtection w:enforcement="1"/><w:zoom'), "protected"),
        ("word/styles.xml", (b"<w:styles", b"<!DOCTYPE x [<!ENTITY y 'z'>]><w:styles"), "damaged"),
        ("word/document.xml", (b"<w:body>", b"<w:body><"), "damaged"),
    ],
)
def test_a_template_that_hides_something_is_refused(
    part: str, change: bytes | tuple[bytes, bytes], why: str, tmp_path: Path
) -> None:
    with pytest.raises(FileError) as raised:
        report_in(tmp_path, with_part(letterhead(), part, change))
    assert raised.value.message.id == f"report.error.template_{why}"


def test_a_letterhead_that_names_no_page_size_has_the_usual_one(tmp_path: Path) -> None:
    root = etree.fromstring(part_of(letterhead("{{octolegis}}"), "word/document.xml"))
    for name in ("pgSz", "pgMar"):
        for node in list(root.iter(f"{W}{name}")):
            node.getparent().remove(node)
    template = with_part(letterhead(), "word/document.xml", etree.tostring(root))
    document = opened(report_in(tmp_path, template))
    assert {(s.page_width or 0) > (s.page_height or 0) for s in document.sections} == {True, False}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_report_on_a_letterhead(tmp_path: Path) -> None:
    file = written(tmp_path, report_in(tmp_path, letterhead("{{octolegis}}", "Signed")), "report.docx")
    profile = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")

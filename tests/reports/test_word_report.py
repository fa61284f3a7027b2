"""The Word report opens anywhere, has its parts in order, and gives nothing away."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from octolegis.checklists.library import shipped
from octolegis.domain.finding import Basis
from octolegis.reports.options import SECTIONS, ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import demonstration
from tests.reports.word_reading import W, body_of, lines_of, part_of, text_of


@pytest.fixture(scope="module")
def data() -> bytes:
    return word_bytes(content(demonstration(), ReportOptions()))


def headings(data: bytes, level: int) -> list[str]:
    style = f"Heading {level}"
    return [
        p.text for p in Document(io.BytesIO(data)).paragraphs if p.style is not None and p.style.name == style
    ]


def test_the_chapters_stand_in_the_order_of_the_field(data: bytes) -> None:
    assert headings(data, 1) == [
        "Executive summary",
        "1  Background and request",
        "2  Scope, method and laws examined",
        "3  Overview",
        "4  Positive aspects",
        "5  Substantive criminal law",
        "6  Procedural powers",
        "7  Conditions and safeguards",
        "8  Provisions beyond the instruments",
        "9  Recommendations",
        "10  Next steps",
        "Annex A  Table of concordance: from the instruments to the law",
        "Annex B  Reverse table: from the law to the instruments",
        "Annex C  Answers requirement by requirement",
        "Annex D  Declarations, reservations and authorities to consider",
        "Annex E  Changes since the last version",
    ]


def test_a_section_that_is_off_is_left_out_and_the_numbers_close_up() -> None:
    report = content(demonstration(), ReportOptions(sections_off=frozenset({"overview", "annex-c"})))
    shown = headings(word_bytes(report), 1)
    assert "3  Positive aspects" in shown
    assert not [heading for heading in shown if heading.startswith("Annex C")]


@pytest.mark.parametrize("key", SECTIONS)
def test_each_section_can_be_switched_off(key: str) -> None:
    report = content(demonstration(), ReportOptions(sections_off=frozenset({key})))
    assert key not in [section.key for section in report.sections]
    assert word_bytes(report)


def test_every_link_leads_to_a_bookmark_and_every_bookmark_is_unique(data: bytes) -> None:
    body = body_of(data)
    names = [str(mark.get(f"{W}name")) for mark in body.iter(f"{W}bookmarkStart")]
    anchors = {str(link.get(f"{W}anchor")) for link in body.iter(f"{W}hyperlink")}
    assert len(names) == len(set(names))
    assert anchors <= set(names)
    assert all(len(name) <= 40 for name in names)


def test_the_contents_are_filled_and_open_without_a_question(data: bytes) -> None:
    lines = {line.rstrip("0123456789") for line in lines_of(data)}
    assert "5  Substantive criminal law\t" in lines
    assert b"updateFields" not in part_of(data, "word/settings.xml")
    code = "".join(node.text or "" for node in body_of(data).iter(f"{W}instrText"))
    assert "TOC" in code
    assert "PAGEREF" in code


def test_every_style_that_is_used_exists(data: bytes) -> None:
    styles = etree.fromstring(part_of(data, "word/styles.xml"))
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {
        node.get(f"{W}val")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for node in body_of(data).iter(f"{W}{tag}")
    }
    assert used <= known


def test_table_heads_repeat_and_each_cell_holds_a_paragraph(data: bytes) -> None:
    for table in body_of(data).iter(f"{W}tbl"):
        first = table.find(f"{W}tr")
        assert first is not None
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(cell.find(f"{W}p") is not None for cell in table.iter(f"{W}tc"))
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert all(len(row.findall(f"{W}tc")) == columns for row in table.findall(f"{W}tr"))


def test_nothing_internal_and_no_trace_of_the_writer_leaves_with_the_file(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    everything = b"\n".join(parts.values())
    for trace in (b"SECRET", b"rsid", b"python-docx", b"attachedTemplate", str(Path.home()).encode()):
        assert trace not in everything
    assert not [
        name for name in parts if "customXml" in name or "thumbnail" in name or name.endswith("app.xml")
    ]


def test_title_author_and_language_are_the_reports_own(data: bytes) -> None:
    properties = Document(io.BytesIO(data)).core_properties
    assert properties.title.startswith("Draft Cybercrime Act of Moldova")
    assert properties.author == "Ana Lead"
    assert b'<w:lang w:val="en"' in part_of(data, "word/styles.xml")
    assert "Shared with the authorities" in text_of(data)


def test_a_quoted_law_keeps_its_language_and_a_right_to_left_one_its_direction(data: bytes) -> None:
    languages = {str(node.get(f"{W}val")) for node in body_of(data).iter(f"{W}lang")}
    assert "ru" in languages


def test_headers_name_the_status_and_footers_the_state_of_the_data(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        edges = b"".join(package.read(n) for n in package.namelist() if "header" in n or "footer" in n)
    assert b"Shared with the authorities" in edges
    assert b"0123456789ab" in edges
    assert b"NUMPAGES" in edges


def test_the_other_basis_makes_another_report() -> None:
    text = text_of(word_bytes(content(demonstration(), ReportOptions(basis=Basis.IN_FORCE))))
    assert "The Code of 2003 has no such offence." in text
    assert "Finding of Ana Lead · As amended by the draft" in text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_report(tmp_path: Path) -> None:
    case = demonstration((shipped("ets185"), shipped("ets189")))
    file = tmp_path / "report.docx"
    file.write_bytes(word_bytes(content(case, ReportOptions(numbered_paragraphs=True))))
    profile = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("title", ["Opinion " * 60, "x" * 500, "Короткий заголовок", ""])
def test_a_long_title_leaves_the_status_on_its_line(title: str) -> None:
    case = demonstration()
    case = replace(case, details=case.details._replace(title=title))
    data = word_bytes(content(case, ReportOptions()))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        heads = [etree.fromstring(package.read(n)) for n in package.namelist() if "header" in n]
    for head in heads:
        first = next(head.iter(f"{W}t"), None)
        assert first is not None
        assert len(first.text or "") <= 140

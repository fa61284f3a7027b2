"""Scanned pages: recognised where tesseract is installed, else one sentence; pages of articles are kept."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from octolegis.domain.errors import FileError
from octolegis.importers.reading import read_law
from octolegis.importers.reading_here import read_law_here
from octolegis.word.other_programs import recogniser as installed_recogniser

RECOGNISER = """#!/bin/sh
case "$*" in
*--list-langs*) printf 'List of available languages in "x" (3):\\neng\\nosd\\n' ;;
*) head -c 2 | grep -q P5 && printf 'Section 1. Whoever gains access without right is punished.\\n' ;;
esac
"""


def scan(words: str = "") -> bytes:
    """A PDF of two pages: one with these words, one with nothing but a picture."""
    picture = "q 600 0 0 700 0 0 cm /I Do Q"
    text = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET"
    page = "/Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</XObject<</I 8 0 R>>/Font<</F1 7 0 R>>>>"
    dots = "/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        f"<<{page}/Contents 5 0 R>>",
        f"<<{page}/Contents 6 0 R>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        f"<</Length {len(picture)}>>stream\n{picture}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        f"<</Type/XObject/Subtype/Image{dots}/Length 1>>stream\nA\nendstream",
    )
    body = "".join(f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n%%EOF".encode()


@pytest.fixture
def recogniser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text(RECOGNISER, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")


def written(folder: Path, data: bytes) -> Path:
    (folder / "scan.pdf").write_bytes(data)
    return folder / "scan.pdf"


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_scanned_pages_are_recognised_in_the_child(tmp_path: Path, recogniser: None) -> None:
    law = read_law(written(tmp_path, scan()))
    assert [p.label for p in law.outline.provisions] == ["Section 1"]
    assert law.pages[law.outline.provisions[0].id] == 2


def test_without_tesseract_one_sentence_tells_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileError, match="scanned"):
        read_law(written(tmp_path, scan()))


def test_a_scanned_page_among_others_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    law = read_law_here(scan("Section 1. Whoever gains access without right is punished."), "law.pdf")
    assert [left.reason.id for left in law.left_out] == ["import.left.pictures", "import.left.punctuation"]
    assert law.pages[law.outline.provisions[0].id] == 1


@pytest.mark.skipif(
    not installed_recogniser(), reason="tesseract is not installed: no scan is truly recognised"
)
def test_a_true_scan_is_recognised(tmp_path: Path) -> None:
    lines = (
        "Section 1. Illegal access",
        "A person who gains access to a system without authority commits an offence.",
        "Section 2. Data interference",
        "A person who destroys data without authority commits an offence.",
    )
    law = read_law(written(tmp_path, scanned(lines)))
    articles = [p for p in law.outline.provisions if p.label]
    assert [(p.label, p.heading) for p in articles] == [
        ("Section 1", "Illegal access"),
        ("Section 2", "Data interference"),
    ]
    assert "destroys data without authority" in articles[1].text


def scanned(lines: tuple[str, ...]) -> bytes:
    """A PDF that holds nothing but a picture of these lines."""
    import pypdfium2
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    printed, picture = io.BytesIO(), io.BytesIO()
    canvas = Canvas(printed, pagesize=(595, 842))
    canvas.setFont("Times-Roman", 14)
    for number, line in enumerate(lines):
        canvas.drawString(60, 760 - 28 * number, line)
    canvas.save()
    page = pypdfium2.PdfDocument(printed.getvalue())[0]
    canvas = Canvas(picture, pagesize=(595, 842))
    canvas.drawImage(ImageReader(page.render(scale=3, grayscale=True).to_pil()), 0, 0, 595, 842)
    canvas.save()
    return picture.getvalue()

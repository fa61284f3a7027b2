"""Rich Text, OpenDocument, and what LibreOffice reads for us."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from octolegis.domain.errors import FileError
from octolegis.importers.choices import Choices
from octolegis.importers.from_odt import from_odt
from octolegis.importers.from_rtf import from_rtf
from octolegis.importers.reading import read_law
from tests.importers.word_files import archive

OFFICE = shutil.which("soffice")
ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"
style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("
style:num-suffix=")"/></text:list-style>{styles}</office:automatic-styles><office:body><office:text>{body}
</office:text></office:body></office:document-content>"""


def odt(body: str, styles: str = "", **more: str) -> bytes:
    mimetype = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": mimetype, "content.xml": ODT.format(body=body, styles=styles), **more})


def rtf(body: str, head: str = r"\ansi\ansicpg1252") -> bytes:
    return f"{{\\rtf1{head}{{\\fonttbl{{\\f0\\fcharset0 A;}}{{\\f1\\fcharset204 B;}}}}{body}}}".encode(
        "latin-1"
    )


def rtf_lines(body: str, choices: Choices | None = None, head: str = r"\ansi\ansicpg1252") -> list[str]:
    return [line.text for line in from_rtf(rtf(body, head), choices or Choices()).lines]


def odt_lines(body: str, choices: Choices | None = None) -> list[str]:
    return [line.text for line in from_odt(odt(body), choices or Choices()).lines]


def test_rich_text_keeps_labels_and_signs() -> None:
    body = r"{\listtext 1.\tab}Whoever\rquote s system\~x \'a7 5\par Second\line line \u1057?\u1090?.\par"
    assert rtf_lines(body) == ["1. Whoever’s system\xa0x § 5", "Second", "line Ст."]


def test_rich_text_is_read_in_the_encoding_of_the_font() -> None:
    assert rtf_lines(r"\f1 \'d1\'f2\'e0\'f2\'fc\'ff 1\par \f0 caf\'e9\par") == ["Статья 1", "café"]
    assert rtf_lines(r"\'91\'e6\'88\'ea\'8f\'f0\par", head=r"\ansi\ansicpg932") == ["第一条"]


def test_rich_text_notes_follow_their_paragraph_and_heads_are_left_out() -> None:
    source = from_rtf(rtf(r"{\header Draft\par}Words{\footnote The note.\par} go on.\par Next.\par"))
    assert [(line.text, line.note) for line in source.lines] == [
        ("Words go on.", False), ("The note.", True), ("Next.", False)
    ]  # fmt: skip
    assert source.left_out == {"import.left.running-heads": 5}


@pytest.mark.parametrize(
    ("revisions", "expected"),
    [("accepted", "a new end"), ("rejected", "a old end"), ("both", "a {--old --}new end")],
)
def test_tracked_changes_are_read_as_chosen(revisions: str, expected: str) -> None:
    choices = Choices(revisions)
    body = r"a {\deleted old }{\revised new }end\par"
    assert rtf_lines(body, choices) == [expected]
    changes = (
        '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>old </text:p>'
        '</text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/>'
        "</text:changed-region></text:tracked-changes>"
    )
    changed = (
        '<text:p>a <text:change text:change-id="d"/><text:change-start text:change-id="i"/>new '
        '<text:change-end text:change-id="i"/>end</text:p>'
    )
    assert odt_lines(changes + changed, choices) == [expected]


def test_open_document_lists_are_numbered_as_a_reader_sees_them() -> None:
    def item(words: str, inner: str = "", start: str = "") -> str:
        return f"<text:list-item{start}><text:p>{words}</text:p>{inner}</text:list-item>"

    inner = f"<text:list>{item('x')}{item('y')}</text:list>"
    first = f'<text:list text:style-name="L" xml:id="one">{item("A", inner)}{item("B")}</text:list>'
    second = f'<text:list text:style-name="L" text:continue-list="one">{item("C")}</text:list>'
    seventh = item("D", start=' text:start-value="7"')
    third = f'<text:list text:style-name="L">{seventh}</text:list>'
    assert odt_lines(f"{first}<text:p>between</text:p>{second}{third}") == [
        "1. A", "(a) x", "(b) y", "2. B", "between", "3. C", "7. D",
    ]  # fmt: skip


def test_open_document_notes_contents_and_headings() -> None:
    body = (
        "<text:table-of-content><text:index-body><text:p>Article 1 ... 5</text:p></text:index-body>"
        '</text:table-of-content><text:h text:outline-level="2">Title</text:h><text:p>Words<text:note>'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body>"
        '</text:note> go<text:s text:c="2"/>on.</text:p>'
    )
    source = from_odt(odt(body))
    assert [(line.text, line.heading, line.note) for line in source.lines] == [
        ("Title", 2, False), ("Words go  on.", 0, False), ("¹ Note.", 0, True)
    ]  # fmt: skip
    assert source.left_out == {"import.left.contents": 12}


def test_one_column_of_a_table_in_two_languages_can_be_chosen() -> None:
    def cell(words: str) -> str:
        return f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"

    rows = "".join(
        f"<table:table-row>{cell(f'Article {n}. Access is punished.')}{cell(f'Articolul {n}. Accesul este.')}"
        "</table:table-row>"
        for n in (1, 2)
    )
    body = f"<table:table>{rows}</table:table>"
    assert from_odt(odt(body)).columns == 2
    assert odt_lines(body, Choices(column=2)) == ["Articolul 1. Accesul este.", "Articolul 2. Accesul este."]


def test_a_protected_open_document_asks_for_a_copy_without_password() -> None:
    manifest = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
    with pytest.raises(FileError, match="password"):
        from_odt(odt("<text:p>x</text:p>", **manifest))


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_an_old_word_file_is_read_through_libreoffice(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Section 1. Short title.")
    document.add_paragraph("Words of the law.")
    document.save(str(tmp_path / "law.docx"))
    command = [str(OFFICE), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "doc", "--outdir", str(tmp_path), str(tmp_path / "law.docx")]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    law = read_law(tmp_path / "law.doc")
    assert (law.format, law.outline.provisions[0].label) == ("doc", "Section 1")


def test_without_libreoffice_one_sentence_says_how_to_convert(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "law.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    with pytest.raises(FileError, match=r"import\.doc"):
        read_law(path)

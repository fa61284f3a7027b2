"""Whatever the file, the answer is a law or one sentence, within seconds."""

from __future__ import annotations

import random
from pathlib import Path
from time import perf_counter

import pytest

from octolegis.domain.errors import FileError
from octolegis.importers.reading import read_law, read_law_here
from octolegis.wording import wording
from tests.importers.word_files import W, archive, p, word_file

PATIENCE = 10.0


def sentence(data: bytes, filename: str, folder: Path) -> str:
    """The id of the sentence with which a file is refused; fails when it is read, or too slowly refused."""
    path = folder / filename
    path.write_bytes(data)
    start = perf_counter()
    with pytest.raises(FileError) as refused:
        read_law(path, timeout=PATIENCE)
    assert perf_counter() - start < PATIENCE
    said = wording("en").say(refused.value.message)
    assert said.endswith(".")
    assert "{" not in said
    return refused.value.message.id


def pdf(text: str, more: str = "") -> bytes:
    """A PDF of one page with a line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>stream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = "".join(f"{number} 0 obj{content}endobj\n" for number, content in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R{more}>>\n%%EOF".encode()


ENCRYPTED = (
    "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
    + "41" * 32
    + ">/U<"
    + "42" * 32
    + ">>>/ID[<41424344><41424344>]"
)


def bomb() -> bytes:
    """A Word file whose document unpacks to more than any law has."""
    return archive({"[Content_Types].xml": b"<Types/>", "word/document.xml": b" " * (51 * 1024 * 1024)})


@pytest.mark.parametrize(
    ("data", "filename", "expected"),
    [
        (b"", "law.docx", "import.empty"),
        (b"  \n \n", "law.txt", "import.empty"),
        (b"\0" * 5000, "law.txt", "import.empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "law.docx", "import.not-a-law"),
        (bytes(range(256)) * 40, "law.txt", "import.not-a-law"),
        (b"{\\rtf1 }", "law.rtf", "import.empty"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "law.docx",
            "import.password",
        ),
        (archive({"mimetype": b"x"}), "law.docx", "import.not-word"),
        (word_file(p("words"))[:-200], "law.docx", "import.damaged"),
        (
            archive({"word/document.xml": f"<w:document xmlns:w='{W}'><w:body><w:p>"}),
            "law.docx",
            "import.damaged",
        ),
        (
            archive({"word/document.xml": f"<!DOCTYPE a [<!ENTITY b 'c'>]><w:document xmlns:w='{W}'/>"}),
            "law.docx",
            "import.unsafe",
        ),
        (archive({"word/document.xml": b"<a/>", "../evil": b"x"}), "law.docx", "import.unsafe"),
        (bomb(), "law.docx", "import.unsafe"),
        (word_file("<w:p>" * 5000 + "</w:p>" * 5000), "law.docx", "import.damaged"),
        (b"%PDF-1.4\nnothing", "law.pdf", "import.damaged"),
        (pdf(""), "law.pdf", "import.scanned"),
        (pdf("Section 1", ENCRYPTED), "law.pdf", "import.password"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(
    data: bytes, filename: str, expected: str, tmp_path: Path
) -> None:
    assert sentence(data, filename, tmp_path) == expected


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused:
        read_law(tmp_path / "gone.docx")
    assert wording("en").say(refused.value.message).startswith("The file gone.docx")


def test_time_runs_out_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "law.txt"
    path.write_text("Section 1. Title.\n", encoding="utf-8")
    with pytest.raises(FileError) as refused:
        read_law(path, timeout=0.001)
    assert refused.value.message.id == "import.timed-out"


def test_the_wrong_extension_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "law.pdf"
    path.write_bytes(word_file(p("Section 1. Title.") + p("Words.")))
    assert read_law(path).format == "docx"


def test_a_pdf_with_text_is_read_in_the_child(tmp_path: Path) -> None:
    path = tmp_path / "law.pdf"
    path.write_bytes(pdf("Section 1. Whoever gains access without right is punished."))
    assert read_law(path).outline.provisions[0].label == "Section 1"


def test_deeply_nested_pages_are_read(tmp_path: Path) -> None:
    path = tmp_path / "law.html"
    path.write_bytes(b"<html><body>" + b"<div>" * 20_000 + b"<p>Section 1. Words that matter.</p>")
    start = perf_counter()
    assert [found.label for found in read_law(path, timeout=PATIENCE).outline.provisions] == ["Section 1"]
    assert perf_counter() - start < PATIENCE


def test_damaged_word_files_are_read_or_refused() -> None:
    whole = word_file("".join(p(f"Section {n}. Words of the law.") for n in range(1, 30)))
    chance = random.Random(4)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            read_law_here(bytes(data), "law.docx")
        except FileError as error:
            assert wording("en").say(error.message)

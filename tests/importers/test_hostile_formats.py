"""Hostile files of every format: a law or a sentence within seconds, in bounded memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import zlib
from pathlib import Path
from time import perf_counter

import pytest

from octolegis.domain.errors import FileError
from octolegis.importers.reading import law_bytes, read_law_bytes
from octolegis.importers.worker import answered
from octolegis.wording import wording
from tests.importers.test_akoma_ntoso import akn
from tests.importers.test_other_word_processors import ODT, odt, rtf
from tests.importers.word_files import archive, p, word_file

PATIENCE = 10.0
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES = f'<!DOCTYPE a [<!ENTITY l0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">{LAUGHS}]>'.encode()
ROW = f"<w:tr><w:tc><w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr>{p('x')}</w:tc></w:tr>"
NUMBERS = "".join(f"<text:list><text:list-item><text:p>{n}</text:p>" for n in range(90))


def deep_json(depth: int) -> bytes:
    return b'{"provisions":[' * depth + b"1" + b"]}" * depth


def pdf_of(stream: bytes, pages: int = 1) -> bytes:
    """A PDF whose pages all show one compressed stream."""
    packed = zlib.compress(stream)
    kids = " ".join(f"{n + 10} 0 R" for n in range(pages))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    head = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj\n"
        + "".join(f"{n + 10} 0 obj{page}endobj\n" for n in range(pages))
        + "5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 6 0 R>>endobj\n"
        "6 0 obj<</Type/FontDescriptor/FontName/A/FontFile2 7 0 R>>endobj\n"
        "7 0 obj<</Length 8>>stream\n\x00\x01\x00\x00junk\nendstream endobj\n"
    )
    body = (
        b"4 0 obj<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream endobj\n"
    )
    return head.encode("latin-1") + body + b"trailer<</Root 1 0 R>>\n%%EOF"


HOSTILE = {
    "entities.akn.xml": ENTITIES + akn("<article><num>1</num><p>&l11;&x;</p></article>")[21:],
    "entities.html": ENTITIES + b"<html><body><p>Section 1. Words &l11; &x;</p></body></html>",
    "entities.fodt": ENTITIES + ODT.format(body="<text:p>&l11;</text:p>", styles="").encode(),
    "entities.odt": archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": ENTITIES + ODT.format(body="<text:p>&l11;</text:p>", styles="").encode(),
            "META-INF/manifest.xml": b"<manifest/>",
        }
    ),
    "utf16.akn.xml": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso/>'.encode("utf-16"),
    "bomb.odt": archive({"content.xml": b" " * (60 << 20), "META-INF/manifest.xml": b"<m/>"}),
    "bomb.pdf": pdf_of(b"BT /F1 12 Tf (Section 1 of the law) Tj ET " * 150_000),
    "pages.pdf": pdf_of(b"BT /F1 12 Tf 72 720 Td (Section 1 of the law is long) Tj ET " * 300, pages=300),
    "deep.akn.xml": akn("<section><num>1</num>" * 5000),
    "deep.xml": b"<a>" * 50_000 + b"Section 1. Words.",
    "deep.json": deep_json(50_000),
    "deep.rtf": rtf("{" * 100_000 + "Section 1"),
    "deep.odt": odt(NUMBERS + "</text:list-item></text:list>" * 90),
    "wide.docx": word_file("<w:tbl>" + ROW * 5_000 + "</w:tbl>"),
    "columns.docx": word_file(f"<w:tbl><w:tr>{f'<w:tc>{p(chr(120))}</w:tc>' * 5_000}</w:tr></w:tbl>"),
    "repeated.odt": odt('<text:p>x<text:s text:c="999999999"/>y</text:p>' * 2000),
    "brackets.txt": b"(1) (a) (i) " * 20_000,
    "labels.txt": b"Section 1\n" * 8_000,
    "quotations.txt": ("Section 1. Text:\n" + "“open:\n" * 50_000).encode(),
    "numbers.txt": b"Article 1\n" + b"1 Upper words\n" * 60_000,
    "titles.txt": b"".join(b"I. Title\nArticle %d\nwords here.\n" % n for n in range(1, 20_000)),
    "run-on.txt": b"Article 1. " + b"".join(b"Words. Article %d. " % n for n in range(2, 30_000)),
    "lists.html": b"<html>" + b"<ol><li>" * 20_000 + b"Section 1. Words",
    "one-line.txt": b"Section 1. " + b"a" * 1_000_000,
    "hashes.md": b"#" * 2_000_000 + b"\n" + b"# a\n" * 2_000,
    "links.md": b"# a\n# b\n" + b"[" * 200_000 + b"](" * 200_000,
    "tags.html": b"<html>" + b"<p>" * 30_000,
    "attributes.html": b"<html><p " + b"a=b " * 100_000 + b">Section 1. Words</p>",
    "binary.rtf": rtf(r"\bin2147483647 " + "x" * 1000),
    "numbers.rtf": rtf(r"\u99999999 \uc99999999 \fs-1 \'zz \s2147483647 Section 1. Words\par"),
    "parts.mht": b'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n' + b"--b\n\n" * 10_000,
    "surrogates.txt": b"\xed\xa0\x80" * 1000 + b"Section 1. Words.\n" * 30,
    "one-odd-byte.txt": b"\x80\n" + b"a " * 200_000,
    "wrong.docx": b"%PDF-1.4 no",
    "wrong.pdf": b"PK\x05\x06" + b"\0" * 18,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_read_or_refused_within_seconds(name: str) -> None:
    start = perf_counter()
    try:
        law = read_law_bytes(HOSTILE[name], name)
    except FileError as error:
        said = wording("en").say(error.message)
        assert said.endswith(".")
        assert "{" not in said
    else:
        whole = " ".join(f"{p.label} {p.heading} {p.text}" for p in law.outline.provisions)
        assert "root:" not in whole
        assert whole.count("ha") < 1000
    assert perf_counter() - start < PATIENCE
    if sys.platform == "linux":
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 1_600_000


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "endless").symlink_to("/dev/zero")
    start = perf_counter()
    for name in ("pipe", "loop", "endless", "."):
        with pytest.raises(FileError) as refused:
            law_bytes(tmp_path / name)
        assert refused.value.message.id in ("import.no-file", "import.unreadable")
    assert perf_counter() - start < 1


def test_a_link_to_a_law_is_followed(tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text("Section 1. Words.\n", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "law.txt")
    assert law_bytes(tmp_path / "link.txt").startswith(b"Section 1")


CONFINED = """
import os, socket, subprocess, sys
from octolegis.importers.confinement import confine
confine()
for name, deed in (
    ("read", lambda: open("/etc/hostname")),
    ("write", lambda: open("/tmp/octolegis-was-here", "w")),
    ("program", lambda: subprocess.run(["true"])),
    ("network", lambda: socket.create_connection(("127.0.0.1", 9))),
    ("remove", lambda: os.remove("/tmp/octolegis-was-here")),
):
    try:
        deed()
    except PermissionError:
        continue
    print(name)
"""


def test_the_reading_child_reaches_nothing_else() -> None:
    done = subprocess.run([sys.executable, "-c", CONFINED], capture_output=True, text=True, check=True)
    assert done.stdout == ""


def test_the_switch_of_a_bundled_program_starts_the_reading_child() -> None:
    from octolegis import __main__
    from octolegis.importers.worker import SWITCH

    assert __main__._READING_CHILD == SWITCH
    command = [sys.executable, "-m", "octolegis", SWITCH, "law.txt"]
    done = subprocess.run(command, input=b"Section 1. Words.\n", capture_output=True, check=True)
    assert done.stdout == answered(b"Section 1. Words.\n", "law.txt")

"""A Word document becomes lines, as a reader sees them: numbered, with insertions and without deletions."""

from __future__ import annotations

from octolegis.domain.text import clean
from octolegis.importers.source import CONTENTS, Line, Source, weight
from octolegis.word.reading import Document, Paragraph, read_document


def from_docx(data: bytes) -> Source:
    """Read a .docx."""
    document = read_document(data)
    source = Source("docx")
    for paragraph in document.paragraphs:
        _take(paragraph, source)
    _count(document, source)
    return source


def _take(paragraph: Paragraph, source: Source) -> None:
    text = clean(f"{paragraph.label} {paragraph.text}" if paragraph.label else paragraph.text)
    if paragraph.contents:
        source.leave_out(CONTENTS, weight(text))
        return
    for piece in text.split("\n"):
        if stripped := piece.strip():
            source.lines.append(Line(stripped, paragraph.level, True, paragraph.note))


def _count(document: Document, source: Source) -> None:
    for reason, words in document.left_out.items():
        source.leave_out(f"import.left.{reason}", weight(words))

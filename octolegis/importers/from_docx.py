"""A Word document becomes lines, as a reader sees them: numbered, with insertions and without deletions."""

from __future__ import annotations

from octolegis.domain.text import clean
from octolegis.importers.choices import AS_IT_STANDS, Choices
from octolegis.importers.pieces import Piece, take_pieces
from octolegis.importers.source import Source, weight
from octolegis.word.reading import read_document


def from_docx(data: bytes, choices: Choices = AS_IT_STANDS) -> Source:
    """Read a .docx."""
    document = read_document(data, choices.revisions)
    source = Source("docx", revised=document.revised)
    pieces = [
        Piece(f"{p.label} {p.text}" if p.label else p.text, p.level, p.contents, p.note, p.table, p.column)
        for p in document.paragraphs
    ]
    take_pieces(pieces, source, choices)
    for reason, words in document.left_out.items():
        source.leave_out(f"import.left.{reason}", weight(clean(words)))
    return source

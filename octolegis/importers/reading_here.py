"""Reads a law's bytes in this process: the format by its first bytes, then lines, then structure."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.domain.law import Outline
from octolegis.domain.message import message
from octolegis.importers.law_as_read import LeftOut, ReadLaw
from octolegis.importers.sniffing import format_of
from octolegis.importers.source import Source, weight


def read_law_here(data: bytes, filename: str) -> ReadLaw:
    """Read a file's bytes in this process."""
    from octolegis.importers.language import language_of
    from octolegis.importers.outline_builder import build_outline

    source = _source(data, filename)
    language = language_of("\n".join(line.text for line in source.lines))
    total = source.characters()
    if not source.lines:
        raise FileError("import.empty")
    outline = build_outline(source, language)
    return ReadLaw(
        title=source.title or _title(source, filename),
        language=language,
        format=source.format,
        outline=outline,
        source_characters=total,
        imported_characters=imported_characters(outline),
        left_out=tuple(LeftOut(message(reason), count) for reason, count in source.left_out.items()),
    )


def imported_characters(outline: Outline) -> int:
    """The characters of all provisions, blanks not counted."""
    return sum(weight(p.label) + weight(p.heading) + weight(p.text) for p in outline.provisions)


def _source(data: bytes, filename: str) -> Source:
    format_name = format_of(data, filename)
    if format_name == "docx":
        from octolegis.importers.from_docx import from_docx

        return from_docx(data)
    if format_name == "pdf":
        from octolegis.importers.from_pdf import from_pdf

        return from_pdf(data)
    if format_name == "html":
        from octolegis.importers.from_html import from_html

        return from_html(data)
    if format_name == "markdown":
        from octolegis.importers.from_markdown import from_markdown

        return from_markdown(data)
    from octolegis.importers.from_text import from_text

    return from_text(data)


def _title(source: Source, filename: str) -> str:
    """The first heading of the highest level, else the first line, else the file's name."""
    headed = [line for line in source.lines[:60] if line.heading == 1]
    first = headed[0] if headed else source.lines[0]
    return first.text[:300].strip() or Path(filename).stem

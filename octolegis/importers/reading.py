"""Reads a draft law's file into provisions, in a child process that the window survives."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.domain.law import Outline
from octolegis.domain.message import Message, message
from octolegis.importers.sniffing import MAX_BYTES, format_of
from octolegis.importers.source import Source, weight


@dataclass(frozen=True)
class LeftOut:
    """Characters (blanks not counted) that are in no provision, and why."""

    reason: Message
    characters: int


@dataclass(frozen=True)
class ReadLaw:
    """What was read: the outline, and the account of every character (blanks not counted).

    ``source_characters`` is ``imported_characters`` and all of ``left_out`` together.
    """

    title: str
    language: str
    format: str
    outline: Outline
    source_characters: int
    imported_characters: int
    left_out: tuple[LeftOut, ...]


def read_law(path: Path, *, timeout: float = 60.0) -> ReadLaw:
    """Read a file in a child process; FileError with one sentence when that cannot be done.

    ``timeout`` is in seconds of waiting.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FileError("import.too-large", megabytes=MAX_BYTES // 1024 // 1024)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise FileError("import.missing", file=path.name) from error
    except OSError as error:
        raise FileError("import.unreadable", file=path.name) from error
    format_of(data, path.name)
    from octolegis.importers.child import read_in_child

    return read_in_child(data, path.name, timeout)


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

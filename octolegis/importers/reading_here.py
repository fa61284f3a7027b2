"""Reads a law's bytes in this process: the format by its first bytes, then lines, then structure."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.domain.law import Outline
from octolegis.domain.message import message
from octolegis.importers.choices import AS_IT_STANDS, Choices
from octolegis.importers.law_as_read import LeftOut, ReadLaw
from octolegis.importers.source import Line, Source, weight


def read_law_here(data: bytes, filename: str, choices: Choices = AS_IT_STANDS) -> ReadLaw:
    """Read a file's bytes in this process."""
    from octolegis.importers.formats import read_source

    source = read_source(data, filename, choices)
    total = source.characters()
    language = source.language or _language(source)
    outline = source.outline or _outline(source, language)
    return ReadLaw(
        title=source.title or _title(source, filename),
        language=language,
        format=source.format,
        outline=outline,
        source_characters=total,
        imported_characters=imported_characters(outline),
        left_out=tuple(LeftOut(message(reason), count) for reason, count in source.left_out.items()),
        revised=source.revised,
        columns=source.columns,
        pages=source.pages,
    )


def imported_characters(outline: Outline) -> int:
    """The characters of all provisions, blanks not counted."""
    return sum(weight(p.label) + weight(p.heading) + weight(p.text) for p in outline.provisions)


def _language(source: Source) -> str:
    from octolegis.importers.language import language_of

    provisions = source.outline.provisions if source.outline else ()
    texts = [f"{p.heading}\n{p.text}" for p in provisions] or [line.text for line in source.lines]
    return language_of("\n".join(texts))


def _outline(source: Source, language: str) -> Outline:
    from octolegis.importers.outline_builder import build_outline

    if not source.lines:
        raise FileError("import.empty")
    return build_outline(source, language)


def _title(source: Source, filename: str) -> str:
    """The first heading of the highest level, else the first line, else the file's name."""
    headed = [line for line in source.lines[:60] if line.heading == 1]
    first = headed[0] if headed else next(iter(source.lines), Line(""))
    return first.text[:300].strip() or Path(filename).stem

"""A law's file as text, before it is split into provisions: what the outline is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from octolegis.importers.choices import Choices

if TYPE_CHECKING:
    from octolegis.importers.source import Source


class SourceText(NamedTuple):
    """The lines as read; ``pages`` are the pages of a PDF on which each stands, 0 in other formats."""

    lines: list[str]
    pages: list[int]


def source_text_here(data: bytes, filename: str, choices: Choices) -> SourceText:
    """Read it in this process. A format that marks its structure itself has no other text than that."""
    from octolegis.importers.formats import read_source

    source = read_source(data, filename, choices)
    if not source.lines:
        return _of_outline(source)
    return SourceText([line.text for line in source.lines], [line.page for line in source.lines])


def _of_outline(source: Source) -> SourceText:
    provisions = source.outline.provisions if source.outline is not None else ()
    lines = [" ".join(filter(None, (p.label, p.heading, p.text))) for p in provisions]
    return SourceText(lines, [source.pages.get(p.id, 0) for p in provisions])

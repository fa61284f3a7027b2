"""Plain text of any encoding becomes lines, hard-wrapped paragraphs joined again."""

from __future__ import annotations

from octolegis.domain.text import clean
from octolegis.importers.encodings import decoded
from octolegis.importers.source import HYPHENS, Line, Source
from octolegis.importers.unwrapping import joined_lines


def from_text(data: bytes) -> Source:
    """Read plain text."""
    return source_of_text(decoded(data))


def source_of_text(text: str) -> Source:
    """The lines of a text."""
    lines, hyphens = joined_lines(text_lines(clean(text)))
    source = Source("text", lines)
    source.leave_out(HYPHENS, hyphens)
    return source


def text_lines(text: str) -> list[Line]:
    """The lines of a text; an empty line shows as a gap before the next."""
    lines: list[Line] = []
    gap = False
    for raw in text.replace("\f", "\n").split("\n"):
        stripped = raw.strip()
        if stripped:
            lines.append(Line(stripped, 0, gap))
        gap = not stripped
    return lines

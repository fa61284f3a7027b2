"""Plain text of any encoding becomes lines, hard-wrapped paragraphs joined again."""

from __future__ import annotations

import codecs

from octolegis.domain.text import clean
from octolegis.importers.source import HYPHENS, Line, Source
from octolegis.importers.unwrapping import joined_lines

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(data: bytes) -> str:
    """The text of bytes in whatever encoding they are in."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> str:
    broken = data.decode("utf-8", "replace")
    if broken.count("\ufffd") * 200 < len(broken):
        return broken
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    return data.decode(best.encoding if best else "latin-1", "replace")


def from_text(data: bytes) -> Source:
    """Read plain text."""
    lines, hyphens = joined_lines(text_lines(clean(decoded(data))))
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

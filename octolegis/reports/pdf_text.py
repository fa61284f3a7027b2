"""The one place where words enter a PDF: cleaned, escaped, split, each letter in a font that has it."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from octolegis.domain.text import clean
from octolegis.reports.fonts import MISSING, face, is_invisible
from octolegis.reports.shortening import one_line

_WORDS = 300
"""One paragraph of the engine takes quadratic time, hence no more words in it."""
_NARROW, _HELD = "\u202f", "\u00a0"
"""The engine would end a line at the narrow no-break space of French."""
_LONG_WORD = re.compile(r"\S{40}")


def safe_par(text: str, style: ParagraphStyle, bullet: str | None = None, link: str = "") -> list[Paragraph]:
    """The text as paragraphs of the engine, whatever characters it holds; never empty.

    ``bullet`` is our own sign or number before the first paragraph, ``link`` the name of a place of
    ours to which that paragraph leads.
    """
    lines = [line for line in clean(text).replace(_NARROW, _HELD).split("\n") if line.strip()]
    parts = [part for line in lines for part in _portions(line)]
    first, *rest = [markup(part) for part in parts] or [""]
    first = f'<a href="#{link}">{first}</a>' if link else first
    return [Paragraph(first, style, bulletText=bullet), *(Paragraph(part, style) for part in rest)]


def _portions(line: str) -> list[str]:
    words = one_line(line).split(" ")
    return [" ".join(words[i : i + _WORDS]) for i in range(0, len(words), _WORDS)]


def markup(text: str) -> str:
    """The text as the engine's markup: nothing in it is taken for a tag."""
    words = clean(text)
    if all(face(char) == "" and not is_invisible(char) for char in set(words)):
        return escape(_breakable(words))
    visible = "".join(char for char in words if not is_invisible(char))
    pieces = []
    for font, chars in groupby(_breakable(visible), key=face):
        words = "".join(chars)
        if font == MISSING:
            pieces.append(MISSING)
        else:
            pieces.append(f'<font name="{font}">{escape(words)}</font>' if font else escape(words))
    return "".join(pieces)


def _breakable(text: str) -> str:
    """Spaces in words that no line could hold."""
    return _LONG_WORD.sub(lambda found: found.group() + " ", text)

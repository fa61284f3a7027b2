"""Pages of a PDF with lines at given places, for tests."""

from __future__ import annotations

import io
from collections.abc import Sequence

At = tuple[float, float, str]
"""Points from the left, points from the top, the line."""


def pdf(pages: Sequence[Sequence[At]], size: int = 10) -> bytes:
    """A PDF of A4 pages."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for page in pages:
        canvas.setFont("Helvetica", size)
        for left, top, text in page:
            canvas.drawString(left, 842 - top, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def column(left: float, top: float, lines: Sequence[str], leading: float = 13) -> list[At]:
    """Lines under one another."""
    return [(left, top + number * leading, line) for number, line in enumerate(lines)]


def by_rows(*columns: Sequence[At]) -> list[At]:
    """The lines of columns as a table writes them: across the page, row by row."""
    return [line for row in zip(*columns, strict=True) for line in row]

"""Finished PDFs of ours: how many pages they have, and what these look like."""

from __future__ import annotations

from typing import NamedTuple


class Picture(NamedTuple):
    """A page in colours, three bytes a point (blue, green, red), ``stride`` bytes a line."""

    width: int
    height: int
    stride: int
    points: bytes


def number_of_pages(data: bytes) -> int:
    """How many pages a PDF has."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def picture(data: bytes, page: int, scale: float) -> Picture:
    """The page of that number, counted from 0; at a scale of 1 a point of type is a point of the picture."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    try:
        drawn = document[page].render(scale=scale, rev_byteorder=False, maybe_alpha=False)
        return Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
    finally:
        document.close()

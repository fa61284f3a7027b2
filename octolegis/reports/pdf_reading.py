"""Reading finished PDFs of ours: how many pages they have."""

from __future__ import annotations


def number_of_pages(data: bytes) -> int:
    """How many pages a PDF has."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()

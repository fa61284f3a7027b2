"""What a finished PDF holds: the text of its pages, and its objects unpacked."""

from __future__ import annotations

import re
import zlib

import pypdfium2


def pages_of(data: bytes) -> list[str]:
    """The words of each page, on one line."""
    return [" ".join(text.split()) for text in page_texts(data)]


def page_texts(data: bytes) -> list[str]:
    """The text of each page, with its lines."""
    document = pypdfium2.PdfDocument(data)
    pages = []
    for page in document:
        words = page.get_textpage()
        pages.append(words.get_text_range().replace("\r\n", "\n"))
        words.close()
        page.close()
    document.close()
    return pages


def unpacked(data: bytes) -> bytes:
    """The file with its packed streams opened, so that its objects can be read."""
    parts = [data]
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
        try:
            parts.append(zlib.decompress(found.group(1)))
        except zlib.error:
            continue
    return b"\n".join(parts)


def bookmarks_of(data: bytes) -> list[str]:
    """The titles of the outline."""
    document = pypdfium2.PdfDocument(data)
    titles = [str(mark.get_title()) for mark in document.get_toc()]
    document.close()
    return titles

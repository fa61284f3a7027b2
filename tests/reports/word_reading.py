"""Reading a Word report back, for the tests."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PIECES = {f"{W}br": "\n", f"{W}tab": "\t"}


def body_of(data: bytes) -> etree._Element:
    """The root of the main part."""
    return etree.fromstring(part_of(data, "word/document.xml"))


def part_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def lines_of(data: bytes) -> set[str]:
    """Every line of every paragraph, as a reader of the document sees it."""
    lines: set[str] = set()
    for paragraph in body_of(data).iter(f"{W}p"):
        words = (
            node.text or "" if node.tag == f"{W}t" else _PIECES.get(str(node.tag), "")
            for node in paragraph.iter()
        )
        lines.update("".join(words).split("\n"))
    return lines


def text_of(data: bytes) -> str:
    return "\n".join(sorted(lines_of(data)))

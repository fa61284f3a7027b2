"""XML that no reader of ours knows: a line for each block, a number with the words that follow it."""

from __future__ import annotations

from typing import Any

from octolegis.importers.from_akn import source_of_markup
from octolegis.importers.from_html import from_html
from octolegis.importers.source import Line, Source
from octolegis.importers.xml_tree import flat, local, words_of, xml_root

_NUMBERS_NAMES = "num number no nr numero enum pnumber label enbez rn"
_NUMBERS = frozenset(_NUMBERS_NAMES.split())
_HEADINGS_NAMES = "title heading head titel chapeau headertext"
_HEADINGS = frozenset(_HEADINGS_NAMES.split())


def from_xml(data: bytes) -> Source:
    """Read XML; marked as in Akoma Ntoso or its relatives (USLM) by its structure, else line by line."""
    root = xml_root(data)
    if root is None:
        return from_html(data)
    if _is_legal_markup(root):
        return source_of_markup(root, "xml")
    lines: list[Line] = []
    _walk(root, lines)
    return Source("xml", lines)


def _is_legal_markup(root: Any) -> bool:
    divisions = {"section", "article", "chapter", "subsection", "paragraph"}
    numbered = sum(
        1
        for element in root.iter("{*}*")
        if local(element) == "num" and local(element.getparent()) in divisions
    )
    return numbered >= 2


def _walk(element: Any, lines: list[Line]) -> None:
    """Elements one after the other, without recursion."""
    stack: list[tuple[Any, bool]] = [(element, False)]
    number = ""
    while stack:
        current, tail = stack.pop()
        if tail:
            number = _take(flat(current.tail), 0, number, lines)
            continue
        stack.append((current, True))
        if not local(current):
            number = _take(flat(current.text), 0, number, lines)
        elif _holds_words(current):
            words = words_of(current)
            if local(current) in _NUMBERS and len(words) < 40:
                number = f"{number} {words}".strip()
            else:
                number = _take(words, 3 if local(current) in _HEADINGS else 0, number, lines)
        else:
            stack.extend((child, False) for child in reversed(current))
    _take(number, 0, "", lines)


def _take(words: str, heading: int, number: str, lines: list[Line]) -> str:
    """Add the lines of the words, the number before the first; what is left of the number."""
    pieces = [piece.strip() for piece in words.split("\n") if piece.strip()]
    if not pieces:
        return number
    pieces[0] = f"{number} {pieces[0]}".strip()
    lines += [Line(piece, heading if len(piece) < 200 else 0, True) for piece in pieces]
    return ""


def _holds_words(element: Any) -> bool:
    if (element.text or "").strip():
        return True
    return any((child.tail or "").strip() for child in element)

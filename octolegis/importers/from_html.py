"""A web page becomes lines: one per block, headings marked, raised numbers kept apart."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from octolegis.domain.text import clean
from octolegis.importers.html_lists import ItemCounter
from octolegis.importers.source import Line, Source
from octolegis.importers.superscripts import raised

_BLOCK_NAMES = """address article aside blockquote body caption center dd details dir div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary
table tbody td tfoot th thead tr ul"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "object", "svg", "iframe", "xml"})
_UNSEEN_PARTS = re.compile(r"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BLOCK_TAG = re.compile(rf"</?(?:{'|'.join(_BLOCK_NAMES.split())}|br)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_RAISING = re.compile(r"\.([\w-]+)[^{}]*\{[^{}]*vertical-align\s*:\s*super", re.IGNORECASE)


def from_html(data: bytes) -> Source:
    """Read HTML, however broken."""
    root = _parsed(data)
    if root is None:
        return Source("html", _flat_lines(data))
    reader = _Reader(_raising_classes(root))
    reader.walk(root)
    reader.flush()
    title = next((clean(element.text or "").strip() for element in root.iter("title")), "")
    headed = any(line.heading == 1 for line in reader.lines[:60])
    return Source("html", reader.lines, {}, "" if headed else _BLANKS.sub(" ", title))


def _parsed(data: bytes) -> Any:
    from lxml import etree, html

    encoding = _encoding(data)
    parser = html.HTMLParser(
        encoding=encoding,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
        recover=True,
    )
    content = data if encoding == "utf-16" else data.replace(b"\0", b"")
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    too_deep = any("depth" in entry.message for entry in parser.error_log)
    return None if too_deep else root


def _flat_lines(data: bytes) -> list[Line]:
    """The lines of a page that the parser gives up on, its tags simply taken away."""
    text = _UNSEEN_PARTS.sub(" ", data.decode(_encoding(data), "replace"))
    plain = unescape(_TAG.sub(" ", _BLOCK_TAG.sub("\n", text)))
    return [Line(stripped, 0, True) for line in clean(plain).split("\n") if (stripped := line.strip())]


def _encoding(data: bytes) -> str:
    """UTF-8 where it is valid, else what the page declares, else the common Western one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        declared = re.search(rb"charset\s*=\s*[\"']?([\w-]+)", data[:4096], re.IGNORECASE)
        name = declared.group(1).decode("ascii", "ignore").lower() if declared else "windows-1252"
        return _usable(name)
    return "utf-8"


def _usable(name: str) -> str:
    try:
        "".encode(name)
    except LookupError:
        return "windows-1252"
    return "windows-1252" if name in ("utf-8", "utf8", "iso-8859-1", "latin1") else name


def _raising_classes(root: Any) -> set[str]:
    """The classes that the page's own styles raise above the line."""
    sheets = "".join(element.text or "" for element in root.iter("style"))
    return set(_RAISING.findall(sheets))


class _Reader:
    def __init__(self, raising: set[str]) -> None:
        self.lines: list[Line] = []
        self._raising = raising
        self._pieces: list[str] = []
        self._heading = 0
        self._preserved = 0
        self._items = ItemCounter()
        self._label = ""

    def walk(self, root: Any) -> None:
        """All elements in document order, without recursion: pages may nest deeply."""
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            element, leaving = stack.pop()
            if leaving:
                self._leave(element)
                continue
            stack.append((element, True))
            if element.tag in _UNSEEN or not isinstance(element.tag, str):
                continue
            self._enter(element)
            stack.extend((child, False) for child in reversed(element))

    def flush(self) -> None:
        """End the line."""
        text = "".join(self._pieces)
        self._pieces = []
        if self._label and text.strip():
            text, self._label = f"{self._label} {text.lstrip()}", ""
        for piece in clean(text).split("\n"):
            if stripped := piece.strip():
                self.lines.append(Line(stripped, self._heading, True))

    def _enter(self, element: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
            self._heading = _HEADINGS.get(tag, self._heading)
            self._preserved += tag == "pre"
            if tag == "li":
                self._label = f"{self._label} {self._items.label(element)}".strip()
        elif tag == "br":
            self._pieces.append("\n")
        self._add(element.text, self._is_raised(element))

    def _leave(self, element: Any) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self.flush()
            if tag in _HEADINGS:
                self._heading = 0
            self._preserved -= tag == "pre"
        self._add(element.tail, False)

    def _add(self, text: str | None, high: bool) -> None:
        if not text:
            return
        flat = text if self._preserved else _BLANKS.sub(" ", text)
        self._pieces.append(raised(flat) if high else flat)

    def _is_raised(self, element: Any) -> bool:
        if element.tag == "sup":
            return True
        named = set(str(element.get("class", "")).split())
        style = str(element.get("style", ""))
        return bool(named & self._raising) or "vertical-align:super" in style.replace(" ", "")

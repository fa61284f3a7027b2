"""An OpenDocument text becomes lines: numbered, with notes, tables in columns and tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.importers.choices import ACCEPTED, AS_IT_STANDS, BOTH, REJECTED, Choices
from octolegis.importers.odt_lists import STYLE, TEXT, ListCounter, ListStyles
from octolegis.importers.pieces import Piece, take_pieces
from octolegis.importers.source import (
    COMMENTS,
    DELETIONS,
    HIDDEN,
    INSERTIONS,
    RUNNING_HEADS,
    Source,
    weight,
)
from octolegis.importers.superscripts import raised
from octolegis.importers.xml_tree import flat, local, words_of
from octolegis.word.numbering import stands_alone
from octolegis.word.package import Package, parsed

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_PARAGRAPHS = frozenset({"p", "h"})
_INDEXES_NAMES = """table-of-content illustration-index table-index object-index user-index alphabetical-index
    bibliography"""
_INDEXES = frozenset(_INDEXES_NAMES.split())
_PICTURES = frozenset({"binary-data"})
_SILENT = frozenset({"tracked-changes", "forms", "sequence-decls", "user-field-decls", "variable-decls",
"title",
                     "desc", "index-title-template", "table-of-content-source",
                     "event-listeners"})  # fmt: skip

_SIGNS = (
    *("s", "tab", "line-break", "soft-page-break", "annotation-end"),
    *("bookmark", "binary-data", "title", "desc"),
)
"""Elements within a paragraph that stand for blanks or for nothing."""


def from_odt(data: bytes, choices: Choices = AS_IT_STANDS) -> Source:
    """Read .odt or .fodt; FileError when it is protected, damaged or unsafe."""
    content, styles = _parts(data)
    body = next(content.iter(f"{_OFFICE}text"), None)
    if body is None:
        raise FileError("import.not-a-law")
    reader = _Reader(content, styles, choices)
    reader.walk(body)
    take_pieces(reader.pieces, reader.source, choices)
    return reader.source


def _parts(data: bytes) -> tuple[Any, Any]:
    """The roots of content and styles; of a file in one piece twice the same."""
    if not data.startswith(b"PK"):
        if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise FileError("import.unsafe")
        root = parsed(data)
        return root, root
    package = Package(data)
    if b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise FileError("import.password")
    content = package.xml("content.xml")
    if content is None:
        raise FileError("import.damaged")
    styles = package.xml("styles.xml")
    return content, content if styles is None else styles


class _Reader:
    def __init__(self, content: Any, styles: Any, choices: Choices) -> None:
        self.source = Source("odt")
        self.pieces: list[Piece] = []
        self._choices = choices
        roots = [styles, content] if styles is not content else [content]
        self._lists = ListStyles(roots)
        self._raised: set[str] = set()
        self._hidden: set[str] = set()
        self._list_of_style: dict[str, str] = {}
        self._inline: dict[str, Callable[[Any, str, list[str]], None]] = {
            **dict.fromkeys(_SIGNS, self._sign),
            **dict.fromkeys(("annotation", "ruby-text"), self._annotation),
            **dict.fromkeys(("change", "change-start", "change-end"), self._change),
            "note": self._note,
            "text-box": self._box,
        }
        for root in roots:
            self._take_styles(root)
        self._deleted = self._deletions(content)
        self._inserted = {e.getparent().get(f"{TEXT}id", "") for e in content.iter(f"{TEXT}insertion")}
        self.source.revised = bool(self._deleted or self._inserted)
        self._inserting = self._deleting = 0
        self._table, self._column, self._tables = 0, 0, 0
        self._contents = False
        self._notes: list[Piece] = []
        self._boxes: list[Any] = []
        for name in ("header", "footer", "header-left", "footer-left", "header-first", "footer-first"):
            for element in styles.iter(f"{STYLE}{name}"):
                for paragraph in element.iter(f"{TEXT}p", f"{TEXT}h"):
                    self.source.leave_out(RUNNING_HEADS, weight(words_of(paragraph, _PICTURES)))

    def walk(self, element: Any, counter: ListCounter | None = None, depth: int = 0) -> None:
        """Take what stands in an element, in order."""
        for child in element:
            name = local(child)
            if name in _PARAGRAPHS:
                self._paragraph(child, self._heading_label(child))
            elif name == "list":
                self._list(child, counter, depth + 1)
            elif name == "table":
                self._in_table(child)
            elif name in ("change-start", "change-end", "change"):
                self._change(child, name, [])
            elif name in _INDEXES:
                self._index(child)
            elif name not in _SILENT and name:
                self.walk(child, counter, depth)

    def _list(self, element: Any, outer: ListCounter | None, depth: int) -> None:
        inherited = outer.style if outer is not None else self._style_of_first(element)
        counter = outer if outer is not None and depth > 1 else self._lists.begun(element, inherited)
        for item in element:
            label, start = "", item.get(f"{TEXT}start-value")
            for child in item:
                name = local(child)
                if name in _PARAGRAPHS:
                    if local(item) == "list-item" and not label:
                        label = self._lists.label(counter, depth, start)
                        self._paragraph(child, label)
                        label = label or " "
                    else:
                        self._paragraph(child, "")
                elif name == "list":
                    self._list(child, counter, depth + 1)
                elif name == "table":
                    self._in_table(child)

    def _style_of_first(self, element: Any) -> str:
        """A list without a style of its own has that of its first paragraph's style."""
        first = next(element.iter(f"{TEXT}p", f"{TEXT}h"), None)
        return self._list_of_style.get(first.get(f"{TEXT}style-name", ""), "") if first is not None else ""

    def _heading_label(self, element: Any) -> str:
        if local(element) != "h" or element.get(f"{TEXT}is-list-header") == "true":
            return ""
        level = element.get(f"{TEXT}outline-level", "1")
        start = element.get(f"{TEXT}start-value") if element.get(f"{TEXT}restart-numbering") else None
        return self._lists.label(self._lists.headings, int(level) if level.isdecimal() else 1, start)

    def _in_table(self, table: Any) -> None:
        outside = self._table, self._column
        if not self._table:
            self._tables += 1
            self._table = self._tables
        for row in table.iter("{*}table-row"):
            for place, cell in enumerate((c for c in row if local(c).endswith("table-cell")), start=1):
                self._column = outside[1] or place
                self.walk(cell)
        self._table, self._column = outside

    def _index(self, element: Any) -> None:
        before, self._contents = self._contents, True
        self.walk(element)
        self._contents = before

    def _paragraph(self, element: Any, label: str, note: str = "") -> None:
        words: list[str] = []
        self._words(element, words, False)
        text = "".join(words)
        if text.strip() or stands_alone(label):
            level = element.get(f"{TEXT}outline-level", "")
            heading = int(level) if level.isdecimal() and local(element) == "h" else 0
            piece = Piece(
                f"{note or label} {text}".strip(),
                heading,
                self._contents,
                bool(note),
                self._table,
                self._column,
            )
            (self._notes if note else self.pieces).append(piece)
        if not note:
            self.pieces += self._notes
            self._notes = []
            boxes, self._boxes = self._boxes, []
            for box in boxes:
                self.walk(box)

    def _words(self, element: Any, words: list[str], high: bool) -> None:
        """The words of an element and of all in it, in order."""
        self._say(flat(element.text), words, high)
        for child in element:
            name = local(child)
            deed = self._inline.get(name)
            if deed is not None:
                deed(child, name, words)
            elif name == "span":
                self._span(child, words, high)
            else:
                self._words(child, words, high)
            self._say(flat(child.tail), words, high)

    def _say(self, text: str, words: list[str], high: bool) -> None:
        if not text:
            return
        revisions = self._choices.revisions
        if self._deleting and revisions == ACCEPTED:
            self.source.leave_out(DELETIONS, weight(text))
        elif self._inserting and revisions == REJECTED:
            self.source.leave_out(INSERTIONS, weight(text))
        elif self._deleting and revisions == BOTH and text.strip():
            words.append(f"{{--{text}--}}")
        else:
            words.append(raised(text) if high else text)

    def _span(self, element: Any, words: list[str], high: bool) -> None:
        style = element.get(f"{TEXT}style-name", "")
        if style in self._hidden:
            self.source.leave_out(HIDDEN, weight("".join(element.itertext())))
        else:
            self._words(element, words, high or style in self._raised)

    def _sign(self, element: Any, name: str, words: list[str]) -> None:
        many = element.get(f"{TEXT}c", "1")
        blanks = " " * min(int(many) if many.isdecimal() else 1, 200)
        words.append({"tab": "\t", "line-break": "\n", "s": blanks}.get(name, ""))

    def _annotation(self, element: Any, _name: str, _words: list[str]) -> None:
        self.source.leave_out(COMMENTS, weight("".join(element.itertext())))

    def _note(self, element: Any, _name: str, _words: list[str]) -> None:
        citation = next((c for c in element if local(c) == "note-citation"), None)
        mark = raised("".join(citation.itertext()).strip()) if citation is not None else ""
        for paragraph in element.iter(f"{TEXT}p"):
            self._paragraph(paragraph, "", mark or "*")
            mark = " "

    def _box(self, element: Any, _name: str, _words: list[str]) -> None:
        self._boxes.append(element)

    def _change(self, element: Any, name: str, words: list[str]) -> None:
        """A place where something was deleted, or the beginning or end of something inserted."""
        identity = element.get(f"{TEXT}change-id", "")
        step = {"change-start": 1, "change-end": -1}.get(name, 0)
        if identity in self._inserted:
            self._inserting += step
            return
        if step:
            # Some programs leave deleted words in their place.
            self._deleting += step
            return
        deleted = "\n".join(self._deleted.pop(identity, []))
        if self._choices.revisions == ACCEPTED:
            self.source.leave_out(DELETIONS, weight(deleted))
        elif deleted.strip():
            words.append(f"{{--{deleted}--}}" if self._choices.revisions == BOTH else deleted)

    def _take_styles(self, root: Any) -> None:
        for style in root.iter(f"{STYLE}style"):
            name = style.get(f"{STYLE}name", "")
            listed = style.get(f"{STYLE}list-style-name")
            if listed:
                self._list_of_style[name] = listed
            for properties in style.iterchildren(f"{STYLE}text-properties"):
                if properties.get(f"{STYLE}text-position", "").startswith(("super", "3", "4", "5")):
                    self._raised.add(name)
                if properties.get(f"{TEXT}display") == "none":
                    self._hidden.add(name)

    @staticmethod
    def _deletions(root: Any) -> dict[str, list[str]]:
        """The words of each tracked deletion, a line for each paragraph."""
        return {
            region.get(f"{TEXT}id", ""): [
                flat("".join(paragraph.itertext())) for paragraph in deletion.iter(f"{TEXT}p", f"{TEXT}h")
            ]
            for region in root.iter(f"{TEXT}changed-region")
            for deletion in region.iterchildren(f"{TEXT}deletion")
        }

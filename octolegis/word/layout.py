"""Where the paragraphs of a Word part stand: their properties, the columns of tables, the notes at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from octolegis.word.index import Index
from octolegis.word.names import Names


class Layout:
    """The properties of all paragraphs of a part, found in few passes instead of one for each paragraph."""

    def __init__(self, names: Names, index: Index) -> None:
        self._names = names
        self.styles = self._values(index(names.pStyle))
        self.num_ids = self._values(index(names.numId), up=3)
        self.num_levels = self._values(index(names.ilvl), up=3)
        self.outline_levels = self._values(index(names.outlineLvl))
        self.cells: dict[Any, tuple[int, int]] = {}
        self._tables = 0
        for table in index(names.tbl):
            if next(table.iterancestors(names.tbl), None) is None:
                self._take_table(table)
        self.notes: dict[Any, list[tuple[str, str]]] = {}
        for reference in index(names.footnoteReference, names.endnoteReference):
            paragraph = next(reference.iterancestors(names.p), None)
            if paragraph is not None:
                part = "footnotes" if reference.tag == names.footnoteReference else "endnotes"
                self.notes.setdefault(paragraph, []).append((part, reference.get(names.id, "")))

    def _values(self, elements: Iterable[Any], up: int = 2) -> dict[Any, str]:
        """The value of a property by paragraph (or by what else it was found in, which nobody asks for)."""
        value = self._names.val
        found: dict[Any, str] = {}
        for element in elements:
            above = element.getparent()
            for _ in range(up - 1):
                above = above.getparent() if above is not None else None
            if above is not None:
                found[above] = element.get(value, "")
        return found

    def _take_table(self, table: Any) -> None:
        names = self._names
        self._tables += 1
        for row in _within(table, names.tr, names):
            column = 1
            for cell in _within(row, names.tc, names):
                self.cells.update(dict.fromkeys(cell.iter(names.p), (self._tables, column)))
                column += 1


def _within(element: Any, tag: str, names: Names) -> Iterator[Any]:
    """Rows or cells, those in content controls too."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in (names.sdt, names.sdtContent, names.customXml):
            yield from _within(child, tag, names)

"""The words of a Word document that a reader sees, letter by letter, each with its place in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from octolegis.word.index import Index
from octolegis.word.layout import Layout
from octolegis.word.marks import Marks, has_strays
from octolegis.word.names import MATH_TEXT, Names
from octolegis.word.numbering import Numbering
from octolegis.word.styles import Styles, level_number


class Atom(NamedTuple):
    """A letter: the element that holds it, and its place in that element's text."""

    char: str
    element: Any
    offset: int


class Line(NamedTuple):
    """A paragraph: its element, its automatic number, and its atoms from ``start`` up to ``end``.

    ``indent`` is how far in its numbering sets it (``w:ind``), where neither it nor its style says so.
    """

    element: Any
    label: str
    start: int
    end: int
    indent: Any = None


@dataclass(frozen=True)
class Visible:
    """The paragraphs outside the table of contents, and their letters; insertions of others count as words.

    ``locked`` are the atoms that cannot be changed one by one: in fields, whose words the program that opens
    the file makes anew, and in formulas.
    """

    root: Any
    names: Names
    lines: list[Line]
    atoms: list[Atom]
    locked: frozenset[int]

    def text(self, start: int, end: int) -> str:
        """The words of a stretch; a new paragraph begins a new line."""
        ends = {line.end for line in self.lines}
        return "".join(
            f"\n{atom.char}" if start < at in ends else atom.char
            for at, atom in enumerate(self.atoms[start:end], start)
        )

    def line_at(self, atom: int) -> int:
        """The number of the paragraph in which an atom stands."""
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= atom:
                low = middle
            else:
                high = middle - 1
        return low


def visible(root: Any, data: bytes, styles: Any, numbering: Any, names: Names) -> Visible:
    """The words of the main part, given its root and bytes and the roots of styles and numbering."""
    return _Walk(root, names, Styles(styles, names), Numbering(numbering, names)).visible(data)


class _Walk:
    def __init__(self, root: Any, names: Names, styles: Styles, numbering: Numbering) -> None:
        self._root = root
        self._names = names
        self._styles = styles
        self._numbering = numbering
        self._index = Index(root, names)
        self._layout = Layout(names, self._index)

    def visible(self, data: bytes) -> Visible:
        """All paragraphs in order."""
        marks = Marks(self._root, self._names, self._index, stray=has_strays(data))
        in_fields = self._in_fields()
        lines: list[Line] = []
        atoms: list[Atom] = []
        locked: set[int] = set()
        for element in self._root.iter(self._names.p):
            if element in marks.skipped:
                continue
            start = len(atoms)
            label, contents, indent = self._label(element)
            if contents or element in marks.contents:
                continue
            for holder in element.iter(*marks.word_tags):
                if (
                    marks.boxed.get(holder, element) is not element
                    or _paragraph(holder, self._names) is not element
                ):
                    continue
                for offset, char in enumerate(marks.words(holder)):
                    if holder in in_fields or holder.tag == MATH_TEXT:
                        locked.add(len(atoms))
                    atoms.append(Atom(char, holder, offset))
            lines.append(Line(element, label, start, len(atoms), indent))
        return Visible(self._root, self._names, lines, atoms, frozenset(locked))

    def _label(self, element: Any) -> tuple[str, bool, Any]:
        """The automatic number of a paragraph, whether a contents list holds it, and the list's indent."""
        style_id = self._layout.styles.get(element, self._styles.default)
        style = self._styles.style(style_id)
        num_id = self._layout.num_ids.get(element)
        if (num_id or style.num_id) in ("", "0", None) or num_id == "0":
            return "", style.contents, None
        at = level_number(self._layout.num_levels.get(element))
        label = self._numbering.label(num_id, at, style)
        own = element.find(f"{self._names.pPr}/{self._names.ind}") is not None
        # Direct numbering sets paragraphs in more strongly than their style does.
        said = own or (not num_id and self._styles.indents(style_id))
        return label, style.contents, None if said else self._numbering.indent(num_id, at, style)

    def _in_fields(self) -> set[Any]:
        """What stands between the begin and the end of a field, or in a simple one."""
        names = self._names
        found: set[Any] = set()
        depth = 0
        for element in self._root.iter(names.fldChar, names.t, names.tab, names.br, names.fldSimple):
            if element.tag == names.fldChar:
                kind = element.get(names.fldCharType)
                depth = max(0, depth + {"begin": 1, "end": -1}.get(kind, 0))
            elif element.tag == names.fldSimple:
                found.update(element.iter(names.t, names.tab))
            elif depth:
                found.add(element)
        return found


def _paragraph(element: Any, names: Names) -> Any:
    return next(element.iterancestors(names.p), None)


def runs_of(paragraph: Any, names: Names) -> Iterator[Any]:
    """The runs of a paragraph itself, not those of text boxes in it."""
    for run in paragraph.iter(names.r):
        if _paragraph(run, names) is paragraph:
            yield run

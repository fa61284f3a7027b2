"""Tracked changes and comments written into a Word document; what is not touched stays as it was."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from octolegis.domain.difference import Piece, PieceKind, difference
from octolegis.word.elements import Elements, Signature
from octolegis.word.new_lines import Model, NewLine, mark_end, next_block
from octolegis.word.run_parts import GONE, MARK, NEW, SAME, Part, rewrite
from octolegis.word.visible import Line, Visible


class Tracker:
    """Collects changes to the letters and paragraphs of a document, and then makes them all at once."""

    def __init__(self, visible: Visible, signature: Signature) -> None:
        self._visible = visible
        self.elements = Elements(visible.root, visible.names, signature)
        self._gone: set[int] = set()
        self._before: dict[int, str] = {}
        self._after: dict[int, str] = {}
        self._lines: dict[int, list[NewLine]] = {}
        self._marks: dict[int, list[tuple[bool, list[Any]]]] = {}

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing of a stretch is changed yet."""
        changed = (self._gone, self._before, self._after)
        return not any(at in each for at in range(start, end) for each in changed)

    def can_reword(self, start: int, end: int, words: str) -> bool:
        """Whether a stretch can be given other words.

        Words of a field cannot be changed: the program that opens the file makes them anew.
        """
        locked = self._visible.locked
        gone, new = self._difference(start, end, words)
        return not gone & locked and not any(at in locked and at - 1 in locked for at in new)

    def reword(self, start: int, end: int, words: str) -> None:
        """Give a stretch within one paragraph other words, word by word."""
        gone, new = self._difference(start, end, words)
        self._gone |= gone
        for at, text in new.items():
            self._put(at, text, start)

    def can_delete(self, start: int, end: int) -> bool:
        """Whether a stretch can be taken out: it holds no words of a field."""
        return self._visible.locked.isdisjoint(range(start, end))

    def delete(self, start: int, end: int) -> None:
        """Take a stretch out."""
        self._gone.update(range(start, end))

    def _difference(self, start: int, end: int, words: str) -> tuple[set[int], dict[int, str]]:
        """The letters that go, and the words that come by the letter before which they stand."""
        at = start
        gone: set[int] = set()
        new: dict[int, str] = {}
        for piece in _kept_blanks(difference(self._visible.text(start, end), words)):
            if piece.kind is PieceKind.NEW:
                new[at] = piece.text
                continue
            if piece.kind is PieceKind.GONE:
                gone.update(range(at, at + len(piece.text)))
            at += len(piece.text)
        return gone, new

    def _put(self, at: int, text: str, start: int) -> None:
        """New words after the letter before them, in its look; at the start of a line before the first."""
        line = self._visible.lines[self._visible.line_at(start)]
        if at > line.start and at - 1 not in self._visible.locked:
            self._after[at - 1] = text
        else:
            self._before[at] = text

    def insert_after(self, line: int, new: NewLine) -> None:
        """Put a paragraph after a line, behind those put there before."""
        self._lines.setdefault(line, []).append(new)

    def annotate(self, start: int, end: int, id: str) -> None:
        """Set the marks of a comment around a stretch."""
        element = self.elements.element
        run = element("r")
        run.append(element("commentReference", id=id))
        begin, finish = element("commentRangeStart", id=id), element("commentRangeEnd", id=id)
        self._marks.setdefault(start, []).append((True, [begin]))
        self._marks.setdefault(end - 1, []).append((False, [finish, run]))

    def apply(self) -> None:
        """Write everything into the document."""
        models = {new.like: Model(self._visible, new.like) for rows in self._lines.values() for new in rows}
        emptied = [line for line in self._visible.lines if self._is_emptied(line)]
        changed = {*self._gone, *self._marks, *self._before, *self._after}
        runs = {self._visible.atoms[at].element.getparent() for at in changed}
        atoms: dict[Any, list[int]] = {}
        for at, atom in enumerate(self._visible.atoms):
            atoms.setdefault(atom.element, []).append(at)
        going = {
            self._visible.atoms[at].element.getparent()
            for line in emptied
            for at in range(line.start, line.end)
        }
        for run in runs:
            parts = partial(self._parts, atoms)
            rewrite(run, parts, self.elements, whole=run in going)
        for line in emptied:
            mark_end(line.element, "del", self.elements)
        for number in sorted(self._lines):
            self._add_lines(number, models)

    def _parts(self, atoms_of: dict[Any, list[int]], child: Any) -> list[Part]:
        """What becomes of an element of a run, letter by letter."""
        atoms = atoms_of.get(child, [])
        if not atoms:
            return [Part(SAME, child)]
        found: list[Part] = []
        text = child.text if child.tag == self._visible.names.t else None
        for at in atoms:
            marks = self._marks.get(at, [])
            found += [Part(MARK, each) for before, each in marks if before]
            if at in self._before:
                found.append(Part(NEW, self._before[at]))
            value = text[self._visible.atoms[at].offset] if text else child
            found.append(Part(GONE if at in self._gone else SAME, value))
            if at in self._after:
                found.append(Part(NEW, self._after[at]))
            found += [Part(MARK, each) for before, each in reversed(marks) if not before]
        return found

    def _is_emptied(self, line: Line) -> bool:
        """Whether all words of a paragraph go and nothing else is in it, so that it goes too."""
        names = self._visible.names
        letters = range(line.start, line.end)
        if not letters or any(
            at not in self._gone or at in self._before or at in self._after for at in letters
        ):
            return False
        others = (names.drawing, names.pict, names.object, names.sectPr)
        notes = (names.footnoteReference, names.endnoteReference)
        if next(line.element.iter(*others, *notes), None) is not None:
            return False
        return bool(next_block(line.element).tag == names.p)

    def _add_lines(self, number: int, models: dict[int, Model]) -> None:
        """New paragraphs after a line, those that belong to what is before it."""
        anchor = self._visible.lines[number].element
        for row in reversed(self._lines[number]):
            paragraph = models[row.like].paragraph(row, self.elements)
            mark_end(paragraph, "ins", self.elements)
            anchor.addnext(paragraph)


def _kept_blanks(pieces: Iterable[Piece]) -> list[Piece]:
    """Blanks that differ in kind alone stay as they are in the document."""
    found = list(pieces)
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if (
            one.kind is PieceKind.GONE
            and other.kind is PieceKind.NEW
            and not f"{one.text}{other.text}".strip()
        ):
            found[at], found[at + 1] = Piece(PieceKind.SAME, one.text), Piece(PieceKind.NEW, "")
    return [piece for piece in found if piece.text]

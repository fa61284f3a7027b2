"""What marks the words of a Word part: revisions, hidden text, raised numbers, boxes, contents lists."""

from __future__ import annotations

import re
from typing import Any

from octolegis.word.index import Index
from octolegis.word.names import FALLBACK, MATH_TEXT, Names

ACCEPTED, REJECTED, BOTH = "accepted", "rejected", "both"
"""How tracked changes are read; with both, what was deleted stands between ``{--`` and ``--}``."""
DELETED = "deletions"
INSERTED = "insertions"
HIDDEN = "hidden"
ALTERNATE = "alternate"
READINGS = "readings"
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = ("0", "false", "off", "none")
_STRAYS = "count(//text()[not(parent::w:t)])"
_STRAY = "//text()[not(parent::w:t)]/ancestor::w:p[1]"
_MANY = 2_000
_OUTSIDE_WORDS = re.compile(rb">[^<]+<(?!/w:t>)")


def has_strays(data: bytes) -> bool:
    """Whether a part's XML may hold text that is none of the document's words; quicker than a look at all."""
    body = data.find(b"<w:body")
    return body < 0 or _OUTSIDE_WORDS.search(data, body) is not None


class Marks:
    """The elements of a part whose words are special; words left out are collected by reason.

    ``stray``: there may be text outside ``w:t`` (``has_strays``).
    """

    def __init__(
        self, root: Any, names: Names, index: Index, revisions: str = ACCEPTED, stray: bool = True
    ) -> None:
        self._index = index
        self._names = names
        self._revisions = revisions
        self.left_out: dict[str, str] = {}
        self.revised = False
        self.word_tags = (
            names.t, names.tab, names.br, names.cr, names.noBreakHyphen, names.delText, names.ptab, MATH_TEXT,
        )  # fmt: skip
        self._special = {
            names.tab: "\t", names.ptab: "\t", names.br: "\n", names.cr: "\n", names.noBreakHyphen: "\u2011"
        }  # fmt: skip
        self._omitted: set[Any] = set()
        self._shown_deleted: set[Any] = set()
        self._raised: set[Any] = set()
        self.boxed: dict[Any, Any] = {}
        self.joined: set[Any] = set()
        self.contents: set[Any] = set()
        self.skipped: set[Any] = set()
        self._find_revisions()
        self._find_omitted()
        self._find_raised()
        self._find_boxes()
        self._find_contents()
        self.special = self._special_paragraphs() | (self._with_strays(root) if stray else set())

    def words(self, element: Any) -> str:
        """The words that an element adds to its paragraph."""
        if element in self._omitted:
            return ""
        special = self._special.get(element.tag)
        if special is not None:
            return "" if element.getparent().tag == self._names.tabs else special
        text: str = element.text or ""
        if element in self._shown_deleted and text.strip():
            return f"{{--{text}--}}"
        return text.translate(RAISED) if element in self._raised and text.strip().isdecimal() else text

    def _special_paragraphs(self) -> set[Any]:
        """The paragraphs that hold more than plain words; all others are read in one go."""
        names = self._names
        elements = {*self._omitted, *self._raised, *self.boxed}
        elements.update(self._index(*self._special, names.delText, MATH_TEXT))
        paragraphs: set[Any] = set()
        for element in elements:
            if element.getparent().tag != names.tabs:
                paragraphs.update(element.iterancestors(names.p))
        return paragraphs

    def _with_strays(self, root: Any) -> set[Any]:
        """Paragraphs with text that is none of the document's: field codes, positions, blanks of the file."""
        prefix = {"w": self._names.prefix[1:-1]}
        if root.xpath(_STRAYS, namespaces=prefix) > _MANY:
            return set(root.iter(self._names.p))
        return set(root.xpath(_STRAY, namespaces=prefix))

    def _find_revisions(self) -> None:
        """What was deleted or inserted, by the choice of how to read it."""
        names = self._names
        gone = self._index(names.del_, names.moveFrom)
        came = self._index(names.ins, names.moveTo)
        deleted_words = self._index(names.delText)
        self.revised = bool(gone or came or deleted_words)
        if self._revisions == ACCEPTED:
            for element in deleted_words:
                self._leave_out(DELETED, element)
        if self._revisions == BOTH:
            self._shown_deleted.update(deleted_words)
        dropped, reason = {ACCEPTED: (gone, DELETED), REJECTED: (came, INSERTED)}.get(
            self._revisions, ([], DELETED)
        )
        for container in dropped:
            if container.getparent().tag == names.rPr:
                self._join(container)
            self._omit(reason, container)
        for container in gone if self._revisions == BOTH else ():
            self._shown_deleted.update(container.iter(names.t))

    def _find_omitted(self) -> None:
        names = self._names
        for fallback in self._index(FALLBACK):
            self._omit(ALTERNATE, fallback)
            self.skipped.update(fallback.iter(names.p))
        for reading in self._index(names.rt):
            self._omit(READINGS, reading)
        for vanish in self._index(names.vanish):
            run = vanish.getparent().getparent()
            if run is not None and run.tag == names.r and vanish.get(names.val) not in _OFF:
                self._omit(HIDDEN, run)

    def _join(self, mark: Any) -> None:
        """A paragraph whose end mark is gone reads on into the next."""
        properties = mark.getparent().getparent()
        if properties is not None and properties.tag == self._names.pPr:
            self.joined.add(properties.getparent())

    def _omit(self, reason: str, container: Any) -> None:
        for element in container.iter(*self.word_tags):
            if element not in self._omitted:
                self._omitted.add(element)
                if element.tag in (self._names.t, MATH_TEXT) or (
                    element.tag == self._names.delText and reason != DELETED
                ):
                    self._leave_out(reason, element)

    def _leave_out(self, reason: str, element: Any) -> None:
        self._omitted.add(element)
        self.left_out[reason] = self.left_out.get(reason, "") + (element.text or "")

    def _find_raised(self) -> None:
        names = self._names
        for mark in self._index(names.vertAlign):
            run = mark.getparent().getparent()
            if mark.get(names.val) == "superscript" and run is not None and run.tag == names.r:
                self._raised.update(run.iterchildren(names.t, names.delText))

    def _find_boxes(self) -> None:
        """Words in text boxes: each with the paragraph that it stands in."""
        names = self._names
        for box in self._index(names.txbxContent):
            for paragraph in box.iter(names.p):
                self.boxed.update(dict.fromkeys(paragraph.iter(*self.word_tags), paragraph))

    def _find_contents(self) -> None:
        """Paragraphs of a table of contents that Word keeps in a content control."""
        names = self._names
        for gallery in self._index(names.docPartGallery):
            if gallery.get(names.val) == "Table of Contents":
                control = next(gallery.iterancestors(names.sdt), None)
                if control is not None:
                    self.contents.update(control.iter(names.p))


def words_reader() -> Any:
    """A function that gives the words of a plain paragraph at once."""
    from lxml import etree

    return etree.XPath("string()", smart_strings=False)

"""What marks the words of a Word part: revisions, hidden text, raised numbers, boxes, contents lists."""

from __future__ import annotations

from typing import Any

from octolegis.word.names import FALLBACK, Names

DELETED = "deletions"
HIDDEN = "hidden"
ALTERNATE = "alternate"
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_OFF = ("0", "false", "off", "none")


class Marks:
    """The elements of a part whose words are special; words left out are collected by reason."""

    def __init__(self, root: Any, names: Names) -> None:
        self._names = names
        self.left_out: dict[str, str] = {}
        self.word_tags = (names.t, names.tab, names.br, names.cr, names.noBreakHyphen)
        self._special = {
            names.tab: "\t", names.br: "\n", names.cr: "\n", names.noBreakHyphen: "\u2011"
        }  # fmt: skip
        self._omitted: set[Any] = set()
        self._raised: set[Any] = set()
        self.boxed: dict[Any, Any] = {}
        self.joined: set[Any] = set()
        self.contents: set[Any] = set()
        self._find_omitted(root)
        self._find_raised(root)
        self._find_boxes(root)
        self._find_contents(root)
        self.special = self._special_paragraphs(root)

    def _special_paragraphs(self, root: Any) -> set[Any]:
        """The paragraphs that hold more than plain words; all others are read in one go."""
        names = self._names
        elements = {*self._omitted, *self._raised, *self.boxed, *root.iter(*self._special)}
        paragraphs: set[Any] = set()
        for element in elements:
            if element.getparent().tag != names.tabs:
                paragraphs.update(element.iterancestors(names.p))
        return paragraphs

    def words(self, element: Any) -> str:
        """The words that an element adds to its paragraph."""
        if element in self._omitted:
            return ""
        special = self._special.get(element.tag)
        if special is not None:
            return "" if element.getparent().tag == self._names.tabs else special
        text: str = element.text or ""
        return text.translate(_RAISED) if element in self._raised and text.strip().isdecimal() else text

    def _find_omitted(self, root: Any) -> None:
        names = self._names
        for element in root.iter(names.delText):
            self._leave_out(DELETED, element)
        for container in root.iter(names.del_, names.moveFrom):
            if container.getparent().tag == names.rPr:
                self._join(container)
            self._omit(DELETED, container)
        for fallback in root.iter(FALLBACK):
            self._omit(ALTERNATE, fallback)
        for vanish in root.iter(names.vanish):
            run = vanish.getparent().getparent()
            if run is not None and run.tag == names.r and vanish.get(names.val) not in _OFF:
                self._omit(HIDDEN, run)

    def _join(self, mark: Any) -> None:
        """A paragraph whose end mark was deleted reads on into the next."""
        properties = mark.getparent().getparent()
        if properties is not None and properties.tag == self._names.pPr:
            self.joined.add(properties.getparent())

    def _omit(self, reason: str, container: Any) -> None:
        for element in container.iter(*self.word_tags):
            if element not in self._omitted:
                self._omitted.add(element)
                if element.tag == self._names.t:
                    self._leave_out(reason, element)

    def _leave_out(self, reason: str, element: Any) -> None:
        self.left_out[reason] = self.left_out.get(reason, "") + (element.text or "")

    def _find_raised(self, root: Any) -> None:
        names = self._names
        for mark in root.iter(names.vertAlign):
            run = mark.getparent().getparent()
            if mark.get(names.val) == "superscript" and run is not None and run.tag == names.r:
                self._raised.update(run.iterchildren(names.t))

    def _find_boxes(self, root: Any) -> None:
        """Words in text boxes: each with the paragraph that it stands in."""
        names = self._names
        for box in root.iter(names.txbxContent):
            for paragraph in box.iter(names.p):
                for element in paragraph.iter(*self.word_tags):
                    self.boxed[element] = paragraph

    def _find_contents(self, root: Any) -> None:
        """Paragraphs of a table of contents that Word keeps in a content control."""
        names = self._names
        for gallery in root.iter(names.docPartGallery):
            if gallery.get(names.val) == "Table of Contents":
                control = next(gallery.iterancestors(names.sdt), None)
                if control is not None:
                    self.contents.update(control.iter(names.p))

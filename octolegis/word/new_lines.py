"""New paragraphs, set after the model of one that is there."""

from __future__ import annotations

import copy
from typing import Any, NamedTuple

from octolegis.word.elements import Elements
from octolegis.word.visible import Visible, runs_of

_BEFORE_NUMBERING = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
_AFTER_INDENT = (
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_MARKS = ("Start", "End", "proofErr")
_AFTER_MARK = ("sectPr", "pPrChange")
_DROPPED = ("sectPr", "pPrChange", "numPr", "rPr", "cnfStyle")


class NewLine(NamedTuple):
    """A new paragraph: its printed label, its words, and the number of the line that is its model."""

    label: str
    text: str
    like: int


class Model:
    """A paragraph of the document as it was before any change, to make others like it."""

    def __init__(self, visible: Visible, number: int) -> None:
        line = visible.lines[number]
        names = visible.names
        self._numbered = bool(line.label)
        self._indent = _copied(line.indent)
        self._properties = _copied(line.element.find(names.pPr))
        runs = [run for run in runs_of(line.element, names) if run.find(names.t) is not None]
        self._run_properties = _copied(runs[-1].find(names.rPr)) if runs else None
        self._tabbed = self._numbered or any(
            atom.char == "\t" for atom in visible.atoms[line.start : line.end]
        )

    def paragraph(self, new: NewLine, elements: Elements) -> Any:
        """The new paragraph, its words inserted.

        Its label is typed: a counted one would change with what stands before it.
        """
        made = elements.element("p")
        made.append(self._set(elements))
        run = elements.element("r")
        if self._run_properties is not None:
            run.append(copy.deepcopy(self._run_properties))
        space = "\t" if self._tabbed else " "
        elements.write(run, f"{new.label}{space}{new.text}" if new.label else new.text)
        change = elements.signed("ins", whole=True)
        change.append(run)
        made.append(change)
        return made

    def _set(self, elements: Elements) -> Any:
        names = elements.names
        properties = _copied(self._properties)
        if properties is None:
            properties = elements.element("pPr")
        for name in _DROPPED:
            for child in properties.findall(getattr(names, name)):
                properties.remove(child)
        if self._numbered:
            numbering = elements.element("numPr")
            numbering.append(elements.element("numId", val="0"))
            before = {getattr(names, each) for each in _BEFORE_NUMBERING}
            properties.insert(sum(child.tag in before for child in properties), numbering)
            if self._indent is not None:
                later = {getattr(names, each) for each in _AFTER_INDENT}
                after = sum(child.tag in later for child in properties)
                properties.insert(len(properties) - after, _copied(self._indent))
        return properties


def mark_end(paragraph: Any, name: str, elements: Elements) -> None:
    """Mark the end of a paragraph as inserted (``ins``) or deleted (``del``)."""
    names = elements.names
    properties = paragraph.find(names.pPr)
    if properties is None:
        properties = elements.element("pPr")
        paragraph.insert(0, properties)
    marks = properties.find(names.rPr)
    if marks is None:
        marks = elements.element("rPr")
        later = sum(child.tag in {getattr(names, each) for each in _AFTER_MARK} for child in properties)
        properties.insert(len(properties) - later, marks)
    marks.insert(0, elements.signed(name, whole=True))


def next_block(paragraph: Any) -> Any:
    """What follows a paragraph, the marks of bookmarks and comments aside; itself at the end of all."""
    following = paragraph.getnext()
    while following is not None and following.tag.endswith(_MARKS):
        following = following.getnext()
    return following if following is not None else paragraph.getparent()


def _copied(element: Any) -> Any:
    return copy.deepcopy(element) if element is not None else None

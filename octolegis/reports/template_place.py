"""Where a report goes in a template: at the placeholder, else at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from octolegis.reports.template_fields import PLACE, clear_place
from octolegis.reports.template_traces import W


@dataclass
class Place:
    """The body, the element before which the report goes, and the section in which that is.

    ``inherited`` are the properties of the sections before: a section without a header has theirs.
    """

    body: Any
    before: Any
    properties: Any
    inherited: list[Any]
    has_text_before: bool
    has_text_after: bool

    def put(self, elements: list[Any], after: Any = None) -> None:
        """Put elements in the place, or behind one of those that were put there."""
        if after is not None:
            after.addnext(elements[0])
            return
        for element in elements:
            self.before.addprevious(element)

    def end_with(self, properties: Any) -> None:
        """Nothing follows: the report's last section is the document's."""
        while (last := self.before) is not None and last.tag != f"{W}sectPr":
            self.before = last.getnext()
            self.body.remove(last)
        self.body.replace(self.before, properties)


def place_of(body: Any) -> Place:
    """The place of the report; its placeholder and, of a bare letterhead, the empty paragraphs are gone."""
    from lxml import etree

    if len(body) == 0 or body[-1].tag != f"{W}sectPr":
        etree.SubElement(body, f"{W}sectPr")
    holder = next((child for child in body if PLACE.search(_text(child))), None)
    before = _emptied(body, holder) if holder is not None else body[-1]
    earlier = list(before.itersiblings(preceding=True))
    if holder is None:
        _drop_empty(earlier)
        earlier = list(before.itersiblings(preceding=True))
    sections = list(_sections(body))
    index = next(i for i, one in enumerate(sections) if one.getparent() is body or not _is_past(one, before))
    later = [before, *before.itersiblings()]
    return Place(
        body,
        before,
        sections[index],
        sections[:index],
        any(_says(child) for child in earlier),
        any(_says(child) or next(child.iter(f"{W}sectPr"), None) is not None for child in later[:-1]),
    )


def _emptied(body: Any, holder: Any) -> Any:
    """Take the placeholder out; returns what stands behind it."""
    behind = holder.getnext()
    if holder.tag == f"{W}p" and PLACE.sub("", _text(holder)).strip():
        clear_place(holder)
    elif holder.tag in {f"{W}p", f"{W}sdt"} and next(holder.iter(f"{W}sectPr"), None) is None:
        body.remove(holder)
    else:
        for paragraph in holder.iter(f"{W}p"):
            clear_place(paragraph)
        if holder.tag == f"{W}p":
            return holder
    return behind


def _drop_empty(elements: list[Any]) -> None:
    """The empty paragraphs at the end of a letterhead would stand above the report."""
    for element in elements:
        if element.tag != f"{W}p" or _says(element) or next(element.iter(f"{W}sectPr"), None) is not None:
            return
        element.getparent().remove(element)


def _sections(body: Any) -> Iterator[Any]:
    """The sections in use; what a tracked change keeps of an older one is none."""
    for section in body.iter(f"{W}sectPr"):
        if section.getparent().tag in {f"{W}body", f"{W}pPr"}:
            yield section


def _is_past(section: Any, before: Any) -> bool:
    """Whether a section ends in front of the place."""
    node = section
    while node.getparent() is not before.getparent():
        node = node.getparent()
    return node is not before and before in list(node.itersiblings())


def _text(element: Any) -> str:
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def _says(element: Any) -> bool:
    """Whether an element shows anything."""
    shown = {f"{W}drawing", f"{W}pict", f"{W}object", f"{W}tbl"}
    return bool(_text(element).strip()) or any(node.tag in shown for node in element.iter())

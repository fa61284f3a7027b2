"""The pages of a report in a template: its own sizes, margins and headers, turned for wide tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from octolegis.reports.page_room import A4, Room
from octolegis.reports.template_traces import W
from octolegis.reports.word_look import NAMESPACES
from octolegis.reports.word_pages import section_end
from octolegis.word.package import parsed

_SIZE = {"w": "11906", "h": "16838"}
_MARGINS = {"top": "1417", "right": "1417", "bottom": "1134", "left": "1417"}
_FIRST = {f"{W}{name}" for name in ("headerReference", "footerReference", "footnotePr", "endnotePr")}
"""What stands before the type and the size."""
_NARROWEST = 4000
"""Narrower text, in twentieths of a point, is a mistake of the template."""


class TemplatePages:
    """Section properties made of those of the template's section in which the report stands."""

    def __init__(self, section: Any, inherited: list[Any]) -> None:
        self._section = section
        self._base = deepcopy(section)
        self._inherit(inherited)
        _complete(self._base)
        self.has_cover = False
        self.room = self._room()

    def _inherit(self, inherited: list[Any]) -> None:
        """Headers and footers of the sections before hold on where this section names none."""
        tags = (f"{W}headerReference", f"{W}footerReference")
        for section in reversed(inherited):
            known = {(one.tag, one.get(f"{W}type")) for one in self._base if one.tag in tags}
            for one in section:
                if one.tag in tags and (one.tag, one.get(f"{W}type")) not in known:
                    self._base.insert(0, deepcopy(one))

    def add_references(self, make: Callable[[tuple[str, ...]], str]) -> None:
        """Our header or footer where the template has none."""
        missing = tuple(
            kind for kind in ("header", "footer") if self._base.find(f"{W}{kind}Reference") is None
        )
        xml = make(missing) if missing else ""
        for one in reversed(list(parsed(f"<w:sectPr {NAMESPACES}>{xml}</w:sectPr>".encode()))):
            self._base.insert(0, one)

    def _room(self) -> Room:
        width, height = (_number(self._base, "pgSz", name, _SIZE[name]) for name in ("w", "h"))
        left, right, top, bottom = (
            abs(_number(self._base, "pgMar", name, _MARGINS[name]))
            for name in ("left", "right", "top", "bottom")
        )
        gutter = _number(self._base, "pgMar", "gutter", "0")
        across, down = width - left - right - gutter, height - top - bottom
        if min(across, down) < _NARROWEST:
            return A4
        if width > height:
            return Room(across, across, down / 20, down / 20)
        # A page is turned by a quarter: what was left is now the head.
        return Room(across, height - top - bottom, down / 20, (width - left - right) / 20)

    def first(self) -> str:
        """The properties of the cover: as in the template, with a first page of its own if it has one."""
        self.has_cover = True
        return _xml(self._with_type(deepcopy(self._base)))

    def properties(self, wide: bool) -> str:
        """The properties of our other pages."""
        return _xml(self.element(wide=wide))

    def element(self, *, wide: bool) -> Any:
        """The same as an element; pages count on, and no first page differs."""
        made = self._with_type(deepcopy(self._base))
        _go_on(made)
        size = made.find(f"{W}pgSz")
        if size is not None and wide and self.room.width != self.room.wide_width:
            _turn(size, made.find(f"{W}pgMar"))
        return made

    def end(self, *, wide: bool) -> Any:
        """The paragraph that closes a section."""
        return parsed(f"<w:body {NAMESPACES}>{section_end(self.properties(wide))}</w:body>".encode())[0]

    def go_on(self) -> None:
        """What follows in the template goes on after us: its first page is not its first any more."""
        _go_on(self._section)

    def has_sections(self, xml: str) -> bool:
        """Whether the report ends sections of its own."""
        return "<w:sectPr" in xml

    def _with_type(self, section: Any) -> Any:
        from lxml import etree

        for one in section.findall(f"{W}type"):
            section.remove(one)
        type = etree.Element(f"{W}type", {f"{W}val": "nextPage"})
        section.insert(sum(1 for child in section if child.tag in _FIRST), type)
        return section


def _complete(section: Any) -> None:
    """A section without a size or margins of its own has the usual ones, so that a page can be turned."""
    from lxml import etree

    for tag, usual in (("pgMar", _MARGINS), ("pgSz", _SIZE)):
        found = section.find(f"{W}{tag}")
        if found is None:
            found = etree.Element(f"{W}{tag}")
            before = sum(1 for child in section if child.tag in _FIRST or child.tag == f"{W}pgSz")
            section.insert(before, found)
        for name, value in usual.items():
            if not found.get(f"{W}{name}"):
                found.set(f"{W}{name}", value)


def _go_on(section: Any) -> None:
    for one in section.findall(f"{W}titlePg"):
        section.remove(one)
    for one in section.findall(f"{W}pgNumType"):
        one.attrib.pop(f"{W}start", None)


def _turn(size: Any, margins: Any) -> None:
    width, height = size.get(f"{W}w"), size.get(f"{W}h")
    size.set(f"{W}w", height)
    size.set(f"{W}h", width)
    size.set(f"{W}orient", "landscape")
    if margins is not None:
        names = ("top", "right", "bottom", "left")
        old = {name: margins.get(f"{W}{name}") for name in names}
        for i, name in enumerate(names):
            if value := old[names[i - 1]]:
                margins.set(f"{W}{name}", value.lstrip("-"))


def _number(section: Any, tag: str, name: str, usual: str) -> int:
    found = section.find(f"{W}{tag}")
    value = str(found.get(f"{W}{name}", usual)) if found is not None else usual
    # Word itself writes whole numbers; other programs are known for "1417.3".
    whole = re.match(r"-?\d{1,6}", value)
    return int(whole.group()) if whole else int(usual)


def _xml(section: Any) -> str:
    from lxml import etree

    return str(etree.tostring(section, encoding="unicode"))

"""A report in an organisation's own Word file: its styles, letterhead and margins, its text around ours."""

from __future__ import annotations

import re
from typing import Any

from octolegis.reports.content import Report
from octolegis.reports.directions import runs_right_to_left
from octolegis.reports.passages import END_MARK
from octolegis.reports.template_fields import TITLE, fill, values
from octolegis.reports.template_numbering import Numbering
from octolegis.reports.template_pages import TemplatePages
from octolegis.reports.template_place import Place, place_of
from octolegis.reports.template_reading import edges as edges_of
from octolegis.reports.template_reading import target
from octolegis.reports.template_styles import Styles, set_language
from octolegis.reports.template_traces import W, without_traces
from octolegis.reports.word_blocks import bookmarked
from octolegis.reports.word_body import Pages, body
from octolegis.reports.word_look import NAMESPACES, edges, own_part
from octolegis.reports.word_parts import Parts
from octolegis.reports.word_text import is_language
from octolegis.word.package import parsed

_SETTINGS = (
    "attachedTemplate",
    "rsids",
    "updateFields",
    "writeProtection",
    "documentProtection",
    "mailMerge",
    "docVars",
)
"""What a report must not bring along, or what would make Word ask on opening."""
_BOOKMARK = 100_000
"""The numbers of our bookmarks begin here, beyond those of the template."""


def filled(parts: Parts, report: Report) -> bytes:
    """The template with the report in it."""
    main = parsed(parts.data[parts.main])
    without_traces(main)
    said = values(report)
    has_cover = TITLE in fill(main, said)
    _fill_edges(parts, said)
    styles = _styles(parts, report.language)
    place = place_of(main.find(f"{W}body"))
    pages = TemplatePages(place.properties, place.inherited)
    pages.add_references(lambda kinds: edges(parts, report, pages.room.width, kinds))
    cover = "" if has_cover else pages.first()
    made = body(report, Pages(pages.room, cover, pages.properties))
    numbering = Numbering(_root(parts, "numbering"), parsed(own_part("numbering", "en", made.lists).encode()))
    text = _adapted(made.xml, styles, numbering)
    _free_bookmarks(main, text)
    _insert(place, text, pages, made.wide)
    for root in (styles.root, numbering.root):
        without_traces(root)
    _write(parts, "styles", styles.root)
    _write(parts, "numbering", numbering.root)
    _settle(parts)
    parts.put(parts.main, _text(main))
    _adapt_edges(parts, styles)
    _clear_notes(parts)
    parts.set_properties(report)
    return parts.packed()


class _TheirStyles(Styles):
    """The styles with the root that is written."""

    def __init__(self, theirs: Any, ours: Any) -> None:
        super().__init__(theirs, ours)
        self.root = theirs


def _root(parts: Parts, kind: str) -> Any:
    data = parts.data.get(target(parts, kind))
    return parsed(data) if data else parsed(f"<w:{kind} {NAMESPACES}/>".encode())


def _styles(parts: Parts, language: str) -> _TheirStyles:
    styles = _TheirStyles(_root(parts, "styles"), parsed(own_part("styles", language, 0).encode()))
    if is_language(language):
        set_language(styles.root, language, right_to_left=runs_right_to_left(language))
    return styles


def _fill_edges(parts: Parts, said: dict[str, str]) -> None:
    for name in edges_of(parts):
        root = parsed(parts.data[name])
        if fill(root, said):
            parts.put(name, _text(root))


def _adapt_edges(parts: Parts, styles: Styles) -> None:
    """Headers and footers of ours use the template's styles too; theirs lose the marks of revisions."""
    for name in edges_of(parts):
        root = parsed(parts.data[name])
        without_traces(root)
        xml = _text(root)
        ours = name.rpartition("/")[2] in {
            target for id, (_, target, _) in parts.relations.items() if id.startswith("rIdO")
        }
        parts.put(name, _in_their_styles(xml.decode(), styles.ids).encode() if ours else xml)


def _clear_notes(parts: Parts) -> None:
    """Footnotes and endnotes of the template lose the marks of revisions as well."""
    for kind in ("footnotes", "endnotes"):
        name = target(parts, kind)
        if name in parts.data:
            root = parsed(parts.data[name])
            without_traces(root)
            parts.put(name, _text(root))


def _in_their_styles(xml: str, ids: dict[str, str]) -> str:
    def chosen(match: re.Match[str]) -> str:
        return f"{match.group(1)}{ids.get(match.group(2), match.group(2))}{match.group(3)}"

    return re.sub(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]+)(")', chosen, xml)


def _adapted(xml: str, styles: Styles, numbering: Numbering) -> str:
    """Our body with the template's ids of styles, and numbers of lists and bookmarks that are free."""
    xml = _in_their_styles(xml, styles.ids)
    for id in styles.numbered_headings():
        plain = r'\1<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        xml = re.sub(rf'(<w:pStyle w:val="{re.escape(id)}"/>(?:<w:pageBreakBefore/>)?)', plain, xml)
    offset = numbering.offset
    xml = re.sub(
        r'<w:numId w:val="(\d+)"/>',
        lambda m: f'<w:numId w:val="{int(m.group(1)) and int(m.group(1)) + offset}"/>',
        xml,
    )
    marks = r'(<w:bookmark(?:Start|End) w:id=")(\d+)'
    return re.sub(marks, lambda m: f"{m.group(1)}{int(m.group(2)) + _BOOKMARK}", xml)


def _free_bookmarks(main: Any, xml: str) -> None:
    """A bookmark of the template that has the name of one of ours gives way."""
    names = set(re.findall(r'<w:bookmarkStart w:id="\d+" w:name="([^"]+)"', xml))
    taken = [mark for mark in main.iter(f"{W}bookmarkStart") if mark.get(f"{W}name") in names]
    ids = {mark.get(f"{W}id") for mark in taken}
    ends = [mark for mark in main.iter(f"{W}bookmarkEnd") if mark.get(f"{W}id") in ids]
    for mark in [*taken, *ends]:
        mark.getparent().remove(mark)


def _insert(place: Place, xml: str, pages: TemplatePages, wide: bool) -> None:
    """Put the body in its place, and close its last section in front of what follows in the template."""
    if place.has_text_before and pages.has_cover:
        xml = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + xml
    elements = list(parsed(f"<w:body {NAMESPACES}>{xml}</w:body>".encode()))
    place.put(elements)
    if place.has_text_after:
        ends = bookmarked("", END_MARK, _BOOKMARK - 1)
        place.put(list(parsed(f"<w:body {NAMESPACES}>{ends}</w:body>".encode())))
        if wide:
            place.put([pages.end(wide=True)], after=elements[-1])
        if pages.has_sections(xml):
            pages.go_on()
    elif pages.has_sections(xml):
        place.end_with(pages.element(wide=wide))


def _settle(parts: Parts) -> None:
    name = target(parts, "settings")
    if not parts.data.get(name):
        return
    root = parsed(parts.data[name])
    for tag in _SETTINGS:
        for node in root.findall(f"{W}{tag}"):
            root.remove(node)
    parts.put(name, _text(root))


def _write(parts: Parts, kind: str, root: Any) -> None:
    name = target(parts, kind)
    if name in parts.data:
        parts.put(name, _text(root))
    else:
        parts.related(kind, _text(root))


def _text(root: Any) -> bytes:
    from lxml import etree

    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

"""Cover, headers, footers and page sizes of a Word report."""

from __future__ import annotations

import re

from octolegis.reports.content import Cover, Margins
from octolegis.reports.page_room import A4
from octolegis.reports.type_width import width as text_width
from octolegis.reports.word_text import direction, run

_EDGE_SIZE, _SPARE = 8.5, 1.3
"""Size of the type in points, and how much wider than Calibri it may be."""
_LONGEST = 300
_STAMP = "<w:b/><w:bCs/><w:caps/>"
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def cover_xml(cover: Cover, *, right_to_left: bool = False) -> str:
    """The first page; its particulars stand as label and value beside a tab."""
    said = [("OctoCoverStatus", cover.status), ("OctoCoverKind", cover.kind), ("Title", cover.title)]
    if cover.country and cover.country not in cover.title:
        said.append(("Subtitle", cover.country))
    said += [("OctoCoverSubject", line) for line in cover.subject.split("\n") if line]
    lines = [_line(style, text, right_to_left) for style, text in said]
    lines.append('<w:p><w:pPr><w:pStyle w:val="OctoCoverSpace"/></w:pPr></w:p>')
    lines += [_particular(label, value, right_to_left) for label, value in cover.particulars]
    return "".join(lines)


def _line(style: str, text: str, right_to_left: bool) -> str:
    bidi, marks = direction(text, right_to_left)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{bidi}</w:pPr>{run(text, marks)}</w:p>'


def _particular(label: str, value: str, right_to_left: bool) -> str:
    bidi, marks = "<w:bidi/>" * right_to_left, direction(value)[1]
    first = run(label, '<w:color w:val="5B6B7F"/>' + direction(label)[1])
    line = f"{first}<w:r><w:tab/></w:r>{run(value, marks)}"
    return f'<w:p><w:pPr><w:pStyle w:val="OctoCoverLine"/>{bidi}</w:pPr>{line}</w:p>'


def section_properties(references: str, *, wide: bool, right_to_left: bool = False) -> str:
    """Size, margins and the headers of a section of A4 pages."""
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if wide else 'w:w="11906" w:h="16838"'
    sides = 1134 if wide else 1247
    bidi = "<w:bidi/>" if right_to_left else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz {size}/>'
        f'<w:pgMar w:top="1531" w:right="{sides}" w:bottom="1304" w:left="{sides}" '
        f'w:header="680" w:footer="567" w:gutter="0"/>{bidi}</w:sectPr>'
    )


def section_end(properties: str) -> str:
    """The paragraph that closes a section and is too small to be seen."""
    return f'<w:p><w:pPr><w:pStyle w:val="OctoSectionEnd"/>{properties}</w:pPr></w:p>'


def header_xml(margins: Margins, width: int, *, right_to_left: bool = False) -> str:
    """Title on one side, status on the other."""
    tab = _right_tab(width)
    room = width / 20 / _EDGE_SIZE / _SPARE - text_width(margins.stamp.upper())
    bidi, marks = direction(margins.header, right_to_left)
    title = run(_fitting(margins.header, room), marks)
    inner = f"{title}<w:r><w:tab/></w:r>{run(margins.stamp, _STAMP + direction(margins.stamp)[1])}"
    return _part("hdr", f'<w:p><w:pPr><w:pStyle w:val="Header"/>{tab}{bidi}</w:pPr>{inner}</w:p>')


def _fitting(title: str, room: float) -> str:
    """As many words of the title as ``room`` ems hold, so that the status stays on its line."""
    whole = " ".join(title.split())
    if text_width(whole) <= room:
        return whole
    words = whole[:_LONGEST].split(" ")
    while len(words) > 1 and text_width(" ".join(words)) > room:
        words.pop()
    kept = " ".join(words)
    return (kept if text_width(kept) <= room else kept[: max(10, int(room))]) + " …"


def footer_xml(margins: Margins, width: int, *, right_to_left: bool = False) -> str:
    """Version date and state of the data on one side, the page number on the other."""
    pieces = re.split(r"(\{page\}|\{pages\})", margins.page_of)
    bidi, marks = "<w:bidi/>" * right_to_left, direction(margins.page_of)[1]
    numbers = "".join(
        _field(piece) if piece.startswith("{") else run(piece, marks) for piece in pieces if piece
    )
    inner = f"{run(margins.footer, direction(margins.footer)[1])}<w:r><w:tab/></w:r>{numbers}"
    properties = f'<w:pStyle w:val="Footer"/>{_right_tab(width)}{bidi}'
    return _part("ftr", f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>")


def _right_tab(width: int) -> str:
    if width == A4.width:
        return ""
    return f'<w:tabs><w:tab w:val="clear" w:pos="{A4.width}"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'


def _field(piece: str) -> str:
    code = {"{page}": "PAGE", "{pages}": "NUMPAGES"}[piece]
    return f'<w:fldSimple w:instr=" {code} ">{run("1")}</w:fldSimple>'


def _part(kind: str, inner: str) -> str:
    return f"<w:{kind} {_NAMESPACE}>{inner}</w:{kind}>"

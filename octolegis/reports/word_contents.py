"""The contents of a Word report: a real field whose result is already filled in.

Word brings the page numbers up to date on printing or on request (F9); until then they are estimated.
It is not told to do so on opening: with ``w:updateFields``, and with ``w:dirty`` on the field as well, it
asks whether to update fields "that may refer to other files" (so the maintainers of UniOffice, issue 171;
and WriteDocx.jl, pull request 48, where a dirty field showed every page as 1).
"""

from __future__ import annotations

from octolegis.reports.content import Heading
from octolegis.reports.page_room import A4
from octolegis.reports.passages import CONTENTS_MARK
from octolegis.reports.word_blocks import bookmarked
from octolegis.reports.word_text import attribute, direction, run

_BEGIN, _MIDDLE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)

_ENDS_FRONT = bookmarked("", CONTENTS_MARK, 90_000)


def contents_xml(
    heading: str, entries: list[tuple[Heading, int]], width: int, *, right_to_left: bool = False
) -> str:
    """The heading of the contents and a line for each (heading, page), as links."""
    bidi, marks = direction(heading, right_to_left)
    inner = _ENDS_FRONT + run(heading, marks)
    title = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/>{bidi}</w:pPr>{inner}</w:p>'
    layout = _tab(width), right_to_left
    opening = _BEGIN + _code(' TOC \\o "1-2" \\h \\z \\u ') + _MIDDLE
    lines = [_entry(*entry, opening if i == 0 else "", layout) for i, entry in enumerate(entries)]
    if lines:
        lines[-1] = lines[-1].removesuffix("</w:p>") + _END + "</w:p>"
    return title + "".join(lines)


def _tab(width: int) -> str:
    """Where the page numbers stand, if not where the styles of our own look have them."""
    if width == A4.width:
        return ""
    clear = f'<w:tab w:val="clear" w:pos="{A4.width}"/>'
    return f'<w:tabs>{clear}<w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'


def _entry(heading: Heading, page: int, opening: str, layout: tuple[str, bool]) -> str:
    tab, right_to_left = layout
    bidi, marks = direction(heading.text, right_to_left)
    number = _BEGIN + _code(f" PAGEREF {heading.bookmark} \\h ") + _MIDDLE + run(str(page)) + _END
    link = f"{run(heading.text, marks)}<w:r><w:tab/></w:r>{number}"
    anchor = attribute(heading.bookmark)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{heading.level}"/>{tab}{bidi}</w:pPr>{opening}'
        f'<w:hyperlink w:anchor={anchor} w:history="1">{link}</w:hyperlink></w:p>'
    )


def _code(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r><w:instrText xml:space="preserve">{escaped}</w:instrText></w:r>'

"""The contents of a Word report: a real field whose result is already filled in.

Word brings the page numbers up to date on printing or on request (F9); until then they are estimated.
It is not told to do so on opening: with ``w:updateFields``, and with ``w:dirty`` on the field as well, it
asks whether to update fields "that may refer to other files" (so the maintainers of UniOffice, issue 171;
and WriteDocx.jl, pull request 48, where a dirty field showed every page as 1).
"""

from __future__ import annotations

from octolegis.reports.content import Heading
from octolegis.reports.word_text import attribute, run

_BEGIN, _MIDDLE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def contents_xml(heading: str, entries: list[tuple[Heading, int]]) -> str:
    """The heading of the contents and a line for each (heading, page), as links."""
    title = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{run(heading)}</w:p>'
    opening = _BEGIN + _code(' TOC \\o "1-2" \\h \\z \\u ') + _MIDDLE
    lines = [_entry(entry, page, opening if i == 0 else "") for i, (entry, page) in enumerate(entries)]
    if lines:
        lines[-1] = lines[-1].removesuffix("</w:p>") + _END + "</w:p>"
    return title + "".join(lines)


def _entry(heading: Heading, page: int, opening: str) -> str:
    number = _BEGIN + _code(f" PAGEREF {heading.bookmark} \\h ") + _MIDDLE + run(str(page)) + _END
    link = f"{run(heading.text)}<w:r><w:tab/></w:r>{number}"
    anchor = attribute(heading.bookmark)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TOC{heading.level}"/></w:pPr>{opening}'
        f'<w:hyperlink w:anchor={anchor} w:history="1">{link}</w:hyperlink></w:p>'
    )


def _code(text: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r><w:instrText xml:space="preserve">{escaped}</w:instrText></w:r>'

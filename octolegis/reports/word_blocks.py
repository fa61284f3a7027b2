"""The blocks of a report as the XML of a Word body."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.domain.text import is_plain
from octolegis.reports.content import Block, Cell, Heading, Paragraph, Span, Style, Table
from octolegis.reports.directions import begins_right_to_left, is_right_to_left, runs_right_to_left
from octolegis.reports.word_tables import column_widths, stays_whole
from octolegis.reports.word_text import (
    attribute,
    direction,
    plain_run,
    run,
    spans_xml,
)

FIRST_LIST, PARAGRAPH_LIST = 10, 3
"""The numbers in resources/report/numbering.xml of the first numbered list and of numbered paragraphs."""

STYLE_ID = {
    Style.BODY: "BodyText",
    Style.LABEL: "OctoLabel",
    Style.RATING: "OctoRating",
    Style.CITATION: "OctoCitation",
    Style.QUOTE: "Quote",
    Style.PROPOSAL: "OctoProposal",
    Style.RECOMMENDATION: "OctoRecommendation",
    Style.NOTE: "OctoNote",
    Style.BOX: "OctoBox",
    Style.BULLET: "ListBullet",
    Style.NUMBER: "ListNumber",
    Style.CELL: "OctoCell",
    Style.CELL_HEAD: "OctoCellHead",
}
_COMPOSED = {Style.LABEL, Style.NOTE, Style.CITATION, Style.RATING}
"""Lines that are put together of our own words and of names and titles in any script."""
SHADES = {
    "fully": "DDEEDF",
    "largely": "E9F2DC",
    "partly": "FDF1D3",
    "not": "FBE0D6",
    "conflict": "F3CFD2",
    "not-applicable": "ECEEF1",
    "not-assessed": "F7F8F9",
}
"""A light ground behind the words of a rating; never the only sign."""


def bookmarked(inner: str, name: str, number: int) -> str:
    """Runs under a bookmark; the number is its own in the file."""
    quoted = f'"{name}"' if name.isidentifier() else attribute(name)
    start = f'<w:bookmarkStart w:id="{number}" w:name={quoted}/>'
    return f'{start}{inner}<w:bookmarkEnd w:id="{number}"/>'


class Blocks:
    """Writes blocks one after another; knows the bookmarks and the numbered lists so far."""

    def __init__(self, links: set[str], numbered_paragraphs: bool, language: str = "en") -> None:
        self._links = links
        self._right_to_left = runs_right_to_left(language)
        self._numbered_paragraphs = numbered_paragraphs
        self._bookmarks = 0
        self._lists = 0
        self._in_list = False

    @property
    def lists(self) -> int:
        """How many numbered lists were begun."""
        return self._lists

    def xml(self, blocks: Iterable[Block], width: int) -> str:
        """The blocks in order."""
        return "".join(self._block(block, width) for block in blocks)

    def _block(self, block: Block, width: int) -> str:
        if isinstance(block, Table):
            self._in_list = False
            return self.table(block, width)
        if isinstance(block, Heading):
            self._in_list = False
            return self.heading(block)
        return self.paragraph(block)

    def heading(self, heading: Heading, new_page: bool = False, on_top: bool = False) -> str:
        """A heading with its bookmark, kept with what follows; it begins a page or stands on top of one."""
        bidi, marks = direction(heading.text, self._right_to_left)
        opening = ("<w:pageBreakBefore/>" if new_page else "") + bidi
        opening += '<w:spacing w:before="0"/>' if new_page or on_top else ""
        inner = self._marked(run(heading.text, marks), heading.bookmark, heading.mark)
        return f'<w:p><w:pPr><w:pStyle w:val="Heading{heading.level}"/>{opening}</w:pPr>{inner}</w:p>'

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph in its style, direction and language."""
        leads = begins_right_to_left if paragraph.style in _COMPOSED else is_right_to_left
        right_to_left = leads(paragraph.text)
        kept = "<w:keepNext/>" if paragraph.with_next else ""
        properties = f'<w:pStyle w:val="{_style(paragraph)}"/>{kept}{self._numbering(paragraph)}'
        properties += "<w:bidi/>" if right_to_left or self._turned(paragraph) else ""
        inner = spans_xml(paragraph.spans, paragraph.language, right_to_left, self._links)
        inner = self._marked(inner, paragraph.bookmark, paragraph.mark)
        return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"

    def _turned(self, paragraph: Paragraph) -> bool:
        """Whether words in another script follow the report's direction: quotes keep their own."""
        return self._right_to_left and (not paragraph.language or runs_right_to_left(paragraph.language))

    def _numbering(self, paragraph: Paragraph) -> str:
        if paragraph.style is Style.NUMBER:
            self._lists += not self._in_list
            self._in_list = True
            return _numbered(FIRST_LIST + self._lists - 1)
        self._in_list = False
        if self._numbered_paragraphs and paragraph.style is Style.BODY:
            return _numbered(PARAGRAPH_LIST)
        return ""

    def _marked(self, inner: str, *names: str) -> str:
        for name in filter(None, names):
            self._bookmarks += 1
            inner = bookmarked(inner, name, self._bookmarks)
        return inner

    def table(self, table: Table, width: int) -> str:
        """A table with a head that repeats, and a small paragraph that keeps it from the next one."""
        widths = column_widths(table, width)
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        head = [Cell((Paragraph((Span(column.heading),), Style.CELL_HEAD),)) for column in table.columns]
        rows = self._row(head, widths, is_head=True)
        rows += "".join(self._row(row, widths) for row in table.rows)
        mirrored = "<w:bidiVisual/>" if self._right_to_left else ""
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="OctoTable"/>{mirrored}'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f"<w:tblDescription w:val={attribute(table.alternative)}/></w:tblPr>"
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
            '<w:p><w:pPr><w:pStyle w:val="OctoAfterTable"/></w:pPr></w:p>'
        )

    def _row(self, cells: Iterable[Cell], widths: list[int], is_head: bool = False) -> str:
        cells = list(cells)
        properties = "<w:cantSplit/>" if is_head or stays_whole(cells, widths) else ""
        properties += "<w:tblHeader/>" if is_head else ""
        inner = "".join([self._cell(cell, width) for cell, width in zip(cells, widths, strict=True)])
        return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>" if properties else f"<w:tr>{inner}</w:tr>"

    def _cell(self, cell: Cell, width: int) -> str:
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADES[cell.rating]}"/>' if cell.rating else ""
        inner = "".join([self._in_cell(paragraph) for paragraph in cell.paragraphs])
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inner}</w:tc>'

    def _in_cell(self, paragraph: Paragraph) -> str:
        """A paragraph of a cell; the plain ones, which are thousands, without detours."""
        span = paragraph.spans[0] if len(paragraph.spans) == 1 else None
        if span is None or not is_plain(span.text) or not self._is_plain(paragraph, span):
            return self.paragraph(paragraph)
        self._in_list = False
        inner = plain_run(span)
        if paragraph.mark:
            inner = self._marked(inner, paragraph.mark)
        return f'<w:p><w:pPr><w:pStyle w:val="OctoCell"/></w:pPr>{inner}</w:p>'

    def _is_plain(self, one: Paragraph, span: Span) -> bool:
        """Whether a paragraph of a cell needs no more than its style."""
        more = one.bookmark or one.language or one.with_next or self._right_to_left or span.gone or span.new
        return one.style is Style.CELL and not more and span.target not in self._links


def _style(paragraph: Paragraph) -> str:
    if paragraph.style is Style.RATING and paragraph.rating:
        return "OctoRating" + "".join(word.title() for word in paragraph.rating.value.split("-"))
    return STYLE_ID[paragraph.style]


def _numbered(number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'

"""How high the blocks of a report stand in Word, in points: the sizes of resources/report/styles.xml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from octolegis.reports.content import Block, Cell, Heading, Paragraph, Style, Table
from octolegis.reports.type_width import BOLD, lines
from octolegis.reports.word_tables import column_widths, stays_whole

_LEADING = 1.2207
"""Height of a line of Calibri, in ems."""
_BODY_LEADING = _LEADING * 259 / 240
_TWIPS = 20
_CELL_SIDES, _RULE = 6.0, 0.5
_AFTER_TABLE = 8.0
_BORDER = 13.0
"""Space and lines above and below a box."""


class Piece(NamedTuple):
    """Lines that a page may part.

    ``with_next`` keeps the next piece on its page, ``whole`` its own lines; ``head`` is what is
    repeated above it where it begins or goes on on a new page, and ``bookmark`` a heading's.
    """

    before: float
    line: float
    lines: int
    after: float
    with_next: bool = False
    whole: bool = False
    head: float = 0.0
    bookmark: str = ""

    @property
    def height(self) -> float:
        """The height of its lines."""
        return self.line * self.lines


class _Look(NamedTuple):
    size: float
    before: float
    after: float
    indent: float = 0.0
    bold: bool = False
    with_next: bool = False
    whole: bool = False


_LOOKS = {
    Style.BODY: _Look(10.5, 0, 5),
    Style.LABEL: _Look(10, 6, 2, bold=True, with_next=True),
    Style.RATING: _Look(10.5, 2, 5, 11.4, with_next=True),
    Style.CITATION: _Look(10, 2, 1.5, 11.4, bold=True, with_next=True),
    Style.QUOTE: _Look(10, 0, 2, 36.9, whole=True),
    Style.PROPOSAL: _Look(10, 0, 0, 36.9, whole=True),
    Style.RECOMMENDATION: _Look(10.5, 3, 3, 32.6),
    Style.NOTE: _Look(9, 2, 4),
    Style.BOX: _Look(9.5, 0, 0, 14.2),
    Style.BULLET: _Look(10.5, 0, 2.5, 19.9),
    Style.NUMBER: _Look(10.5, 0, 2.5, 22.7),
}
_BOXED = {Style.PROPOSAL, Style.BOX}
_HEADINGS = {1: (16.0, 18.0, 13.0), 2: (12.5, 14.0, 4.0), 3: (11.0, 10.0, 4.0)}
"""Size, space before and after (with the rule) of headings."""
CELL, HEAD = 9.0, 7.5


def pieces(blocks: tuple[Block, ...], width: float) -> Iterator[Piece]:
    """The pieces of blocks that stand on pages ``width`` twentieths of a point wide."""
    above: Style | None = None
    for block in blocks:
        if isinstance(block, Table):
            yield from _rows(block, int(width))
            above = None
        elif isinstance(block, Heading):
            yield _heading(block, width)
            above = None
        else:
            yield _paragraph(block, width, boxed=block.style in _BOXED and block.style is not above)
            above = block.style


def _heading(heading: Heading, width: float) -> Piece:
    size, before, after = _HEADINGS[heading.level]
    number = lines(heading.text, width / _TWIPS / size / BOLD)
    return Piece(before, size * _LEADING, number, after, True, True, bookmark=heading.bookmark)


def _paragraph(paragraph: Paragraph, width: float, boxed: bool) -> Piece:
    look = _LOOKS.get(paragraph.style, _LOOKS[Style.BODY])
    room = (width / _TWIPS - look.indent) / look.size / (BOLD if look.bold else 1)
    border = _BORDER if boxed else 0.0
    return Piece(
        look.before + border,
        look.size * _BODY_LEADING,
        lines(paragraph.text, room),
        look.after,
        look.with_next or paragraph.with_next,
        look.whole,
    )


def _rows(table: Table, width: int) -> Iterator[Piece]:
    widths = column_widths(table, width)
    rooms = [one / _TWIPS - _CELL_SIDES for one in widths]
    heads = zip(table.columns, rooms, strict=True)
    number = max(lines(column.heading, room / HEAD / BOLD) for column, room in heads)
    head = number * HEAD * _LEADING + 3 + _RULE
    yield Piece(0, head, 1, 0, True, True)
    for row in table.rows:
        height = max([_cell(cell, room) for cell, room in zip(row, rooms, strict=True)]) + _RULE
        line = CELL * _LEADING
        whole = stays_whole(row, widths)
        count = 1 if whole else max(1, round(height / line))
        kept = all(one.with_next for cell in row for one in cell.paragraphs)
        yield Piece(0, height / count, count, 0, kept, whole, head)
    yield Piece(0, _AFTER_TABLE, 1, 0)


def _cell(cell: Cell, room: float) -> float:
    total = 0.0
    for one in cell.paragraphs:
        wide = BOLD if one.spans and one.spans[0].bold else 1.0
        total += lines(one.text, room / CELL / wide) * CELL * _LEADING + 3
    return total

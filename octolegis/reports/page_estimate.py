"""On which page each heading will fall, by laying the report out in thought, until Word does it in fact."""

from __future__ import annotations

from collections.abc import Sequence

from octolegis.reports.block_heights import Piece, pieces
from octolegis.reports.content import Heading, Report, Section
from octolegis.reports.page_room import A4, Room
from octolegis.reports.type_width import BOLD, lines

_CONTENTS_HEAD = 62.0
_ENTRIES = {1: (10.5, 4.0, 470.0), 2: (10.0, 0.5, 440.0)}
"""Size, space around and width of the entries of the contents."""
_CHAIN = 12
"""More than so many pieces are never kept together."""


class _Pages:
    """Where the next piece goes; ``used`` points of the page are full."""

    def __init__(self, first: int) -> None:
        self.page, self.used, self._after = first, 0.0, 0.0

    def turn(self) -> None:
        """Begin a new page unless nothing stands on this one."""
        if self.used:
            self.page, self.used, self._after = self.page + 1, 0.0, 0.0

    def add(self, chain: Sequence[Piece], full: float) -> None:
        """Place the first piece of the chain so that what must stay together does."""
        piece = chain[0]
        if self.used and self._gap(piece) + self.used + _needed(chain) > full:
            self.turn()
            self.used = piece.head
        self.used += self._gap(piece) if self.used else 0.0
        self._lay(piece, full)
        self._after = piece.after

    def _gap(self, piece: Piece) -> float:
        return max(self._after, piece.before)

    def _lay(self, piece: Piece, full: float) -> None:
        left = piece.lines
        while left:
            fitting = max(1, int((full - self.used) / piece.line + 0.01))
            taken = min(left, fitting)
            self.used += taken * piece.line
            left -= taken
            if left:
                self.page, self.used = self.page + 1, piece.head


def _needed(chain: Sequence[Piece]) -> float:
    """The height that must be free: of all that is kept together and the first lines of what follows."""
    total, after = 0.0, 0.0
    for i, piece in enumerate(chain):
        gap = max(after, piece.before) if i else 0.0
        total += gap + (piece.height if piece.whole or piece.with_next else _first_lines(piece))
        after = piece.after
        if not piece.with_next:
            break
    return total


def _first_lines(piece: Piece) -> float:
    """No line stands alone at the foot or the head of a page."""
    return piece.line * (piece.lines if piece.lines <= 3 else 2)


def estimated_pages(report: Report, entries: Sequence[Heading], room: Room = A4) -> dict[str, int]:
    """The page of each heading's bookmark; the cover is page 1, the contents name the entries."""
    pages = _Pages(2)
    _place(pages, list(pieces(report.front, room.width)), room.height)
    _place(pages, list(_contents(entries)), room.height)
    found: dict[str, int] = {}
    wide = False
    for section in report.sections:
        if section.new_page or section.wide != wide:
            pages.turn()
        wide = section.wide
        found |= _section(pages, section, room)
    return found


def _contents(entries: Sequence[Heading]) -> list[Piece]:
    shown = [Piece(24, _CONTENTS_HEAD - 24, 1, 0, True)]
    for entry in entries:
        size, around, width = _ENTRIES[entry.level]
        number = lines(entry.text, width / size / (BOLD if entry.level == 1 else 1))
        shown.append(Piece(around, size * 1.317, number, 0))
    return shown


def _section(pages: _Pages, section: Section, room: Room) -> dict[str, int]:
    width, full = room.across(wide=section.wide), room.down(wide=section.wide)
    return _place(pages, list(pieces(section.blocks, width)), full)


def _place(pages: _Pages, laid: list[Piece], full: float) -> dict[str, int]:
    found: dict[str, int] = {}
    for i, piece in enumerate(laid):
        pages.add(laid[i : i + _CHAIN], full)
        if piece.bookmark:
            found[piece.bookmark] = pages.page
    return found

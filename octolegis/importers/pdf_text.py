"""Takes the text off the pages of a PDF; where a page is in columns, in the order in which it is read."""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.importers import progress
from octolegis.importers.pdf_columns import Band, bands, straight_on
from octolegis.importers.pdf_rows import Box, parted, rows_of
from octolegis.importers.pdf_whites import may_hold_columns, whites
from octolegis.importers.source import weight

MAX_PAGES = 3_000
_TOLD_EVERY = 20
"""Pages between two reports of progress."""
_FEW = 420
"""Boxes of a page that are all looked at; of more, some from each quarter."""
_SOME = 40
_DENSE = 3
"""Characters per box below which asking for the ends of each word costs less."""
_PRINTED = re.compile("([^\\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02])\\s*")
_LONGEST = 600
"""Most characters of one box."""
_COVERED = 60
"""Boxes of a page that may lie under others, as under a slanting stamp, until each character is asked for."""
_OVERLAID = 4
"""Pages in a row with too many such boxes, after which each character is asked for at once."""
_MOST = 30_000
"""Characters of a page above which its columns are not looked for."""


def page_bands(data: bytes) -> Iterator[list[Band]]:
    """Each page as bands of columns; FileError when the file is protected, damaged or too long."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        raise FileError("import.password" if code == 4 else "import.damaged") from error
    try:
        if len(document) > MAX_PAGES:
            raise FileError("import.too-many-pages", pages=MAX_PAGES)
        stamps = _Stamps()
        for number in range(len(document)):
            if number % _TOLD_EVERY == 0:
                progress.tell(number, len(document))
            yield _page(document, number, stamps)
    finally:
        document.close()


def _page(document: Any, number: int, stamps: _Stamps) -> list[Band]:
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return []
    text_page = page.get_textpage()
    try:
        text = str(text_page.get_text_range())
        found = _Columns(text_page.raw, text, stamps).bands()
        stamps.remember(text)
        return found or [straight_on(_plain(text))]
    finally:
        text_page.close()
        page.close()


def _plain(text: str) -> str:
    """The text with the line ends that were swallowed after hyphens, and nothing that cannot be printed."""
    return text.replace("\ufffe", "-\n").replace("\x02", "-\n").replace("\0", " ")


class _Stamps:
    """Lines that stand, word for word, on most pages: stamps, which may lie across the columns.

    ``overlaid`` counts the pages in a row whose boxes lay over one another, as under such a stamp.
    """

    def __init__(self) -> None:
        self.overlaid = 0
        self._seen: Counter[str] = Counter()
        self._pages = 0
        self._waiting: list[str] = []

    def remember(self, text: str) -> None:
        """Keep the text of a page, to be counted when first asked for."""
        self._waiting.append(text)

    def places(self, text: str) -> list[range]:
        """Where in the text of the next page such lines are."""
        for page in self._waiting:
            self._pages += 1
            self._seen.update({line.strip() for line in page.split("\n") if len(line) < 120})
        self._waiting = []
        found, start = [], 0
        for line in text.split("\n"):
            bare = line.strip()
            if len(bare) > 3 and self._seen[bare] >= max(4, 0.8 * self._pages):
                found.append(range(start, start + len(line) + 1))
            start += len(line) + 1
        return found


class _Columns:
    """Asks a page where its words stand, as little as will do."""

    def __init__(self, raw: Any, text: str, stamps: _Stamps) -> None:
        self._all_stamps = stamps
        self._stamps: list[range] = []
        self._raw = raw
        self._text = text
        self._edges = [ctypes.c_double() for _ in range(4)]
        self._pointers = [ctypes.byref(edge) for edge in self._edges]

    def bands(self) -> list[Band]:
        """The columns of the page, or nothing where it is read straight on."""
        import pypdfium2.raw as pdfium

        if len(self._text) > _MOST or len(self._text) != pdfium.FPDFText_CountChars(self._raw):
            return []
        count = pdfium.FPDFText_CountRects(self._raw, 0, -1)
        if count < 8 or not self._likely(count):
            return []
        placed = self._boxes(count)
        self._stamps = self._all_stamps.places(self._text)
        own = [box for start, box in placed if not any(start in stamp for stamp in self._stamps)]
        upright, slanted = parted(own)
        rows = rows_of(upright)
        between = whites(rows)
        found = bands(rows, between) if between else []
        if found:
            found.append(
                straight_on("\n".join(["".join(box.text for box in slanted), *self._stamped(placed)]))
            )
        lines = (line for band in found for column in band.columns for line in column)
        return found if sum(weight(line.text) for line in lines) == weight(_plain(self._text)) else []

    def _stamped(self, placed: list[tuple[int, Box]]) -> list[str]:
        return ["".join(box.text for start, box in placed if start in stamp) for stamp in self._stamps]

    def _likely(self, count: int) -> bool:
        """Whether some white runs down the page between words, by a part of its boxes if there are many."""
        if count < 1.3 * self._text.count("\n") and self._one_column(range(0, count, count // 12 + 1)):
            return False
        if count <= _FEW:
            places = list(range(count))
        else:
            places = [start + n for start in range(0, count - _SOME, count // 4) for n in range(_SOME)]
        return may_hold_columns(rows_of([self._box(place) for place in places]))

    def _one_column(self, places: Iterable[int]) -> bool:
        """Whether lines from all over the page stand over one another, by the boxes of some."""
        boxes = [self._box(place) for place in places]
        return max(box.left for box in boxes) < min(box.right for box in boxes)

    def _box(self, place: int) -> Box:
        import pypdfium2.raw as pdfium

        pdfium.FPDFText_GetRect(self._raw, place, *self._pointers)
        left, top, right, bottom = (edge.value for edge in self._edges)
        return Box(left, bottom, right, top)

    def _boxes(self, count: int) -> list[tuple[int, Box]]:
        """Boxes with their words, each with the place in the text where it begins."""
        if len(self._text) < _DENSE * count or self._all_stamps.overlaid >= _OVERLAID:
            return self._characters()
        boxes = [self._box(place) for place in range(count)]
        starts = self._starts(boxes)
        self._all_stamps.overlaid = self._all_stamps.overlaid + 1 if starts is None else 0
        if starts is None:
            return self._characters()
        ends = [*starts[1:], len(self._text)]
        return [
            (start, box._replace(text=_plain(self._text[start:end])))
            for box, start, end in zip(boxes, starts, ends, strict=True)
        ]

    def _starts(self, boxes: list[Box]) -> list[int] | None:
        """Where in the text each box begins; ``None`` where too many boxes lie over one another."""
        import pypdfium2.raw as pdfium

        starts = [0]
        failed = 0
        for box in boxes[1:]:
            middle = (box.bottom + box.top) / 2
            start = pdfium.FPDFText_GetCharIndexAtPos(self._raw, box.left + 0.5, middle, 1.0, 1.0)
            if not starts[-1] < start < starts[-1] + _LONGEST:
                start = self._start_by_words(box, starts[-1])
                failed += 1
            if start <= starts[-1] or failed > _COVERED:
                return None
            starts.append(start)
        return starts

    def _start_by_words(self, box: Box, after: int) -> int:
        """Where the words within a box's edges come next in the text; -1 if they do not."""
        import pypdfium2.raw as pdfium

        buffer = (ctypes.c_ushort * 200)()
        edges = (box.left, box.top, box.right, box.bottom)
        count = pdfium.FPDFText_GetBoundedText(self._raw, *edges, buffer, 200)
        words = bytes(buffer)[: 2 * max(0, count)].decode("utf-16-le", "replace").strip("\0\r\n ")
        return self._text.find(words, after + 1, after + _LONGEST) if words else -1

    def _characters(self) -> list[tuple[int, Box]]:
        """Boxes made of single characters: a new one at each blank and each line's end."""
        import pypdfium2.raw as pdfium

        left, right, bottom, top = self._edges
        pointers = [ctypes.byref(edge) for edge in (left, right, bottom, top)]
        boxes: list[tuple[int, Box]] = []
        for match in _PRINTED.finditer(self._text.replace("\0", " ")):
            start, end = match.start(), match.start() + len(match.group(1))
            edges = []
            for place in (start, end - 1):
                pdfium.FPDFText_GetCharBox(self._raw, place, *pointers)
                edges.append((left.value, bottom.value, right.value, top.value))
            (one, low, _, high), (_, lower, other, higher) = edges
            boxes.append(
                (start, Box(one, min(low, lower), max(one, other), max(high, higher), match.group()))
            )
        return boxes

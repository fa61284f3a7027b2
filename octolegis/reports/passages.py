"""The passages of a report, each with a mark by which edits made by hand in Word are found again.

A passage is a heading, the paragraphs from one label to the next, or a row of a table. Its mark is a hidden
bookmark: a key, which stays while the passage has its place, and a checksum of what we wrote. Headings also
count the passages below them, so that one that was deleted by hand is missed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256

from octolegis.domain.text import clean, is_plain
from octolegis.reports.content import Block, Cell, Heading, Paragraph, Report, Style, Table

MARK = re.compile(r"_oc_([0-9a-f]{12})_([0-9a-f]{10})(?:_(\d+))?")
CONTENTS_MARK, END_MARK = "_oc_contents", "_oc_end"
"""What stands where the passage before ends and none of ours begins."""
NUMBER = re.compile(r"^R\d+\b")
"""The number of a recommendation, which is another when one is added before it."""
CHAPTER = re.compile(r"^\d+\s+")
"""The number of a chapter, which is another when one is switched off."""
FRONT = "front"
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage with its key; ``place`` is the heading under which it stands, ``start`` its first block."""

    key: str
    place: str
    start: int
    blocks: tuple[Heading | Paragraph, ...] = ()
    row: Row = ()

    @property
    def texts(self) -> list[str]:
        """Its words as we write them, a text for each paragraph."""
        return [*(one.text for one in self.blocks), *(p.text for cell in self.row for p in cell.paragraphs)]

    @property
    def checksum(self) -> str:
        """Of the words alone: their look is not compared."""
        if self.row:
            return checksum_of_row([[paragraph.text for paragraph in one.paragraphs] for one in self.row])
        if is_heading(self):
            return checksum_of_heading(self.blocks[0].text)
        return checksum(block.text for block in self.blocks)


def checksum(lines: Iterable[str]) -> str:
    """Of lines of words, whatever the spaces between them and the numbers before them."""
    return _digest("\n".join(filter(None, map(comparable, lines))))


def checksum_of_row(cells: Iterable[Iterable[str]]) -> str:
    """Of the lines in each cell of a row."""
    return _digest(" | ".join([comparable("\n".join(lines)) for lines in cells]))


def _spaced(text: str) -> str:
    """The words with one space between them."""
    if "  " not in text and is_plain(text):
        return text.strip(" ")
    return " ".join(clean(text).split())


def comparable(line: str) -> str:
    """A line without what changes by itself."""
    words = _spaced(line)
    return NUMBER.sub("", words).lstrip() if words.startswith("R") else words


def checksum_of_heading(text: str) -> str:
    """Of a heading without the number of its chapter."""
    return checksum([CHAPTER.sub("", text)])


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:10]


class _Reader:
    """Parts blocks into passages."""

    def __init__(self, bookmark: str) -> None:
        self._bookmark, self._place, self._tables = bookmark, "", 0
        self._seen: Counter[str] = Counter()
        self._held: list[Paragraph] = []
        self._start = 0

    def block(self, index: int, block: Block) -> Iterator[Passage]:
        """The passages that a block ends or is."""
        if isinstance(block, Paragraph):
            if block.style is Style.LABEL or block.begins:
                yield from self.held()
            if not self._held:
                self._start = index
            self._held.append(block)
            return
        yield from self.held()
        if isinstance(block, Heading):
            self._bookmark, self._place, self._tables = block.bookmark, block.text, 0
            yield Passage(self._key("heading"), self._place, index, (block,))
            return
        self._tables += 1
        for row in block.rows:
            yield Passage(self._key("row", str(self._tables), _name(row)), self._place, index, row=row)

    def held(self) -> Iterator[Passage]:
        """The paragraphs so far."""
        if self._held:
            first = self._held[0]
            label = first.spans[0].text * first.begins or first.text * (first.style is Style.LABEL)
            key = self._key("text", comparable(label))
            yield Passage(key, self._place or label.strip(), self._start, tuple(self._held))
            self._held = []

    def _key(self, *parts: str) -> str:
        """The same names under one heading are counted."""
        name = "\x1f".join((self._bookmark, *parts))
        self._seen[name] += 1
        whole = f"{name}\x1f{self._seen[name]}"
        return sha256(whole.encode("utf-8", "replace")).hexdigest()[:12]


def passages(bookmark: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    """The passages of a chapter in their order; ``bookmark`` names it until its first heading."""
    reader = _Reader(bookmark)
    for index, block in enumerate(blocks):
        yield from reader.block(index, block)
    yield from reader.held()


def _name(row: Row) -> str:
    """What names a row: its first cell, or the second behind the number of a recommendation."""
    for one in row:
        text = "\n".join([paragraph.text for paragraph in one.paragraphs])
        if not NUMBER.fullmatch(text.strip()):
            return text
    return ""


def marked(report: Report) -> Report:
    """The report with the mark of each passage."""
    front = tuple(mark_blocks(FRONT, report.front))
    sections = tuple(
        replace(section, blocks=tuple(mark_blocks(section.key, section.blocks)))
        for section in report.sections
    )
    return replace(report, front=front, sections=sections)


def mark_blocks(bookmark: str, blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks of a chapter, the first of each passage with its mark."""
    found = list(passages(bookmark, blocks))
    marks: dict[int, list[str]] = {}
    for one, mark in zip(found, _marks(found), strict=True):
        marks.setdefault(one.start, []).append(mark)
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            pairs = zip(block.rows, marks.get(index, []), strict=True)
            yield replace(block, rows=tuple(_marked_row(row, mark) for row, mark in pairs))
        elif index in marks:
            yield replace(block, mark=marks[index][0])
        else:
            yield block


def _marks(found: list[Passage]) -> Iterator[str]:
    for i, one in enumerate(found):
        name = f"_oc_{one.key}_{one.checksum}"
        yield f"{name}_{below(found, i)}" if is_heading(one) else name


def below(found: list[Passage], index: int) -> int:
    """How many passages stand between a heading and the next."""
    number = 0
    while index + 1 + number < len(found) and not is_heading(found[index + 1 + number]):
        number += 1
    return number


def is_heading(passage: Passage) -> bool:
    """Whether the passage is a heading."""
    return bool(passage.blocks) and isinstance(passage.blocks[0], Heading)


def _marked_row(row: Row, mark: str) -> Row:
    first, *others = row
    words, *more = first.paragraphs
    # Written out: for thousands of rows, ``replace`` would take a fifth of the time of all.
    words = Paragraph(
        words.spans, words.style, words.bookmark, words.language, words.rating, words.with_next, mark
    )
    return (Cell((words, *more), first.rating), *others)

"""What a report says, as plain lines: for looking at where its pages cannot be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from octolegis.reports.content import Block, Heading, Paragraph, Report, Table


class Line(NamedTuple):
    """A line; a heading has a level from 1 on, other words have 0."""

    text: str
    level: int = 0


def lines(report: Report) -> Iterator[Line]:
    """The cover's title, then each heading, paragraph and row of a table in its order."""
    yield Line(report.title, 1)
    yield from (Line(f"{label} {value}") for label, value in report.cover.particulars)
    yield from _lines(report.front)
    for section in report.sections:
        yield from _lines(section.blocks)


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Heading):
            yield Line(block.text, block.level)
        elif isinstance(block, Paragraph):
            yield Line(block.text)
        else:
            yield from _rows(block)


def _rows(table: Table) -> Iterator[Line]:
    yield Line(" | ".join(column.heading for column in table.columns))
    for row in table.rows:
        yield Line(" | ".join(" / ".join(p.text for p in cell.paragraphs) for cell in row))

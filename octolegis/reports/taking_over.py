"""A report made again with what people edited by hand in an earlier one: nothing is overwritten silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from octolegis.reports.content import Block, Cell, Heading, Paragraph, Report, Span, Style, Table
from octolegis.reports.earlier_word import Found, Line, below_headings
from octolegis.reports.edit_excerpts import excerpt, excerpt_of_edit
from octolegis.reports.passages import (
    CHAPTER,
    FRONT,
    NUMBER,
    Passage,
    below,
    comparable,
    is_heading,
    mark_blocks,
    passages,
)
from octolegis.wording import wording

_STYLES = {
    "List Bullet": Style.BULLET,
    "List Number": Style.NUMBER,
    "Quote": Style.QUOTE,
    "Octolegis Label": Style.LABEL,
    "Octolegis Citation": Style.CITATION,
    "Octolegis Proposal": Style.PROPOSAL,
    "Octolegis Recommendation": Style.RECOMMENDATION,
    "Octolegis Note": Style.NOTE,
    "Octolegis Box": Style.BOX,
    "Octolegis Cell": Style.CELL,
}


class Fate(StrEnum):
    """What became of an edit made by hand, that which needs a decision first."""

    CONFLICT = "conflict"
    HOMELESS = "homeless"
    LOST = "lost"
    RESTORED = "restored"
    DELETED = "deleted"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class HandEdit:
    """An edit: what became of it, the heading under which it stands, and its first words."""

    fate: Fate
    place: str
    words: str


def taken_over(report: Report, earlier: list[Found]) -> tuple[Report, list[HandEdit]]:
    """The report, its passages marked, with the edits of the earlier one; and what became of each."""
    work = _TakingOver(report.language, earlier)
    front = work.blocks(FRONT, report.front)
    sections = tuple(
        replace(section, blocks=work.blocks(section.key, section.blocks)) for section in report.sections
    )
    return replace(report, front=front, sections=sections), [*work.edits, *work.homeless()]


class _TakingOver:
    """Goes through the passages; ``edits`` tells what became of those edited."""

    def __init__(self, language: str, earlier: list[Found]) -> None:
        self._words = wording(language)
        self._earlier = {one.key: one for one in reversed(earlier)}
        self._below = below_headings(earlier)
        self._met: set[str] = set()
        self.edits: list[HandEdit] = []

    def homeless(self) -> list[HandEdit]:
        """Edits whose passage the report has no more."""
        left = [one for key, one in self._earlier.items() if key not in self._met and one.is_edited]
        return [HandEdit(Fate.HOMELESS, "", excerpt(line.text for line in _all_lines(one))) for one in left]

    def blocks(self, bookmark: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The blocks of a chapter with the edits."""
        found = list(passages(bookmark, blocks))
        marked = tuple(mark_blocks(bookmark, blocks))
        gone = self._deleted(found)
        starts = sorted({0, *(one.start for one in found)})
        made: list[Block] = []
        for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
            first, *rest = marked[start:end] or (None,)
            under = [one for one in found if one.start == start]
            if isinstance(first, Table):
                made += [*self._table(under, first, gone), *rest]
            elif first is not None:
                words = [block for block in (first, *rest) if not isinstance(block, Table)]
                made += self._passage(under[0], words, gone)
                made += [block for block in rest if isinstance(block, Table)]
        return tuple(made)

    def _deleted(self, found: list[Passage]) -> dict[str, bool]:
        """Passages that were deleted by hand: True where that is sure, False where they may be new."""
        gone: dict[str, bool] = {}
        for index, one in enumerate(found):
            before = self._earlier.get(one.key)
            if is_heading(one) and before is None:
                gone[one.key] = False
            if not is_heading(one) or before is None or before.below is None:
                continue
            under = found[index + 1 : index + 1 + below(found, index)]
            missing = [other.key for other in under if other.key not in self._earlier]
            lacking = before.below - self._below[before.key]
            if lacking > 0:
                gone |= dict.fromkeys(missing, lacking == len(missing))
        return gone

    def _passage(
        self, one: Passage, source: list[Heading | Paragraph], gone: dict[str, bool]
    ) -> Sequence[Block]:
        if one.key in gone:
            return self._missing(one, source, is_sure=gone[one.key])
        before = self._earlier.get(one.key)
        self._met.add(one.key)
        if before is None or not before.is_edited:
            return source
        self._note_lost(before, one)
        if isinstance(source[0], Heading):
            return self._heading(one, source[0], before)
        words = [block for block in source if isinstance(block, Paragraph)]
        now = _merged(words, before.lines, source[0].mark)
        if one.checksum == before.written or _same(words, before.lines):
            self._tell(Fate.KEPT, one, before.lines)
            return now
        self._tell(Fate.CONFLICT, one, before.lines)
        return [*now, *self._now_says(words)]

    def _missing(self, one: Passage, source: Sequence[Block], *, is_sure: bool) -> Sequence[Block]:
        lines = [Line((Span(block.text),)) for block in one.blocks]
        self._tell(Fate.DELETED if is_sure else Fate.RESTORED, one, lines)
        return [] if is_sure else source

    def _heading(self, one: Passage, heading: Heading, before: Found) -> list[Block]:
        first, *rest = before.lines or [Line((Span(heading.text),))]
        number = CHAPTER.match(heading.text)
        text = (number.group() if number else "") + CHAPTER.sub("", " ".join(first.text.split()))
        kept = one.checksum == before.written
        self._tell(Fate.KEPT if kept else Fate.CONFLICT, one, before.lines)
        more: list[Block] = list(_merged([], rest, ""))
        note = [] if kept else self._now_says([Paragraph((Span(heading.text),))])
        return [replace(heading, text=text), *more, *note]

    def _table(self, rows: list[Passage], table: Table, gone: dict[str, bool]) -> list[Block]:
        made: list[tuple[Cell, ...]] = []
        after: list[Line] = []
        for one, row in zip(rows, table.rows, strict=True):
            if one.key in gone:
                made += self._missing_row(one, row, is_sure=gone[one.key])
                continue
            before = self._earlier.get(one.key)
            self._met.add(one.key)
            edited = before is not None and before.is_edited
            made += self._row(one, row, before) if before and edited else [row]
            after += before.after if before else []
        shown: list[Block] = [replace(table, rows=tuple(made))] if made else []
        return [*shown, *_merged([], after, "")]

    def _missing_row(self, one: Passage, row: tuple[Cell, ...], *, is_sure: bool) -> list[tuple[Cell, ...]]:
        lines = [Line(paragraph.spans) for cell in row for paragraph in cell.paragraphs]
        self._tell(Fate.DELETED if is_sure else Fate.RESTORED, one, lines)
        return [] if is_sure else [row]

    def _row(self, one: Passage, row: tuple[Cell, ...], before: Found) -> list[tuple[Cell, ...]]:
        kept = one.checksum == before.written
        self._note_lost(before, one)
        self._tell(Fate.KEPT if kept else Fate.CONFLICT, one, _all_lines(before))
        first, *added = before.rows
        cells = [
            self._cell(cell, first[i], kept=kept) if i < len(first) else cell for i, cell in enumerate(row)
        ]
        more = [
            tuple(Cell(tuple(_cell_lines(one[i] if i < len(one) else []))) for i in range(len(row)))
            for one in added
        ]
        return [tuple(cells), *more]

    def _cell(self, cell: Cell, lines: list[Line], *, kept: bool) -> Cell:
        words = list(cell.paragraphs)
        if _same(words, lines):
            return cell
        now = _merged(words, [line for line in lines if line.text.strip()], words[0].mark, Style.CELL)
        shown = now or [replace(words[0], spans=(Span("–"),))]
        if not kept:
            label = Span(self._words("report.hand_edit.now") + " ", italic=True)
            text = " ".join(paragraph.text for paragraph in words)
            shown.append(Paragraph((label, Span(text)), Style.CELL))
        return replace(cell, paragraphs=tuple(shown))

    def _now_says(self, words: list[Paragraph]) -> list[Block]:
        """What the assessment says now, below what the person wrote: to be settled by hand."""
        label = Paragraph((Span(self._words("report.hand_edit.now"), bold=True),), Style.NOTE, with_next=True)
        return [label, *(replace(one, style=Style.BOX, mark="", bookmark="", rating=None) for one in words)]

    def _note_lost(self, before: Found, one: Passage) -> None:
        if before.lost:
            self._tell(Fate.LOST, one, _all_lines(before))

    def _tell(self, fate: Fate, one: Passage, lines: list[Line]) -> None:
        words = excerpt_of_edit(one.texts, [line.text for line in lines])
        self.edits.append(HandEdit(fate, one.place, words))


def _same(words: list[Paragraph], lines: list[Line]) -> bool:
    ours = [text for text in (comparable(one.text) for one in words) if text]
    return ours == [text for text in (comparable(line.text) for line in lines) if text]


def _merged(
    words: list[Paragraph], lines: list[Line], mark: str, style: Style | None = None
) -> list[Paragraph]:
    """The lines as they stand, each in the look and with the links of the paragraph that it was."""
    ours, theirs = ([comparable(one.text) for one in side] for side in (words, lines))
    made: list[Paragraph] = []
    for tag, low, high, first, last in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            made += words[low:high]
            continue
        for i, line in enumerate(lines[first:last]):
            model = words[low + i] if low + i < high else None
            made.append(_edited(model, line, style))
    if made and mark:
        made = [replace(made[0], mark=mark), *(replace(one, mark="") for one in made[1:])]
    return made


def _edited(model: Paragraph | None, line: Line, style: Style | None) -> Paragraph:
    if model is None:
        return Paragraph(line.spans, style or _STYLES.get(line.style, Style.BODY))
    targets = {span.text.strip(): span.target for span in model.spans if span.target}
    spans = tuple(replace(span, target=targets.get(span.text.strip(), "")) for span in line.spans)
    number = NUMBER.match(model.text)
    if number and spans and NUMBER.match(spans[0].text):
        spans = (replace(spans[0], text=NUMBER.sub(number.group(), spans[0].text)), *spans[1:])
    return replace(model, spans=spans, mark="")


def _cell_lines(lines: list[Line]) -> list[Paragraph]:
    return _merged([], lines, "", Style.CELL) or [Paragraph((Span(""),), Style.CELL)]


def _all_lines(found: Found) -> list[Line]:
    cells = [line for row in found.rows for cell in row for line in cell]
    return [*found.lines, *cells, *found.after]

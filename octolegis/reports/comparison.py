"""Two versions of a law side by side in Word: what went is struck out, what came is underlined."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from octolegis.domain.assessment import Assessment
from octolegis.domain.comparing import Compared, compared, relied_on, shown
from octolegis.domain.difference import Piece, PieceKind
from octolegis.domain.errors import InputError
from octolegis.domain.law import Law
from octolegis.domain.matching_versions import MatchKind
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    cell,
    labelled,
    plain,
)
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading

_SHARES = (("provision", 18), ("before", 41), ("after", 41))


def comparison(assessment: Assessment, options: ReportOptions) -> Report:
    """The comparison of the law that the options name with the version before it, or with another law."""
    return _Comparison(Reading(assessment, options)).report()


def versions_compared(assessment: Assessment, options: ReportOptions) -> tuple[Law, Law]:
    """The earlier and the later law; InputError for one that is not known, or has no version before it."""
    later = options.law or next(
        (law.id for law in assessment.current_laws.values() if law.follows), next(iter(assessment.laws), "")
    )
    if later not in assessment.laws:
        raise InputError("error.unknown_law", law=later, known=", ".join(assessment.laws) or "-")
    law = assessment.laws[later]
    earlier = options.compared_with or law.follows
    if not earlier:
        raise InputError("error.no_earlier_version", title=law.title)
    if earlier not in assessment.laws:
        raise InputError("error.unknown_law", law=earlier, known=", ".join(assessment.laws))
    return assessment.laws[earlier], law


def can_be_compared(assessment: Assessment, options: ReportOptions) -> bool:
    """Whether there are two versions of what the options name."""
    try:
        versions_compared(assessment, options)
    except InputError:
        return False
    return True


def named(law: Law) -> str:
    """The law with the name of its version."""
    return f"{law.title} ({law.version})" if law.version else law.title


@dataclass(frozen=True)
class _Comparison:
    reading: Reading

    def report(self) -> Report:
        reading, body = self.reading, Chapters()
        if not can_be_compared(reading.assessment, reading.options):
            body.add("compared", reading.say("comparison.versions"), [plain(reading.say("comparison.none"))])
            return framed(reading, "comparison", body.sections)
        body.add("compared", reading.say("comparison.versions"), self._told())
        body.add("comparison", reading.say("kind.comparison"), self._table(), wide=True)
        return framed(reading, "comparison", body.sections)

    @cached_property
    def laws(self) -> tuple[Law, Law]:
        return versions_compared(self.reading.assessment, self.reading.options)

    @cached_property
    def rows(self) -> tuple[Compared, ...]:
        old, new = self.laws
        return compared(self.reading.outline(old.id), self.reading.outline(new.id))

    @cached_property
    def shown(self) -> list[Compared]:
        """The rows that are asked for."""
        old, new = self.laws
        relied = relied_on(self.reading.assessment.mappings.values(), old.id, new.id)
        return shown(self.rows, self.reading.options.shown, relied)

    def _told(self) -> list[Block]:
        reading = self.reading
        old, new = self.laws
        counts = Counter(row.kind for row in self.rows)
        blocks: list[Block] = [
            labelled(reading.introduced(reading.say("comparison.before")).rstrip(), named(old)),
            labelled(reading.introduced(reading.say("comparison.after")).rstrip(), named(new)),
            plain(reading.say("comparison.counted"), Style.LABEL),
        ]
        blocks += [
            plain(f"{reading.introduced(reading.term(kind, 'match'))}{counts[kind]}", Style.BULLET)
            for kind in MatchKind
            if counts[kind]
        ]
        which = reading.term(reading.options.shown, "shown")
        return [*blocks, plain(reading.say("comparison.shown", which=which, number=len(self.shown)))]

    def _table(self) -> list[Block]:
        reading = self.reading
        if not self.shown:
            return [plain(reading.say("comparison.nothing"))]
        columns = tuple(Column(reading.say(f"comparison.{key}"), share) for key, share in _SHARES)
        return [Table(columns, tuple(map(self._row, self.shown)), reading.say("kind.comparison"))]

    def _row(self, row: Compared) -> tuple[Cell, ...]:
        old, new = self.laws
        head = Paragraph((Span(_cited(row), bold=True),), Style.CELL)
        kind = Paragraph((Span(self.reading.term(row.kind, "match"), italic=True),), Style.CELL)
        return (
            Cell((head, kind)),
            _words(row.pieces, PieceKind.GONE, old.language) if row.before else cell("–"),
            _words(row.pieces, PieceKind.NEW, new.language) if row.after else cell("–"),
        )


def _cited(row: Compared) -> str:
    """How both cite it, once where that is the same."""
    both = dict.fromkeys(filter(None, (row.cited, row.cited_after)))
    return " → ".join(both)


def _words(pieces: tuple[Piece, ...], own: PieceKind, language: str) -> Cell:
    """The words of one version, a paragraph a line, those that the other has not marked."""
    lines: list[list[Span]] = [[]]
    for piece in pieces:
        if piece.kind not in (PieceKind.SAME, own):
            continue
        differs = piece.kind is own
        gone = differs and own is PieceKind.GONE
        first, *more = piece.text.split("\n")
        for line in [first, *(f"\n{each}" for each in more)]:
            if line.startswith("\n"):
                lines.append([])
            if text := line.lstrip("\n"):
                lines[-1].append(Span(text, gone=gone, new=differs and not gone))
    return Cell(tuple(Paragraph(tuple(spans), Style.CELL, language=language) for spans in lines if spans))

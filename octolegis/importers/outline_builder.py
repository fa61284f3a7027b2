"""Builds the tree of provisions from the lines of a law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.importers.headings import Headings
from octolegis.importers.label_numbers import starts_low
from octolegis.importers.markers import match_marker
from octolegis.importers.provision_ids import ProvisionIds
from octolegis.importers.recognition import Opening, Recognised, recognise
from octolegis.importers.run_on_units import parted
from octolegis.importers.source import CONTENTS, PUNCTUATION, Line, Source, notes_apart, weight
from octolegis.importers.sublevels import Piece, sublevels
from octolegis.importers.unit_matching import UnitMatch
from octolegis.importers.units import units_for

_KINDS = {
    5: ProvisionKind.ANNEX,
    10: ProvisionKind.PART,
    15: ProvisionKind.PART,
    20: ProvisionKind.PART,
    30: ProvisionKind.TITLE,
    40: ProvisionKind.CHAPTER,
    90: ProvisionKind.ARTICLE,
}
_ARTICLE, _LEVELS = 90, 92
"""The ranks of articles and of the first level below."""
_QUOTES = '"“„«”'
_ANNEX, _GROUP = 5, 80
"""The rank of a heading without a number that stands over articles."""


@dataclass
class _Node:
    kind: ProvisionKind
    rank: int
    label: str = ""
    heading: str = ""
    lines: list[str] = field(default_factory=list)
    parent: _Node | None = None
    page: int = 0

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def build_outline(source: Source, language: str) -> Outline:
    """The provisions of a document; every line of it is in one of them or counted as left out."""
    units = units_for(language)
    lines, notes = notes_apart(parted(source.lines, units))
    recognised = recognise(lines, units)
    builder = _Builder(source, lines, recognised)
    for number, line in enumerate(lines):
        builder.take(number, line)
        builder.note(notes.get(number, ()))
    builder.finish()
    return _outline(builder.nodes, source)


class _Builder:
    """Takes the lines in order and hangs each under what is open."""

    def __init__(self, source: Source, lines: Sequence[Line], recognised: Recognised) -> None:
        self.nodes: list[_Node] = []
        self._source = source
        self._recognised = recognised
        self._headings = Headings(lines, recognised)
        self._open: list[_Node] = []
        self._words: list[str] = []
        self._quoted: dict[str, str] = {}
        self._pending = ""
        self._begun = False
        self._notes: list[str] = []
        self._page = 0

    def note(self, notes: Sequence[str]) -> None:
        """Keep notes to what was just taken; they stand at the end of their article."""
        self._notes += notes

    def take(self, number: int, line: Line) -> None:
        """Place a line."""
        self._page = line.page
        if number in self._recognised.contents:
            self._source.leave_out(CONTENTS, weight(line.text))
        elif not line.text.strip():
            return
        elif number in self._recognised.apart:
            self._apart(self._recognised.apart[number], line.text)
        elif number in self._recognised.openings:
            self._unit(number, line, self._recognised.openings[number])
        else:
            self._words_of(number, line)

    def _words_of(self, number: int, line: Line) -> None:
        """A heading, or words of the unit that is open."""
        if number in self._headings.above:
            self._pending = f"{self._pending} {line.text}".strip()
        elif number in self._headings.below and self._open:
            current = self._open[-1]
            current.heading = f"{current.heading} {line.text.strip()}".strip()
        elif line.heading and not self._is_text(number, line.text.strip("*_ ")):
            self._group(line)
        elif number in self._recognised.quoted:
            self._quotation(line.text)
        else:
            self._text(line.text)

    def _quotation(self, text: str) -> None:
        """New text for another law: its numbers are no levels of this one."""
        if not self._in_unit():
            self._outside(text)
            return
        key = f"\ue000{len(self._quoted)}"
        self._quoted[key] = text
        self._words.append(key)

    def _in_unit(self) -> bool:
        return bool(self._open) and self._open[-1].rank > 0

    def _in_article(self) -> bool:
        return any(node.rank in (_ARTICLE, _ANNEX) for node in self._open)

    def _is_text(self, number: int, text: str) -> bool:
        """Whether what the file marks as a heading is words of the article that is open."""
        if not self._in_article():
            return False
        if number in self._recognised.quoted or starts_low(text) or text[:1] in _QUOTES:
            return True
        return text[-1:] in ";:," or (text[-1:] == "." and match_marker(text) is not None)

    def _unit(self, number: int, line: Line, opening: Opening) -> None:
        match = opening.candidate.match
        label = _label(line.text, match)
        self._drop(line.text, match)
        self._close(opening.rank)
        kind = _KINDS.get(opening.rank, ProvisionKind.DIVISION)
        node = self._add(_Node(kind, opening.rank, label, self._pending))
        self._pending = ""
        heading, rest = self._headings.split(number, line, match)
        node.heading = f"{node.heading} {heading}".strip()
        between = weight(line.text[match.body :]) - weight(heading) - weight(rest)
        self._source.leave_out(PUNCTUATION, between)
        self._text(rest)

    def _drop(self, text: str, match: UnitMatch) -> None:
        """Count the signs around a label that it does not keep."""
        self._source.leave_out(PUNCTUATION, weight(text[: match.body]) - weight(_label(text, match)))

    def _group(self, line: Line) -> None:
        """A heading without a number: over articles a division, else words of its own."""
        self.finish()
        if self._open and self._open[-1].rank == _GROUP and not self._open[-1].lines:
            self._open.pop()
        self._close(_GROUP)
        self._add(_Node(ProvisionKind.DIVISION, _GROUP, "", line.text.strip()))

    def _text(self, text: str) -> None:
        if not text.strip():
            return
        if self._in_unit():
            self._words.append(text)
        else:
            self._outside(text)

    def finish(self) -> None:
        """Part the words of the open article at the marks of its levels; notes to it follow them."""
        words, self._words = self._words, []
        notes, self._notes = self._notes, []
        over = next((node for node in reversed(self._open) if node.rank in (_ARTICLE, _ANNEX)), None)
        above = over or (self._open[-1] if self._open else None)
        pieces = sublevels(words, signs=over is None or "§" not in over.label)
        if over is None and not _is_list(pieces):
            pieces = [Piece(word.strip()) for word in words]
        for piece in pieces:
            self._piece(piece._replace(text=self._quoted.pop(piece.text, piece.text)))
        self.nodes += [_Node(ProvisionKind.NOTE, 0, "", "", [note], above) for note in notes]

    def _piece(self, piece: Piece) -> None:
        if piece.depth is None:
            self._open[-1].lines.append(piece.text)
            return
        rank = _LEVELS + piece.depth
        while self._open[-1].rank >= rank:
            self._open.pop()
        self._source.leave_out(PUNCTUATION, weight(piece.dropped) - weight(piece.label))
        kind = ProvisionKind.SUBSECTION if piece.depth == 0 and piece.numeric else ProvisionKind.POINT
        self._add(_Node(kind, rank, piece.label, "", [piece.text]))

    def _outside(self, text: str) -> None:
        """Words that stand in no unit: a paragraph of their own, before the first unit the preamble."""
        begun = self._begun or not self._recognised.openings
        self._apart(ProvisionKind.OTHER if begun else ProvisionKind.PREAMBLE, text)

    def _apart(self, kind: ProvisionKind, text: str) -> None:
        """A paragraph that belongs to no unit."""
        self._close(0)
        self._add(_Node(kind, 0, "", "", [text.strip()]))
        self._open.pop()

    def _close(self, rank: int) -> None:
        self.finish()
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()

    def _add(self, node: _Node) -> _Node:
        self._begun |= node.rank > 0
        node.parent = self._open[-1] if self._open else None
        node.page = self._page if node.rank < _LEVELS else 0
        self._open.append(node)
        self.nodes.append(node)
        return node


def _is_list(pieces: Sequence[Piece]) -> bool:
    """Whether words right under a chapter are numbered paragraphs, as final provisions are."""
    first = [piece for piece in pieces if piece.depth == 0]
    return len(first) >= 2 and first[0] is pieces[0] and all(piece.numeric for piece in first)


def _label(text: str, match: UnitMatch) -> str:
    return " ".join(text[match.start : match.end].split()).strip(" *_.")


def _outline(nodes: Sequence[_Node], source: Source) -> Outline:
    ids = ProvisionIds()
    made: dict[int, Provision] = {}
    for node in nodes:
        parent = made[id(node.parent)] if node.parent else None
        heading, text = node.heading, node.text
        identity = ids.new(parent.id if parent else None, node.kind.value, node.label, heading or text)
        depth = parent.depth + 1 if parent else 0
        parent_id = parent.id if parent else None
        if node.page:
            source.pages[identity] = node.page
        made[id(node)] = Provision(identity, parent_id, node.kind, node.label, heading, text, depth)
    return Outline(tuple(made.values()))

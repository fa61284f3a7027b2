"""Correcting how a law was split: no word is lost, and what rests on its provisions follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from octolegis.domain.errors import InputError
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, MappingStatus, Quote

_CONTEXT = 32
"""Characters kept before and after a quote."""

_Place = Callable[[Mapping, Outline], Mapping]


class Corrected(NamedTuple):
    """The outline after a correction, and how a mapping on the law follows it."""

    outline: Outline
    follow: _Place

    def followed(self, mappings: Iterable[Mapping]) -> tuple[Mapping, ...]:
        """The mappings where they stand now."""
        return tuple(self.follow(mapping, self.outline) for mapping in mappings)


def promote(outline: Outline, id: str) -> Corrected:
    """A level up, with all that stands below it; InputError at the top."""
    row = _row(outline, id)
    if outline.provisions[row].depth == 0:
        raise InputError("error.correct_top")
    return _moved(outline, row, -1)


def demote(outline: Outline, id: str) -> Corrected:
    """A level down, below the provision before it on its level; InputError where there is none."""
    row = _row(outline, id)
    here = outline.provisions[row]
    siblings = outline.children[here.parent]
    if siblings[0].id == id:
        raise InputError("error.correct_first")
    return _moved(outline, row, +1)


def set_kind(outline: Outline, id: str, kind: ProvisionKind) -> Corrected:
    """Say what a provision is: an article, a note that is no part of the law ..."""
    row = _row(outline, id)
    rows = list(outline.provisions)
    rows[row] = rows[row]._replace(kind=kind)
    return Corrected(nested(outline, rows), stays)


def turn_heading(outline: Outline, id: str) -> Corrected:
    """The first line of the text becomes the heading; a heading becomes the first line of the text.

    InputError where there is neither.
    """
    row = _row(outline, id)
    here = outline.provisions[row]
    if here.heading:
        words = f"{here.heading}\n{here.text}" if here.text else here.heading
        there = here._replace(heading="", text=words)
        shift = len(words) - len(here.text)
    elif here.text:
        first, _, rest = here.text.partition("\n")
        there, shift = here._replace(heading=first, text=rest), len(rest) - len(here.text)
    else:
        raise InputError("error.correct_no_words")
    rows = list(outline.provisions)
    rows[row] = there
    return Corrected(nested(outline, rows), _shifted(id, id, shift))


def join(outline: Outline, id: str) -> Corrected:
    """A provision becomes the end of the text before it in the law; InputError for the first one."""
    row = _row(outline, id)
    if row == 0:
        raise InputError("error.correct_first")
    before, here = outline.provisions[row - 1], outline.provisions[row]
    lead = " ".join(filter(None, (here.label, here.heading)))
    start = "\n" if before.text else ""
    between = f"{start}{lead}{' ' if lead and here.text else ''}"
    joined = before._replace(text=f"{before.text}{between}{here.text}")
    rows = [*outline.provisions[: row - 1], joined, *outline.provisions[row + 1 :]]
    shift = len(before.text) + len(between)
    whole = (len(before.text) + len(start), len(joined.text))
    return Corrected(nested(outline, rows), _joined(id, joined.id, shift, whole))


def split(outline: Outline, id: str, place: int) -> Corrected:
    """Cut a text in two before a word; what follows, and all below, stands in a provision of its own.

    ``place`` is a character of that word, in code points. InputError where one half would be empty.
    """
    row = _row(outline, id)
    here = outline.provisions[row]
    while 0 < place < len(here.text) and not here.text[place - 1].isspace():
        place -= 1
    head, tail = here.text[:place].rstrip(), here.text[place:].lstrip()
    if not head or not tail:
        raise InputError("error.correct_split")
    new = _fresh(outline, id)
    start = len(here.text) - len(tail)
    halves = (here._replace(text=head), here._replace(id=new, label="", heading="", text=tail))
    rows = [*outline.provisions[:row], *halves, *outline.provisions[row + 1 :]]
    return Corrected(nested(outline, rows), _cut(id, new, (len(head), start)))


def relabel(outline: Outline, id: str, label: str) -> Corrected:
    """Take words from the beginning of the text as the label, or give the label back to the text.

    ``label`` must stand at the beginning of the text, or be empty; else InputError.
    """
    row = _row(outline, id)
    here = outline.provisions[row]
    words = f"{here.label} {here.text}" if here.label else here.text
    if not words.startswith(label):
        raise InputError("error.correct_label")
    text = words[len(label) :].lstrip() if label else words
    rows = list(outline.provisions)
    rows[row] = here._replace(label=label.strip(), text=text)
    return Corrected(nested(outline, rows), _shifted(id, id, len(text) - len(here.text)))


def _row(outline: Outline, id: str) -> int:
    return next(row for row, provision in enumerate(outline.provisions) if provision.id == id)


def _fresh(outline: Outline, id: str) -> str:
    return next(name for number in range(2, 10**6) if (name := f"{id}~{number}") not in outline.by_id)


def _moved(outline: Outline, row: int, by: int) -> Corrected:
    """The provision and all below it by a level; it becomes what its new neighbours are."""
    rows = list(outline.provisions)
    top = rows[row].depth
    for place in range(row, len(rows)):
        if place > row and rows[place].depth <= top:
            break
        rows[place] = rows[place]._replace(depth=rows[place].depth + by)
    moved = nested(outline, rows)
    here = moved.provisions[row]
    kinds = [each.kind for each in moved.children[here.parent] if each.id != here.id]
    return set_kind(moved, here.id, kinds[0]) if kinds else Corrected(moved, stays)


def nested(old: Outline, rows: list[Provision]) -> Outline:
    """The rows with the parents and depths that their depths ask for."""
    above: list[Provision] = []
    placed = []
    for row in rows:
        while above and above[-1].depth >= row.depth:
            above.pop()
        parent = above[-1].id if above else None
        stands = row.parent == parent and row.depth == len(above)
        placed.append(row if stands else row._replace(parent=parent, depth=len(above)))
        above.append(row)
    return replace(old, provisions=tuple(placed))


def stays(mapping: Mapping, _: Outline) -> Mapping:
    """Nothing of its words or of its place has changed."""
    return mapping


def _shifted(old: str, new: str, by: int) -> _Place:
    def follow(mapping: Mapping, outline: Outline) -> Mapping:
        if mapping.provision != old:
            return mapping
        return _at(mapping, outline, new, by)

    return follow


def _joined(old: str, new: str, by: int, whole: tuple[int, int]) -> _Place:
    """What rested on all of the provision rests on its words where they stand now."""

    def follow(mapping: Mapping, outline: Outline) -> Mapping:
        if mapping.provision != old:
            return mapping
        if mapping.quote is not None:
            return _at(mapping, outline, new, by)
        return mapping._replace(provision=new, quote=_quote(outline.by_id[new].text, *whole))

    return follow


def _cut(old: str, new: str, cut: tuple[int, int]) -> _Place:
    """Quotes stay in their half; what rested on all of it, or across the cut, is to be looked at again."""
    end, start = cut

    def follow(mapping: Mapping, outline: Outline) -> Mapping:
        if mapping.provision != old:
            return mapping
        quote = mapping.quote
        if quote is not None and quote.start >= start:
            return _at(mapping, outline, new, -start)
        if quote is not None and quote.start + len(quote.text) <= end:
            return mapping
        return mapping._replace(status=MappingStatus.CHANGED)

    return follow


def _at(mapping: Mapping, outline: Outline, provision: str, by: int) -> Mapping:
    """The mapping on a provision, its quote so many characters on; one that is cut is to be looked at."""
    quote = mapping.quote
    if quote is None:
        return mapping._replace(provision=provision)
    start, text = quote.start + by, outline.by_id[provision].text
    if start < 0 or text[start : start + len(quote.text)] != quote.text:
        return mapping._replace(provision=provision, status=MappingStatus.CHANGED)
    return mapping._replace(provision=provision, quote=_quote(text, start, start + len(quote.text)))


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text[start:end], text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT], start)

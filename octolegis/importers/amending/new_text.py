"""The new text of an instruction as provisions: articles with all below them, levels, or bare paragraphs."""

from __future__ import annotations

import re
from typing import NamedTuple

from octolegis.domain.law import Provision, ProvisionKind
from octolegis.domain.resolving import same_number
from octolegis.importers.candidates import BASIC
from octolegis.importers.outline_builder import build_outline
from octolegis.importers.source import Line, Source
from octolegis.importers.sublevels import Piece, sublevels
from octolegis.importers.unit_matching import match_unit
from octolegis.importers.units import units_for

_OPENING = re.compile(r"((?:[^\W\d_]{2,}\.?\s+)?[(\[]?\w{1,6}[º°]?[)\]]?[.:]?)\s+(.+)")
_BIS = re.compile(r"(\d{1,3}\s(?:bis|ter|quater|quinquies))\s?[.)]?[-–—]?\s+(.+)")
_BARE = re.compile(r"\d{1,4}[\w/^.-]{0,8}\.?\s+\S")


_LONGEST_TITLE = 160


class NewText(NamedTuple):
    """Provisions with depths from 0, or paragraphs without a number (``lines``)."""

    provisions: tuple[Provision, ...] = ()
    lines: tuple[str, ...] = ()


def lines_of(text: str) -> list[str]:
    """The paragraphs of a quotation, the marks that open each of them taken off."""
    lines = (line.strip().strip('“”«»„"').strip() for line in text.split("\n"))
    return [line for line in lines if line]


def as_articles(text: str, language: str, word: str) -> NewText:
    """Articles, with the headings over them if they come too; nothing where there are other words beside.

    ``word`` is what the language calls an article, put before numbers that stand alone.
    """
    lines = lines_of(text)
    found = _built(lines, language)
    if not _articles(found) and word:
        named = [f"{word} {line}" if _BARE.match(line) else line for line in lines]
        found = tuple(
            node._replace(label=node.label.removeprefix(word).strip())
            if node.kind is ProvisionKind.ARTICLE
            else node
            for node in _built(named, language)
        )
    if not _articles(found):
        found = _alone(lines, language)
    if not found:
        return NewText(lines=tuple(lines))
    least = min(node.depth for node in found)
    apart = (ProvisionKind.PREAMBLE, ProvisionKind.OTHER, ProvisionKind.CLOSING, ProvisionKind.MEMORANDUM)
    if any(node.kind in apart for node in found):
        return NewText(lines=tuple(lines))
    return NewText(tuple(node._replace(depth=node.depth - least) for node in found))


def _alone(lines: list[str], language: str) -> tuple[Provision, ...]:
    """One article by itself, whose number would not be enough to know a whole law's numbering by."""
    units = units_for(language)
    opened = [(line, match_unit(line, units)) for line in lines]
    numbers = [match for _, match in opened if match is not None and match.level in BASIC]
    match = opened[0][1] if opened else None
    if match is None or match.level not in BASIC or len(numbers) > 1:
        return ()
    label = " ".join(lines[0][match.start : match.end].split()).strip(" .")
    rest = lines[0][match.body :].strip()
    title = bool(rest) and len(lines) > 1 and len(rest) <= _LONGEST_TITLE and rest[-1] not in ".;:,"
    words = lines[1:] if title or not rest else [rest, *lines[1:]]
    top = Provision("", None, ProvisionKind.ARTICLE, label, rest if title else "", "", 0)
    return _with_opening(top, words)


def _with_opening(top: Provision, words: list[str]) -> tuple[Provision, ...]:
    """An article of words, and of the levels that follow them."""
    rows = [top]
    for piece in sublevels(words):
        if piece.depth is None:
            rows[-1] = rows[-1]._replace(text="\n".join(filter(None, (rows[-1].text, piece.text))))
        else:
            rows.append(_level(piece, piece.depth + 1))
    return tuple(rows)


def _level(piece: Piece, depth: int) -> Provision:
    kind = ProvisionKind.SUBSECTION if piece.depth == 0 and piece.numeric else ProvisionKind.POINT
    return Provision("", None, kind, piece.label, "", piece.text, depth)


def as_levels(text: str, number: str = "") -> NewText:
    """Numbered levels below an article, or the paragraphs where the first bears no number.

    ``number`` is the one that the text is expected to bear.
    """
    lines = lines_of(text)
    rows: list[Provision] = []
    bis = _BIS.match(lines[0]) if lines else None
    opening = bis or (_OPENING.match(lines[0]) if lines and number else None)
    named = bis is not None or (opening is not None and same_number(opening.group(1), number))
    if opening and named:
        rows = [Provision("", None, ProvisionKind.POINT, opening.group(1).strip(" .:"), "", "", 0)]
        lines[0] = opening.group(2)
    for piece in sublevels(lines):
        if piece.depth is None:
            if not rows:
                return NewText(lines=tuple(lines))
            rows[-1] = rows[-1]._replace(text="\n".join(filter(None, (rows[-1].text, piece.text))))
            continue
        rows.append(_level(piece, piece.depth + named))
    return NewText(tuple(rows)) if rows else NewText(lines=tuple(lines))


def _built(lines: list[str], language: str) -> tuple[Provision, ...]:
    if not lines:
        return ()
    return build_outline(Source("text", [Line(line) for line in lines]), language).provisions


def _articles(found: tuple[Provision, ...]) -> bool:
    return any(node.kind is ProvisionKind.ARTICLE for node in found)

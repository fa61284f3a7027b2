"""The provisions of a bill, parted into the clauses that may each ask for something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.importers.amending.quotes import without_quotes
from octolegis.importers.label_numbers import starts_low
from octolegis.importers.sublevels import sublevels

_STOP = re.compile(r";\s*|(?<=[\w)\]⟧][\w)\]⟧][\w)\]⟧])[.。]\s+(?=[^\W\d_a-zà-ÿа-я])|\n")
_GOES_ON = "—–-:：,;"
"""Signs with which a sentence goes on that was taken for a heading."""
_COLON = re.compile(r"[:：]\s*[-–—]?\s*$|[-–—]\s*$")


@dataclass(frozen=True)
class Clause:
    """A sentence that may amend; ``above`` are the opening words of the levels over it.

    ``quotes`` are all quotations of its article; ``tail`` is what follows a colon without being quoted.
    ``whole``: every quotation of the article is closed.
    """

    source: str
    above: tuple[str, ...]
    text: str
    quotes: tuple[str, ...]
    tail: str = ""
    whole: bool = True


@dataclass(frozen=True)
class Unit:
    """An article or schedule of the bill: what the headings over it say, its own, and its clauses."""

    id: str
    headings: tuple[str, ...]
    clauses: tuple[Clause, ...]


def units(bill: Outline) -> Iterator[Unit]:
    """The articles of the bill in order; of a bill without articles, its paragraphs."""
    within: set[str] = set()
    for node in bill.provisions:
        if node.parent in within:
            within.add(node.id)
        elif _is_unit(node, bill):
            within.add(node.id)
            yield _unit(bill, node)


def _is_unit(node: Provision, bill: Outline) -> bool:
    if node.kind in (ProvisionKind.ARTICLE, ProvisionKind.ANNEX):
        return True
    loose = node.kind in (ProvisionKind.OTHER, ProvisionKind.SUBSECTION, ProvisionKind.POINT)
    return loose or (bool(node.text) and node.id not in bill.children)


def _unit(bill: Outline, node: Provision) -> Unit:
    above = tuple(f"{each.label} {each.heading}".strip() for each in bill.ancestors(node))
    lines = _lines(bill, node)
    heading = node.heading
    if starts_low(heading or node.text):
        # "§ 54 wird aufgehoben": what was read as the number of an article is the place that it names.
        said = f"{node.label} {heading}".strip()
        lines = [f"{node.label} {lines[0]}", *lines[1:]] if not heading else [said, *lines]
        heading = ""
    elif heading and lines and lines[0][0] in _GOES_ON:
        lines, heading = [f"{heading}{lines[0]}", *lines[1:]], ""
    elif heading and (not lines or _COLON.search(heading)):
        lines, heading = [heading, *lines], ""
    text = "\n".join(lines)
    return Unit(node.id, (*above, heading), tuple(_clauses(node, text)))


def _lines(bill: Outline, node: Provision) -> list[str]:
    """The words of a provision and of what is below it, a line each, labels before them."""
    rows = list(bill.subtree(node))
    lines = [rows[0].text] + [" ".join(filter(None, (_mark(r.label), r.heading, r.text))) for r in rows[1:]]
    return [line for line in "\n".join(lines).split("\n") if line.strip()]


def _mark(label: str) -> str:
    """A label with the stop that it lost when it was read: "1" is "1."."""
    return f"{label}." if re.fullmatch(r"\w{1,4}", label) else label


def _clauses(node: Provision, text: str) -> Iterator[Clause]:
    first, _, rest = text.partition("\n")
    if (
        rest
        and _COLON.search(first)
        and not without_quotes(first).quotes
        and not _quoted(rest)
        and not _listed(rest)
    ):
        yield Clause(node.id, (), first, (), rest)
        return
    masked = without_quotes(text)
    opening: list[tuple[int, str]] = []
    for piece in sublevels(masked.text.split("\n"), signs=False):
        depth = -1 if piece.depth is None else piece.depth
        if piece.depth is None and opening and opening[-1][0] >= 0:
            depth = opening[-1][0]
        opening = [(level, words) for level, words in opening if level < depth]
        above = tuple(words for _, words in opening)
        sentences = [part.strip() for part in _STOP.split(piece.text) if part.strip()]
        for sentence in sentences:
            yield Clause(node.id, above, sentence, masked.quotes, "", masked.whole)
        if sentences:
            opening.append((depth, sentences[-1]))


def _quoted(text: str) -> bool:
    return text.lstrip()[:1] in "\"“«„‹「'‘"


def _listed(text: str) -> bool:
    """Whether what follows are instructions of their own, numbered: more than one level mark."""
    pieces = sublevels(without_quotes(text).text.split("\n"))
    return sum(1 for piece in pieces if piece.depth == 0) >= 2 and bool(without_quotes(text).quotes)

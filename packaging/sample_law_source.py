"""The sample law's source: lines without numbers become blocks, and names become section numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARTS, DIVISIONS, SECTIONS, SUBSECTIONS, PARAGRAPHS, SUBPARAGRAPHS = range(6)
"""Levels of the automatic numbering, from the outside in."""

_HEADING = re.compile(r"(#{1,3}) (.+?)(?: \{#([a-z-]+)\})?$")
_ITEM = re.compile(r"( *)- (.+)$")
_DIRECTIVE = re.compile(r"@([a-z-]+) (.+)$")
_REFERENCE = re.compile(r"\{([a-z-]+)\}")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, table row or directive of the law.

    ``kind`` is ``heading``, ``item``, ``text``, ``row`` or the directive's name; ``level`` that of the
    automatic numbering; ``name`` what a section is cited by in the source.
    """

    kind: str
    text: str
    level: int = -1
    name: str = ""


def read(source: str) -> list[Block]:
    """The blocks of the source with every cited name replaced by its section's number."""
    lines = [line for line in source.splitlines() if line.strip() and not line.startswith("%")]
    blocks = [_block(line) for line in lines]
    numbers = section_numbers(blocks)
    return [_cited(block, numbers) for block in blocks]


def section_numbers(blocks: list[Block]) -> dict[str, str]:
    """The number that the automatic numbering will give to each named section."""
    sections = [block for block in blocks if block.kind == "heading" and block.level == SECTIONS]
    return {block.name: str(number) for number, block in enumerate(sections, 1)}


def heading_labels(blocks: list[Block]) -> list[tuple[Block, str]]:
    """Each heading with the label that Word will print before it, for the list of contents."""
    counts = [0, 0, 0]
    labelled: list[tuple[Block, str]] = []
    for block in blocks:
        if block.kind == "schedule":
            labelled.append((block, ""))
        if block.kind != "heading":
            continue
        counts[block.level] += 1
        if block.level == PARTS:
            counts[DIVISIONS] = 0
        labelled.append((block, _label(block.level, counts[block.level])))
    return labelled


def _label(level: int, count: int) -> str:
    return {PARTS: f"Part {_roman(count)}", DIVISIONS: f"Division {count}", SECTIONS: f"{count}."}[level]


def _roman(number: int) -> str:
    numeral = ""
    for value, sign in _ROMAN:
        numeral += sign * (number // value)
        number %= value
    return numeral


def _block(line: str) -> Block:
    if match := _HEADING.match(line):
        return Block("heading", match[2], len(match[1]) - 1, match[3] or "")
    if match := _ITEM.match(line):
        return Block("item", match[2], SUBSECTIONS + len(match[1]) // 2)
    if match := _DIRECTIVE.match(line):
        return Block(match[1], match[2])
    if line.startswith("|"):
        return Block("row", line.strip().strip("|"))
    return Block("text", line.strip(), SUBSECTIONS if line.startswith(" ") else SECTIONS)


def _cited(block: Block, numbers: dict[str, str]) -> Block:
    text = _REFERENCE.sub(lambda match: numbers[match[1]], block.text)
    return Block(block.kind, text, block.level, block.name)

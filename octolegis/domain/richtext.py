"""Rich text as one value: paragraphs, quotes and lists, with bold and italic runs.

What a person types in the window arrives in Word as such; plain text is the same value with one
unmarked run a line.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.canonical import Json
from octolegis.domain.text import clean


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    BULLET = "bullet"
    NUMBER = "number"


class Run(NamedTuple):
    """A stretch of text in one manner of writing."""

    text: str
    bold: bool = False
    italic: bool = False


class Block(NamedTuple):
    """A paragraph, a quoted paragraph, or an item of a list."""

    runs: tuple[Run, ...]
    kind: BlockKind = BlockKind.PARAGRAPH

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


class RichText:
    """A text of a finding or an amendment; a value, though its blocks are parsed when first read.

    A case file opens with thousands of texts of which the window shows four.
    """

    __slots__ = ("_blocks", "_written")
    _blocks: tuple[Block, ...] | None
    _written: Json

    def __init__(self, blocks: tuple[Block, ...] = ()) -> None:
        self._blocks = blocks
        self._written = _written(blocks)

    @classmethod
    def unread(cls, lines: str) -> RichText:
        """Plain text whose blocks, one a line, are made when they are asked for."""
        text = cls.__new__(cls)
        text._blocks, text._written = None, lines  # noqa: SLF001 - its own maker
        return text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The paragraphs, quotes and list items, in order."""
        if self._blocks is None:
            self._blocks = tuple(Block((Run(line),)) for line in self.plain.split("\n"))
        return self._blocks

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.plain.strip())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RichText) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self.plain)

    def __repr__(self) -> str:
        return f"RichText({self._written!r})"

    @property
    def plain(self) -> str:
        """The words, a line per block."""
        if isinstance(self._written, str):
            return self._written
        return "\n".join(block.text for block in self.blocks)

    def to_json(self) -> Json:
        """The form in which an event carries it: plain text as a string, else a list of blocks."""
        return self._written


def rich(text: str) -> RichText:
    """Plain text, cleaned, as rich text: a block per line."""
    return from_json(clean(text))


def from_json(value: Json) -> RichText:
    """The reverse of ``RichText.to_json``, for a value that was cleaned when it was typed."""
    if isinstance(value, str) and value:
        return RichText.unread(value)
    if not isinstance(value, list):
        return EMPTY
    return RichText(tuple(_block(item) for item in value if isinstance(item, dict)))


def _written(blocks: tuple[Block, ...]) -> Json:
    if all(_is_plain(block) for block in blocks):
        return "\n".join(block.text for block in blocks)
    return [_block_json(block) for block in blocks]


def _is_plain(block: Block) -> bool:
    unmarked = all(not run.bold and not run.italic for run in block.runs)
    return unmarked and block.kind is BlockKind.PARAGRAPH and "\n" not in block.text


def _block_json(block: Block) -> Json:
    runs: list[Json] = [[run.text, _marks(run)] for run in block.runs]
    return {"kind": block.kind.value, "runs": runs}


def _marks(run: Run) -> str:
    return ("b" if run.bold else "") + ("i" if run.italic else "")


def _block(item: dict[str, Json]) -> Block:
    kinds = {kind.value: kind for kind in BlockKind}
    kind = kinds.get(str(item.get("kind")), BlockKind.PARAGRAPH)
    runs = item.get("runs")
    pairs = (
        [pair for pair in runs if isinstance(pair, list) and len(pair) == 2] if isinstance(runs, list) else []
    )
    return Block(tuple(Run(clean(str(t)), "b" in str(m), "i" in str(m)) for t, m in pairs), kind)


EMPTY = RichText()
"""Nothing said."""

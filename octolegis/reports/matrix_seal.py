"""By what a row of an Excel matrix is known again, and how a cell is known to be as it was written."""

from __future__ import annotations

import re
from hashlib import sha256

from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.text import clean

_LENGTH = 16
_CELL = 8
_BLANKS = re.compile(r"[ \t\u00a0]+(?=\n|$)")


def row_id(key: FindingKey) -> str:
    """An opaque name of a row, which tells nobody whose identity stands behind it."""
    return sha256("\n".join(("octolegis-matrix", *map(str, key))).encode("utf-8", "replace")).hexdigest()[
        :_LENGTH
    ]


def empty_row_key(basis: Basis, target: str) -> FindingKey:
    """Stands for a target on which nobody has said anything yet."""
    return FindingKey("", basis, target)


def settled(text: str) -> str:
    """A cell's text without what spreadsheet programs change: blanks at the ends, the kind of line end."""
    return _BLANKS.sub("", clean(text).replace("\u000b", "\n")).strip()


def cell_seal(text: str) -> str:
    """The checksum of a cell."""
    return sha256(settled(text).encode("utf-8", "replace")).hexdigest()[:_CELL]


def seal(row: str, texts: list[str]) -> str:
    """The checksums of the cells of a row, and one over them all, so that a broken seal is known."""
    cells = [cell_seal(text) for text in texts]
    return "-".join([*cells, cell_seal(f"{row} {' '.join(cells)}")])


def cell_seals(row: str, sealed: str, count: int) -> list[str] | None:
    """The checksums of a seal; ``None`` where it is broken or belongs to another row."""
    *cells, last = sealed.strip().split("-")
    if len(cells) != count or last != cell_seal(f"{row} {' '.join(cells)}"):
        return None
    return cells

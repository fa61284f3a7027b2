"""The columns of the Excel matrix: what identifies a row, what is shown, and what may be edited.

The first row of the sheet is hidden and holds the keys, so that a matrix is read back in whatever
language its heads are, and whatever columns a person moved or put between.
"""

from __future__ import annotations

from typing import NamedTuple

ROW_ID, SEAL = "octolegis-row", "octolegis-seal"
"""Keys of the hidden columns: whose finding it is, and a checksum of each cell as written."""


class MatrixColumn(NamedTuple):
    """A column; ``field`` is what of a finding it edits, "" where it only shows."""

    key: str
    width: float
    field: str = ""


COLUMNS = (
    MatrixColumn(ROW_ID, 4),
    MatrixColumn(SEAL, 4),
    MatrixColumn("instrument", 13),
    MatrixColumn("article", 9),
    MatrixColumn("paragraph", 13),
    MatrixColumn("asked", 38),
    MatrixColumn("kind", 13),
    MatrixColumn("obligation", 12),
    MatrixColumn("basis", 14),
    MatrixColumn("expert", 15),
    MatrixColumn("rating", 15, "rating"),
    MatrixColumn("counts", 15),
    MatrixColumn("score", 7),
    MatrixColumn("assessed", 11),
    MatrixColumn("reason_code", 16, "reason_code"),
    MatrixColumn("excess", 9, "flag.excess"),
    MatrixColumn("safeguard", 14, "flag.safeguard"),
    MatrixColumn("good-practice", 10, "flag.good-practice"),
    MatrixColumn("reason", 46, "reason"),
    MatrixColumn("comment", 46, "comment"),
    MatrixColumn("recommendation", 46, "recommendation"),
    MatrixColumn("priority", 10, "priority"),
    MatrixColumn("addressee", 18, "addressee"),
    MatrixColumn("term", 14, "term"),
    MatrixColumn("override_reason", 28, "override_reason"),
    MatrixColumn("provisions", 28),
    MatrixColumn("wording", 40),
)
EDITED = tuple(column for column in COLUMNS if column.field)
"""The columns that are read back, in the order of the seal."""
FLAGS = ("excess", "safeguard", "good-practice")
CHOSEN = {"rating": "rating", "reason_code": "reason_code", "priority": "priority"}
"""The columns with a fixed list of values, and the area of ``term`` that words them."""

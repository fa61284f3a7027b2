"""Ids of provisions that are the same for the same bytes."""

from __future__ import annotations

import hashlib

_START = 200
"""Characters of a text that enter its id."""


class ProvisionIds:
    """Gives out ids; equal siblings are told apart by a counter."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def new(self, parent: str | None, kind: str, label: str, words: str) -> str:
        """Give "p" and twelve hexadecimal digits over the parent, kind, label and first words."""
        basis = "\x1f".join((parent or "", kind, label, words[:_START]))
        repeat = self._given.get(basis, 0)
        self._given[basis] = repeat + 1
        digest = hashlib.sha256(f"{basis}\x1f{repeat}".encode("utf-8", "surrogatepass")).hexdigest()
        return f"p{digest[:12]}"

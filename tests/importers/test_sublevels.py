"""The words of an article are parted at its levels, at line starts or run on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.importers.sublevels import sublevels


def labels(*lines: str, signs: bool = True) -> list[str]:
    """The labels in order, each after a dash per level."""
    return [
        f"{'-' * piece.depth}{piece.label}" for piece in sublevels(lines, signs) if piece.depth is not None
    ]


PARTED: dict[str, dict[str, list[str]]] = json.loads(
    (Path(__file__).parent / "levels_in_words.json").read_text(encoding="utf-8")
)
"""By tradition: the lines of an article, and its levels, each after a dash per level above it."""


@pytest.mark.parametrize("name", PARTED)
def test_levels_are_told_from_citations(name: str) -> None:
    assert labels(*PARTED[name]["lines"]) == PARTED[name]["labels"]


def test_a_paragraph_sign_cites_where_the_law_itself_counts_by_it() -> None:
    assert labels("(1) Wer stiehlt.", "§ 2 gilt. § 3 gilt.", signs=False) == ["(1)"]


def test_no_word_is_lost_between_the_levels() -> None:
    line = "(1) A person who— (a) sells; or (b) buys, is liable. (2) It ends."
    pieces = sublevels([line])
    assert "".join((piece.dropped or "") + piece.text for piece in pieces).replace(" ", "") == line.replace(
        " ", ""
    )

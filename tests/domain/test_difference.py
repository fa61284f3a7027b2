"""The difference by words loses no letter of either text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.difference import Piece, PieceKind, difference

SAME, GONE, NEW = PieceKind.SAME, PieceKind.GONE, PieceKind.NEW
WORDS = st.lists(
    st.sampled_from(["access", "to", "a", "system", ",", " ", "\n", "доступ", "法", "(1)"]), max_size=30
)


@given(WORDS.map("".join), WORDS.map(" ".join))
def test_both_texts_can_be_read_off_it(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert "".join(p.text for p in pieces if p.kind is not NEW) == before
    assert "".join(p.text for p in pieces if p.kind is not GONE) == after


def test_only_the_word_that_changed_is_marked() -> None:
    assert difference("accesses a computer system", "accesses a whole computer system") == (
        Piece(SAME, "accesses a "),
        Piece(NEW, "whole "),
        Piece(SAME, "computer system"),
    )


def test_a_rewritten_phrase_is_one_change_and_not_a_patchwork() -> None:
    assert difference("with intent to steal data", "by breaking in steal data") == (
        Piece(GONE, "with intent to"),
        Piece(NEW, "by breaking in"),
        Piece(SAME, " steal data"),
    )


@pytest.mark.parametrize("text", ["", "the same"])
def test_equal_texts_have_no_difference(text: str) -> None:
    assert {piece.kind for piece in difference(text, text)} <= {SAME}


def test_a_whole_code_is_compared_by_lines() -> None:
    old = "".join(f"{n} A person who does this commits an offence.\n" for n in range(400))
    new = old.replace("17 A person", "17 An officer")
    changed = [piece.text for piece in difference(old, new) if piece.kind is NEW]
    assert all(text.endswith("commits an offence.") for text in changed)
    assert len(changed) == 4

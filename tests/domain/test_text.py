"""Cleaning makes any text fit for Word, SQLite and a file name, and touches nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.richtext import RichText, from_json, rich
from octolegis.domain.text import clean, file_stem, search_key

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_cleaned_text_is_clean_and_can_be_encoded(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")
    assert not any(ord(char) < 32 and char not in "\n\t" for char in cleaned)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x0bc\ud800d\ufffee", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("no\u00a0break \u200djoiner soft\u00adhyphen \u202bعربي\u202c 😀", None),
    ],
)
def test_what_is_replaced_and_what_stays(text: str, expected: str | None) -> None:
    assert clean(text) == (text if expected is None else expected)


@given(ANY_TEXT)
def test_a_title_always_makes_a_file_name(text: str) -> None:
    stem = file_stem(text)
    assert stem
    assert not set(stem) & set('<>:"/\\|?*\x00\n')
    assert len(stem) <= 120


def test_finding_ignores_case_and_accents() -> None:
    assert search_key("ÉTÉ Straße İstanbul") == search_key("été STRASSE i\u0307stanbul")


@given(ANY_TEXT)
def test_plain_text_comes_back_from_an_event_as_it_was_cleaned(text: str) -> None:
    value = rich(text)
    assert from_json(value.to_json()) == value
    assert value.plain == clean(text)


def test_nothing_said_is_nothing() -> None:
    assert not rich("")
    assert not rich(" \n ")
    assert RichText() == rich("")

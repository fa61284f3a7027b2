"""Labels compare as a lawyer compares them."""

from __future__ import annotations

import pytest

from octolegis.domain.labels import label_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("§ 202a", "202a"),
        ("§ 202 a", "202a"),
        ("Section 4", "4."),
        ("Sec. 4", "section 4"),
        ("Article 323-1", "323-1"),
        ("Article 323‑1", "323-1"),
        ("Article L. 335-2", "L335-2"),
        ("74/A. §", "74/a"),
        ("423. §", "423"),
        ("1. gr.", "1"),
        ("177. pants", "177"),
        ("ARTICULO 153 BIS.-", "153 bis"),
        ("Article 338. bis", "338bis"),
        ("Artículo 1º", "1"),
        ("Статья 159⁶", "159^6"),
        ("المادة 2-", "2"),
        ("第百六十一条の二", "161-2"),
        ("第百六十一条", "161"),
        ("제3조의2", "3-2"),
        ("Chapter II", "ii"),
        ("Article premier", "premier"),
        ("Section 4(1)(a)", "4 (1) (a)"),
        ("(a)", "a"),
        ("¹", "1"),
        ("Art.\u00a0\u00a0209", "209"),
    ],
)
def test_the_unit_word_signs_and_punctuation_do_not_matter(one: str, other: str) -> None:
    assert label_key(one) == label_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("272¹", "2721"),
        ("§ 217¹", "§ 217"),
        ("46", "46A"),
        ("153", "153 bis"),
        ("323-1", "3231"),
        ("Geçici Madde 1", "Madde 1"),
        ("L335-2", "R335-2"),
        ("4(1)", "41"),
        ("第三条", "第三条の二"),
        ("304a", "304а"),  # the second letter is Cyrillic
    ],
)
def test_different_provisions_keep_different_keys(one: str, other: str) -> None:
    assert label_key(one) != label_key(other)

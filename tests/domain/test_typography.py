"""French texts are set as a French reader expects; other languages stay as they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.typography import typeset


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Réserve admise : accès", "Réserve admise\u00a0: accès"),
        ("« Excès » ; non ?", "«\u00a0Excès\u00a0»\u00a0; non\u00a0?"),
        ("l'autorité de l'État", "l’autorité de l’État"),
        ("14(5)-(6) et 15(2)(a)", "14(5)-(6) et 15(2)(a)"),
        ("valeur 'x' et 10' ", "valeur 'x' et 10' "),
    ],
)
def test_in_french_no_line_begins_with_a_colon_and_an_elision_is_curved(typed: str, set_: str) -> None:
    assert typeset(typed, "fr") == typeset(typed, "fr-CH") == set_


@given(st.text())
def test_setting_a_text_twice_changes_nothing_more(text: str) -> None:
    once = typeset(text, "fr")
    assert typeset(once, "fr") == once
    assert len(once) == len(text)


@given(st.text(), st.sampled_from(["en", "ru", "frr", "tlh"]))
def test_other_languages_stay_as_they_were_typed(text: str, language: str) -> None:
    assert typeset(text, language) == text

"""A report speaks one language throughout, whatever the screen's."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from octolegis.paths import resource
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.reports.summary import summary_pdf
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import demonstration
from tests.reports.word_reading import part_of, text_of

FRENCH = ReportOptions(language="fr")


def flat(area: str, language: str) -> dict[str, str]:
    tables = tomllib.loads(resource("wording", f"{area}.{language}.toml").read_text(encoding="utf-8"))
    return dict(_flat("", tables))


def _flat(prefix: str, table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(f"{prefix}{key}.", value)
        else:
            yield f"{prefix}{key}", value


@pytest.mark.parametrize("area", ["report", "term", "variation"])
def test_the_french_words_are_complete_and_take_the_same_arguments(area: str) -> None:
    english, french = flat(area, "en"), flat(area, "fr")
    assert french.keys() == english.keys()
    for key, text in english.items():
        assert _placeholders(french[key]) == _placeholders(text), key


def _placeholders(text: str) -> set[str]:
    return {"{" + part.split("}")[0] + "}" for part in text.split("{")[1:]}


def test_a_french_report_has_french_headings_terms_and_country() -> None:
    data = word_bytes(content(demonstration(), FRENCH))
    text = text_of(data)
    for words in (
        "Droit pénal matériel",
        "Largement conforme",
        "Moldavie",
        "Communiqué aux autorités",
        "Annexe E",
    ):
        assert words in text
    for words in ("Substantive criminal law", "Largely in line", "Proposed wording"):
        assert words not in text
    assert b'<w:lang w:val="fr"' in part_of(data, "word/styles.xml")


def test_the_french_summary_is_made() -> None:
    assert summary_pdf(demonstration(), FRENCH).startswith(b"%PDF-")


def test_an_unknown_language_falls_back_to_english_words() -> None:
    text = text_of(word_bytes(content(demonstration(), ReportOptions(language="xx"))))
    assert "Executive summary" in text

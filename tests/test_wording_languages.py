"""What the program says outside the window exists in each of its languages, with the same places."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path

import pytest

from octolegis.domain.typography import typeset
from octolegis.paths import resource

FOLDER = resource("wording")
AREAS = sorted(file.name.removesuffix(".en.toml") for file in FOLDER.glob("*.en.toml"))


def flat(table: dict[str, object], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in table.items():
        found |= flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": str(value)}
    return found


def texts(area: str, language: str) -> dict[str, str]:
    file: Path = FOLDER / f"{area}.{language}.toml"
    assert file.is_file(), f"{file.name} is missing"
    return flat(tomllib.loads(file.read_text(encoding="utf-8")))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("area", AREAS)
def test_french_has_the_same_texts_with_the_same_places(area: str) -> None:
    english, french = texts(area, "en"), texts(area, "fr")
    assert set(french) == set(english)
    assert not [id for id, text in english.items() if places(text) != places(french[id])]


@pytest.mark.parametrize("area", AREAS)
def test_no_french_text_was_left_in_english(area: str) -> None:
    english, french = texts(area, "en"), texts(area, "fr")
    same = [id for id, text in english.items() if text == french[id] and len(text.split()) > 3]
    assert not same


@pytest.mark.parametrize("area", AREAS)
def test_no_line_of_french_can_break_before_its_colon(area: str) -> None:
    for id, text in texts(area, "fr").items():
        assert not any(f" {sign}" in typeset(text, "fr") for sign in ":;?!»"), id

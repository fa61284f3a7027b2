"""What numbers the levels below an article, and what cites them: resources/numbering/levels.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from octolegis.importers.units import fold
from octolegis.paths import resource


@dataclass(frozen=True)
class LevelWords:
    """Letters by what they count in each alphabet, and the words about numbers, folded for comparison."""

    letters: dict[str, tuple[tuple[str, int], ...]]
    before: frozenset[str]
    after: tuple[str, ...]
    joining: frozenset[str]
    notes: tuple[str, ...]
    named: tuple[str, ...]
    sole: tuple[str, ...]
    qualifying: frozenset[str]


@cache
def level_words() -> LevelWords:
    """The words of all languages."""
    data = tomllib.loads(resource("numbering", "levels.toml").read_text(encoding="utf-8"))
    words = data["words"]
    return LevelWords(
        letters=_letters(data["alphabets"]),
        before=_folded(words["before"]),
        after=tuple(fold(word) for word in words["after"]),
        joining=_folded(words["joining"]),
        notes=tuple(words["notes"]),
        named=tuple(words["named"]),
        sole=tuple(words["sole"]),
        qualifying=_folded(words["qualifying"]),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _letters(alphabets: dict[str, Any]) -> dict[str, tuple[tuple[str, int], ...]]:
    counted: dict[str, list[tuple[str, int]]] = {}
    for name, letters in alphabets.items():
        for value, letter in enumerate(str(letters).split(), start=1):
            counted.setdefault(letter, []).append((name, value))
    return {letter: tuple(values) for letter, values in counted.items()}

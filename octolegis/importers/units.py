"""The words that number a law (Section, §, Статья, المادة ...), read from resources/numbering/units.toml."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from octolegis.paths import resource

RANKS = {
    "annex": 5,
    "book": 10,
    "final": 15,
    "part": 20,
    "title": 30,
    "chapter": 40,
    "section": 50,
    "subsection": 60,
    "group": 70,
    "article": 90,
    "either_section": 90,
    "either_chapter": 90,
    "sign": 90,
}
"""Levels from the top of a law down; a unit closes all open units of its own rank and below."""

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A word or phrase that numbers, folded for comparison."""

    tokens: Tokens
    level: str


@dataclass
class Units:
    """The words of a language, those of all others beside them where they do not clash."""

    by_first: dict[str, list[Unit]] = field(default_factory=dict)
    ordinals: dict[str, list[tuple[Tokens, int]]] = field(default_factory=dict)
    contents: set[str] = field(default_factory=set)
    final: set[str] = field(default_factory=set)
    """Headings, folded, of final provisions that have no number of their own."""
    number_first: bool = False
    sign_below: bool = False
    sign_beside: bool = False
    article_last: bool = False
    between: frozenset[str] = frozenset()
    """What may stand between a number and its word: "2-nji madda"."""


@cache
def fold(text: str) -> str:
    """A word without case, accents and closing full stop; the Turkish dotless i as i."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return bare.replace("ı", "i").rstrip(".")


def tokens(text: str) -> Tokens:
    """The folded words of a phrase."""
    return tuple(fold(word) for word in text.split())


@cache
def units_for(language: str) -> Units:
    """The unit words as a law in this language (BCP 47, "" when unknown) uses them."""
    data = _data()
    code = language.partition("-")[0]
    own = [code] if code in data else []
    flags = data[code] if own else {}
    units = Units(
        number_first=bool(flags.get("number_first")),
        sign_below=bool(flags.get("sign_below")),
        sign_beside=bool(flags.get("sign_beside")),
        article_last=bool(flags.get("article_last")),
        between=frozenset(fold(word) for word in flags.get("between", [])),
    )
    seen: set[Tokens] = set()
    for name in [*own, *(name for name in data if name not in own)]:
        _add(units, data[name], seen)
    for found in units.by_first.values():
        found.sort(key=lambda unit: -len(unit.tokens))
    return units


@cache
def _data() -> dict[str, dict[str, Any]]:
    text = resource("numbering", "units.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _add(units: Units, table: dict[str, Any], seen: set[Tokens]) -> None:
    for level in RANKS.keys() - {"final"}:
        for word in table.get(level, []):
            phrase = tokens(word)
            if phrase not in seen:
                units.by_first.setdefault(phrase[0], []).append(Unit(phrase, level))
                seen.add(phrase)
    ordinals = {word: value for value, word in enumerate(table.get("ordinal", []), start=1)}
    ordinals |= table.get("ordinal_more", {}) | dict.fromkeys(table.get("sole", []), 1)
    for word, value in ordinals.items():
        phrase = tokens(word)
        units.ordinals.setdefault(phrase[0], []).append((phrase, value))
    units.final.update(" ".join(tokens(heading)) for heading in table.get("final", []))
    units.contents.update(" ".join(tokens(heading)) for heading in table.get("contents", []))

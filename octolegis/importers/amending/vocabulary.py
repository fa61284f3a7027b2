"""The words in which a language amends, read from resources/numbering/amending.toml and units.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from octolegis.domain.law import ProvisionKind
from octolegis.importers.units import Tokens, fold, tokens
from octolegis.paths import resource


class Role(StrEnum):
    """What a word or phrase says in an instruction; the values are the keys of the file."""

    REPLACE = "replace"
    INSERT = "insert"
    REPEAL = "repeal"
    RENUMBER = "renumber"
    REDACTION = "redaction"
    AFTER = "after"
    BEFORE = "before"
    AT_END = "at_end"
    AS_NEW = "as_new"
    WORDS = "words"
    OLD_AFTER = "old_after"
    HEADING = "heading"
    EVERYWHERE = "everywhere"
    BY_HAND = "by_hand"
    AMEND = "amend"
    LAW = "law"
    ITSELF = "itself"
    JOIN = "join"
    RANGE = "range"
    LAST = "last"
    ARTICLE = "article"
    BELOW = "below"
    LINE = "line"
    UPPER = "upper"
    ORDINAL = "ordinal"
    FILLER = "filler"


UNITS = (Role.ARTICLE, Role.BELOW, Role.LINE, Role.UPPER)
"""The levels of a law; a word of two of them is the one that amends more often."""
_UPPER = {
    "annex": ProvisionKind.ANNEX,
    "book": ProvisionKind.PART,
    "part": ProvisionKind.PART,
    "title": ProvisionKind.TITLE,
    "chapter": ProvisionKind.CHAPTER,
    "section": ProvisionKind.DIVISION,
    "subsection": ProvisionKind.DIVISION,
}


class Entry(NamedTuple):
    """A phrase, folded; ``value`` is the number of an ordinal, ``level`` what an upper unit is."""

    tokens: Tokens
    roles: frozenset[Role]
    value: int = 0
    level: ProvisionKind | None = None


@dataclass
class Vocabulary:
    """The phrases of a language by their first word, and the beginnings of words."""

    by_first: dict[str, list[Entry]] = field(default_factory=dict)
    stems: list[Entry] = field(default_factory=list)
    compounds: tuple[str, ...] = ()
    article_word: str = ""
    upward: bool = False

    def at(self, words: list[str], place: int) -> Entry | None:
        """The longest phrase that begins at a word."""
        found = [entry for entry in self.by_first.get(words[place], ()) if _matches(entry, words, place)]
        if found:
            return max(found, key=lambda entry: len(entry.tokens))
        return next((stem for stem in self.stems if words[place].startswith(stem.tokens[0])), None)

    def names_a_law(self, word: str) -> bool:
        """Whether a word is a law's name by itself: "Strafprozessordnung"."""
        return bool(self.compounds) and word.endswith(self.compounds)


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """The words of a language (BCP 47); ``None`` where the program does not know how it amends."""
    code = language.partition("-")[0]
    data = _tables("amending.toml").get(code)
    if data is None:
        return None
    units = _tables("units.toml").get(code, {})
    phrases = _phrases(data, units)
    articles = (*units.get("either_section", []), *units.get("article", []))
    made = Vocabulary(article_word=articles[0] if articles else "", upward=bool(data.get("upward")))
    made.compounds = tuple(key[0][1:] for key in phrases if key[0].startswith("*"))
    for entry in phrases.values():
        if entry.tokens[-1].endswith("*"):
            made.stems.append(entry._replace(tokens=(entry.tokens[0].rstrip("*"),)))
        elif not entry.tokens[0].startswith("*"):
            made.by_first.setdefault(entry.tokens[0], []).append(entry)
    made.stems.sort(key=lambda entry: -len(entry.tokens[0]))
    return made


def _phrases(data: dict[str, Any], units: dict[str, Any]) -> dict[Tokens, Entry]:
    """All phrases of a language, each with all its roles."""
    phrases: dict[Tokens, Entry] = {}
    for role in Role:
        for word in data.get(role.value, []) if role is not Role.ORDINAL else ():
            _add(phrases, word, role)
    for level, kind in _UPPER.items():
        for word in units.get(level, []):
            _add(phrases, word, Role.UPPER, level=kind)
    for word in (*units.get("article", []), *units.get("either_section", [])):
        _add(phrases, word, Role.ARTICLE)
    ordinals = {word: value for value, word in enumerate(units.get("ordinal", []), start=1)}
    for word, value in (ordinals | data.get("ordinal", {})).items():
        _add(phrases, word, Role.ORDINAL, value)
    return phrases


@cache
def _tables(name: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("numbering", name).read_text(encoding="utf-8"))


def _add(
    phrases: dict[Tokens, Entry], word: str, role: Role, value: int = 0, level: ProvisionKind | None = None
) -> None:
    """A phrase may have several roles: "title" is a level and a heading, "a" joins and says nothing."""
    key = tuple(fold(part) for part in tokens(word.replace("'", "' ").strip()))
    before = phrases.get(key)
    roles = frozenset({role}) | (before.roles if before else frozenset())
    phrases[key] = Entry(
        key, roles, value or (before.value if before else 0), level or (before.level if before else None)
    )


def _matches(entry: Entry, words: list[str], place: int) -> bool:
    return tuple(words[place : place + len(entry.tokens)]) == entry.tokens

"""The words by which legislators of a language name each concept: provisions/terms/LANGUAGE.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from octolegis.paths import data_folder
from octolegis.suggest.concepts import concepts

_NOT_A_LANGUAGE = "concepts"
_HEAD = {"language", "name", "provider", "checked", "terms"}


@dataclass(frozen=True, slots=True)
class Terms:
    """The search terms of one language; ``checked`` once a lawyer of that language has read them."""

    language: str
    name: str
    by_concept: dict[str, tuple[str, ...]]
    checked: bool = False


def languages() -> list[str]:
    """The languages that have search terms."""
    names = (path.stem for path in (data_folder("provisions") / "terms").glob("*.toml"))
    return sorted(name for name in names if name != _NOT_A_LANGUAGE)


@cache
def terms(language: str) -> Terms:
    """The shipped terms of a language (a file's name); KeyError for a language without any."""
    tables = _tables(language)
    return Terms(
        language=str(tables["language"]),
        name=str(tables["name"]),
        by_concept={concept: tuple(found) for concept, found in tables["terms"].items()},
        checked=bool(tables.get("checked")),
    )


def missing(language: str) -> list[str]:
    """The concepts for which the language's file has no list."""
    return [concept for concept in concepts().meaning if concept not in terms(language).by_concept]


def mistakes(language: str) -> Iterator[str]:
    """What is wrong in a language's file, for its writer; gaps are told by ``missing``."""
    tables = _tables(language)
    yield from (f"unknown key {key}" for key in tables if key not in _HEAD)
    if tables.get("language") != language:
        yield f'language = "{tables.get("language")}" in {language}.toml'
    for concept, found in tables["terms"].items():
        if concept not in concepts().meaning:
            yield f"unknown concept {concept}"
        if not isinstance(found, list) or not all(_is_term(term) for term in found):
            yield f"{concept}: not a list of words and phrases"
        elif len({str(term).lower() for term in found}) < len(found):
            yield f"{concept}: a term stands twice"


def _is_term(term: object) -> bool:
    return isinstance(term, str) and term.strip("* ") != "" and term == " ".join(term.split())


def _tables(language: str) -> dict[str, Any]:
    file = data_folder("provisions") / "terms" / f"{language}.toml"
    if not file.is_file() or language == _NOT_A_LANGUAGE:
        raise KeyError(language)
    # Of the values only ``mistakes`` judges, so that the writer of a language reads one list.
    return tomllib.loads(file.read_text(encoding="utf-8"))

"""Where a French text does not use the French term that the glossary gives for a term in the English one."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from octolegis.checklists import library
from octolegis.checklists.translation import texts
from octolegis.paths import data_folder

_UNTOLD = frozenset(
    ["de", "la", "le", "les", "du", "des", "un", "une", "au", "aux", "en", "et", "par", "pour", "sur", "dans"]
)


class Term(NamedTuple):
    """A term of several words: where English has it, and the stems that French must have, either set."""

    english: str
    found: re.Pattern[str]
    stems: tuple[tuple[str, ...], ...]


def breaches(instrument: str) -> Iterator[tuple[str, str]]:
    """The places (``requirement/2:access/text``) and terms; the longest term first, each word told once."""
    original = library.shipped(instrument)
    french = texts(library.translated(original, "fr"))
    for place, words in texts(original).items():
        for english, said in zip(_list(words), _list(french[place]), strict=True):
            for term in _missed(_plain(english), _plain(said)):
                yield "/".join(map(str, place)), term


def _missed(english: str, french: str) -> Iterator[str]:
    for term in _terms():
        if term.found.search(english):
            english = term.found.sub(" ", english)
            if " " in term.english and not any(all(s in french for s in stems) for stems in term.stems):
                yield term.english


@cache
def _terms() -> tuple[Term, ...]:
    entries = tomllib.loads((data_folder("provisions") / "glossary.fr.toml").read_text("utf-8"))["term"]
    terms = [_term(entry["en"], entry["fr"]) for entry in entries]
    return tuple(sorted(terms, key=lambda term: -len(term.english)))


def _term(english: str, french: str) -> Term:
    name = re.sub(r"\([^)]*\)", "", _plain(english)).strip()
    words = (re.escape(word) + "(?:s|es|'s)?" for word in re.findall(r"[a-z0-9/-]+", name))
    ways = re.split(r"[;/]| ou ", re.sub(r"\([^)]*\)", "", _plain(french)))
    return Term(name, re.compile(r"\b" + r"[\s-]+".join(words) + r"\b"), tuple(map(_stems, ways)))


def _stems(way: str) -> tuple[str, ...]:
    words = [word for word in re.findall("[a-z]+", way) if word not in _UNTOLD]
    return tuple(word[: max(4, len(word) - 3)] for word in words)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("’", "'"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _list(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words

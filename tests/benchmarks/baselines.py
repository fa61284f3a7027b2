"""Three plain ways to find provisions, beside which the suggestions are measured."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from rapidfuzz import fuzz

from octolegis.checklists.library import shipped
from octolegis.suggest.concepts import concepts
from octolegis.suggest.index import body_of
from octolegis.suggest.languages import lexicon_for
from octolegis.suggest.units import Unit, units
from tests.benchmarks.gold import Jurisdiction, Place

_OPENING = 400
"""Characters of a provision that the fuzzy comparison sees; more would take minutes."""


class Baselines:
    """Ranks the same units as the suggestions do."""

    def __init__(self, jurisdiction: Jurisdiction) -> None:
        self._language = jurisdiction.language
        self._units = [unit for id, (_, outline) in jurisdiction.laws.items() for unit in units(id, outline)]
        self._table = sqlite3.connect(":memory:")
        self._table.execute("CREATE VIRTUAL TABLE unit USING fts5(words, tokenize='porter unicode61')")
        self._table.executemany(
            "INSERT INTO unit(rowid, words) VALUES (?, ?)",
            ((i, f"{unit.heading} {body_of(unit)}") for i, unit in enumerate(self._units)),
        )

    def ranked(self, article: str, most: int = 10) -> Iterator[tuple[str, list[Place]]]:
        """The name of each baseline with what it finds first."""
        in_english = self._language == "en"
        yield "FTS5, treaty words", self._fts(_treaty_words(article), most) if in_english else []
        terms = self._terms(article)
        yield "FTS5, our terms", self._fts(terms, most)
        yield "fuzzy token set", self._fuzzy(terms, most)

    def _fts(self, text: str, most: int) -> list[Place]:
        words = dict.fromkeys(re.findall(r"\w{3,}|[\u3040-\u9fff]{2,}", text.lower()))
        query = " OR ".join(f'"{word}"' for word in words)
        if not query:
            return []
        rows = self._table.execute(
            "SELECT rowid FROM unit WHERE unit MATCH ? ORDER BY bm25(unit) LIMIT ?", (query, most)
        )
        return [self._place(self._units[row]) for (row,) in rows]

    def _fuzzy(self, terms: str, most: int) -> list[Place]:
        score = [
            fuzz.token_set_ratio(terms, f"{unit.heading} {unit.provision.text[:_OPENING]}")
            for unit in self._units
        ]
        best = sorted(range(len(score)), key=lambda i: -score[i])[:most]
        return [self._place(self._units[i]) for i in best]

    def _terms(self, article: str) -> str:
        wanted = {
            concept
            for profile in concepts().profiles_of(article)
            for concept in (*profile.heading, *(each for group in profile.core for each in group))
        }
        lexicon = lexicon_for(self._language, "")
        return " ".join(term.text for term in lexicon.terms if term.concept in wanted).replace("*", "")

    @staticmethod
    def _place(unit: Unit) -> Place:
        return unit.law, unit.provision.id


def _treaty_words(article: str) -> str:
    instrument, _, number = article.partition("/")
    found = next(each for each in shipped(instrument).articles() if each.number == number)
    return " ".join([found.title, *(requirement.text for requirement in found.requirements)])

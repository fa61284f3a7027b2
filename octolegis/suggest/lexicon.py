"""The terms of a language made ready for the search: each word of a text is looked up once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from octolegis.suggest.folding import UNBROKEN, folded, folded_in_place, lowered, word_pattern
from octolegis.suggest.stemming import beginning, begins_alike, stems

_SHORT = 2
"""Words of a phrase up to this length are articles and prepositions, and left out."""
_SHORT_WORDS = frozenset({"vi", "ko"})
"""Languages whose short words are words like others."""
_COMPOUND = frozenset({"de", "nl", "sv", "no", "da", "is", "fi", "et", "hu", "lb", "fo"})
_KEY = 3
"""Letters by which parts of words are looked up."""
_LONG_ENOUGH = 6
"""Letters that a word needs to be recognised within a compound."""


class Term(NamedTuple):
    """A phrase of a concept: the numbers of its words, or the strings of an unbroken script."""

    concept: str
    text: str
    words: tuple[int, ...]
    strings: tuple[str, ...] = ()


class Affix(NamedTuple):
    """A word known by a part of it: at its beginning, or (``back_open`` or not) within or at its end."""

    word: int
    part: str
    back_open: bool = True
    longest: int = 99

    def is_in(self, word: str) -> bool:
        """Whether a word has the part within it; at its end an inflection of two letters may follow."""
        at = word.rfind(self.part)
        return at >= 0 and (self.back_open or len(word) - at - len(self.part) <= 2)


@dataclass(eq=False)
class Lexicon:
    """Every term of one or more languages. ``terms_by_word`` lists under a word the terms that need it."""

    language: str
    terms: list[Term] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)
    _by_stem: dict[str, list[int]] = field(default_factory=dict)
    _by_start: dict[str, list[Affix]] = field(default_factory=dict)
    _inner: dict[str, list[Affix]] = field(default_factory=dict)
    _seen: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def add(self, by_concept: Mapping[str, Iterable[str]]) -> None:
        """Take in terms by concept; a lexicon may hold several languages of one script."""
        for concept, terms in by_concept.items():
            self.terms += [term for text in terms if (term := self._term(concept, text))]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What counts as a word in a text."""
        return word_pattern(self.language)

    @cached_property
    def by_word(self) -> dict[int, list[int]]:
        """The numbers of the terms by that word of theirs which is the rarest among the terms."""
        uses: dict[int, int] = {}
        for term in self.terms:
            for word in set(term.words):
                uses[word] = uses.get(word, 0) + 1
        found: dict[int, list[int]] = {}
        for number, term in enumerate(self.terms):
            pivots = sorted(set(term.words), key=lambda word: uses[word])
            # A long phrase may lack a word: any of the two rarest leads to it.
            for word in pivots[: 1 if len(term.words) < 5 else 2]:
                found.setdefault(word, []).append(number)
        return found

    @cached_property
    def by_opening(self) -> dict[str, list[int]]:
        """The numbers of the terms of unbroken scripts by the first two characters of their strings."""
        found: dict[str, list[int]] = {}
        for number, term in enumerate(self.terms):
            if term.strings:
                found.setdefault(term.strings[0][:2], []).append(number)
        return found

    def words_of(self, token: str) -> tuple[int, ...]:
        """The numbers of the term words of which a word of the text is a form."""
        known = self._seen.get(token)
        if known is None:
            known = self._seen[token] = tuple(sorted(self._looked_up(token)))
        return known

    def _looked_up(self, token: str) -> set[int]:
        bare = folded(lowered(token, self.language))
        found = {word for stem in stems(token, self.language) for word in self._by_stem.get(stem, ())}
        for opening in (bare[:_KEY], bare[: _KEY - 1]):
            for affix in self._by_start.get(opening, ()):
                if bare.startswith(affix.part) and len(bare) <= affix.longest:
                    found.add(affix.word)
        for at in range(len(bare) - _KEY + 1 if self._inner else 0):
            found |= {affix.word for affix in self._inner.get(bare[at : at + _KEY], ()) if affix.is_in(bare)}
        return found

    def _term(self, concept: str, text: str) -> Term | None:
        if self.language in UNBROKEN:
            strings = tuple(folded_in_place(part) for part in text.replace("*", "").split())
            return Term(concept, text, (), strings) if strings else None
        pieces = self._pieces(text)
        kept = [piece for piece in pieces if self._tells(piece)] or pieces
        words = tuple(dict.fromkeys(self._word(piece) for piece in kept))
        return Term(concept, text, words) if words else None

    def _tells(self, piece: str) -> bool:
        """Whether a word of a phrase is more than an article or a preposition."""
        bare = piece.strip("*")
        short = _SHORT if self.language not in _SHORT_WORDS else 0
        return len(bare) > short or piece.startswith("*") or bare[:1].isdigit()

    def _pieces(self, text: str) -> list[str]:
        """The words of a phrase with the stars that the writer set on them."""
        found = []
        for match in word_pattern(self.language).finditer(text):
            before = "*" if text[: match.start()].endswith("*") else ""
            after = "*" if text[match.end() :].startswith("*") else ""
            found.append(before + match.group() + after)
        return found

    def _word(self, piece: str) -> int:
        bare = folded(lowered(piece.strip("*"), self.language))
        stars = (piece.startswith("*"), piece.endswith("*"))
        key = f"{'*' * stars[0]}{bare}{'*' * stars[1]}"
        if key in self._numbers:
            return self._numbers[key]
        number = self._numbers[key] = len(self._numbers)
        if any(stars):
            self._open(number, bare, stars)
        else:
            self._closed(number, piece, bare)
        return number

    def _open(self, number: int, bare: str, stars: tuple[bool, bool]) -> None:
        if stars[0]:
            self._inner.setdefault(bare[:_KEY], []).append(Affix(number, bare, stars[1]))
        else:
            self._by_start.setdefault(bare[:_KEY], []).append(Affix(number, bare))

    def _closed(self, number: int, piece: str, bare: str) -> None:
        for stem in stems(piece, self.language):
            self._by_stem.setdefault(stem, []).append(number)
        if begins_alike(self.language):
            part, ending = beginning(piece, self.language)
            if len(part) >= 3:
                affix = Affix(number, part, longest=len(part) + ending)
                self._by_start.setdefault(part[:_KEY], []).append(affix)
        if self.language in _COMPOUND and len(bare) >= _LONG_ENOUGH:
            self._inner.setdefault(bare[:_KEY], []).append(Affix(number, bare, back_open=False))

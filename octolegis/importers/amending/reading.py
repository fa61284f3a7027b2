"""The instructions of a bill: each clause read whole, or left to a person where any word is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from octolegis.domain.amending import Instruction
from octolegis.domain.law import Outline
from octolegis.domain.message import message
from octolegis.importers.amending.clauses import Clause, Unit, units
from octolegis.importers.amending.interpreting import Reading, interpreted
from octolegis.importers.amending.quotes import filled
from octolegis.importers.amending.tokens import OTHER, SAME, Names, Token, folded_words, tokenised
from octolegis.importers.amending.vocabulary import Role, Vocabulary, vocabulary

_ACTS = (Role.REPLACE, Role.INSERT, Role.REPEAL, Role.RENUMBER, Role.REDACTION)


def instructions(bill: Outline, language: str, names: Sequence[str]) -> tuple[Instruction, ...]:
    """What the bill asks to be done to the act called by ``names``, in the order of the bill.

    An instruction on another law comes with that as its doubt. Nothing where the program does not know
    how the language amends.
    """
    words = vocabulary(language)
    if words is None:
        return ()
    reader = _Bill(language, words, {folded: SAME for name in names for folded in _forms(name)})
    return tuple(each for unit in units(bill) for clause in reader.of(unit) for each in clause)


_SHORT_NAME = re.compile(r"\([^()]*⟦(\d+)⟧[^()]*\)")
_LONGEST_NAME = 6
_TELLING = 10
"""Letters that make one word the name of a law: "Strafgesetzbuch"."""


def knows(language: str) -> bool:
    """Whether the program knows how bills in this language amend."""
    return vocabulary(language) is not None


def _forms(name: str) -> Iterator[tuple[str, ...]]:
    """A name, and its beginning up to what tells it from others of its kind."""
    whole = folded_words(name)
    if len(whole) > 1 or len(name.strip()) >= _TELLING:
        yield whole
    for stop in ("(", "[", ",", " - ", " – "):
        head = folded_words(name.partition(stop)[0])
        if len(head) > 1:
            yield head


class _Bill:
    """Remembers which law was named last."""

    def __init__(self, language: str, words: Vocabulary, names: Names) -> None:
        self._language, self._words, self._names = language, words, names
        self._same = True

    def of(self, unit: Unit) -> Iterator[list[Instruction]]:
        """The instructions of an article of the bill, clause by clause."""
        for heading in unit.headings:
            self._note(self._tokens(heading))
        for clause in unit.clauses:
            yield self._clause(clause)

    def _clause(self, clause: Clause) -> list[Instruction]:
        own = self._tokens(clause.text)
        self._note(own)
        if self._learn(clause):
            own = self._tokens(clause.text)
        if not self._amends(own, clause):
            return []
        above = [token for text in clause.above for token in self._tokens(text)]
        said = filled(clause.text, clause.quotes)
        if not self._same and not any(token.steps for token in own):
            return []
        if not self._same:
            return [Instruction(clause.source, said, doubt=message("amend.other_law"))]
        reading = Reading(clause, self._language, self._words, above, own)
        return interpreted(reading, said)

    def _learn(self, clause: Clause) -> bool:
        """Take in a short name that the clause gives a law: (in this Act called the "principal Act")."""
        found = _SHORT_NAME.findall(clause.text)
        for number in found:
            short = folded_words(clause.quotes[int(number)])
            if 0 < len(short) <= _LONGEST_NAME:
                self._names[short] = SAME if self._same else OTHER
        return bool(found)

    def _tokens(self, text: str) -> list[Token]:
        return tokenised(text, self._words, self._names)

    def _amends(self, own: list[Token], clause: Clause) -> bool:
        """Whether a clause asks for something: an act, on a place, said in words that are mostly known."""
        acts = any(token.has(*_ACTS) for token in own)
        places = any(token.steps or token.unit for token in own) or bool(clause.above)
        if not acts or not places or any(token.has(Role.ITSELF) for token in own):
            return False
        unknown = sum(1 for token in own if is_unknown(token))
        quoted = any(token.quote is not None for token in own)
        return unknown <= (0.6 if quoted else 0.5) * len(own)

    def _note(self, tokens: list[Token]) -> None:
        """Which law is spoken of from here on."""
        if any(token.name == SAME for token in tokens):
            self._same = True
        elif any(token.name == OTHER for token in tokens):
            self._same = False
        else:
            for place, token in enumerate(tokens):
                if token.has(Role.LAW) and not token.has(Role.FILLER) and _named(tokens, place):
                    self._same = False


def is_unknown(token: Token) -> bool:
    """Whether nothing is known of a word."""
    return not (token.roles or token.steps or token.name or token.unit) and token.quote is None


def _named(tokens: list[Token], place: int) -> bool:
    """Whether words beside "Act" name a law: "the Evidence Act", "code de procédure pénale"."""
    after = place + 1
    while after < min(len(tokens), place + 3) and tokens[after].has(Role.FILLER):
        after += 1
    beside = ([tokens[place - 1]] if place else []) + tokens[after : after + 1]
    return any(is_unknown(token) for token in beside)

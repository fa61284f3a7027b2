"""An instruction as a run of tokens: acts, places, quotations, names of laws, and words not known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from octolegis.domain.amending import Step, StepKind
from octolegis.importers.amending.quotes import PLACE
from octolegis.importers.amending.vocabulary import UNITS, Entry, Role, Vocabulary
from octolegis.importers.label_numbers import LETTER, number_end, roman_end
from octolegis.importers.units import fold

_WORD = re.compile(
    rf"⟦\d+⟧|§+|{LETTER}{{1,4}}['’](?={LETTER})|{LETTER}+(?:[-'’]{LETTER}+)*\.?|\d+(?:[.,/-]\d+)*|\S"
)
_BRACKETED = re.compile(
    r"\s*(?:(?:n[.]?[º°]|№|nr\.?)\s*)?[(\[（]\s*((?:\d{1,4}|[^\W\d_]{1,5})(?:\s?bis|[a-z])?)\s*[)\]）]", re.I
)
_HALF = re.compile(r"\s*[«„“\"]?([^\W\d_]{1,3}|\d{1,3})\)")
_LONE = re.compile(r"\s*([^\W\d_])(?![\w.’'-])")
_SPACE = re.compile(r"[\s\u00a0]*(?:(?:n[.]?[º°]|№)\s*)?")
_AND = re.compile(r"\s*(?:,|;)?\s*")
_ENDING = re.compile(rf"['’]?-?(?:{LETTER}{{1,4}})\b")
_REFERENCE = re.compile(
    r"(?:\s*,?\s*(?:\[[^\[\]]{0,80}\]|\([^()]{0,160}⟦\d+⟧[^()]{0,60}\)|\([^\W_]{1,8}\.?\s?[\d:./-]+\)"
    r"|(?:of\s)?\d{4}\b|(?:n[º°]|№|nr\.?|no\.?)\s*[\d][\w/.-]*))*",
    re.IGNORECASE,
)
"""What follows a law's name: ", 2008 (Act 772)", "[Chapter 9:23]", "(hereinafter called the ...)"."""
_MARKS = set(".,;:—–-―()[]*_/\u200b\u200e\u200f")


@dataclass(frozen=True)
class Token:
    """A word or phrase with its roles, a quotation, or places of one level (``steps``)."""

    text: str
    roles: frozenset[Role] = frozenset()
    steps: tuple[Step, ...] = ()
    below: tuple[Step, ...] = ()
    quote: int | None = None
    value: int = 0
    unit: Role | None = None
    name: str = ""

    def has(self, *roles: Role) -> bool:
        """Whether it has one of the roles."""
        return bool(self.roles.intersection(roles))


SAME, OTHER = "same", "other"
"""Whether a name is that of the act that is amended, or of another law."""
Names = dict[tuple[str, ...], str]


def tokenised(text: str, vocabulary: Vocabulary, names: Names) -> list[Token]:
    """The tokens of an instruction; ``names`` tells by their folded words which names are the act's."""
    return _Reader(text, vocabulary, names).tokens()


def _alike(word: str, other: str) -> bool:
    """Whether two words are one in other cases: "уголовного", "уголовный"."""
    if word == other:
        return True
    least = max(5, min(len(word), len(other)) - 3)
    return (
        len(word) >= least <= len(other)
        and word[:least] == other[:least]
        and abs(len(word) - len(other)) <= 3
    )


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a name, folded, signs left out."""
    return tuple(fold(word) for word in _WORD.findall(text) if word not in _MARKS)


class _Reader:
    def __init__(self, text: str, vocabulary: Vocabulary, names: Names) -> None:
        self._text, self._vocabulary, self._names = text, vocabulary, names
        spans = [m for m in _WORD.finditer(text) if m.group() not in _MARKS]
        self._spans = [(m.start(), m.end()) for m in spans]
        self._words = [fold(m.group().replace("’", "'")) for m in spans]

    def tokens(self) -> list[Token]:
        found: list[Token] = []
        place = 0
        while place < len(self._words):
            token, place = self._token(place)
            found.append(token)
        return _ordinals_joined(found)

    def _token(self, place: int) -> tuple[Token, int]:
        start, end = self._spans[place]
        quote = PLACE.fullmatch(self._text[start:end])
        if quote:
            return Token(quote.group(), quote=int(quote.group(1))), place + 1
        name = self._name(place)
        entry = self._vocabulary.at(self._words, place)
        if name and name >= (len(entry.tokens) if entry else 0):
            token = Token(self._said(place, name), name=self._whose(place, name))
            return token, self._past_reference(place + name)
        if entry is None and self._vocabulary.names_a_law(self._words[place]):
            return Token(self._said(place, 1), name=OTHER), place + 1
        if entry is None:
            return self._number_first(place)
        last = place + len(entry.tokens)
        if entry.roles.intersection(UNITS):
            return self._unit(entry, place, last)
        token = Token(self._said(place, last - place), entry.roles, value=entry.value)
        return token, self._past_reference(last) if Role.LAW in entry.roles else last

    def _past_reference(self, place: int) -> int:
        """Past the year, number or short name that follows the name of a law."""
        at = self._spans[place - 1][1]
        match = _REFERENCE.match(self._text, at)
        end = match.end() if match else at
        while place < len(self._spans) and self._spans[place][0] < end:
            place += 1
        return place

    def _said(self, place: int, number: int) -> str:
        return self._text[self._spans[place][0] : self._spans[place + number - 1][1]]

    def _name(self, place: int) -> int:
        """How many words from here are the name of the act."""
        return max((len(name) for name in self._names if self._names_it(place, name)), default=0)

    def _whose(self, place: int, length: int) -> str:
        """Whose name so many words are."""
        fit = (name for name in self._names if len(name) == length and self._names_it(place, name))
        return self._names[next(fit)]

    def _names_it(self, place: int, name: tuple[str, ...]) -> bool:
        words = self._words[place : place + len(name)]
        return len(words) == len(name) and all(map(_alike, words, name))

    def _unit(self, entry: Entry, place: int, last: int) -> tuple[Token, int]:
        """A level with the numbers after it, or without one."""
        role = next(role for role in UNITS if role in entry.roles)
        at = self._spans[last - 1][1]
        labels, end = self._labels(at, role)
        text = self._text[self._spans[place][0] : max(end, at)].strip()
        if not labels:
            return Token(text, entry.roles, unit=role, value=entry.value), last
        steps = tuple(_step(role, entry, label, until) for label, until in labels)
        below, end = self._chain(end) if role is Role.ARTICLE else ((), end)
        while last < len(self._spans) and self._spans[last][0] < end:
            last += 1
        # Regulation 2 is no section of the act, though a law of regulations is read by that word.
        kept = entry.roles & {Role.BY_HAND}
        return Token(text, kept, steps=steps, below=below, unit=role), last

    def _labels(self, at: int, role: Role) -> tuple[list[tuple[str, str]], int]:
        """The numbers after a level's word, and where they end: "4, 5 and 6", "163 to 166"."""
        found: list[tuple[str, str]] = []
        end, further = at, at
        while (label := self._label(further, role)) is not None and (not found or self._plain(further)):
            until = self._after_word(label[1], Role.RANGE)
            second = self._label(until, role) if until else None
            found.append((label[0], second[0] if second else ""))
            end = second[1] if second else label[1]
            joined = self._after_word(end, Role.JOIN) or self._after_comma(end)
            if joined is None:
                break
            further = joined
        return found, end

    def _label(self, at: int, role: Role) -> tuple[str, int] | None:
        bracketed = _BRACKETED.match(self._text, at)
        if bracketed:
            return bracketed.group(1), bracketed.end()
        space = _SPACE.match(self._text, at)
        start = space.end() if space else at
        if start == at and at and self._text[at - 1] not in "§.":
            return None
        end = number_end(self._text, start)
        if end > start and (self._text[start].isdigit() or role is Role.ARTICLE):
            end += self._text[end : end + 1] == ")" and role is not Role.ARTICLE
            return self._text[start:end].strip(" )."), end
        return self._letters(at, start, role)

    def _letters(self, at: int, start: int, role: Role) -> tuple[str, int] | None:
        """A letter or Roman number."""
        for pattern in (_HALF, _LONE) if role is Role.BELOW else ():
            match = pattern.match(self._text, at)
            if match:
                return match.group(1), match.end()
        end = roman_end(self._text, start) if role in (Role.BELOW, Role.UPPER) else start
        return (self._text[start:end], end) if end > start else None

    def _plain(self, at: int) -> bool:
        """Whether a number follows that is no level's word of its own."""
        word = next((w for w, (start, _) in zip(self._words, self._spans, strict=True) if start >= at), "")
        return word not in self._vocabulary.by_first or len(word) == 1

    def _after_word(self, at: int, role: Role) -> int | None:
        for place, (start, end) in enumerate(self._spans):
            if start >= at:
                entry = self._vocabulary.at(self._words, place)
                if self._text[at:start].strip(" ,\u00a0") or entry is None or role not in entry.roles:
                    return None
                return end
        return None

    def _after_comma(self, at: int) -> int | None:
        match = re.compile(r"\s*,").match(self._text, at)
        return match.end() if match else None

    def _chain(self, end: int) -> tuple[tuple[Step, ...], int]:
        """The levels that follow the article's number at once: "12(3)(a)"."""
        steps: list[Step] = []
        while True:
            match = re.compile(r"\s?[(（](\d{1,3}[a-z]?|[^\W\d_]{1,4})[)）]", re.I).match(self._text, end)
            if match is None:
                return tuple(steps), end
            steps.append(Step(StepKind.BELOW, match.group(1)))
            end = match.end()

    def _number_first(self, place: int) -> tuple[Token, int]:
        """A number before its level's word: "5. §", "243 üncü maddesinin"; else a word that is not known."""
        start, end = self._spans[place]
        stop = number_end(self._text, start) if self._text[start].isdigit() else start
        if stop > start:
            first = next(
                (p for p in range(place + 1, len(self._spans)) if self._spans[p][0] >= stop), place + 1
            )
            for later in range(first, min(first + 3, len(self._words))):
                entry = self._vocabulary.at(self._words, later)
                role = next((role for role in UNITS if entry and role in entry.roles), None)
                if (
                    entry is not None
                    and role is not None
                    and self._labels(self._spans[later][1], role)[0] == []
                ):
                    step = _step(role, entry, self._bare(self._text[start:stop].strip(" .")), "")
                    return Token(self._said(place, later - place + 1), steps=(step,), unit=role), later + 1
                if entry is None or Role.FILLER not in entry.roles:
                    break
        return Token(self._text[start:end]), place + 1

    def _bare(self, label: str) -> str:
        """A number without the ending that makes it an ordinal: "286-ე"."""
        number, hyphen, ending = label.partition("-")
        known = self._vocabulary.by_first.get(fold(ending)) if hyphen and ending.isalpha() else None
        return number if known and any(Role.FILLER in entry.roles for entry in known) else label


def _step(role: Role, entry: Entry, label: str, until: str) -> Step:
    if role is Role.UPPER:
        return Step(StepKind.UPPER, label, entry.level, until)
    kind = {Role.ARTICLE: StepKind.ARTICLE, Role.LINE: StepKind.BELOW}.get(role, StepKind.BELOW)
    return Step(kind, label, None, until)


def _ordinals_joined(tokens: list[Token]) -> list[Token]:
    """An ordinal and the level beside it are a place: "segundo párrafo", "части первой"."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        one = tokens[place]
        other = tokens[place + 1] if place + 1 < len(tokens) else None
        joined = other and (_ordinal(one, other) or _ordinal(other, one))
        if joined:
            found.append(joined)
            place += 2
        else:
            found.append(one)
            place += 1
    return found


def _ordinal(number: Token, unit: Token) -> Token | None:
    if unit.unit not in (Role.LINE, Role.BELOW, Role.ARTICLE) or unit.steps:
        return None
    value = -1 if number.has(Role.LAST) else number.value if number.has(Role.ORDINAL) else 0
    if not value or number.unit is not None:
        return None
    if unit.unit is Role.LINE:
        step = Step(StepKind.PARAGRAPH, str(value))
    elif value > 0:
        step = Step(StepKind.ARTICLE if unit.unit is Role.ARTICLE else StepKind.BELOW, str(value))
    else:
        return None
    return Token(f"{number.text} {unit.text}", steps=(step,), unit=unit.unit)

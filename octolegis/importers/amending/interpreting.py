"""From the tokens of a clause to instructions: every word must have its sense, or a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from octolegis.domain.amending import Act, Instruction, Step, StepKind, Where, Words
from octolegis.domain.message import Message, message
from octolegis.domain.resolving import same_number
from octolegis.importers.amending.clauses import Clause
from octolegis.importers.amending.new_text import NewText, as_articles, as_levels
from octolegis.importers.amending.new_text import lines_of as paragraphs
from octolegis.importers.amending.places import Reference, groups, path_of, references
from octolegis.importers.amending.tokens import Token
from octolegis.importers.amending.vocabulary import Role, Vocabulary

_MOST = 60
"""Places that one clause may name."""
_SHOWN = 6


@dataclass(frozen=True)
class Reading:
    """A clause with its tokens and those of the words over it."""

    clause: Clause
    language: str
    words: Vocabulary
    above: list[Token]
    own: list[Token]

    def has(self, role: Role) -> bool:
        """Whether the clause itself has a word of the role."""
        return any(token.has(role) for token in self.own)

    @property
    def quotes(self) -> list[int]:
        """The quotations of the clause by their number in the article."""
        return [token.quote for token in self.own if token.quote is not None]


class _DoubtError(Exception):
    def __init__(self, id: str, **arguments: object) -> None:
        self.message: Message = message(id, **arguments)
        super().__init__(id)


def interpreted(reading: Reading, said: str) -> list[Instruction]:
    """The instructions of a clause; one that says why where it cannot be trusted."""
    source = reading.clause.source
    try:
        _understood(reading)
        return [Instruction(source, said, *rest) for rest in _instructions(reading)]
    except _DoubtError as doubt:
        return [Instruction(source, said, doubt=doubt.message)]


def _understood(reading: Reading) -> None:
    if not reading.clause.whole:
        raise _DoubtError("amend.quotes_open")
    if any(
        token.has(Role.BY_HAND) and not token.has(Role.FILLER) for token in (*reading.above, *reading.own)
    ):
        word = next(t.text for t in (*reading.above, *reading.own) if t.has(Role.BY_HAND))
        raise _DoubtError("amend.by_hand", words=word)
    unknown = [token.text for token in (*reading.above, *reading.own) if _unread(token)]
    if unknown:
        raise _DoubtError("amend.unknown_words", words=" ".join(unknown[:_SHOWN]))
    if any(token.quote is not None for token in reading.above):
        raise _DoubtError("amend.several_acts")


def _unread(token: Token) -> bool:
    """Whether a word is not known, or counts something that was not found beside it."""
    if token.has(Role.ORDINAL, Role.LAST) and not token.has(Role.FILLER):
        return True
    return not (token.roles or token.steps or token.name or token.unit) and token.quote is None


Made = tuple[Act, tuple[Step, ...], Where, tuple, tuple[str, ...], Words]  # type: ignore[type-arg]


def _instructions(reading: Reading) -> list[Made]:
    act = _act(reading)
    if any(token.has(*_ACTS) for token in reading.above):
        raise _DoubtError("amend.several_acts")
    if _speaks_of_words(reading, act):
        return _on_words(reading, act)
    if act is Act.INSERT:
        return [_insertion(reading)]
    if act is Act.REPEAL:
        _no_bare_level(reading)
        if any(token.has(Role.AT_END) and not token.has(Role.FILLER) for token in reading.own):
            raise _DoubtError("amend.words_unclear")
        return [(act, path, Where.BY_NUMBER, (), (), Words()) for path in _paths(reading)]
    if act is Act.RENUMBER:
        return [_renumbering(reading)]
    return [_replacement(reading)]


_ACTS = (Role.REPLACE, Role.INSERT, Role.REPEAL, Role.RENUMBER)


def _act(reading: Reading) -> Act:
    acts = {role for role in _ACTS if any(t.has(role) for t in reading.own)}
    if not acts and reading.has(Role.REDACTION):
        return Act.REPLACE
    if acts in ({Role.REPLACE}, {Role.REPLACE, Role.REPEAL}):
        return Act.REPLACE
    if len(acts) != 1:
        raise _DoubtError("amend.several_acts")
    return Act(acts.pop().value)


def _speaks_of_words(reading: Reading, act: Act) -> bool:
    if reading.has(Role.WORDS) and reading.quotes:
        return True
    return len(reading.quotes) == 2 or (act is Act.REPEAL and bool(reading.quotes))


def _on_words(reading: Reading, act: Act) -> list[Made]:
    _no_bare_level(reading)
    quotes = [" ".join(reading.clause.quotes[n].split()) for n in reading.quotes]
    path = _one(reading)
    everywhere = reading.has(Role.EVERYWHERE)
    if act is Act.REPLACE and len(quotes) == 2:
        old, new = quotes
        if _turned(reading):
            old, new = new, old
        return [(Act.REPLACE_WORDS, path, Where.BY_NUMBER, (), (), Words(old, new, everywhere))]
    if act is Act.REPEAL and quotes:
        rest = Words
        return [
            (Act.DELETE_WORDS, path, Where.BY_NUMBER, (), (), rest(each, "", everywhere)) for each in quotes
        ]
    if act is Act.INSERT and len(quotes) == 2:
        return [_words_beside(reading, path, quotes, everywhere)]
    if act is Act.INSERT and len(quotes) == 1 and reading.has(Role.AT_END):
        return [(Act.INSERT_WORDS, path, Where.END, (), (), Words("", quotes[0]))]
    raise _DoubtError("amend.words_unclear")


def _no_bare_level(reading: Reading) -> None:
    """A level without its number is a place that was not understood."""
    if any(token.unit and not token.steps and not token.has(Role.FILLER) for token in reading.own):
        raise _DoubtError("amend.words_unclear")


def _words_beside(reading: Reading, path: tuple[Step, ...], quotes: list[str], everywhere: bool) -> Made:
    """The quotation that "after" or "before" announces stays, the other comes in."""
    for place, token in enumerate(reading.own):
        where = Where.AFTER if token.has(Role.AFTER) else Where.BEFORE if token.has(Role.BEFORE) else None
        if where is None:
            continue
        following = [t for t in reading.own[place + 1 :] if not t.has(Role.FILLER) and not t.has(Role.WORDS)]
        if following and following[0].quote is not None:
            anchor = reading.quotes.index(following[0].quote)
            words = Words(quotes[anchor], quotes[1 - anchor], everywhere)
            return Act.INSERT_WORDS, path, where, (), (), words
    raise _DoubtError("amend.words_unclear")


def _turned(reading: Reading) -> bool:
    """Whether the new words come first: substitute "Y" for "X"."""
    second = next(i for i, t in enumerate(reading.own) if t.quote == reading.quotes[1])
    before = [
        t
        for t in reading.own[:second]
        if not t.has(Role.WORDS) and t.text.casefold() not in ("the", "les", "las")
    ]
    return bool(before) and before[-1].has(Role.OLD_AFTER)


def _replacement(reading: Reading) -> Made:
    heading = reading.has(Role.HEADING)
    path = _one(reading)
    text = _new_words(reading)
    if heading:
        return Act.REPLACE_HEADING, path, Where.BY_NUMBER, (), tuple(paragraphs(text)), Words()
    announced = _announced(reading)
    if announced is not None and announced is not path[-1].kind:
        raise _DoubtError("amend.words_unclear")
    new = _read(reading, text, path[-1].kind, path[-1].label)
    if path[-1].kind is StepKind.PARAGRAPH:
        return Act.REPLACE, path, Where.BY_NUMBER, (), new.lines, Words()
    if new.lines:
        raise _DoubtError("amend.no_number", label=path[-1].label)
    return Act.REPLACE, path, Where.BY_NUMBER, new.provisions, (), Words()


def _renumbering(reading: Reading) -> Made:
    found = references(reading.own)
    labels = [each for each in found if each.role is Role.AS_NEW]
    old = [each for each in found if each.role is not Role.AS_NEW]
    if len(labels) != 1 or len(labels[0].steps) != 1 or labels[0].below:
        raise _DoubtError("amend.words_unclear")
    path = _single(path_of(references(reading.above), old, reading.words.upward))
    return Act.RENUMBER, path, Where.BY_NUMBER, (), (), Words("", labels[0].steps[0].label)


def _insertion(reading: Reading) -> Made:
    found = references(reading.own)
    text = _new_words(reading)
    beside = [each for each in found if each.role in (Role.AFTER, Role.BEFORE)]
    if len(beside) > 1:
        raise _DoubtError("amend.words_unclear")
    announced = _announced(reading)
    named, new = _named_new(reading, found, text, announced)
    rest = [each for each in found if each is not named]
    above = references(reading.above)
    path = _single(path_of(above, rest, reading.words.upward)) if rest or above else ()
    if beside:
        if beside[0] is named or len(beside[0].steps) > 1:
            raise _DoubtError("amend.words_unclear")
        _lowest(path, beside[0])
        where = Where.AFTER if beside[0].role is Role.AFTER else Where.BEFORE
    else:
        where = Where.END if reading.has(Role.AT_END) and named is None else Where.BY_NUMBER
    if named is not None and named.steps[0].kind is StepKind.PARAGRAPH:
        if beside:
            raise _DoubtError("amend.words_unclear")
        return Act.INSERT, (*path, named.steps[0]), Where.BY_NUMBER, (), new.lines, Words()
    return Act.INSERT, path, where, new.provisions, new.lines, Words()


def _named_new(
    reading: Reading, found: list[Reference], text: str, announced: StepKind | None
) -> tuple[Reference | None, NewText]:
    """The reference that is the number of the new text, if the clause gives it, and the text read so."""
    beside = next((each for each in found if each.role in (Role.AFTER, Role.BEFORE)), None)
    for each in sorted(found, key=lambda one: one.role is not Role.AS_NEW):
        if each.role in (Role.AFTER, Role.BEFORE) or each.below:
            continue
        kind = each.steps[0].kind
        new = _read(reading, text, kind, each.steps[0].label)
        if kind is StepKind.PARAGRAPH and each.role is Role.AS_NEW and not new.provisions:
            return each, new
        tops = [node for node in new.provisions if node.depth == 0]
        if tops and len(each.steps) <= len(tops) and same_number(tops[0].label, each.steps[0].label):
            return each, new
    lowest = beside.steps[0].kind if beside else None
    level = announced or lowest
    if level is None and any(each.steps[0].kind is not StepKind.UPPER for each in found):
        level = StepKind.BELOW
    new = _read(reading, text, level or StepKind.ARTICLE)
    if new.lines and beside is not None and lowest is not StepKind.PARAGRAPH:
        raise _DoubtError("amend.no_number", label=beside.steps[0].label)
    return None, new


def _announced(reading: Reading) -> StepKind | None:
    """What the clause calls the new text: "the following subsection"."""
    kinds = {Role.ARTICLE: StepKind.ARTICLE, Role.BELOW: StepKind.BELOW, Role.LINE: StepKind.PARAGRAPH}
    found = {kinds[t.unit] for t in reading.own if t.unit in kinds and not t.steps and t.unit is not None}
    return found.pop() if len(found) == 1 else None


def _lowest(path: tuple[Step, ...], beside: Reference) -> None:
    """What stands beside must be the lowest level named."""
    if path[-1] != (beside.below or beside.steps)[-1]:
        raise _DoubtError("amend.words_unclear")


def _read(reading: Reading, text: str, kind: StepKind, number: str = "") -> NewText:
    if kind is StepKind.PARAGRAPH:
        return NewText(lines=tuple(paragraphs(text)))
    if kind is StepKind.BELOW:
        return as_levels(text, number)
    return as_articles(text, reading.language, reading.words.article_word)


def _new_words(reading: Reading) -> str:
    if reading.clause.tail:
        return reading.clause.tail
    if len(reading.quotes) != 1:
        raise _DoubtError("amend.no_text" if not reading.quotes else "amend.words_unclear")
    return reading.clause.quotes[reading.quotes[0]]


def _paths(reading: Reading) -> list[tuple[Step, ...]]:
    """Every place that a clause names."""
    paths: list[tuple[Step, ...]] = []
    above = references(reading.above)
    for group in groups(references(reading.own)) or [[]]:
        if any(each.role is not None for each in group):
            raise _DoubtError("amend.words_unclear")
        rungs = path_of(above, group, reading.words.upward)
        if any(len(rung) > 1 for rung in rungs[:-1]):
            raise _DoubtError("amend.several_places")
        paths += [tuple(path) for path in product(*rungs)]
    if not paths or not paths[0] or len(paths) > _MOST:
        raise _DoubtError("amend.no_place")
    return paths


def _one(reading: Reading) -> tuple[Step, ...]:
    found = references(reading.own)
    above = references(reading.above)
    if any(each.role is not None for each in found):
        raise _DoubtError("amend.words_unclear")
    if len(groups(found)) > 1:
        raise _DoubtError("amend.several_places")
    path = _single(path_of(above, found, reading.words.upward))
    if not path:
        raise _DoubtError("amend.no_place")
    return path


def _single(rungs: list[tuple[Step, ...]]) -> tuple[Step, ...]:
    if any(len(rung) > 1 or rung[0].until for rung in rungs):
        raise _DoubtError("amend.several_places")
    return tuple(rung[0] for rung in rungs)

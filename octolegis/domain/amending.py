"""What a bill asks to be done to the act that it amends, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.message import Message


class Act(StrEnum):
    """What an instruction does to the provision that it names."""

    REPLACE = "replace"
    INSERT = "insert"
    REPEAL = "repeal"
    RENUMBER = "renumber"
    REPLACE_HEADING = "replace-heading"
    REPLACE_WORDS = "replace-words"
    INSERT_WORDS = "insert-words"
    DELETE_WORDS = "delete-words"


class Where(StrEnum):
    """Where an insertion goes: beside the place named, at its end, or in it by its own number."""

    AFTER = "after"
    BEFORE = "before"
    END = "end"
    BY_NUMBER = "by-number"


class StepKind(StrEnum):
    """A level that an instruction names; ``paragraph`` counts the unnumbered ones ("second alinéa")."""

    UPPER = "upper"
    ARTICLE = "article"
    BELOW = "below"
    PARAGRAPH = "paragraph"


class Step(NamedTuple):
    """A level and its number there; of a ``paragraph`` the place from one, "-1" for the last.

    ``level`` tells parts, titles and chapters apart; ``until`` is the last number of a range.
    """

    kind: StepKind
    label: str
    level: ProvisionKind | None = None
    until: str = ""


class Words(NamedTuple):
    """Words that an instruction takes out, puts in, or puts beside others; ``everywhere`` they occur."""

    old: str = ""
    new: str = ""
    everywhere: bool = False


NO_WORDS = Words()


@dataclass(frozen=True)
class Instruction:
    """One act of a bill on one place of the act that it amends.

    ``source`` is the provision of the bill, ``said`` its words without the new text. ``path`` leads from
    the top of the act to the place. ``new`` are the provisions that come in, depths counted from 0, their
    ids still free; ``lines`` what comes in unnumbered. ``doubt``: why the bill is not understood so well
    that the act may be changed.
    """

    source: str
    said: str
    act: Act | None = None
    path: tuple[Step, ...] = ()
    where: Where = Where.BY_NUMBER
    new: tuple[Provision, ...] = ()
    lines: tuple[str, ...] = ()
    words: Words = NO_WORDS
    doubt: Message | None = None


class MarkKind(StrEnum):
    """What a bill, or a person for it, did to a provision of the consolidated text."""

    INSERTED = "inserted"
    REPLACED = "replaced"
    CHANGED = "changed"
    REPEALED = "repealed"
    RENUMBERED = "renumbered"


class Mark(NamedTuple):
    """The mark of a provision, and the provisions of the bill it comes from ("": done by hand)."""

    kind: MarkKind
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What became of an instruction: applied to ``provision``, or left to a person because of ``why``.

    ``before`` and ``after`` are the words of the place, for showing the difference.
    """

    instruction: Instruction
    why: Message | None = None
    provision: str = ""
    before: str = ""
    after: str = ""

    @property
    def applied(self) -> bool:
        """Whether the text was changed."""
        return self.why is None


@dataclass(frozen=True)
class Amended:
    """An act as amended by a bill: its outline, the marks by provision id, and each instruction's fate.

    What is untouched keeps its id, so that what rests on it can follow.
    """

    outline: Outline
    marks: dict[str, Mark]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Task:
    """An instruction that was left to a person: where the bill says it, its words, why, and if it is done."""

    number: int
    source: str
    said: str
    why: Message
    done: bool = False


@dataclass(frozen=True)
class Consolidation:
    """Of a consolidated law (``id``): the act and bill it was made of, its marks, and what is left to do."""

    id: str
    parent: str
    bill: str
    marks: dict[str, Mark]
    tasks: tuple[Task, ...] = ()

"""How one country stands, as read from its case file: frozen, and free of the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.assessment import ReportStatus
from octolegis.domain.finding import Basis, Flag, Priority, Rating, ReasonCode
from octolegis.domain.law import LawStatus
from octolegis.domain.message import Message
from octolegis.domain.regions.plan import Country
from octolegis.domain.richtext import EMPTY, RichText

Place = tuple[Basis, str]
"""A basis and the id of an article or a requirement."""


class State(StrEnum):
    """What became of a country's source."""

    READ = "read"
    SHORT = "short-entry"
    OTHER_EDITION = "other-edition"
    NEWER = "newer-version"
    CONFIDENTIAL = "confidential"
    MISSING = "missing"
    PROTECTED = "protected"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"


READABLE = frozenset({State.READ, State.SHORT, State.OTHER_EDITION})
"""The states in which there are findings; ``Standing.why`` tells what is odd, or why there are none."""


class Cell(NamedTuple):
    """An article on one basis. ``given``: the rating is an expert's, else it follows from the requirements.

    ``assessed`` of the ``total`` requirements are rated.
    """

    rating: Rating = Rating.NOT_ASSESSED
    given: bool = False
    flags: frozenset[Flag] = frozenset()
    assessed: int = 0
    total: int = 0


NO_CELL = Cell()


class Said(NamedTuple):
    """The consolidated finding on an article or requirement, without what is internal."""

    basis: Basis
    target: str
    rating: Rating
    flags: frozenset[Flag] = frozenset()
    priority: Priority | None = None
    reason_code: ReasonCode | None = None
    reason: RichText = EMPTY
    comment: RichText = EMPTY
    recommendation: RichText = EMPTY
    wordings: tuple[RichText, ...] = ()
    """Proposed wording for the target on this basis."""


class LawRead(NamedTuple):
    """A law of a country; a draft one is a reform under way."""

    id: str
    title: str
    language: str = ""
    status: LawStatus = LawStatus.IN_FORCE
    version: str = ""


class Reliance(NamedTuple):
    """A provision that was relied on. ``text`` is the quoted span, or the whole provision (``whole``)."""

    target: str
    law: str
    citation: str
    heading: str
    text: str
    whole: bool = False


NO_DATE = "?"
"""Stands for a date that is known and not told, since it could name the country."""


@dataclass(frozen=True)
class Standing:
    """One country as it stands.

    ``why`` is one sentence on why it was not read, or what is odd; ``notes`` are further ones. ``counts``:
    it is in the figures (a second case file of one country is shown and not counted). ``case`` is the
    identity of the case file, ``head`` the hash of its data, ``file_date`` and ``last_change`` dates.
    ``editions`` are those of the checklists by which it was judged. ``earlier`` holds the ratings of
    articles of ``earlier_date``.
    """

    country: Country
    state: State = State.MISSING
    why: Message | None = None
    notes: tuple[Message, ...] = ()
    counts: bool = False
    case: str = ""
    head: str = ""
    file_date: str = ""
    last_change: str = ""
    status: ReportStatus | None = None
    stale: bool = False
    editions: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[Place, Cell] = field(default_factory=dict)
    requirements: Mapping[Place, Rating] = field(default_factory=dict)
    said: Mapping[Place, Said] = field(default_factory=dict)
    laws: Mapping[str, LawRead] = field(default_factory=dict)
    reliances: Mapping[str, tuple[Reliance, ...]] = field(default_factory=dict)
    """By article id: what was relied on for it and for its requirements."""
    earlier_date: str = ""
    earlier: Mapping[Place, Rating] = field(default_factory=dict)

    @property
    def is_read(self) -> bool:
        """Whether there are findings to show."""
        return self.state in READABLE

    @property
    def is_confidential(self) -> bool:
        """Whether outputs with it must be stamped: it entered as a draft, by an explicit yes."""
        return self.is_read and self.status is ReportStatus.DRAFT

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The bases on which anything was rated."""
        return tuple(basis for basis in Basis if any(place[0] is basis for place in self.cells))

    @property
    def reforms(self) -> tuple[LawRead, ...]:
        """The laws under reform: the drafts among the laws."""
        return tuple(law for law in self.laws.values() if law.status is LawStatus.DRAFT)

    def on(self, basis: Basis, article: str) -> Cell:
        """The article on that basis; an empty cell where nothing was said."""
        return self.cells.get((basis, article), NO_CELL)

    def relied_on(self, basis: Basis, article: str) -> tuple[Reliance, ...]:
        """What was relied on for the article and its requirements; a draft is no part of the law in force."""
        found = self.reliances.get(article, ())
        if basis is not Basis.IN_FORCE:
            return found
        return tuple(each for each in found if not self._is_draft(each.law))

    def _is_draft(self, law: str) -> bool:
        return law in self.laws and self.laws[law].status is LawStatus.DRAFT

    def rating(self, basis: Basis, target: str) -> Rating:
        """The rating of an article or a requirement."""
        if (basis, target) in self.cells:
            return self.cells[basis, target].rating
        return self.requirements.get((basis, target), Rating.NOT_ASSESSED)

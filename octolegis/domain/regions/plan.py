"""A region: which countries, whence each one's findings come, and by which rules they are summed up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Basis, Flag, Rating


class SourceKind(StrEnum):
    """Whence a country's findings come."""

    CASE_FILE = "case-file"
    HAND_OVER = "hand-over"
    SHORT_ENTRY = "short-entry"


class Conclusion(StrEnum):
    """How far a part of a country's law is in line, summed up. ``open``: too little is assessed."""

    LARGELY = "largely-in-line"
    PARTLY = "partly-in-line"
    NOT = "not-in-line"
    OPEN = "open"


class Criterion(NamedTuple):
    """The stated rule for one theme, in percent of its articles.

    At least ``assessed`` of the articles must be rated, else nothing is said. *Largely in line*: at least
    ``largely`` of the applicable ones are fully or largely so, and no more than ``conflicts`` (a number)
    conflict with the treaty. *Partly in line*: at least ``partly`` are fully, largely or partly so. Else not.
    """

    theme: Theme
    assessed: int = 80
    largely: int = 80
    partly: int = 40
    conflicts: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether it tells more from less: by 0 percent, a country with nothing in line would be in line."""
        return 0 < self.partly <= self.largely


USUAL_CRITERIA = (Criterion(Theme.SUBSTANTIVE), Criterion(Theme.PROCEDURAL))


class Override(NamedTuple):
    """A conclusion that a person put in the place of the computed one; ``basis`` is ``None`` for both."""

    theme: Theme
    conclusion: Conclusion
    reason: str
    basis: Basis | None = None


class Goal(NamedTuple):
    """What the region wants to reach: ``target`` (an article id, or ``theme:procedural``) rated at least so.

    ``by`` is a date (ISO 8601) or empty; ``countries`` are the ids of those concerned, none for all.
    """

    target: str
    at_least: Rating = Rating.LARGELY
    by: str = ""
    countries: tuple[str, ...] = ()

    @property
    def theme(self) -> Theme | None:
        """The theme that it is about, if not one article."""
        kind, _, name = self.target.partition(":")
        return Theme(name) if kind == "theme" and name in list(Theme) else None


class ShortRating(NamedTuple):
    """The rating of an article, entered by hand where there is no case file."""

    target: str
    rating: Rating
    basis: Basis = Basis.IN_FORCE
    flags: frozenset[Flag] = frozenset()
    comment: str = ""


class Kept(NamedTuple):
    """How an article was rated in an earlier reading of the region that was kept."""

    country: str
    basis: Basis
    target: str
    rating: Rating


class KeptReading(NamedTuple):
    """An earlier reading of the region: of which ``date``, and how its articles were rated."""

    date: str = ""
    ratings: tuple[Kept, ...] = ()


class ShortEntry(NamedTuple):
    """A country's findings entered by hand: on what ``source`` they rest, of which ``date``."""

    source: str = ""
    date: str = ""
    ratings: tuple[ShortRating, ...] = ()


NO_ENTRY = ShortEntry()


@dataclass(frozen=True, slots=True)
class Country:
    """One country of the region.

    ``id`` is unique in the region; ``code`` an ISO 3166 alpha-2 code, or XK, or empty; ``name`` how it is to
    be called where the code's name does not serve; ``footnote`` what stands below each page that names it.
    ``file`` is relative to the region's folder where that can be. ``draft_allowed``: someone said yes to a
    case file whose report status is *draft*. ``letter`` is all that an anonymised output knows of it.
    """

    id: str
    code: str = ""
    name: str = ""
    footnote: str = ""
    kind: SourceKind = SourceKind.CASE_FILE
    file: str = ""
    short: ShortEntry = NO_ENTRY
    overrides: tuple[Override, ...] = ()
    draft_allowed: bool = False
    note: str = ""
    letter: str = ""

    @property
    def identity(self) -> str:
        """Equal for two entries of one country."""
        return (self.code or self.name or self.id).casefold()


@dataclass(frozen=True)
class Region:
    """What a region's file says.

    Dates are ISO 8601 or empty. ``reference_date`` is the day for which the region is described;
    ``earlier_date`` the day with which it is compared, or ``earlier_reading`` names a reading that was kept
    (``octolegis region report --output X.json``). ``stale_before``: a case file last changed before that day
    is marked. ``instruments`` are shown in their order, ``criteria_instruments`` are those whose articles the
    criteria count (where none is named, the first of ``instruments`` that has articles of the theme).
    ``secret`` decides the letters of anonymised countries.
    """

    name: str = ""
    note: str = ""
    reference_date: str = ""
    earlier_date: str = ""
    earlier_reading: str = ""
    stale_before: str = ""
    instruments: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    criteria: tuple[Criterion, ...] = USUAL_CRITERIA
    criteria_instruments: tuple[str, ...] = ()
    countries: tuple[Country, ...] = ()
    secret: str = ""

    def country(self, id: str) -> Country | None:
        """The country with the id."""
        return next((each for each in self.countries if each.id == id), None)

"""What the instruments require: parts, articles and requirements of a treaty checklist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

ON_THE_ARTICLE = "article"
"""In place of paragraphs: the Explanatory Report on the article, whose paragraphs were not established."""


class Theme(StrEnum):
    """The chapter of a report to which an article belongs."""

    DEFINITIONS = "definitions"
    SUBSTANTIVE = "substantive"
    PROCEDURAL = "procedural"
    SAFEGUARDS = "safeguards"
    JURISDICTION = "jurisdiction"
    COOPERATION = "cooperation"
    FINAL = "final"


class RequirementKind(StrEnum):
    """What an assessable element of an article is."""

    DEFINITION = "definition"
    CONDUCT = "conduct"
    OBJECT = "object"
    MENTAL_ELEMENT = "mental-element"
    WITHOUT_RIGHT = "without-right"
    QUALIFIER = "qualifier"
    LIABILITY = "liability"
    SANCTION = "sanction"
    POWER = "power"
    CONDITION = "condition"
    SAFEGUARD = "safeguard"
    DUTY = "duty"


class Obligation(StrEnum):
    """How binding a requirement is. ``one-of``: one of its group suffices."""

    MANDATORY = "mandatory"
    OPTIONAL = "optional"
    ONE_OF = "one-of"


class VariationForm(StrEnum):
    """How a Party makes use of a permitted variation."""

    DECLARATION = "declaration"
    RESERVATION = "reservation"
    OPTION = "option"


class VariationTime(StrEnum):
    """Until when a variation can be made. ``usual``: as its form is, see ``domain.timing``."""

    USUAL = "usual"
    ANY_TIME = "any-time"
    TO_CONFIRM = "to-confirm"


@dataclass(frozen=True)
class Variation:
    """A declaration, reservation or option that an instrument permits.

    It bears the id of the requirement that carries it. ``clause`` is the article under which it is
    made ("Article 40"), ``limits`` how far it may go, ``qualifies`` the requirements it changes,
    ``excludes`` those among them that a reservation may take out altogether.
    """

    form: VariationForm
    clause: str = ""
    limits: str = ""
    qualifies: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    time: VariationTime = VariationTime.USUAL


@dataclass(frozen=True, slots=True)
class Requirement:
    """One assessable element of an article, in our own words.

    ``id`` is ``ets185/6.1.a:production``; ``paragraph`` the citation ("6(1)(a)"); ``group`` names the
    one-of group. ``to_confirm`` lists doubts that a person must settle against the official text.
    ``carried`` are variations of an earlier instrument that reach this requirement where the
    instrument carries them over (ETS 189 Article 12(1)). ``was`` lists the ids that it bore in earlier
    editions, so that answers follow it. ``designates``: it is met by naming an authority or a contact
    point (ETS 185 Article 35(1)).
    """

    id: str
    paragraph: str
    kind: RequirementKind
    obligation: Obligation
    text: str
    guidance: str = ""
    group: str = ""
    variation: Variation | None = None
    gaps: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    designates: bool = False


@dataclass(frozen=True)
class Retired:
    """An article, requirement or cell that a case file was judged by and that a later edition dropped.

    ``citation`` is its number or paragraph, ``text`` its title or words, ``edition`` the last that had it.
    """

    id: str
    citation: str
    text: str
    edition: int


@dataclass(frozen=True)
class Matrix:
    """What an article asks of each of several others: of every power, of every offence.

    A cell is ``CONDITION@ROW``: a requirement id and an article id. There is one for each row and each
    condition, but for the rows ``apart``, and those listed as ``further``. ``joins`` names the article
    in whose matrix this one is shown (ETS 189 Article 8(2) joins that of ETS 185 Article 14).
    """

    rows: tuple[str, ...]
    conditions: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    joins: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """Every cell, row by row; further ones at the end of their row."""
        found: list[str] = []
        for row in self.rows:
            found += [f"{each}@{row}" for each in self.conditions if row not in self.apart]
            found += [cell for cell in self.further if cell.endswith(f"@{row}")]
        return tuple(found)


@dataclass(frozen=True)
class Article:
    """An article of an instrument.

    Not every article can be assessed: where ``assessable`` is false, ``informational`` says why.
    ``gaps`` are common gaps to check, from drafting experience; ``model_points`` are what a
    recommendation would usually ask for; ``explanatory_report`` names paragraphs ("44-50") or is
    ON_THE_ARTICLE; ``uses`` the definitions on which it rests, by paragraph (``ets185/1.a``,
    ``ets185/18.3``).
    """

    id: str
    number: str
    title: str
    theme: Theme
    assessable: bool
    summary: str
    informational: str = ""
    guidance: str = ""
    explanatory_report: str = ""
    guidance_notes: tuple[str, ...] = ()
    notifications: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    model_points: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    matrix: Matrix | None = None
    requirements: tuple[Requirement, ...] = ()

    @property
    def targets(self) -> tuple[str, ...]:
        """All that can be judged of it: the article, its requirements, the cells of its matrix."""
        cells = self.matrix.cells if self.matrix else ()
        return (self.id, *(requirement.id for requirement in self.requirements), *cells)


@dataclass(frozen=True)
class Part:
    """A chapter, section or title of an instrument with its articles."""

    id: str
    heading: str
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Instrument:
    """A treaty or protocol as a checklist, in one edition.

    ``carries_over`` is the instrument whose declarations and reservations apply to this one as well
    unless the Party says otherwise. ``retired`` is what a case file keeps of earlier editions.
    """

    id: str
    reference: str
    title: str
    short_title: str
    opened: str
    edition: int
    source: str
    provider: str
    language: str
    parts: tuple[Part, ...]
    carries_over: str = ""
    retired: tuple[Retired, ...] = ()

    def articles(self) -> Iterator[Article]:
        """Every article, in treaty order."""
        for part in self.parts:
            yield from part.articles

    @cached_property
    def article_by_id(self) -> dict[str, Article]:
        """Every article by its id."""
        return {article.id: article for article in self.articles()}

    @cached_property
    def requirement_by_id(self) -> dict[str, Requirement]:
        """Every requirement by its id."""
        return {req.id: req for article in self.articles() for req in article.requirements}

    @cached_property
    def article_of(self) -> dict[str, Article]:
        """The article that contains each requirement id and each cell, and each article id itself."""
        owner = {req.id: article for article in self.articles() for req in article.requirements}
        cells = {
            cell: article for article in self.articles() if article.matrix for cell in article.matrix.cells
        }
        return owner | cells | self.article_by_id

    @cached_property
    def variations(self) -> tuple[Requirement, ...]:
        """The requirements that are permitted variations."""
        return tuple(req for req in self.requirement_by_id.values() if req.variation is not None)

    @cached_property
    def designations(self) -> tuple[Requirement, ...]:
        """The requirements that are met by naming an authority or a contact point."""
        return tuple(req for req in self.requirement_by_id.values() if req.designates)

    @cached_property
    def variations_on(self) -> dict[str, tuple[Requirement, ...]]:
        """The variations that qualify each requirement, by its id."""
        found: dict[str, tuple[Requirement, ...]] = {}
        for req in self.variations:
            for id in req.variation.qualifies if req.variation else ():
                found[id] = (*found.get(id, ()), req)
        return found

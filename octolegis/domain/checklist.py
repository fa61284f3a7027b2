"""What the instruments require: parts, articles and requirements of a treaty checklist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


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


@dataclass(frozen=True, slots=True)
class Variation:
    """A declaration, reservation or option that an instrument permits.

    It bears the id of the requirement that carries it. ``clause`` is the article under which it is
    made ("Article 40"), ``limits`` how far it may go, ``qualifies`` the requirements it changes.
    """

    form: VariationForm
    clause: str = ""
    limits: str = ""
    qualifies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One assessable element of an article, in our own words.

    ``id`` is ``ets185/6.1.a:production``; ``paragraph`` the citation ("6(1)(a)"); ``group`` names the
    one-of group. ``to_confirm`` lists doubts that a person must settle against the official text.
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


@dataclass(frozen=True, slots=True)
class Article:
    """An article of an instrument.

    Not every article can be assessed: where ``assessable`` is false, ``informational`` says why.
    ``gaps`` are common gaps to check, from drafting experience; ``model_points`` are what a
    recommendation would usually ask for; ``explanatory_report`` names paragraphs ("44-50").
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
    crosswalk: tuple[str, ...] = ()
    notifications: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    model_points: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter, section or title of an instrument with its articles."""

    id: str
    heading: str
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Instrument:
    """A treaty or protocol as a checklist, in one edition."""

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
        """The article that contains each requirement id, and each article id itself."""
        owner = {req.id: article for article in self.articles() for req in article.requirements}
        return owner | self.article_by_id

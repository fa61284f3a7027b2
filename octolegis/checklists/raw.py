"""The checked format of a checklist file, as its author writes it."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from octolegis.domain.checklist import Obligation, RequirementKind, Theme, VariationForm, VariationTime
from octolegis.domain.text import clean

Text = Annotated[str, AfterValidator(clean)]
Filled = Annotated[str, Field(pattern=r"\S"), AfterValidator(clean)]
InstrumentId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
PartId = Annotated[str, Field(pattern=r"^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$")]
Number = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$")]
RequirementId = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*:[a-z0-9]+(-[a-z0-9]+)*$")]
Texts = list[Filled]
MATRIX_ROWS = 100
"""A matrix has no more rows or conditions: their product is what is judged."""


class Raw(BaseModel):
    """A table that holds the named keys and no other."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _listed(value: object) -> object:
    """A text alone stands for a list of one."""
    return [value] if isinstance(value, str) else value


class RawVariation(Raw):
    """The table ``[part.article.requirement.variation]``."""

    form: Annotated[VariationForm, Field(strict=False)]
    clause: Text = ""
    limits: Text = ""
    qualifies: Texts = []
    excludes: Texts = []
    time: Annotated[VariationTime, Field(strict=False)] = VariationTime.USUAL


class RawRequirement(Raw):
    """``[[part.article.requirement]]``; ids are written without the instrument."""

    id: RequirementId
    paragraph: Filled
    kind: Annotated[RequirementKind, Field(strict=False)]
    obligation: Annotated[Obligation, Field(strict=False)]
    text: Filled
    guidance: Text = ""
    group: Text = ""
    variation: RawVariation | None = None
    gaps: Texts = []
    to_confirm: Texts = []
    carried: Texts = []
    was: Annotated[Texts, BeforeValidator(_listed)] = []
    designates: bool = False


class RawMatrix(Raw):
    """The table ``[part.article.matrix]``; ids of another instrument are written with it."""

    rows: Annotated[Texts, Field(min_length=1, max_length=MATRIX_ROWS)]
    conditions: Annotated[Texts, Field(max_length=MATRIX_ROWS)] = []
    apart: Texts = []
    further: Texts = []
    joins: Text = ""


class RawArticle(Raw):
    """The table ``[[part.article]]``."""

    number: Number
    title: Filled
    theme: Annotated[Theme, Field(strict=False)]
    assessable: bool
    summary: Text = ""
    informational: Text = ""
    guidance: Text = ""
    explanatory_report: Text = ""
    guidance_notes: Texts = []
    notifications: Texts = []
    gaps: Texts = []
    model_points: Texts = []
    to_confirm: Texts = []
    uses: Texts = []
    matrix: RawMatrix | None = None
    requirement: list[RawRequirement] = []


class RawPart(Raw):
    """The table ``[[part]]``."""

    id: PartId
    heading: Filled
    title: Text = ""
    article: list[RawArticle] = []


class RawInstrument(Raw):
    """The table ``[instrument]``."""

    id: InstrumentId
    reference: Filled
    title: Filled
    short_title: Filled
    opened: Filled
    edition: Annotated[int, Field(ge=1)]
    source: Text
    provider: Filled
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    carries_over: Text = ""


class RawFile(Raw):
    """A whole checklist file."""

    format: int
    instrument: RawInstrument
    part: Annotated[list[RawPart], Field(min_length=1)]


MODELS: dict[str, type[Raw]] = {
    "": RawFile,
    "instrument": RawInstrument,
    "part": RawPart,
    "article": RawArticle,
    "requirement": RawRequirement,
    "variation": RawVariation,
    "matrix": RawMatrix,
}
"""The table that each name in a path leads to."""

"""The checked form of a region's file, as it is written and as a person may edit it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Basis, Flag, Rating
from octolegis.domain.regions.plan import Conclusion
from octolegis.domain.text import clean

MOST_COUNTRIES = 300
MOST_ROWS = 2_000
LONGEST = 20_000


def _enumerated(kind: type) -> BeforeValidator:
    """A value of an enumeration as its text; anything else is left for pydantic to refuse."""
    known = {str(each): each for each in kind}  # type: ignore[attr-defined]
    return BeforeValidator(lambda value: known.get(value, value) if isinstance(value, str) else value)


def _real_date(value: str) -> str:
    from datetime import date

    if value:
        date.fromisoformat(value)
    return value


Text = Annotated[str, Field(max_length=LONGEST), AfterValidator(clean)]
Line = Annotated[str, Field(max_length=500), AfterValidator(clean)]
Id = Annotated[str, Field(pattern=r"^[^\s/\\:@]{1,60}$"), AfterValidator(clean)]
InstrumentId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,60}$")]
ArticleId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,60}/[A-Za-z0-9.-]{1,60}$")]
GoalTarget = Annotated[str, Field(pattern=r"^([a-z][a-z0-9-]{0,60}/[A-Za-z0-9.-]{1,60}|theme:[a-z]{1,40})$")]
Code = Annotated[str, Field(pattern=r"^([A-Z]{2})?$")]
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), AfterValidator(_real_date)]
Percent = Annotated[int, Field(ge=0, le=100)]
Share = Annotated[int, Field(ge=1, le=100)]
ABasis = Annotated[Basis, _enumerated(Basis)]
ATheme = Annotated[Theme, _enumerated(Theme)]
ARating = Annotated[Rating, _enumerated(Rating)]
AFlag = Annotated[Flag, _enumerated(Flag)]
AConclusion = Annotated[Conclusion, _enumerated(Conclusion)]


class Raw(BaseModel):
    """An object that holds the named keys and no other."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class RawOverride(Raw):
    """``countries[].overrides[]``: a reason is compulsory."""

    theme: ATheme
    conclusion: AConclusion
    reason: Annotated[str, Field(pattern=r"\S", max_length=LONGEST), AfterValidator(clean)]
    basis: ABasis | None = None


class RawShortRating(Raw):
    """``countries[].short_entry.ratings[]``."""

    article: ArticleId
    rating: ARating
    basis: ABasis = Basis.IN_FORCE
    flags: Annotated[list[AFlag], Field(max_length=10)] = []
    comment: Text = ""


class RawShortEntry(Raw):
    """``countries[].short_entry``."""

    source: Text = ""
    date: Day = ""
    ratings: Annotated[list[RawShortRating], Field(max_length=MOST_ROWS)] = []


class RawCountry(Raw):
    """``countries[]``: its findings come from ``case_file``, ``hand_over`` or ``short_entry``."""

    id: Id
    code: Code = ""
    name: Line = ""
    footnote: Text = ""
    case_file: Annotated[str, Field(max_length=4_000)] = ""
    hand_over: Annotated[str, Field(max_length=4_000)] = ""
    short_entry: RawShortEntry | None = None
    overrides: Annotated[list[RawOverride], Field(max_length=100)] = []
    draft_allowed: bool = False
    note: Text = ""


class RawGoal(Raw):
    """``targets[]``."""

    target: GoalTarget
    at_least: ARating = Rating.LARGELY
    by: Day = ""
    countries: Annotated[list[Id], Field(max_length=MOST_COUNTRIES)] = []


class RawCriterion(Raw):
    """``criteria[]``."""

    theme: ATheme
    assessed: Percent = 80
    largely: Share = 80
    partly: Share = 40
    conflicts: Annotated[int, Field(ge=0, le=1_000)] = 0


class RawRegion(Raw):
    """The whole file."""

    format: Literal[1]
    name: Line
    note: Text = ""
    reference_date: Day = ""
    earlier_date: Day = ""
    earlier_reading: Annotated[str, Field(max_length=4_000)] = ""
    stale_before: Day = ""
    instruments: Annotated[list[InstrumentId], Field(max_length=50)] = []
    targets: Annotated[list[RawGoal], Field(max_length=MOST_ROWS)] = []
    criteria: Annotated[list[RawCriterion], Field(max_length=20)] | None = None
    criteria_instruments: Annotated[list[InstrumentId], Field(max_length=50)] = []
    secret: Line = ""
    countries: Annotated[list[RawCountry], Field(max_length=MOST_COUNTRIES)] = []

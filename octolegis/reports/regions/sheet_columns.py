"""The columns of the workbook on a region, and which of them a report may show."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.reports.regions.options import RegionOptions


class SheetColumn(NamedTuple):
    """A column; ``judges``: it says what somebody thought of a law; ``tells``: it could name a country."""

    key: str
    width: float
    judges: bool = False
    tells: bool = False


COUNTRY = SheetColumn("country", 34)
_ARTICLE = (SheetColumn("instrument", 13), SheetColumn("theme", 22), SheetColumn("article", 9))
_JUDGED = (
    SheetColumn("rating", 16, judges=True),
    SheetColumn("given", 18, judges=True),
    SheetColumn("assessed", 11, judges=True),
    SheetColumn("of", 8, judges=True),
    *(SheetColumn(flag, 13, judges=True) for flag in ("excess", "safeguard", "good-practice")),
    SheetColumn("reason", 40, judges=True, tells=True),
    SheetColumn("comment", 40, judges=True, tells=True),
    SheetColumn("recommendation", 40, judges=True, tells=True),
    SheetColumn("priority", 11, judges=True),
)
_SOURCE = (
    SheetColumn("provisions", 40, tells=True),
    SheetColumn("language", 14, tells=True),
    SheetColumn("source", 26, tells=True),
    SheetColumn("head", 15, tells=True),
    SheetColumn("changed", 13, tells=True),
    SheetColumn("counted", 12),
)
ARTICLES = (
    COUNTRY,
    *_ARTICLE,
    SheetColumn("title", 28),
    SheetColumn("basis", 16),
    *_JUDGED,
    SheetColumn("earlier", 16, judges=True),
    *_SOURCE,
)
REQUIREMENTS = (
    COUNTRY,
    *_ARTICLE,
    SheetColumn("paragraph", 13),
    SheetColumn("asked", 40),
    SheetColumn("basis", 16),
    *(each for each in _JUDGED if each.key not in {"given", "assessed", "of"}),
    *_SOURCE,
)
OVERVIEW = (
    COUNTRY,
    SheetColumn("basis", 18),
    SheetColumn("theme", 26),
    SheetColumn("instrument", 13),
    SheetColumn("conclusion", 20),
    SheetColumn("computed", 20),
    SheetColumn("why", 40, tells=True),
    SheetColumn("articles", 10),
    *(
        SheetColumn(rating, 14)
        for rating in ("fully", "largely", "partly", "not", "conflict", "not-applicable", "not-assessed")
    ),
    *(SheetColumn(flag, 13) for flag in ("excess", "safeguard", "good-practice")),
    SheetColumn("counted", 12),
)
PATTERNS = (
    SheetColumn("basis", 18),
    SheetColumn("kind", 26),
    SheetColumn("articles", 34),
    SheetColumn("number", 11),
    SheetColumn("among", 11),
    SheetColumn("countries", 60),
    SheetColumn("pattern", 60),
)
TARGETS = (
    SheetColumn("target", 44),
    SheetColumn("at_least", 18),
    SheetColumn("by", 13),
    SheetColumn("basis", 18),
    SheetColumn("reached", 44),
    SheetColumn("short", 44),
    SheetColumn("unsaid", 44),
)
PROGRESS = (
    COUNTRY,
    SheetColumn("basis", 18),
    SheetColumn("article", 30),
    SheetColumn("before", 18),
    SheetColumn("after", 18),
    SheetColumn("turn", 20),
    SheetColumn("earlier_date", 13, tells=True),
)
SOURCES = (
    COUNTRY,
    SheetColumn("state", 22),
    SheetColumn("told", 60),
    SheetColumn("source", 30),
    SheetColumn("head", 34),
    SheetColumn("changed", 13),
    SheetColumn("file_date", 13),
    SheetColumn("status", 18),
    SheetColumn("editions", 20),
    SheetColumn("laws", 44),
    SheetColumn("reforms", 44),
    SheetColumn("counted", 12),
)


def shown(columns: tuple[SheetColumn, ...], options: RegionOptions) -> tuple[SheetColumn, ...]:
    """Those that a report without ratings, or without names, may have."""
    return tuple(
        each
        for each in columns
        if (options.ratings or not each.judges) and not (options.anonymous and each.tells)
    )

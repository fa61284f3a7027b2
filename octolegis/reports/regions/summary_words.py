"""What the regional summary says on its two pages, as data for its page of typst."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from octolegis.domain.delta import Turn
from octolegis.domain.regions.patterns import Pattern, PatternKind
from octolegis.domain.regions.progress import compared, goals, moves
from octolegis.reports.dates import dated
from octolegis.reports.directions import runs_right_to_left
from octolegis.reports.fonts import FAMILIES
from octolegis.reports.regions.frame import dates, stamp
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.summary_chart import by_article, concluded
from octolegis.reports.regions.summary_matrix import matrix
from octolegis.reports.regions.telling import earlier_told, goal_told, pattern_told
from octolegis.reports.typst_text import Data, apart, dated_in, marked, text_data

_ASKING = (
    (PatternKind.LACKING, PatternKind.CONFLICT),
    (PatternKind.EXCESS, PatternKind.SAFEGUARD),
)
_MOST = 5
"""So many patterns of ratings and so many of flags at most; fewer are shown where there is no room."""


def summary_data(reading: RegionReading) -> Data:
    """Everything on the pages."""
    region, words = reading.regional.region, reading.words
    kind, title = reading.say("kind.summary"), region.name or reading.say("untitled")
    return {
        **dated_in(reading.options.language, dated(region.reference_date or reading.regional.read_on, "en")),
        "name": marked(title),
        "description": marked(" · ".join(filter(None, (kind, stamp(reading))))),
        "families": FAMILIES,
        "turned": runs_right_to_left(reading.options.language),
        "kind": text_data(kind),
        "status": text_data(stamp(reading)),
        "footer": text_data(apart(" · ".join((title, dates(reading))))),
        "page": words("report.summary_pdf.page", page="{page}"),
        "title": text_data(title),
        "particulars": text_data(apart(_particulars(reading))),
        "sentence": text_data(_sentence(reading)),
        "concluded": concluded(reading),
        "articles": by_article(reading),
        "patterns": {
            "heading": text_data(words("region_summary.patterns")),
            "items": [text_data(each) for each in _patterns(reading)],
        },
        "progress": {
            "heading": text_data(words("region_summary.progress")),
            "items": [text_data(each) for each in _progress(reading)],
        },
        "matrix": matrix(reading),
        "longest": max(1, len(reading.regional.counted)),
    }


def _particulars(reading: RegionReading) -> str:
    number = reading.words("region_summary.countries", number=len(reading.standings))
    references = ", ".join(each.reference for each in reading.regional.instruments)
    return " · ".join(filter(None, (number, references, reading.term(reading.basis, "basis"))))


def _sentence(reading: RegionReading) -> str:
    figures = {"counted": len(reading.regional.counted), "number": len(reading.standings)}
    return reading.words("region_summary.sentence", **figures)


def _patterns(reading: RegionReading) -> Iterator[str]:
    """Those that most countries share, those that concern the ratings before those on flags."""
    for kinds in _ASKING if reading.options.ratings else ():
        asking = [each for each in reading.patterns if each.kind in kinds]
        for each in sorted(asking, key=_share)[:_MOST]:
            yield pattern_told(reading.words, reading.regional, each)


def _share(pattern: Pattern) -> tuple[int, int]:
    return -len(pattern.countries), pattern.among


def _progress(reading: RegionReading) -> Iterator[str]:
    """Targets, and how many articles stand otherwise than at the earlier date."""
    if not reading.options.ratings:
        return
    regional, words = reading.regional, reading.words
    yield from (goal_told(words, regional, each) for each in goals(regional, reading.basis))
    known = compared(regional)
    if known:
        turns = Counter(each.turn for each in moves(regional, reading.basis))
        told = ", ".join(f"{reading.term(turn, 'turn')} {turns[turn]}" for turn in Turn if turns[turn])
        date = earlier_told(words, regional)
        key = "since" if date else "since_undated"
        since = words(f"region_summary.{key}", number=len(known), date=date)
        yield reading.introduced(since, told or words("region_summary.unmoved"))

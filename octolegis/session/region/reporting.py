"""Writing reports on a region, and its reading as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from octolegis.domain.errors import InputError
from octolegis.domain.regions.anonymous import anonymised
from octolegis.domain.regions.regional import Regional
from octolegis.exchange.region_json import region_json, region_json_bytes
from octolegis.reports import saving
from octolegis.reports.kinds import check_of
from octolegis.reports.regions.kinds import ARTICLE, MAKERS
from octolegis.reports.regions.naming import footnote_lines, names
from octolegis.reports.regions.options import RegionOptions
from octolegis.reports.regions.telling import (
    conclusion_told,
    goal_told,
    legend,
    matrix_lines,
    move_told,
    pattern_told,
    sentences,
)
from octolegis.session.region.reading import in_words_of
from octolegis.session.reporting import spare
from octolegis.session.watching import Watch, go_on, unwatched

__all__ = [
    "ENDINGS",
    "KINDS",
    "RegionOptions",
    "as_json",
    "conclusion_told",
    "endings",
    "footnote_lines",
    "goal_told",
    "legend",
    "matrix_lines",
    "move_told",
    "names",
    "pattern_told",
    "sentences",
    "write_report",
]

KINDS = tuple(MAKERS)
_JSON = ".json"
_STEPS = 2
ENDINGS = {kind: (*makers, _JSON) for kind, makers in MAKERS.items()}
"""The endings of the files that a kind can be, the usual one first."""


def endings(kind: str) -> tuple[str, ...]:
    """The endings of a kind; InputError for an unknown one."""
    if kind not in ENDINGS:
        raise InputError("error.report_kind", kind=kind, kinds=", ".join(KINDS))
    return ENDINGS[kind]


def as_json(regional: Regional) -> dict[str, Any]:
    """The whole reading, ready for ``json.dumps``."""
    return region_json(regional)


def write_report(
    regional: Regional,
    kind: str,
    path: Path,
    options: RegionOptions | None = None,
    watch: Watch = unwatched,
) -> Path:
    """Write a report of a kind, its checklists in its language; returns the path used.

    InputError for an unknown kind, ending or article, or where that would replace a case file; DiskError;
    StoppedError, and then nothing was written.
    """
    options = options or RegionOptions()
    ending = path.suffix.lower()
    if ending not in endings(kind):
        raise InputError("error.report_ending", path=path, ending=", ".join(ENDINGS[kind]))
    if kind == ARTICLE and regional.article(options.article) is None:
        raise InputError("region.error.no_article", article=options.article or "-")
    if options.anonymous and not options.ratings:
        raise InputError("region.error.nothing_left")
    spare(path)
    go_on(watch, 0, _STEPS)
    shown = in_words_of(anonymised(regional) if options.anonymous else regional, options.language)
    if ending == _JSON:
        data = region_json_bytes(shown, ratings=options.ratings)
    else:
        data = MAKERS[kind][ending](shown, options, lambda: go_on(watch, 1, _STEPS))
    go_on(watch, 1, _STEPS)
    return saving.save_bytes(path, data, check_of(ending))

"""What was changed, when and by whom, as a ministry may read it: a Word file, or CSV for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import NamedTuple

from octolegis.domain.assessment import Assessment
from octolegis.reports.content import Column, Report, Table, cell, plain
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.shortening import opening

_SHARES = (("at", 12), ("author", 13), ("change", 21), ("field", 12), ("before", 21), ("after", 21))
_LONGEST = 600
"""As many characters of a text stand in the Word file; the CSV has them all."""
_CALCULATED = re.compile(r"^'*[=+\-@\t\r]")


class LogRow(NamedTuple):
    """One field that was set, in words; ``at`` is the time in UTC."""

    at: str
    author: str
    change: str
    field: str
    before: str
    after: str


def change_log(assessment: Assessment, options: ReportOptions, rows: Sequence[LogRow]) -> Report:
    """The log as a report, newest first, on landscape pages."""
    reading, body = Reading(assessment, options), Chapters()
    columns = tuple(Column(reading.say(f"change_log.{key}"), share) for key, share in _SHARES)
    blocks = [plain(reading.say("change_log.none"))]
    if rows:
        lines = tuple(tuple(cell(opening(text, _LONGEST)) for text in row) for row in rows)
        told = reading.say("change_log.told", number=len(rows))
        body.add(
            "changes",
            reading.say("change_log.heading"),
            [plain(told), Table(columns, lines, told)],
            wide=True,
        )
    else:
        body.add("changes", reading.say("change_log.heading"), blocks)
    return framed(reading, "change_log", body.sections)


def change_log_csv(options: ReportOptions, rows: Sequence[LogRow]) -> bytes:
    """The log for a spreadsheet; what begins like a formula has an apostrophe."""
    reading = Reading(Assessment(), options)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([reading.say(f"change_log.{key}") for key, _ in _SHARES])
    for row in rows:
        writer.writerow([f"'{text}" if _CALCULATED.match(text) else text for text in row])
    return stream.getvalue().encode("utf-8-sig", "replace")

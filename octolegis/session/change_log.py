"""The change log that leaves the house: the history without what concerns the experts alone."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.assessment import Assessment
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis
from octolegis.reports.change_log import LogRow
from octolegis.session.history import Entry, Wanted, field_name, history, is_worth_reading, shown
from octolegis.session.reporting import chosen, spare
from octolegis.session.session import Session
from octolegis.wording import Wording, wording

ENDINGS = (".docx", ".csv")
_TOLD = frozenset(
    {
        *("finding", "mapping", "amendment", "variation", "participation", "decision", "meeting", "position"),
        *("law", "translation", "consolidation", "text", "instrument", "assessment"),
    }
)
"""The kinds of record that concern others than the experts: no remarks, assignments or search terms."""
_INTERNAL = frozenset({"internal_note", "work_status", "blind"})


def write_change_log(session: Session, path: Path, wanted: Wanted | None = None, language: str = "") -> Path:
    """Write the log as Word or CSV by the ending of the path; returns the path used.

    InputError for another ending or a case file of that name; DiskError.
    """
    from octolegis.reports import saving
    from octolegis.reports.change_log import change_log, change_log_csv
    from octolegis.reports.kinds import check_of

    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise InputError("error.report_ending", path=path, ending=", ".join(ENDINGS))
    spare(path)
    frozen = session.frozen()
    options = chosen(frozen, Basis.AS_DRAFTED, language)
    rows = log_rows(session, wanted, wording(options.language))
    if ending == ".csv":
        return saving.save_bytes(path, change_log_csv(options, rows), check_of(ending))
    from octolegis.reports.to_word import word_bytes

    data = word_bytes(change_log(frozen, options, rows), options)
    return saving.save_bytes(path, data, check_of(ending))


def log_rows(session: Session, wanted: Wanted | None, words: Wording) -> list[LogRow]:
    """What others may read of the history, newest first."""
    now = session.assessment
    found = (entry for entry in history(session, wanted) if _may_leave(entry))
    return [_row(now, entry, words) for entry in found]


def _may_leave(entry: Entry) -> bool:
    kind = entry.record.partition(":")[0]
    return kind in _TOLD and entry.field not in _INTERNAL and is_worth_reading(entry)


def _row(now: Assessment, entry: Entry, words: Wording) -> LogRow:
    author = now.authors.get(entry.author)
    return LogRow(
        entry.at[:16].replace("T", " "),
        author.name if author else entry.author[:8],
        words.say(entry.name),
        field_name(entry.field, words, entry.record),
        shown(entry.before, entry.field, words),
        shown(entry.value, entry.field, words),
    )

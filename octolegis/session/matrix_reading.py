"""What taking back a matrix would change, cell by cell, and the one change that does it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from octolegis.domain.assessment import Assessment
from octolegis.domain.event import Change
from octolegis.domain.finding import Finding, FindingKey, Priority, Rating, ReasonCode
from octolegis.domain.message import Message, message
from octolegis.domain.richtext import rich
from octolegis.domain.text import MAX_TEXT
from octolegis.reports.matrix_columns import EDITED, MatrixColumn
from octolegis.reports.matrix_rows import known_rows
from octolegis.reports.matrix_seal import cell_seal
from octolegis.reports.matrix_values import YES, canonical, is_long, meant
from octolegis.session.commands import findings
from octolegis.session.commands.targets import target_name
from octolegis.session.matrix_file import EditedRow, MatrixFile
from octolegis.wording import Wording

_CHOSEN = {"rating": Rating, "reason_code": ReasonCode, "priority": Priority}
_COLUMNS = {column.key: column for column in EDITED}


class Fate(StrEnum):
    """What becomes of an edited cell. ``conflict``: what stands in the case file changed meanwhile."""

    SET = "set"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class CellEdit:
    """An edited cell: where it stands in the file, what stands in the case file now, and what it shall be."""

    row: int
    key: FindingKey
    column: str
    old: str
    new: str
    fate: Fate


@dataclass
class Plan:
    """Everything that a matrix would change, and what cannot be read of it."""

    author: str
    edits: list[CellEdit] = field(default_factory=list)
    problems: list[Message] = field(default_factory=list)
    rows: int = 0

    def taken(self, *, over: bool) -> list[CellEdit]:
        """The edits that are done; with ``over`` those in conflict too."""
        return [edit for edit in self.edits if over or edit.fate is Fate.SET]


def plan(assessment: Assessment, author: str, file: MatrixFile) -> Plan:
    """Compare a matrix with the case file: what a person changed becomes an edit of the author's findings."""
    made = Plan(author, problems=list(file.problems), rows=len(file.rows))
    known = known_rows(assessment)
    for row in file.rows:
        key = known.get(row.id)
        if key is None:
            made.problems.append(message("matrix.row_unknown", row=row.number))
        else:
            _compare(assessment, made, row, key)
    return made


def _compare(assessment: Assessment, made: Plan, row: EditedRow, key: FindingKey) -> None:
    """Cells that are as they were written are passed over, whatever became of the case file."""
    language = assessment.details.language
    written = assessment.findings.get(key, Finding(key))
    own = key._replace(author=made.author)
    mine = assessment.findings.get(own, Finding(own))
    standing, now = canonical(written, language), canonical(mine, language)
    for name, (text, sealed) in row.cells.items():
        column = _COLUMNS[name]
        value = meant(column, text, language)
        problem = _problem(row, column, value, written)
        if value is not None and (cell_seal(value) == sealed or value == now[name]):
            continue
        if value is None or problem is not None:
            made.problems.append(problem or message("matrix.unknown", row=row.number, value=text))
            continue
        theirs = key.author not in ("", made.author)
        stale = cell_seal(standing[name] if key.author else now[name]) != sealed
        fate = Fate.CONFLICT if stale or (theirs and now[name]) else Fate.SET
        new = text.strip() if name == "term" else value
        made.edits.append(CellEdit(row.number, own, name, now[name] or standing[name], new, fate))


def _problem(row: EditedRow, column: MatrixColumn, value: str | None, written: Finding) -> Message | None:
    title = f"report.matrix_column.{column.key}"
    if value is None:
        text = row.cells[column.key][0]
        return message("matrix.unknown", row=row.number, column_term=title, value=text[:40])
    if is_long(written, column.key):
        return message("matrix.too_long_here", row=row.number, column_term=title)
    if len(value) > MAX_TEXT:
        return message("matrix.too_long", row=row.number, column_term=title, limit=MAX_TEXT)
    return None


def change(assessment: Assessment, made: Plan, *, over: bool = False) -> Change:
    """The one change that takes the edits over, undone as one."""
    fields: dict[FindingKey, dict[str, Any]] = {}
    taken = made.taken(over=over)
    for edit in taken:
        fields.setdefault(edit.key, {})[_COLUMNS[edit.column].field] = value_of(edit)
    changes = [findings.set_fields(assessment, key, values) for key, values in fields.items()]
    edits = tuple(edit for one in changes for edit in one.edits)
    return Change(message("change.matrix", number=len(taken)), edits, made.author)


def value_of(edit: CellEdit) -> findings.FindingValue:
    """The value that a field of a finding takes."""
    field_name = _COLUMNS[edit.column].field
    if field_name.startswith("flag."):
        return edit.new == YES
    if field_name in _CHOSEN:
        return _CHOSEN[field_name](edit.new) if edit.new else None
    if field_name in ("reason", "comment", "recommendation"):
        return rich(edit.new)
    return edit.new


def shown(words: Wording, column: str, value: str) -> str:
    """A value in the words of the screen."""
    if column in _CHOSEN and value:
        return words(f"term.{column}.{value}")
    if value == YES and _COLUMNS[column].field.startswith("flag."):
        return words("report.matrix_sheet.yes")
    return value


def title(words: Wording, column: str) -> str:
    """The head of a column in the words of the screen."""
    return words(f"report.matrix_column.{column}")


def summary(made: Plan) -> Message:
    """What was found, in one sentence."""
    conflicts = sum(edit.fate is Fate.CONFLICT for edit in made.edits)
    numbers = {"changes": len(made.edits), "conflicts": conflicts, "problems": len(made.problems)}
    return message("matrix.found", rows=made.rows, **numbers)


def to_json(assessment: Assessment, made: Plan, words: Wording) -> dict[str, Any]:
    """A plan for scripts."""
    edits = [
        {
            "row": edit.row,
            "target": edit.key.target,
            "name": target_name(assessment, edit.key.target),
            "basis": edit.key.basis.value,
            "field": _COLUMNS[edit.column].field,
            "before": edit.old,
            "after": edit.new,
            "conflict": edit.fate is Fate.CONFLICT,
        }
        for edit in made.edits
    ]
    return {"rows": made.rows, "changes": edits, "problems": [words.say(each) for each in made.problems]}

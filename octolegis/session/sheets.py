"""Checklists as spreadsheets: the template, and the way from a filled one to a checklist file."""

from __future__ import annotations

from pathlib import Path

from octolegis.checklists import library
from octolegis.checklists.problem import ChecklistErrors
from octolegis.domain.errors import InputError
from octolegis.domain.message import Message
from octolegis.session.plain_files import refuse_device
from octolegis.store.header import is_case_file

Found = tuple[list[Message], list[Message]]
"""What is wrong, and what should be known."""


def write_template(path: Path, source: str = "") -> Path:
    """Write a spreadsheet to fill in, or one that holds a checklist; returns the path used.

    ``source`` is the id of a checklist or the path of a checklist file. UserError for an unknown
    one, for another ending than .xlsx or .csv, and for a text longer than a cell.
    """
    from octolegis.checklists.sheet.template import EXAMPLE
    from octolegis.checklists.sheet.writing import sheet_bytes

    tables = _tables(source) if source else EXAMPLE
    return _saved(path, sheet_bytes(tables, path))


def import_sheet(sheet: Path, output: Path) -> Found:
    """Write the checklist file of a spreadsheet, if nothing is wrong with it."""
    from octolegis.checklists.sheet.reading import sheet_file
    from octolegis.checklists.to_toml import to_toml

    refuse_device(sheet)
    if output.suffix.lower() != ".toml":
        raise InputError("error.checklist_ending", path=output)
    try:
        read = sheet_file(sheet)
    except ChecklistErrors as errors:
        return [problem.message for problem in errors.problems], []
    _saved(output, to_toml(read.tables).encode("utf-8"))
    return [], list(read.notes)


def notes(path: Path) -> list[Message]:
    """What should be known of how a sound spreadsheet was read; nothing of any other file."""
    from octolegis.checklists.checking import is_sheet

    if not is_sheet(path):
        return []
    from octolegis.checklists.sheet.reading import sheet_file

    return list(sheet_file(path).notes)


def _tables(source: str) -> dict[str, object]:
    from octolegis.checklists.from_toml import checked
    from octolegis.checklists.reading import toml_file

    file = toml_file(Path(source) if Path(source).suffix else library.file_of(source))
    checked(file)
    return file.tables


def _saved(path: Path, data: bytes) -> Path:
    from octolegis.reports import saving

    if path.is_file() and is_case_file(path):
        raise InputError("error.would_replace_case", path=path)
    refuse_device(path)
    return saving.save_bytes(path, data, lambda _: None)

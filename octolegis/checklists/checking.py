"""What is wrong with a file that may be a checklist or the translation of one."""

from __future__ import annotations

from pathlib import Path

from octolegis.checklists import crosswalk, from_toml, library
from octolegis.checklists.problem import ChecklistErrors, Problem
from octolegis.checklists.reading import toml_file
from octolegis.domain.checklist import Instrument

_SHEETS = frozenset((".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv"))


def is_sheet(path: Path) -> bool:
    """Whether the file is a spreadsheet by its name, or by its first bytes."""
    if path.suffix.lower() in _SHEETS:
        return True
    try:
        with path.open("rb") as file:
            return file.read(4).startswith((b"PK", b"\xd0\xcf\x11\xe0"))
    except OSError:
        return False


def problems(path: Path) -> list[Problem]:
    """Every mistake in the file in the order of its lines or rows; empty when it can be used."""
    try:
        if is_sheet(path):
            from octolegis.checklists.sheet.reading import sheet_file

            sheet_file(path)
            return []
        file = toml_file(path)
        if crosswalk.is_crosswalk(file.tables):
            crosswalk.links(file, known_targets())
        elif "translation" in file.tables:
            from octolegis.checklists.translation_check import checked, named_checklist

            checked(file, _original(path, named_checklist(file)))
        else:
            from_toml.checked(file)
    except ChecklistErrors as errors:
        return list(errors.problems)
    return []


def known_targets() -> set[str]:
    """The ids of every article and requirement of the shipped checklists."""
    return {target for id in library.shipped_ids() for target in library.shipped(id).article_of}


def _original(path: Path, id: str) -> Instrument | None:
    """The checklist that a translation names: the file beside it, else the shipped one, if sound."""
    beside = path.with_name(f"{id}.toml") if library.is_id(id) else None
    if beside is None or not beside.is_file():
        return library.shipped(id) if id in library.shipped_ids() else None
    try:
        return from_toml.load(beside)
    except ChecklistErrors:
        return None

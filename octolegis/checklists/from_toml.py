"""A checklist file becomes an Instrument, or all of its mistakes are told at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.checklists.faults import name_of
from octolegis.checklists.problem import ChecklistErrors, Problem
from octolegis.checklists.reading import MAX_BYTES, TomlFile, toml_file
from octolegis.checklists.rules import broken_rules
from octolegis.domain.checklist import Instrument

if TYPE_CHECKING:
    from octolegis.checklists.raw import RawFile

__all__ = ["MAX_BYTES", "ChecklistErrors", "Problem", "checked", "load", "problems"]


def load(path: Path) -> Instrument:
    """The instrument that the file describes; ChecklistErrors with every mistake in it."""
    from octolegis.checklists.conversion import instrument

    return instrument(checked(toml_file(path)))


def problems(path: Path) -> list[Problem]:
    """Every mistake in the file in the order of its lines; empty when it can be used."""
    try:
        checked(toml_file(path))
    except ChecklistErrors as errors:
        return list(errors.problems)
    return []


def checked(file: TomlFile) -> RawFile:
    """The file in its format; ChecklistErrors with every mistake in it."""
    from octolegis.checklists import format_check
    from octolegis.checklists.raw import MODELS, RawFile

    result = format_check.checked(file.tables, RawFile, MODELS)
    broken = list(broken_rules(file.tables, file.lines))
    if not isinstance(result, list) and not broken:
        return result
    found = (result if isinstance(result, list) else []) + broken
    raise file.errors(found, lambda place: name_of(file.tables, place))

"""A checklist file becomes an Instrument, or all of its mistakes are told at once."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from octolegis.checklists.faults import Fault, Table, fault, name_of
from octolegis.checklists.lines import Lines
from octolegis.checklists.problem import ChecklistErrors, Problem
from octolegis.checklists.rules import broken_rules
from octolegis.domain.checklist import Instrument
from octolegis.domain.message import message

if TYPE_CHECKING:
    from octolegis.checklists.raw import RawFile

__all__ = ["MAX_BYTES", "ChecklistErrors", "Problem", "load", "problems"]

MAX_BYTES = 5_000_000
"""The largest file that can be a checklist; the largest treaty needs a tenth of it."""

_LINE_IN_REASON = re.compile(r"\s*\(at line (\d+), column \d+\)$")


def load(path: Path) -> Instrument:
    """The instrument that the file describes; ChecklistErrors with every mistake in it."""
    from octolegis.checklists.conversion import instrument

    return instrument(_checked(path))


def problems(path: Path) -> list[Problem]:
    """Every mistake in the file in the order of its lines; empty when it can be used."""
    try:
        _checked(path)
    except ChecklistErrors as errors:
        return list(errors.problems)
    return []


def _checked(path: Path) -> RawFile:
    from octolegis.checklists.format_check import checked

    text = _text(path)
    raw = _parsed(path, text)
    lines = Lines(text)
    result = checked(raw)
    broken = list(broken_rules(raw, lines))
    if not isinstance(result, list) and not broken:
        return result
    found = (result if isinstance(result, list) else []) + broken
    raise ChecklistErrors(path.name, _in_order(found, raw, lines))


def _in_order(faults: list[Fault], raw: Table, lines: Lines) -> list[Problem]:
    listed = [_problem(lines.of(each.path), name_of(raw, each.path), each) for each in faults]
    return sorted(dict.fromkeys(listed), key=lambda problem: problem.line)


def _problem(line: int, place: str, found: Fault) -> Problem:
    return Problem(line, message(f"checklist.{found.id}", line=line, place=place, **found.arguments))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _refused(path, "unreadable", reason=error.strerror or "") from error
    if len(data) > MAX_BYTES:
        raise _refused(path, "huge", limit=MAX_BYTES // 1_000_000)
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _refused(path, "not_utf8", line=data.count(b"\n", 0, error.start) + 1) from error


def _parsed(path: Path, text: str) -> Table:
    """The bare tables; a too long number raises a plain ValueError, deep nesting a RecursionError."""
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        reason = str(error)
        at = _LINE_IN_REASON.search(reason)
        line = int(at[1]) if at else text.count("\n") + 1 if "end of document" in reason else 1
        raise _refused(path, "not_toml", line=line, reason=_LINE_IN_REASON.sub("", reason)) from error


def _refused(path: Path, id: str, line: int = 1, **arguments: object) -> ChecklistErrors:
    found = fault((), id, file=path.name, **arguments)
    return ChecklistErrors(path.name, [_problem(line, path.name, found)])

"""Reading a checklist or translation file as bare tables, and telling its faults by line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from octolegis.checklists.faults import Fault, Table, fault
from octolegis.checklists.lines import Lines
from octolegis.checklists.lines import Path as Place
from octolegis.checklists.problem import ChecklistErrors, Problem
from octolegis.domain.message import message

MAX_BYTES = 5_000_000
"""The largest file that can be a checklist; the largest treaty needs a tenth of it."""

_LINE_IN_REASON = re.compile(r"\s*\(at line (\d+), column \d+\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The tables of a file and the lines on which they stand."""

    path: Path
    tables: Table
    lines: Lines

    def errors(self, faults: Iterable[Fault], name: Callable[[Place], str]) -> ChecklistErrors:
        """The faults, each once, in the order of their lines; ``name`` says how a place is called."""
        listed = [_problem(self.lines.of(each.path), name(each.path), each) for each in faults]
        ordered = sorted(dict.fromkeys(listed), key=lambda problem: problem.line)
        return ChecklistErrors(self.path.name, ordered)


def toml_file(path: Path) -> TomlFile:
    """Read a file; ChecklistErrors when it is none that can be read as TOML."""
    text = _text(path)
    return TomlFile(path, _parsed(path, text), Lines(text))


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

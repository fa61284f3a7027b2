"""Rules of the source that no linter knows: what once cost a user her work, and how large a room may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "octolegis"
SOURCES = sorted(PACKAGE.rglob("*.py"))

LONGEST_FILE = 450
LONGEST_FUNCTION = 45
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}

# What is banned, where it is allowed all the same, and why.
BANNED = [
    (r"\.cell\(", "", "python-docx rebuilds the whole table at each call: 348 s for one table of 720 rows"),
    (r"\bQThread\b", "", "a thread destroyed while running aborts the program"),
    (r"\bQtNetwork\b", "", "the program never uses the network"),
    (r"\bsocket\.(socket|create_)|import (urllib\.request|http|ftplib|smtplib)\b", "", "no network is used"),
    (r"with (self\.)?_?conn(ection)?:", "", "commits what it should not, and begins no transaction"),
    (r"\bexecutescript\b", "octolegis/store", "commits the transaction that it finds open"),
    (r"\breplace=True", "", "empties the columns that it is not given"),
    (r"\bsetBlocked\b|\bblockSignals\b|\bQSignalBlocker\b", "", "a view never sets itself; nothing to block"),
    (r"\bos\.system\b|\bshell=True", "", "a file's name could become a command"),
    (r"\bpickle\b|\bmarshal\b|\beval\(|(?<!\.)\bexec\(", "", "a file from outside could become a program"),
    (r"\bresolve_entities=True|\bhuge_tree=True|\bno_network=False", "", "opens the door to XML bombs"),
    (r"\b(TODO|FIXME|XXX)\b", "", "unfinished work belongs to an issue"),
]


@pytest.mark.parametrize(("pattern", "allowed", "reason"), BANNED, ids=[row[0] for row in BANNED])
def test_what_once_lost_work_is_not_used(pattern: str, allowed: str, reason: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in SOURCES
        if not (allowed and path.relative_to(ROOT).as_posix().startswith(allowed))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(pattern, line)
    ]
    assert not found, f"{reason}:\n" + "\n".join(found)


def test_no_file_is_two_rooms_in_one() -> None:
    too_long = {str(path.relative_to(ROOT)): size for path, size in _sizes() if size > LONGEST_FILE}
    assert not too_long


def test_files_are_small() -> None:
    sizes = sorted(size for _, size in _sizes())
    assert median(sizes) <= 150
    assert sizes[int(len(sizes) * 0.9)] <= 300


def test_functions_are_short() -> None:
    lengths = {name: length for path in SOURCES for name, length in _functions(path)}
    assert not {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION}
    assert sorted(lengths.values())[int(len(lengths) * 0.9)] <= 20


def test_names_of_files_say_what_is_in_them() -> None:
    assert not [path for path in SOURCES if path.stem in VAGUE_NAMES or path.parent.name in VAGUE_NAMES]


def test_what_returns_a_value_is_a_noun() -> None:
    assert not [name for path in SOURCES for name, _ in _functions(path) if re.search(r"[:.]_?get_", name)]


def _sizes() -> Iterator[tuple[Path, int]]:
    for path in SOURCES:
        yield path, len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            yield f"{path.relative_to(ROOT)}:{node.lineno}:{node.name}", length

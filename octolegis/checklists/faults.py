"""Places in a checklist file and the faults found there, before they have a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from octolegis.checklists.lines import Path

Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake at a place; ``id`` is the message's, without the area."""

    path: Path
    id: str
    arguments: dict[str, object]


def fault(path: Path, id: str, **arguments: object) -> Fault:
    """A Fault from keyword arguments."""
    return Fault(path, id, arguments)


def text_at(table: Table, key: str) -> str:
    """The text under a key; empty when it is missing or no text, which the format check reports."""
    value = table.get(key)
    return value if isinstance(value, str) else ""


def tables(table: Table, path: Path, name: str) -> Iterator[tuple[Path, Table]]:
    """The tables of a ``[[name]]`` list that are tables indeed, with their places."""
    items = table.get(name)
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield (*path, name, index), item


def articles(raw: Table) -> Iterator[tuple[Path, Table]]:
    """Every article table of the file."""
    for path, part in tables(raw, (), "part"):
        yield from tables(part, path, "article")


def requirements(raw: Table) -> Iterator[tuple[Path, Table]]:
    """Every requirement table of the file."""
    for path, article in articles(raw):
        yield from tables(article, path, "requirement")


def name_of(raw: Table, path: Path) -> str:
    """How the sentence names a place: the id as the program shows it, else its position in the file.

    ``ets185/2:access``, ``ets185/2``, ``part 3 article 2 requirement 1``.
    """
    instrument = raw.get("instrument")
    prefix = text_at(instrument, "id") if isinstance(instrument, dict) else ""
    named = _innermost_name(raw, path)
    if named and path[0] == "part" and len(path) > 2:
        return f"{prefix}/{named}" if prefix and "article" in path else named
    if path[:1] == ("instrument",):
        return prefix or "instrument"
    return _position(path) or prefix or "format"


def _innermost_name(raw: Table, path: Path) -> str:
    value: object = raw
    innermost = ""
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int):
            value = value[step]
            innermost = _own_name(value) if isinstance(value, dict) else innermost
    return innermost


def _own_name(table: Table) -> str:
    return text_at(table, "id") or text_at(table, "number")


def _position(path: Path) -> str:
    ends = [index for index, step in enumerate(path) if isinstance(step, int)]
    steps = path[: ends[-1] + 1] if ends else path[:1]
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in steps)

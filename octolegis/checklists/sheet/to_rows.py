"""The tables of a checklist as the rows of a spreadsheet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from octolegis.checklists.sheet.columns import ID, ROW, TEXT, Content, Field, RowKind, fields, head_fields

BULLET = "• "
"""Begins each item of a list whose items take more than one line."""

Row = dict[str, str]
"""The texts of a row by the title of their column."""


def to_rows(tables: dict[str, Any]) -> Iterator[Row]:
    """Every row in order, the head first."""
    yield from _head(tables)
    for part in tables.get("part", []):
        yield _row(RowKind.PART, part)
        for article in part.get("article", []):
            yield _row(RowKind.ARTICLE, article)
            for requirement in article.get("requirement", []):
                yield _row(RowKind.REQUIREMENT, requirement)


def _head(tables: dict[str, Any]) -> Iterator[Row]:
    for title, field in head_fields().items():
        table = tables.get(field.inner, {}) if field.inner else tables
        if table.get(field.key) is not None and table[field.key] != []:
            yield {ROW: RowKind.CHECKLIST.value, ID: title, TEXT: text_of(field, table[field.key])}


def _row(kind: RowKind, table: dict[str, Any]) -> Row:
    row = {ROW: kind.value}
    for title, field in fields(kind).items():
        around = (table.get(field.inner) or {}) if field.inner else table
        value = around.get(field.key)
        if value is not None and value not in ("", [], {}):
            row[title] = text_of(field, value)
    return row


def text_of(field: Field, value: Any) -> str:
    """A value of the format as the text of a cell."""
    if field.content is Content.LIST and isinstance(value, list):
        return listed([str(item) for item in value])
    if field.content is Content.YES:
        return "yes" if value else "no"
    if field.content is Content.JSON:
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def listed(items: list[str]) -> str:
    """Items as the lines of a cell; with a bullet each where an item has lines of its own."""
    if all("\n" not in item and not item.startswith(BULLET.strip()) for item in items):
        return "\n".join(items)
    return "\n".join(BULLET + item for item in items)


def items_of(text: str) -> list[str]:
    """The reverse: a line each, or, where the first begins with a bullet, whatever follows each bullet."""
    lines = text.split("\n")
    if not lines[0].startswith(BULLET.strip()):
        return [line.strip() for line in lines if line.strip()]
    items: list[str] = []
    for line in lines:
        if line.startswith(BULLET.strip()):
            items.append(line.removeprefix(BULLET.strip()).removeprefix(" "))
        else:
            items[-1] += f"\n{line}"
    return [item.strip() for item in items if item.strip()]

"""The placeholders of a template: ``{{octolegis}}`` for the report, ``{{title}}`` and such for its words."""

from __future__ import annotations

import re
from typing import Any

from octolegis.reports.content import Report
from octolegis.reports.template_traces import W

PLACE = re.compile(r"\{\{\s*octolegis\s*\}\}", re.IGNORECASE)
_FIELD = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}", re.IGNORECASE)
TITLE = "title"


def values(report: Report) -> dict[str, str]:
    """What the placeholders stand for."""
    cover = report.cover
    return {
        TITLE: report.title,
        "kind": cover.kind,
        "country": cover.country,
        "instruments": cover.subject.replace("\n", "; "),
        "status": cover.status,
        "date": report.version_date,
        "author": report.author,
        "data": report.margins.footer,
    }


def fill(root: Any, said: dict[str, str]) -> set[str]:
    """Fill the placeholders in, also those that Word has parted into runs; returns the names found."""
    found: set[str] = set()
    for paragraph in root.iter(f"{W}p"):
        nodes = list(paragraph.iter(f"{W}t"))
        text = "".join(node.text or "" for node in nodes)
        if "{{" not in text:
            continue
        for match in reversed(list(_FIELD.finditer(text))):
            name = match.group(1).lower()
            if name in said:
                found.add(name)
                _replace(nodes, match.start(), match.end(), " ".join(said[name].split()))
    return found


def clear_place(paragraph: Any) -> None:
    """Take the placeholder of the report out of a paragraph that says more."""
    nodes = list(paragraph.iter(f"{W}t"))
    match = PLACE.search("".join(node.text or "" for node in nodes))
    if match:
        _replace(nodes, match.start(), match.end(), "")


def _replace(nodes: list[Any], start: int, end: int, value: str) -> None:
    """Replace characters that may stand in several nodes; the value goes into the first."""
    position, is_first = 0, True
    for node in nodes:
        text = node.text or ""
        low, high = max(start - position, 0), min(end - position, len(text))
        position += len(text)
        if low >= high:
            continue
        node.text = text[:low] + (value if is_first else "") + text[high:]
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        is_first = False

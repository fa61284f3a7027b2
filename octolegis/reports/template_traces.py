"""What tells of the making of a template, and stays behind: revisions, comments, persons, paths."""

from __future__ import annotations

from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING, Any

from octolegis.word.package import parsed

if TYPE_CHECKING:
    from octolegis.reports.word_parts import Parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNWANTED = frozenset(
    (
        *("core-properties", "extended-properties", "custom-properties", "thumbnail", "attachedTemplate"),
        *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "customXml"),
        *("glossaryDocument", "stylesWithEffects", "mailMergeSource", "mailMergeHeaderSource"),
    )
)
"""The last words of the relations to parts that would tell of machine and authors, or replace our own."""
_KEPT_WORDS = ("ins", "moveTo")
_DROPPED = (
    *("del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *("pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange"),
    *("tblGridChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "rsid"),
    *("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "dataBinding"),
)


def is_unwanted(kind: str) -> bool:
    """Whether a relation of the kind leads to what stays behind."""
    return kind.rpartition("/")[2] in _UNWANTED


def without_traces(root: Any) -> None:
    """The part with its revisions accepted, and without ids of revisions and comments."""
    for name in _KEPT_WORDS:
        for node in list(root.iter(f"{W}{name}")):
            _unwrap(node)
    for node in list(root.iter(*(f"{W}{name}" for name in _DROPPED))):
        node.getparent().remove(node)
    for node in root.iter():
        for name in [name for name in node.attrib if name.startswith(f"{W}rsid")]:
            del node.attrib[name]


def _unwrap(node: Any) -> None:
    """Its children in its place."""
    around = node.getparent()
    place = around.index(node)
    around.remove(node)
    for offset, child in enumerate(list(node)):
        around.insert(place + offset, child)


def drop_strays(parts: Parts) -> None:
    """Only the parts stay to which some relation leads."""
    wanted = {parts.main}
    waiting = [parts.main]
    targets = {name for _, name, mode in parts.package_relations.values() if not mode}
    waiting += [normpath(name.lstrip("/")) for name in targets]
    while waiting:
        part = waiting.pop()
        wanted.add(part)
        waiting += [name for name in _led_to(parts, part) if name in parts.data and name not in wanted]
    beside = {_beside(name) for name in wanted}
    parts.data = {name: data for name, data in parts.data.items() if name in wanted | beside}


def _led_to(parts: Parts, part: str) -> list[str]:
    """The parts to which a part leads; for the main one by the relations that were kept."""
    if part == parts.main:
        names = [name for _, name, mode in parts.relations.values() if not mode]
    else:
        data = parts.data.get(_beside(part))
        rows = list(parsed(data)) if data else []
        names = [str(row.get("Target")) for row in rows if row.get("TargetMode") != "External"]
    return [
        normpath(name.lstrip("/") if name.startswith("/") else join(dirname(part), name)) for name in names
    ]


def _beside(part: str) -> str:
    return join(dirname(part), "_rels", f"{basename(part)}.rels")

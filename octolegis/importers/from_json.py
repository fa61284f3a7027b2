"""Provisions as JSON: as ``octolegis read --json`` writes them, or as others keep laws in data sets.

The forms are described in the guide: objects with a label, a heading and a text, in lists, which may
hold further lists of the levels below.
"""

from __future__ import annotations

import json
from typing import Any

from octolegis.domain.law import ProvisionKind
from octolegis.domain.text import clean
from octolegis.importers.encodings import decoded
from octolegis.importers.from_text import source_of_text
from octolegis.importers.provision_tree import Node, ProvisionTree
from octolegis.importers.source import METADATA, OTHER_COLUMNS, PUNCTUATION, Source, weight
from octolegis.importers.sublevels import sublevels
from octolegis.importers.unit_matching import BARE, match_unit
from octolegis.importers.units import units_for

_LABELS = ("label", "num", "number", "section_number", "article_number", "section", "article", "name")
_LAST_LABEL = "provision_ref"
_HEADINGS = ("heading", "title")
_TEXTS = ("text", "content", "body")
_IN_OTHER_LANGUAGES = ("content_en", "text_en", "title_en", "heading_en")
_KINDS = {
    "books": ProvisionKind.PART, "parts": ProvisionKind.PART, "titles": ProvisionKind.PART,
    "chapters": ProvisionKind.CHAPTER, "branches": ProvisionKind.DIVISION,
    "divisions": ProvisionKind.DIVISION,
    "articles": ProvisionKind.ARTICLE, "provisions": ProvisionKind.ARTICLE, "sections": ProvisionKind.ARTICLE,
    "annexes": ProvisionKind.ANNEX, "schedules": ProvisionKind.ANNEX,
    "subsections": ProvisionKind.SUBSECTION, "paragraphs": ProvisionKind.SUBSECTION,
}  # fmt: skip
_DEEPEST = 40


def from_json(data: bytes) -> Source:
    """Read JSON; what is none is read as the text that it is."""
    text = decoded(data).lstrip("\ufeff")
    try:
        value = json.loads(text)
    except ValueError:
        return source_of_text(text)
    if isinstance(value, list):
        value = {"provisions": value}
    if not isinstance(value, dict) or not _lists(value):
        return source_of_text(text)
    return _own(value) or _Reader(value).read()


def _own(value: dict[str, Any]) -> Source | None:
    """What ``octolegis read --json`` wrote, if it is that."""
    from octolegis.importers.to_json import from_json as law_from_json

    if "completeness" not in value:
        return None
    try:
        law = law_from_json(value)
    except ValueError:
        return None
    source = Source("json", title=law.title, outline=law.outline, language=law.language)
    source.total = sum(weight(p.label) + weight(p.heading) + weight(p.text) for p in law.outline.provisions)
    return source


class _Reader:
    def __init__(self, value: dict[str, Any]) -> None:
        self._value = value
        self._source = Source("json")
        self._tree = ProvisionTree()
        self._made: dict[str, Node] = {}
        self._chapter: tuple[str, Node | None] = ("", None)
        self._units = units_for(str(value.get("language") or ""))

    def read(self) -> Source:
        """The provisions of the whole file; what else it says of the law is left out and counted."""
        value, source = self._value, self._source
        lists = _lists(value)
        chosen = ["provisions"] if "provisions" in lists else lists
        for name in chosen:
            self._list(name, value[name], None, 0)
        title = value.get("title") or value.get("name")
        source.title = clean(title).strip()[:300] if isinstance(title, str) else ""
        source.leave_out(METADATA, sum(_weight(value[name]) for name in value if name not in chosen))
        source.total = _weight(value)
        source.outline = self._tree.outline()
        if not source.outline.provisions:
            return source_of_text(json.dumps(value, ensure_ascii=False, indent=1))
        return source

    def _list(self, name: str, items: list[Any], above: Node | None, depth: int) -> None:
        for item in items:
            if isinstance(item, dict) and depth < _DEEPEST:
                self._provision(name, item, above, depth)
            else:
                self._tree.say("\n".join(_strings(item)), above)

    def _provision(self, name: str, item: dict[str, Any], above: Node | None, depth: int) -> None:
        lists = _lists(item)
        kind = _kind(name, item, above, lists)
        label, heading, used = self._called(item)
        above = self._made.get(str(item.get("parent") or ""), above) or self._in_chapter(item, above, used)
        node = self._tree.add(kind, above, label, heading)
        if isinstance(item.get("id"), str):
            self._made[item["id"]] = node
        texts = self._texts(item, used, lists)
        for key in texts:
            self._tree.say(clean("\n".join(_strings(item[key]))), node)
        if kind is ProvisionKind.ARTICLE and not lists:
            self._part(node)
        for key in lists:
            self._list(key, item[key], node, depth + 1)
        self._count(item, used | set(texts) | set(lists))

    def _part(self, article: Node) -> None:
        """Part the words of an article at the marks of its levels."""
        words, article.lines = article.lines, []
        open_levels: list[Node] = []
        for piece in sublevels(words, signs="§" not in article.label):
            if piece.depth is None:
                (open_levels or [article])[-1].lines.append(piece.text)
                continue
            del open_levels[piece.depth :]
            above = (open_levels or [article])[-1]
            self._source.leave_out(PUNCTUATION, weight(piece.dropped) - weight(piece.label))
            kind = ProvisionKind.SUBSECTION if piece.depth == 0 and piece.numeric else ProvisionKind.POINT
            open_levels.append(self._tree.add(kind, above, piece.label))
            open_levels[-1].lines.append(piece.text)

    @staticmethod
    def _texts(item: dict[str, Any], used: set[str], lists: list[str]) -> list[str]:
        """The keys of the words: those that say so, lists of strings, and all where nothing has a name."""
        rest = [key for key in item if key not in used and key not in lists]
        known = [key for key in rest if key in _TEXTS or isinstance(item[key], list)]
        return known if known or used or lists else rest

    def _called(self, item: dict[str, Any]) -> tuple[str, str, set[str]]:
        """Label and heading of a provision, and the keys that they came from."""
        heading_key = next((key for key in _HEADINGS if _is_said(item.get(key))), "")
        heading = clean(str(item[heading_key])).strip() if heading_key else ""
        match = match_unit(heading, self._units) if heading else None
        if match is not None and match.level != BARE:
            label = heading[match.start : match.end].strip(" \u00a0*_.")
            rest = heading[match.body :].strip()
            self._source.leave_out(PUNCTUATION, weight(heading) - weight(label) - weight(rest))
            return label, rest, {heading_key}
        label_key = next((key for key in (*_LABELS, _LAST_LABEL) if _is_said(item.get(key))), "")
        if not label_key:
            return "", heading, {heading_key} - {""}
        label = clean(str(item[label_key])).strip()
        number = isinstance(item[label_key], int)
        self._source.leave_out(METADATA, -weight(label) if number else 0)
        return label, heading, {label_key, heading_key} - {""}

    def _in_chapter(self, item: dict[str, Any], above: Node | None, used: set[str]) -> Node | None:
        """The chapter that a provision names, which holds all that name it one after the other."""
        name = item.get("chapter")
        if above is not None or not isinstance(name, str) or not name.strip():
            return above
        if name != self._chapter[0]:
            self._chapter = (name, self._tree.add(ProvisionKind.CHAPTER, None, "", clean(name).strip()))
            used.add("chapter")
        return self._chapter[1]

    def _count(self, item: dict[str, Any], used: set[str]) -> None:
        for key, value in item.items():
            if key not in used:
                reason = OTHER_COLUMNS if key in _IN_OTHER_LANGUAGES else METADATA
                self._source.leave_out(reason, _weight(value))


def _lists(item: dict[str, Any]) -> list[str]:
    """The keys of the levels below: lists in which objects stand."""
    return [
        key
        for key, value in item.items()
        if isinstance(value, list) and any(isinstance(each, dict) for each in value)
    ]


def _kind(name: str, item: dict[str, Any], above: Node | None, lists: list[str]) -> ProvisionKind:
    said = item.get("kind")
    if isinstance(said, str) and said in set(ProvisionKind):
        return ProvisionKind(said)
    kind = _KINDS.get(name.lower(), ProvisionKind.ARTICLE if above is None else ProvisionKind.POINT)
    inside = above is not None and above.in_article
    if kind is ProvisionKind.ARTICLE and inside:
        return ProvisionKind.SUBSECTION
    if name == "sections" and any(key in ("chapters", "articles", "branches") for key in lists):
        return ProvisionKind.PART
    return kind


def _is_said(value: object) -> bool:
    return (isinstance(value, str) and bool(value.strip())) or (
        isinstance(value, int) and not isinstance(value, bool)
    )


def _strings(value: object) -> list[str]:
    """All words in a value, in order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [text for each in value for text in _strings(each)] if isinstance(value, list) else []


def _weight(value: object) -> int:
    return sum(weight(clean(text)) for text in _strings(value))

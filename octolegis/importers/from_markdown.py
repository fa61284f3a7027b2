"""Markdown becomes lines: headings marked, emphasis and links reduced to words, settings left out."""

from __future__ import annotations

import re

from octolegis.domain.text import clean
from octolegis.importers.encodings import decoded
from octolegis.importers.source import MARKUP, SETTINGS, Line, Source, weight
from octolegis.importers.superscripts import raised

_HEADING = re.compile(r"^ {0,3}(#{1,6}(?=\s)|#{2,6}(?=[^\s#]))(.*)$")
"""Two signs and more need no space: old converters leave it out, and no word begins so."""
_RULE = re.compile(r"^\s*([-*_])(?:\s*\1){2,}\s*$")
_BULLET = re.compile(r"^\s*[-*+]\s+")
_QUOTE = re.compile(r"^\s*(?:>\s?)+")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^)\s]*(?:\s\"[^\"]*\")?\)")
_SUP = re.compile(r"<sup>(.*?)</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_BOLD = re.compile(r"\*\*|__(?=\w)|(?<=\w)__")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\W_])|(?<=[^\W_])_(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~§\"'<:;&])")


def from_markdown(data: bytes) -> Source:
    """Read Markdown."""
    source = Source("markdown")
    raw = _without_settings(clean(decoded(data)).split("\n"), source)
    total = sum(weight(line) for line in raw)
    gap = False
    for line in raw:
        if line.strip():
            _take(line, gap, source)
        gap = not line.strip()
    source.leave_out(MARKUP, total - sum(weight(line.text) for line in source.lines))
    return source


def _without_settings(lines: list[str], source: Source) -> list[str]:
    """The lines after the front matter, whose title is kept as the title."""
    if not lines or lines[0].strip() != "---" or "---" not in (line.strip() for line in lines[1:200]):
        return lines
    end = next(n for n, line in enumerate(lines[1:], start=1) if line.strip() == "---")
    for line in lines[:end]:
        name, _, value = line.partition(":")
        if name.strip().lower() == "title":
            source.title = value.strip().strip("\"'")
    source.leave_out(SETTINGS, sum(weight(line) for line in lines[: end + 1]))
    return lines[end + 1 :]


def _take(line: str, gap: bool, source: Source) -> None:
    if _RULE.match(line):
        return
    heading = _HEADING.match(line)
    if heading:
        source.lines.append(
            Line(plain(heading.group(2).strip().rstrip("#").strip()), len(heading.group(1)), True)
        )
        return
    text = plain(_BULLET.sub("", _QUOTE.sub("", line)))
    if text:
        bullet = _BULLET.match(line) is not None
        source.lines.append(Line(text, 0, gap or bullet))


def plain(text: str) -> str:
    """The words of a line of Markdown."""
    text = _SUP.sub(lambda match: raised(match.group(1)), text)
    text = _LINK.sub(r"\1", text)
    text = _TAG.sub("", text)
    text = _ITALIC.sub("", _BOLD.sub("", text))
    return _ESCAPE.sub(r"\1", text).strip()

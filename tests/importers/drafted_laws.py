"""Short laws in the forms of many countries' drafters, in our own words, with what a reader sees in them.

Each file of ``drafts`` holds some; "@ NAME" begins one. A line's first sign says what it is: "#" a unit
above the article, "=" an article, "+" a level below it ("++" the next), nothing where it is plain words;
``^``, ``$``, ``M``, ``C`` and ``.`` are the preamble, signatures, reasons, contents and the title of a
chapter. A label ends at the tilde, the heading of an article stands in double brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from textwrap import wrap
from typing import NamedTuple

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.importers.label_numbers import roman_value
from tests.importers.expected_labels import key
from tests.importers.word_files import p, word_file

_MARK = re.compile(r"(\^|\$|C |M |\. |# |= |\+{1,3} )\s*")
_TITLE = re.compile(r"\[\[(.*?)\]\]")
_FIRST = re.compile(r"[(（]\s?(?:1|১|१|๑|۱|١|א|a)\s?[)）]|1\.(?=\s)|①")
_COUNTED = re.compile(
    r"(?P<decimal>[0-9]+)|(?<=^\()(?P<letter>[a-z])(?=\)$)|^(?P<half>[a-z])(?=\W?$)|(?P<roman>^[IVX]+$)"
)
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_UPPER = tuple(ProvisionKind(name) for name in ("part", "title", "chapter", "division", "annex"))


class Row(NamedTuple):
    """A line of a draft: what it is, its label (if any) and the words after it."""

    mark: str
    label: str
    rest: str

    @property
    def text(self) -> str:
        return _TITLE.sub(r"\1", self.label + self.rest)


class Seen(NamedTuple):
    """What a reader sees: labels above the articles, of articles, their headings, and the paths below."""

    upper: list[str]
    articles: list[str]
    headings: list[str]
    levels: list[str]


def drafts() -> dict[str, list[Row]]:
    """All drafts by name."""
    found: dict[str, list[Row]] = {}
    for file in sorted((Path(__file__).parent / "drafts").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("@ "):
                rows = found.setdefault(line[2:].strip(), [])
            elif line:
                rows.append(_row(line))
    return found


def _row(line: str) -> Row:
    match = _MARK.match(line)
    mark, text = (match.group(1).strip(), line[match.end() :]) if match else ("", line)
    label, tilde, rest = text.partition("~")
    return Row(mark, label, rest) if tilde else Row(mark, "", text)


def wanted(rows: list[Row]) -> Seen:
    """What a draft says is to be seen."""
    seen, path, article = Seen([], [], [], []), list[str](), "-"
    for row in rows:
        seen.headings.extend(_bare(title) for title in _TITLE.findall(row.rest))
        if row.mark == "#":
            seen.upper.append(_bare(row.label))
            article = "-"
        elif row.mark == "=":
            article, path = key(row.label), []
            seen.articles.append(article)
            first = _FIRST.match(_TITLE.sub("", row.rest).lstrip(" .:—–-।۔"))
            path = [_bare(first.group())] if first else []
            seen.levels.extend(f"{article} {each}" for each in path)
        elif row.mark.startswith("+") and row.label != "-":
            path = [*path[: len(row.mark) - 1], _bare(row.label)]
            seen.levels.append(f"{article} {'/'.join(path)}")
    return seen


def found(outline: Outline) -> Seen:
    """What the reading of a law found."""
    articles = [each for each in outline.provisions if each.kind is ProvisionKind.ARTICLE]
    return Seen(
        [_bare(each.label) for each in outline.provisions if each.kind in _UPPER and each.label],
        [key(each.label) for each in articles],
        [_bare(each.heading) for each in articles if each.heading],
        [
            _path(outline, each)
            for each in outline.provisions
            if each.kind in (ProvisionKind.SUBSECTION, ProvisionKind.POINT)
        ],
    )


def _path(outline: Outline, provision: Provision) -> str:
    chain = [*outline.ancestors(provision), provision]
    article = next((each for each in chain if each.kind is ProvisionKind.ARTICLE), None)
    below = [each for each in chain if each.kind in (ProvisionKind.SUBSECTION, ProvisionKind.POINT)]
    return f"{key(article.label) if article else '-'} {'/'.join(_bare(each.label) for each in below)}"


def _bare(label: str) -> str:
    words = " ".join(label.split()).strip(" ()[]（）.．、§º°:：-–—/")
    return words.casefold().translate(_PLAIN)


def _text(rows: list[Row]) -> bytes:
    return "\n".join(row.text for row in rows).encode()


def _wrapped(rows: list[Row]) -> bytes:
    return "\n".join(line for row in rows for line in wrap(row.text, 90)).encode()


def _html(rows: list[Row]) -> bytes:
    return _page(f"<p>{_bold(row)}</p>" for row in rows)


def _headed_html(rows: list[Row]) -> bytes:
    return _page(_headed(row) for row in rows)


def _broken_html(rows: list[Row]) -> bytes:
    return _page(f"{escape(row.text, quote=False)}<br/>" for row in rows)


def _bold(row: Row) -> str:
    words = escape(_TITLE.sub(r"\1", row.rest), quote=False)
    return (
        f"<b>{escape(row.label)}</b>{words}" if row.mark in ("#", "=") else escape(row.label, False) + words
    )


def _headed(row: Row) -> str:
    tag = "h2" if row.mark == "#" else "h4" if row.mark == "=" and _only_titled(row) else "div"
    return f"<{tag}>{escape(row.text, quote=False)}</{tag}>"


def _only_titled(row: Row) -> bool:
    """Whether the line of an article holds nothing but its label and title."""
    return not _TITLE.sub("", row.rest).strip(" .:")


def _page(lines: Iterator[str]) -> bytes:
    body = "\n".join(lines)
    return f'<html><head><meta charset="utf-8"></head><body><div>{body}</div></body></html>'.encode()


def _word(rows: list[Row]) -> bytes:
    return word_file("".join(p(escape(row.text, quote=False)) for row in rows))


def _counted_word(rows: list[Row]) -> bytes:
    """Word counts what it can: the labels are nowhere in the text."""
    lists: list[str] = []
    body = []
    for row in rows:
        number = list(_COUNTED.finditer(row.label)) if row.mark in ("=", "+", "++", "+++") else []
        if len(number) != 1:
            body.append(p(escape(row.text, quote=False)))
            continue
        closing = re.match(r"[.:)\-–—]*", row.rest)
        signs = closing.group() if closing else ""
        lists.append(_list(len(lists) + 1, row.label, number[0], signs))
        words = _TITLE.sub(r"\1", row.rest[len(signs) :]).strip()
        body.append(p(escape(words, quote=False) or "<w:r/>", numbering=str(len(lists))))
    return word_file("".join(body), numbering="".join(lists))


def _list(number: int, label: str, counted: re.Match[str], signs: str) -> str:
    """A numbering that begins with this label."""
    value, form = counted.group(), "decimal"
    if counted.lastgroup == "roman":
        value, form = str(roman_value(value)), "upperRoman"
    elif counted.lastgroup != "decimal":
        value, form = str(ord(value) - 96), "lowerLetter"
    text = escape(f"{label[: counted.start()]}%1{label[counted.end() :]}{signs}")
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="{value}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


FORMS: dict[str, tuple[str, Callable[[list[Row]], bytes]]] = {
    "text": ("law.txt", _text),
    "wrapped text": ("law.txt", _wrapped),
    "paragraphs of a page": ("law.html", _html),
    "headings of a page": ("law.html", _headed_html),
    "lines of a page": ("law.html", _broken_html),
    "Word": ("law.docx", _word),
    "Word that counts": ("law.docx", _counted_word),
}
"""By form: the name of a file of that form, and what writes a draft so."""

"""An earlier Word report as it stands now, after people edited it: its passages by their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.reports.content import Span
from octolegis.reports.passages import MARK, checksum, checksum_of_heading, checksum_of_row
from octolegis.word.package import Package

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LARGEST = 50 * 1024 * 1024
_LOST = {f"{W}{name}" for name in ("drawing", "pict", "object", "footnoteReference", "endnoteReference")}
"""What cannot be taken over."""
_SKIPPED = {f"{W}{name}" for name in ("del", "moveFrom", "rPrChange", "pPrChange", "instrText")}
_SKIPPED.add("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_PIECES = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as it stands: its words, and the name of its style."""

    spans: tuple[Span, ...]
    style: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)


@dataclass(slots=True)
class Found:
    """What stands under a mark: lines, or rows of cells; ``after`` is what was typed behind a table.

    ``below`` is how many passages we had written under a heading, ``lost`` what was put in that is no text.
    """

    key: str
    written: str
    below: int | None
    lines: list[Line] = field(default_factory=list)
    rows: list[list[list[Line]]] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    lost: int = 0

    @property
    def is_edited(self) -> bool:
        """Whether other words stand there than we wrote."""
        if self.rows:
            now = checksum_of_row([line.text for line in one] for one in self.rows[0])
            return now != self.written or len(self.rows) > 1 or bool(self.after) or bool(self.lost)
        if self.below is not None and len(self.lines) == 1:
            return checksum_of_heading(self.lines[0].text) != self.written
        return checksum(line.text for line in self.lines) != self.written or bool(self.lost)


def read_earlier(path: Path) -> list[Found]:
    """The passages of an earlier report; FileError for what is none, or cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise FileError("import.unsafe")
        package = Package(path.read_bytes())
        root = package.xml("word/document.xml")
        styles = package.xml("word/styles.xml")
    except (OSError, FileError) as error:
        raise FileError("report.error.earlier", path=path.name) from error
    found = list(_Reader(_names(styles)).passages(root)) if root is not None else []
    if not found:
        raise FileError("report.error.earlier", path=path.name)
    return found


def was_edited(path: Path) -> bool:
    """Whether a file is a report of ours in which a person changed or deleted words."""
    try:
        found = read_earlier(path)
    except FileError:
        return False
    left = below_headings(found)
    return any(one.is_edited or (one.below or 0) > left.get(one.key, 0) for one in found)


def below_headings(found: list[Found]) -> dict[str, int]:
    """How many passages are left under each heading."""
    counts: dict[str, int] = {}
    heading = ""
    for one in found:
        if one.below is not None:
            heading = one.key
            counts[heading] = 0
        elif heading:
            counts[heading] += 1
    return counts


def _names(styles: Any) -> dict[str, str]:
    """The names of the styles by their ids, which other programs write anew."""
    found: dict[str, str] = {}
    for style in styles.iter(f"{W}style") if styles is not None else ():
        name = style.find(f"{W}name")
        found[str(style.get(f"{W}styleId"))] = str(name.get(f"{W}val")) if name is not None else ""
    return found


class _Reader:
    """Walks the body; whatever stands behind a mark belongs to it until the next one."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._found: list[Found] = []
        self._now: Found | None = None

    def passages(self, root: Any) -> list[Found]:
        for body in root.iter(f"{W}body"):
            self._walk(body)
        return self._found

    def _walk(self, parent: Any) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self._begin(child)
                self._paragraph(child)
            elif child.tag == f"{W}tbl":
                for row in child.iter(f"{W}tr"):
                    self._row(row)
            elif child.tag == f"{W}bookmarkStart":
                self._begin(parent, [child])
            elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"}:
                self._walk(child)

    def _begin(self, element: Any, marks: list[Any] | None = None) -> None:
        """Where a mark of ours stands, its passage begins; another mark of ours ends the one before."""
        for mark in marks or list(element.iter(f"{W}bookmarkStart")):
            name = str(mark.get(f"{W}name"))
            match = MARK.fullmatch(name)
            if match:
                below = int(match.group(3)) if match.group(3) else None
                self._now = Found(match.group(1), match.group(2), below)
                self._found.append(self._now)
                return
            if name.startswith("_oc_"):
                self._now = None

    def _paragraph(self, element: Any) -> None:
        if self._now is None:
            return
        line = self._line(element)
        self._now.lost += sum(1 for node in element.iter() if node.tag in _LOST)
        if line.text.strip():
            (self._now.after if self._now.rows else self._now.lines).append(line)

    def _row(self, row: Any) -> None:
        marks = [mark for mark in row.iter(f"{W}bookmarkStart") if MARK.fullmatch(str(mark.get(f"{W}name")))]
        if marks:
            self._begin(row, marks[:1])
        now = self._now
        if now is None or (not marks and row.find(f"{W}trPr/{W}tblHeader") is not None):
            return
        cells = [[self._line(one) for one in cell.iter(f"{W}p")] for cell in row.findall(f"{W}tc")]
        if marks or now.rows:
            now.rows.append(cells)
            now.lost += sum(1 for node in row.iter() if node.tag in _LOST)
        else:
            words = " | ".join("\n".join(line.text for line in one) for one in cells)
            now.lines.append(Line((Span(words),)))

    def _line(self, element: Any) -> Line:
        style = element.find(f"{W}pPr/{W}pStyle")
        name = self._names.get(str(style.get(f"{W}val")), "") if style is not None else ""
        return Line(tuple(_joined(_spans(element))), name)


def _spans(parent: Any) -> Iterator[Span]:
    for child in parent:
        if child.tag == f"{W}r":
            text = "".join(_words(child))
            if text:
                yield Span(text, _is_set(child, "b"), _is_set(child, "i"))
        elif child.tag not in _SKIPPED:
            yield from _spans(child)


def _words(run: Any) -> Iterator[str]:
    for node in run:
        yield (node.text or "") if node.tag == f"{W}t" else _PIECES.get(str(node.tag), "")


def _is_set(run: Any, name: str) -> bool:
    mark = run.find(f"{W}rPr/{W}{name}")
    return mark is not None and mark.get(f"{W}val") not in {"0", "false", "off"}


def _joined(spans: Iterator[Span]) -> Iterator[Span]:
    """Words that Word parted into runs of the same look, together again."""
    held: Span | None = None
    for span in spans:
        if held and (held.bold, held.italic) == (span.bold, span.italic):
            held = Span(held.text + span.text, held.bold, held.italic)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held

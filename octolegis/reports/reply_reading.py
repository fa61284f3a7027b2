"""Reads a reply table that comes back: by the hidden names of its rows, whatever became of their order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.domain.message import Message, message
from octolegis.domain.position import Stance
from octolegis.domain.text import clean
from octolegis.reports.replies import ROW
from octolegis.word.names import Names, names_of
from octolegis.word.package import Package, parsed
from octolegis.word.reading import main_part
from octolegis.wording import wording

_LANGUAGES = ("en", "fr")
_CELLS = 6


@dataclass(frozen=True)
class Reply:
    """A row that was filled in: the bookmark of its subject, the position, reason and counter-wording."""

    mark: str
    stance: Stance
    reason: str
    wording: str


@dataclass
class ReplyFile:
    """The rows that were filled in, how many were not, and what cannot be read, a sentence each."""

    replies: list[Reply] = field(default_factory=list)
    unanswered: int = 0
    problems: list[Message] = field(default_factory=list)


def read_replies(data: bytes) -> ReplyFile:
    """Read the bytes of a Word file; FileError where it is none, or holds no reply table."""
    package = Package(data)
    root = parsed(package.part(main_part(package)))
    names = names_of(root.tag)
    found = ReplyFile()
    seen: set[str] = set()
    rows = list(_rows(root, names))
    if not rows:
        raise FileError("error.no_reply_table")
    for number, (mark, cells) in enumerate(rows, start=1):
        if mark in seen:
            found.problems.append(message("replies.twice", row=number))
            continue
        seen.add(mark)
        _take(found, number, mark, cells)
    return found


def _take(found: ReplyFile, number: int, mark: str, cells: list[str]) -> None:
    said, reason, counter = (clean(cells[place]).strip() if place < len(cells) else "" for place in (3, 4, 5))
    stance = _stance(said)
    if stance is not None:
        found.replies.append(Reply(mark, stance, reason, counter))
    elif _is_open(said) and not (reason or counter):
        found.unanswered += 1
    elif _is_open(said):
        found.problems.append(message("replies.no_position", row=number))
    else:
        found.problems.append(message("replies.unknown", row=number, said=said[:40]))


def _rows(root: Any, names: Names) -> Iterator[tuple[str, list[str]]]:
    for row in root.iter(names.tr):
        marks = [each.get(names.name, "") for each in row.iter(names.bookmarkStart)]
        own = [mark for mark in marks if mark.startswith(ROW) and not mark.endswith("_p")]
        if own:
            yield own[0], [_words(cell, names) for cell in row.iter(names.tc)]


def _words(cell: Any, names: Names) -> str:
    """The words of a cell as accepted, a line for each paragraph."""
    lines = []
    for paragraph in cell.iter(names.p):
        gone = {each for removed in paragraph.iter(names.del_) for each in removed.iter(names.t)}
        lines.append("".join(each.text or "" for each in paragraph.iter(names.t) if each not in gone))
    return "\n".join(lines).strip()


def _stance(said: str) -> Stance | None:
    wanted = _folded(said)
    for stance in Stance:
        if wanted in {_folded(wording(each)(f"term.stance.{stance.value}")) for each in _LANGUAGES}:
            return stance
    return None


def _is_open(said: str) -> bool:
    return not said or _folded(said) in {
        _folded(wording(each)("report.replies.choose")) for each in _LANGUAGES
    }


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in bare if char.isalnum())

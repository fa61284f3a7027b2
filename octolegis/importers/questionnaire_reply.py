"""A questionnaire that comes back filled in: the answers by the hidden names of its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.domain.questionnaire import DATE, MARK, RESPONDENT, TAG, Reply
from octolegis.domain.text import clean
from octolegis.word.names import names_of
from octolegis.word.package import Package

_LARGEST = 50 * 1024 * 1024
_ID = re.compile(rf"[0-9a-f]{{16}}|{RESPONDENT}|{DATE}")
_OURS = ("citation", "label", "heading")
"""In the names of the styles of what stands before the next field; other programs change them a little."""
_MOST = 20_000
"""As many fields a form may have."""
_EMPTY = " .\u2026_\n\t\u00a0"
"""What stands in a field that nobody filled in."""


def read_reply(path: Path) -> Reply:
    """The reply in a Word form of ours; FileError for what is none, or cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            raise FileError("error.questionnaire_unreadable", path=path.name)
        root = Package(path.read_bytes()).xml("word/document.xml")
    except (OSError, FileError) as error:
        raise FileError("error.questionnaire_unreadable", path=path.name) from error
    found = dict(_fields(root)) if root is not None else {}
    if not found:
        raise FileError("error.questionnaire_none", path=path.name)
    answers = {id: text for id, text in found.items() if text and id not in (RESPONDENT, DATE)}
    return Reply(_line(found.get(RESPONDENT, "")), _line(found.get(DATE, "")), answers)


def _fields(root: Any) -> Iterator[tuple[str, str]]:
    """The id and words of each field of ours; one that was copied counts where it stands first."""
    names = names_of(root.tag)
    seen: set[str] = set()
    for control in root.iter(names.sdt):
        id = _id(control, names)
        content = control.find(names.sdtContent)
        if id and content is not None and id not in seen and len(seen) < _MOST:
            seen.add(id)
            # LibreOffice writes a field of one paragraph within the paragraph.
            paragraphs = [*(list(content.iter(names.p)) or [content]), *_below(control, names)]
            lines = ("".join(_words(each, names)) for each in paragraphs)
            text = clean("\n".join(line for line in lines if line.strip())).strip()
            yield id, text if text.strip(_EMPTY) else ""


def _below(control: Any, names: Any) -> Iterator[Any]:
    """What was typed below a field: LibreOffice puts all but the first paragraph of an answer there."""
    node = control
    while node.getparent() is not None and node.getparent().tag != names.body:
        node = node.getparent()
    for each in node.itersiblings():
        style = each.find(f"{names.pPr}/{names.pStyle}")
        name = str(style.get(names.val, "")).lower() if style is not None else ""
        begins = any(part in name for part in _OURS) or next(each.iter(names.sdt), None) is not None
        if each.tag != names.p or begins:
            return
        yield each


def _id(control: Any, names: Any) -> str:
    """The id in the hidden name of a field, else in its title; empty for a field that is not ours."""
    about = control.find(names.sdtPr)
    said = [about.find(each) if about is not None else None for each in (names.tag, names.alias)]
    tag, title = ("" if each is None else str(each.get(names.val, "")) for each in said)
    if tag.startswith(TAG):
        return tag.removeprefix(TAG)
    found = title.rpartition(MARK)[2] if MARK in title else ""
    return found if _ID.fullmatch(found) else ""


def _words(paragraph: Any, names: Any) -> Iterator[str]:
    for node in paragraph.iter(names.t, names.tab, names.br):
        if node.tag == names.t:
            yield node.text or ""
        elif node.getparent().tag == names.r:
            yield "\t" if node.tag == names.tab else "\n"


def _line(text: str) -> str:
    return " ".join(text.split())

"""What every format is read into: the lines of a law in order, and what was left out of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from octolegis.domain.law import Outline

MARKUP = "import.left.markup"
CONTENTS = "import.left.contents"
PUNCTUATION = "import.left.punctuation"
HYPHENS = "import.left.hyphens"
PAGE_NUMBERS = "import.left.page-numbers"
LINE_NUMBERS = "import.left.line-numbers"
RUNNING_HEADS = "import.left.running-heads"
DELETIONS = "import.left.deletions"
HIDDEN = "import.left.hidden"
SETTINGS = "import.left.settings"
INSERTIONS = "import.left.insertions"
COMMENTS = "import.left.comments"
METADATA = "import.left.metadata"
PICTURES = "import.left.pictures"
OTHER_COLUMNS = "import.left.other-columns"


def weight(text: str) -> int:
    """The characters of a text that are not blanks: what an import must account for."""
    return len("".join(text.split()))


class Line(NamedTuple):
    """A paragraph, or a line where the format knows no paragraphs.

    ``heading`` is the level that the format marks, 1 at the top, 0 for none; ``gap`` says that a blank
    line stands before, ``note`` that it is a footnote or endnote, which follows the line that refers to it,
    ``margin`` that it stood beside the text as the heading of what begins there; ``page`` counts from 1.
    """

    text: str
    heading: int = 0
    gap: bool = False
    note: bool = False
    margin: bool = False
    page: int = 0


def notes_apart(lines: Sequence[Line]) -> tuple[list[Line], dict[int, list[str]]]:
    """The lines without footnotes and endnotes, and these by the number of the line that they follow."""
    own: list[Line] = []
    notes: dict[int, list[str]] = {}
    for line in lines:
        if line.note:
            notes.setdefault(max(0, len(own) - 1), []).append(line.text.strip())
        else:
            own.append(line)
    return own or [Line("")], notes


@dataclass
class Source:
    """The lines of a document, and the characters left out by message id of the reason.

    A format that marks the structure itself gives the ``outline`` instead of lines, with the number of
    all characters in the file (``total``). ``revised`` says that there are tracked changes, ``columns``
    how many columns the tables have that show the law side by side in several languages (0: none),
    ``pages`` the page on which a provision begins, by its id.
    """

    format: str
    lines: list[Line] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    title: str = ""
    outline: Outline | None = None
    total: int = 0
    language: str = ""
    revised: bool = False
    columns: int = 0
    pages: dict[str, int] = field(default_factory=dict)

    def leave_out(self, reason: str, characters: int) -> None:
        """Count characters that do not become part of a provision."""
        if characters:
            self.left_out[reason] = self.left_out.get(reason, 0) + characters

    def characters(self) -> int:
        """All characters of the document: in its lines and left out."""
        return self.total or sum(weight(line.text) for line in self.lines) + sum(self.left_out.values())

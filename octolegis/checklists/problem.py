"""What is wrong with a checklist file, for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from octolegis.domain.errors import FileError
from octolegis.domain.message import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the line of the file (from 1) and the sentence that says what it is."""

    line: int
    message: Message


class ChecklistErrors(FileError):  # noqa: N818 - it carries many
    """A checklist file that cannot be used, with all its mistakes in the order of their lines."""

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        first = self.problems[0].line if self.problems else 1
        super().__init__("checklist.errors", file=file, count=len(self.problems), line=first)

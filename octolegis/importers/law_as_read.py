"""What reading a law's file yields: its provisions, and the account of every character."""

from __future__ import annotations

from dataclasses import dataclass, field

from octolegis.domain.law import Outline
from octolegis.domain.message import Message


@dataclass(frozen=True)
class LeftOut:
    """Characters (blanks not counted) that are in no provision, and why."""

    reason: Message
    characters: int


@dataclass(frozen=True)
class ReadLaw:
    """What was read: the outline, and the account of every character (blanks not counted).

    ``revised``: the file has tracked changes; ``columns``: how many its tables in several languages have,
    0 where there are none. Both can be read otherwise (``Choices``). ``pages`` tells of a PDF the page on
    which a provision begins, by its id. ``source_characters`` is ``imported_characters`` and all of
    ``left_out`` together.
    """

    title: str
    language: str
    format: str
    outline: Outline
    source_characters: int
    imported_characters: int
    left_out: tuple[LeftOut, ...]
    revised: bool = False
    columns: int = 0
    pages: dict[str, int] = field(default_factory=dict)

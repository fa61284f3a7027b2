"""The frame around the sections of a report: cover, margins, disclaimer and numbered chapters."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.reports.content import Block, Heading, Report, Section
from octolegis.reports.front_matter import cover, front, margins, title
from octolegis.reports.reading import Reading


def framed(
    reading: Reading, kind: str, sections: Iterable[Section], *, numbered_paragraphs: bool = False
) -> Report:
    """A report of a kind, ``kind.KIND`` in the wording, around its sections."""
    details = reading.assessment.details
    return Report(
        language=reading.options.language,
        title=title(reading),
        author=details.prepared_by,
        subject=reading.say(f"kind.{kind}"),
        cover=cover(reading, kind),
        margins=margins(reading),
        front=front(reading),
        contents_heading=reading.say("contents.heading"),
        sections=tuple(sections),
        numbered_paragraphs=numbered_paragraphs or reading.options.numbered_paragraphs,
        version_date=details.version_date,
    )


class Chapters:
    """Sections put one after another, each under the next number; those without blocks are passed over."""

    def __init__(self) -> None:
        self.sections: list[Section] = []
        self.number = 1

    def add(self, key: str, heading: str, blocks: Iterable[Block], *, wide: bool = False) -> None:
        """A chapter with its heading."""
        found = list(blocks)
        if found:
            head = Heading(f"{self.number}  {heading}", 1, f"s_{key.replace('-', '_')}")
            self.take([Section(key, (head, *found), wide, new_page=wide)])

    def take(self, sections: list[Section]) -> None:
        """A chapter of several sections, of which the first bears its heading with the ``number``."""
        if sections:
            self.sections += sections
            self.number += 1

"""What a report says, whatever the file that carries it: sections of headings, paragraphs and tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from octolegis.domain.finding import Rating
from octolegis.domain.richtext import Block as TextBlock
from octolegis.domain.richtext import BlockKind, RichText


class Style(StrEnum):
    """The part that a paragraph plays in a report; each writer gives it a look."""

    BODY = "body"
    LABEL = "label"
    RATING = "rating"
    CITATION = "citation"
    QUOTE = "quote"
    PROPOSAL = "proposal"
    RECOMMENDATION = "recommendation"
    NOTE = "note"
    BOX = "box"
    BULLET = "bullet"
    NUMBER = "number"
    CELL = "cell"
    CELL_HEAD = "cell-head"


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one manner of writing; ``target`` is the bookmark to which they lead.

    ``gone`` and ``new`` words are those of a comparison that went and came.
    """

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""
    gone: bool = False
    new: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``language`` is set where it differs from the report's, as in a quoted law.

    Numbered items that follow one another count together; ``with_next`` keeps the next on the same page.
    ``begins`` says that its first words are a label; ``mark`` begins a passage that is found again after
    edits by hand (see ``passages``).
    """

    spans: tuple[Span, ...]
    style: Style = Style.BODY
    bookmark: str = ""
    language: str = ""
    rating: Rating | None = None
    with_next: bool = False
    mark: str = ""
    begins: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        if len(self.spans) == 1:
            return self.spans[0].text
        return "".join([span.text for span in self.spans])


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3, by its bookmark the goal of the contents and of links."""

    text: str
    level: int
    bookmark: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its share of the table's width."""

    heading: str
    share: float


@dataclass(frozen=True, slots=True)
class Cell:
    """The paragraphs of a cell; a rating gives it a shade beside the words."""

    paragraphs: tuple[Paragraph, ...]
    rating: Rating | None = None


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Table:
    """A table whose head repeats on each page; ``alternative`` says what it shows."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alternative: str = ""


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter or annex; ``wide`` ones stand on landscape pages, ``new_page`` ones begin a page."""

    key: str
    blocks: tuple[Block, ...]
    wide: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: kind of report, title, country, instruments, status and (label, value) particulars."""

    kind: str
    title: str
    country: str
    subject: str
    status: str
    particulars: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands on each page: ``page_of`` holds ``{page}`` and ``{pages}``."""

    header: str
    stamp: str
    footer: str
    page_of: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report."""

    language: str
    title: str
    author: str
    subject: str
    cover: Cover
    margins: Margins
    front: tuple[Block, ...]
    contents_heading: str
    sections: tuple[Section, ...]
    numbered_paragraphs: bool = False
    version_date: str = ""


def bookmark_of(target: str) -> str:
    """A bookmark name for a target that Word accepts: letters, digits and underscores."""
    slug = "".join(char if char.isascii() and char.isalnum() else "_" for char in target)
    return f"t_{slug[:26]}_{crc32(target.encode(errors='replace')):08x}"


def plain(text: str, style: Style = Style.BODY, *, bold: bool = False, italic: bool = False) -> Paragraph:
    """A paragraph of one span."""
    return Paragraph((Span(text, bold, italic),), style)


def labelled(label: str, text: str, style: Style = Style.BODY) -> Paragraph:
    """A paragraph that begins with a bold word."""
    return Paragraph((Span(f"{label} ", bold=True), Span(text)), style)


def cell(text: str, rating: Rating | None = None, *, bold: bool = False, target: str = "") -> Cell:
    """A cell of one paragraph."""
    return Cell((Paragraph((Span(text, bold, False, target),), Style.CELL),), rating)


_STYLE_OF = {BlockKind.QUOTE: Style.QUOTE, BlockKind.BULLET: Style.BULLET, BlockKind.NUMBER: Style.NUMBER}


def paragraphs(text: RichText, style: Style = Style.BODY) -> list[Paragraph]:
    """A typed text as paragraphs: lists and quotes keep their form, the rest takes the style."""
    return [_paragraph(block, style) for block in text.blocks if block.text]


def _paragraph(block: TextBlock, style: Style) -> Paragraph:
    spans = tuple(Span(run.text, run.bold, run.italic) for run in block.runs)
    return Paragraph(spans, _STYLE_OF.get(block.kind, style))


def headings(sections: Iterable[Section]) -> list[Heading]:
    """Every heading, in order."""
    return [block for section in sections for block in section.blocks if isinstance(block, Heading)]


def bookmarks(report: Report) -> set[str]:
    """Every bookmark to which words of the report may lead."""
    blocks = [
        block for section in report.sections for block in section.blocks if not isinstance(block, Table)
    ]
    return {block.bookmark for block in blocks if block.bookmark}

"""The body of a Word report: cover, front matter, contents and sections, upright and wide pages in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from octolegis.reports.content import Heading, Report, Section, bookmarks, headings
from octolegis.reports.directions import runs_right_to_left
from octolegis.reports.page_estimate import estimated_pages
from octolegis.reports.page_room import Room
from octolegis.reports.word_blocks import Blocks
from octolegis.reports.word_contents import contents_xml
from octolegis.reports.word_pages import cover_xml, section_end

_CONTENTS_LEVELS = 2


@dataclass(frozen=True)
class Pages:
    """The pages of a template or of our own look.

    ``cover`` is the section properties of the cover, empty where the template has a cover of its own;
    ``properties`` gives those of upright (False) and wide (True) pages.
    """

    room: Room
    cover: str
    properties: Callable[[bool], str]


@dataclass(frozen=True, slots=True)
class Body:
    """The XML, how many numbered lists it began, and whether its last section is a wide one."""

    xml: str
    lists: int
    wide: bool


def body(report: Report, pages: Pages) -> Body:
    """The body without the properties of its last section."""
    blocks = Blocks(bookmarks(report), report.numbered_paragraphs, report.language)
    turned = runs_right_to_left(report.language)
    pieces = [cover_xml(report.cover, right_to_left=turned) + section_end(pages.cover)] if pages.cover else []
    pieces.append(blocks.xml(report.front, pages.room.width))
    pieces.append(_contents(report, pages.room, turned))
    wide = False
    for section in report.sections:
        if section.wide != wide:
            pieces.append(section_end(pages.properties(wide)))
        pieces.append(_section(section, blocks, pages.room, turned=section.wide != wide))
        wide = section.wide
    return Body("".join(pieces), blocks.lists, wide)


def _contents(report: Report, room: Room, right_to_left: bool) -> str:
    entries = [h for h in headings(report.sections) if h.level <= _CONTENTS_LEVELS]
    found = estimated_pages(report, entries, room)
    lines = [(heading, found[heading.bookmark]) for heading in entries]
    return contents_xml(report.contents_heading, lines, room.width, right_to_left=right_to_left)


def _section(section: Section, blocks: Blocks, room: Room, *, turned: bool) -> str:
    """A section; one whose pages are ``turned`` begins a page of itself."""
    width = room.across(wide=section.wide)
    first, *rest = section.blocks
    if isinstance(first, Heading) and (turned or section.new_page):
        return blocks.heading(first, new_page=not turned, on_top=turned) + blocks.xml(rest, width)
    return blocks.xml(section.blocks, width)

"""Every format of a law that can be read, by the name that ``sniffing`` gives it."""

from __future__ import annotations

from collections.abc import Callable

from octolegis.importers.choices import Choices
from octolegis.importers.from_akn import from_akn
from octolegis.importers.from_docx import from_docx
from octolegis.importers.from_html import from_html
from octolegis.importers.from_json import from_json
from octolegis.importers.from_markdown import from_markdown
from octolegis.importers.from_mht import from_mht
from octolegis.importers.from_odt import from_odt
from octolegis.importers.from_office import from_office
from octolegis.importers.from_pdf import from_pdf
from octolegis.importers.from_rtf import from_rtf
from octolegis.importers.from_text import from_text
from octolegis.importers.from_xml import from_xml
from octolegis.importers.sniffing import format_of
from octolegis.importers.source import Source

_READERS: dict[str, Callable[[bytes], Source]] = {
    "akn": from_akn,
    "html": from_html,
    "json": from_json,
    "markdown": from_markdown,
    "mht": from_mht,
    "pdf": from_pdf,
    "text": from_text,
    "xml": from_xml,
}
_CHOOSING: dict[str, Callable[[bytes, Choices], Source]] = {
    "docx": from_docx,
    "odt": from_odt,
    "rtf": from_rtf,
}
"""Formats with tracked changes or columns."""


def read_source(data: bytes, filename: str, choices: Choices) -> Source:
    """The lines or the outline of a file; FileError when it cannot be read."""
    name = format_of(data, filename)
    if name in _CHOOSING:
        return _CHOOSING[name](data, choices)
    if name in _READERS:
        return _READERS[name](data)
    return from_office(data, name, choices)

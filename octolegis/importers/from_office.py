"""Formats that LibreOffice reads, where it is installed: old Word files, WordPerfect, Word's own XML."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.importers import progress
from octolegis.importers.choices import AS_IT_STANDS, Choices
from octolegis.importers.confinement import converting
from octolegis.importers.from_odt import from_odt
from octolegis.importers.source import Source
from octolegis.word.libreoffice import conversion
from octolegis.word.other_programs import office, run

ENDINGS = {"doc": "doc", "wpd": "wpd", "word-xml": "xml"}
"""Formats by the name that ``sniffing`` gives them, with the ending by which LibreOffice knows them."""
_FILTERS = {"doc": ("--infilter=MS Word 97",), "wpd": ("--infilter=WordPerfect",)}
"""Without these LibreOffice would read what is damaged as plain text."""
_SECONDS = 85.0


def from_office(data: bytes, name: str, choices: Choices = AS_IT_STANDS) -> Source:
    """Read a file by having it converted; FileError that says how to convert it where that cannot be done."""
    program = office()
    if not program:
        raise FileError("import.doc" if name == "doc" else "import.needs-office")
    with converting() as folder:
        converted = _converted(program, data, ENDINGS[name], folder)
    if not converted:
        raise FileError("import.not-converted")
    source = from_odt(converted, choices)
    source.format = name
    return source


def _converted(program: str, data: bytes, ending: str, folder: Path) -> bytes:
    given = folder / f"made.{ending}"
    given.write_bytes(data)
    progress.tell(0, 1, slow=True)
    command = conversion(program, given, "odt:writer8", _FILTERS.get(ending, ()))
    run(command, folder, _SECONDS)
    made = folder / "made.odt"
    return made.read_bytes() if made.is_file() else b""

"""Formats that LibreOffice reads, where it is installed: old Word files, WordPerfect, Word's own XML."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.errors import FileError
from octolegis.importers import progress
from octolegis.importers.choices import AS_IT_STANDS, Choices
from octolegis.importers.confinement import converting
from octolegis.importers.from_odt import from_odt
from octolegis.importers.other_programs import office, run
from octolegis.importers.source import Source

ENDINGS = {"doc": "doc", "wpd": "wpd", "word-xml": "xml"}
"""Formats by the name that ``sniffing`` gives them, with the ending by which LibreOffice knows them."""
_FILTERS = {"doc": ("--infilter=MS Word 97",), "wpd": ("--infilter=WordPerfect",)}
"""Without these LibreOffice would read what is damaged as plain text."""
_SECONDS = 85.0
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
</item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop>
</item>
</oor:items>
"""
"""No macros, no linked pictures, no updating of links: the file is read as it is."""


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
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    given = folder / f"made.{ending}"
    given.write_bytes(data)
    progress.tell(0, 1, slow=True)
    command = (
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *_FILTERS.get(ending, ()),
        *("--headless", "--norestore", "--nodefault", "--nolockcheck"),
        *("--convert-to", "odt:writer8"),
        *("--outdir", str(folder), str(given)),
    )
    run(command, folder, _SECONDS)
    made = folder / "made.odt"
    return made.read_bytes() if made.is_file() else b""

"""How LibreOffice is asked to turn one file into another: alone, without macros, links or network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

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


def conversion(program: str, given: Path, to: str, filters: Sequence[str] = ()) -> tuple[str, ...]:
    """The command that turns a file into ``to`` beside it, with a profile of its own in the same folder."""
    folder = given.parent
    settings = folder / "profile" / "user"
    settings.mkdir(parents=True)
    (settings / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    return (
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *filters,
        *("--headless", "--norestore", "--nodefault", "--nolockcheck"),
        *("--convert-to", to),
        *("--outdir", str(folder), str(given)),
    )

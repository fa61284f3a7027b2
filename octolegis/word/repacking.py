"""Puts changed parts into a Word package; every other part stays as it was, byte for byte."""

from __future__ import annotations

import io
import zipfile
from typing import Any


def repacked(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The package with these parts in place of those of their names, or added to it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(member, parts.get(member.filename, old.read(member)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return out.getvalue()


def serialised(root: Any) -> bytes:
    """The XML of a part."""
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written

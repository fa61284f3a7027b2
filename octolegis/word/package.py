"""Opens an Office package safely: what a hostile file could hide is refused before any XML is parsed."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from typing import Any

from octolegis.domain.errors import FileError

MAX_MEMBERS = 5_000
MAX_MEMBER = 50 * 1024 * 1024
MAX_TOTAL = 200 * 1024 * 1024
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1 << 20
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    RuntimeError,
    ValueError,
    OSError,
)
"""What the archive module is known to raise on damaged archives."""
_XML = (".xml", ".rels", ".vml")


class Package:
    """The parts of a package by name, read when asked for and never beyond the limits."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise FileError("import.damaged") from error
        self._read = 0
        self._check_members()

    @property
    def names(self) -> set[str]:
        """The names of all parts."""
        return set(self._zip.namelist())

    def part(self, name: str) -> bytes:
        """The bytes of a part, b"" when there is none; declarations of entities are refused."""
        if name not in self.names:
            return b""
        data = self._stream(name)
        if name.endswith(_XML) and _declares(data):
            raise FileError("import.unsafe")
        return data

    def xml(self, name: str) -> Any:
        """The root element of an XML part, ``None`` when there is no such part."""
        data = self.part(name)
        return parsed(data) if data else None

    def _check_members(self) -> None:
        members = self._zip.infolist()
        names = [member.filename for member in members]
        if len(members) > MAX_MEMBERS or sum(member.file_size for member in members) > MAX_TOTAL:
            raise FileError("import.unsafe")
        if len(set(names)) != len(names) or any(_escapes(name) for name in names):
            raise FileError("import.unsafe")
        if any(member.flag_bits & 0x1 for member in members):
            raise FileError("import.password")
        if any(member.file_size > MAX_MEMBER for member in members if member.filename.endswith(_XML)):
            raise FileError("import.unsafe")

    def _stream(self, name: str) -> bytes:
        """Read a part, counting its real bytes: the size that the archive states may be a lie."""
        pieces: list[bytes] = []
        size = 0
        try:
            with self._zip.open(name) as stream:
                while piece := stream.read(_CHUNK):
                    size += len(piece)
                    self._read += len(piece)
                    if size > MAX_MEMBER or self._read > MAX_TOTAL:
                        raise FileError("import.unsafe")
                    pieces.append(piece)
        except _DAMAGE as error:
            raise FileError("import.damaged") from error
        return b"".join(pieces)


def _declares(data: bytes) -> bool:
    """Whether XML declares a document type or entities, in UTF-16 too."""
    plain = data.replace(b"\0", b"") if b"\0" in data else data
    return b"<!" in plain and _DECLARATION.search(plain) is not None


def parsed(data: bytes) -> Any:
    """The root element of XML from outside: no entities, no network, no huge trees."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise FileError("import.damaged") from error


def _escapes(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name[:3]

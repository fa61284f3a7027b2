"""Parses XML from outside without letting it reach for anything, and takes its words apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from octolegis.domain.errors import FileError
from octolegis.domain.text import clean
from octolegis.importers.superscripts import raised

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*);")
_KNOWN = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def xml_root(data: bytes) -> Any:
    """The root element, ``None`` where the file is no well-formed XML; FileError for declared entities."""
    from lxml import etree

    if re.search(rb"<!ENTITY", data.replace(b"\0", b""), re.IGNORECASE):
        raise FileError("import.unsafe")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(_ENTITY.sub(_character, data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local(element: Any) -> str:
    """The name of an element without its namespace, in small letters; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def flat(text: str | None) -> str:
    """Text as a reader sees it: blanks and line ends of the source are one blank."""
    return _BLANKS.sub(" ", clean(text)) if text else ""


def words_of(element: Any, skipped: frozenset[str] = frozenset()) -> str:
    """All words in an element but those of the elements named; line breaks kept, raised numbers raised."""
    return _BLANKS_AT_BREAKS.sub("\n", "".join(_pieces(element, skipped))).strip()


def _pieces(element: Any, skipped: frozenset[str]) -> Iterator[str]:
    name = local(element)
    if name in skipped:
        return
    if name in ("br", "eol"):
        yield "\n"
    text = flat(element.text)
    yield raised(text) if name == "sup" else text
    for child in element:
        yield from _pieces(child, skipped)
        yield flat(child.tail)


_BLANKS_AT_BREAKS = re.compile(r"[ ]*\n[ ]*")


def _character(match: re.Match[bytes]) -> bytes:
    """A character that HTML has a name for, by its number: the list of names is not loaded."""
    name = match.group(1)
    found = html5.get(f"{name.decode('ascii')};") if name not in _KNOWN else None
    return "".join(f"&#{ord(char)};" for char in found).encode("ascii") if found else match.group()

"""Tells a file's format by its first bytes, not its name; what cannot be read is refused with a sentence."""

from __future__ import annotations

import re

from octolegis.domain.errors import FileError
from octolegis.importers.encodings import encoding_of

MAX_BYTES = 100 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."
_HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|h1|table|meta|title)\b",
    re.I | re.S,
)
_XML = re.compile(r"^\s*<\?xml|^\s*<!DOCTYPE|^\s*<[a-zA-Z][\w:.-]*[\s>/]")
_AKOMA_NTOSO = re.compile(r"<(?:[\w.-]+:)?akomaNtoso\b", re.I)
_FLAT_ODT = re.compile(r"<office:document\b")
_WORD_XML = re.compile(r"<(?:w:wordDocument|pkg:package)\b")
_JSON = re.compile(r"^\s*[\[{]\s*(?:[\"{\[]|$)")
_HEADED = re.compile(r"^#{1,6}\s*\S", re.M)
_MARKDOWN = re.compile(r"^#{1,6} \S", re.M)
_SAVED_PAGE = re.compile(r"^(?:[\w-]+:[^\n]*\n)*?MIME-Version:", re.I)
_KNOWN_BINARY = (
    b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"BM", b"MZ", b"\x7fELF", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b",
    b"SQLite format 3", b"II*\0", b"MM\0*",
)  # fmt: skip
_WORD_PERFECT = b"\xffWPC"
_ENCRYPTED_WORD = 0x0100
"""The flag of an old Word file (FibBase, fEncrypted) that is protected by a password."""


def format_of(data: bytes, filename: str) -> str:
    """The name of the format, as ``formats`` knows it; FileError with the reason for what is no law.

    ``office`` formats (doc, wpd, word-xml) are read with the help of another program.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise FileError("import.empty")
    if len(data) > MAX_BYTES:
        raise FileError("import.too-large", megabytes=MAX_BYTES // 1024 // 1024)
    return _binary(data, data[:4096]) or _textual(data, filename)


def _binary(data: bytes, head: bytes) -> str:
    """The format of what begins with the signature of one, else ""."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive(data)
    if head.startswith(_OLE):
        return _ole(data)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_WORD_PERFECT):
        return "wpd"
    if head.startswith(_KNOWN_BINARY):
        raise FileError("import.not-a-law")
    return ""


def _archive(data: bytes) -> str:
    if _OPEN_DOCUMENT + b"text" in data[:200]:
        return "odt"
    if b"content.xml" in data and b"META-INF/manifest.xml" in data:
        return "odt"
    if b"word/" in data or b"[Content_Types].xml" in data:
        return "docx"
    raise FileError("import.not-word")


def _ole(data: bytes) -> str:
    """The old binary container: a .doc, or an encrypted .docx."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise FileError("import.password")
    if "WordDocument".encode("utf-16-le") not in data:
        raise FileError("import.not-a-law")
    information = data[512:1024]
    if information[:2] == b"\xec\xa5" and int.from_bytes(information[10:12], "little") & _ENCRYPTED_WORD:
        raise FileError("import.password")
    return "doc"


def _textual(data: bytes, filename: str) -> str:
    encoding = encoding_of(data)
    if not encoding:
        raise FileError("import.not-a-law")
    head = data[:65_536].decode(encoding, "replace").lstrip("\ufeff")
    by_name = filename.lower().endswith((".md", ".markdown"))
    if by_name and _HEADED.search(head):
        return "markdown"
    if _XML.match(head) and (marked := _markup(head)):
        return marked
    if _HTML.match(head) or head[:4096].lower().count("<p") >= 3:
        return "html"
    return _plain(head, by_name)


def _plain(head: str, by_name: bool) -> str:
    """The format of a text whose signs are not those of a web page."""
    if _XML.match(head):
        return "xml"
    if _JSON.match(head):
        return "json"
    if _SAVED_PAGE.match(head[:2000]) and "multipart/" in head.lower():
        return "mht"
    return "markdown" if by_name or len(_MARKDOWN.findall(head)) >= 2 else "text"


def _markup(head: str) -> str:
    """The format of an XML file that one of our readers knows, else ""."""
    for pattern, name in ((_AKOMA_NTOSO, "akn"), (_FLAT_ODT, "odt"), (_WORD_XML, "word-xml")):
        if pattern.search(head[:8192]):
            return name
    return ""

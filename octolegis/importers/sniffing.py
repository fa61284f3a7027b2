"""Tells a file's format by its first bytes, not its name; what cannot be read is refused with a sentence."""

from __future__ import annotations

import re

from octolegis.domain.errors import FileError

MAX_BYTES = 100 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|h1|table|meta|title)\b",
    re.I | re.S,
)
_XML = re.compile(rb"^\s*<\?xml|^\s*<[a-zA-Z][\w:.-]*[\s>/]")
_HEADED = re.compile(rb"^#{1,6}\s*\S", re.M)
_MARKDOWN = re.compile(rb"^#{1,6} \S", re.M)
_KNOWN_BINARY = (
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"BM",
    b"MZ",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"SQLite format 3",
)


def format_of(data: bytes, filename: str) -> str:
    """One of docx, pdf, html, markdown, text; FileError with the reason for anything else."""
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise FileError("import.empty")
    if len(data) > MAX_BYTES:
        raise FileError("import.too-large", megabytes=MAX_BYTES // 1024 // 1024)
    head = data[:4096]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archive(data)
    if head.startswith(_OLE):
        raise FileError(_ole(data))
    if head.lstrip().startswith(b"{\\rtf"):
        raise FileError("import.rtf")
    if head.startswith(_KNOWN_BINARY):
        raise FileError("import.not-a-law")
    return _textual(data, filename)


def _archive(data: bytes) -> str:
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        raise FileError("import.odt")
    if b"word/" in data or b"[Content_Types].xml" in data:
        return "docx"
    raise FileError("import.not-word")


def _ole(data: bytes) -> str:
    """The old binary container: a .doc, or an encrypted .docx."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "import.password"
    return "import.doc" if "WordDocument".encode("utf-16-le") in data else "import.not-a-law"


def _textual(data: bytes, filename: str) -> str:
    head = data[:65_536]
    if _binary(head):
        raise FileError("import.not-a-law")
    plain = (
        head.replace(b"\0", b"")
        .removeprefix(b"\xef\xbb\xbf")
        .removeprefix(b"\xff\xfe")
        .removeprefix(b"\xfe\xff")
    )
    by_name = filename.lower().endswith((".md", ".markdown"))
    if by_name and _HEADED.search(plain):
        return "markdown"
    if _HTML.match(plain) or plain[:4096].lower().count(b"<p") >= 3:
        return "html"
    if _XML.match(plain):
        return "html"
    return "markdown" if by_name or len(_MARKDOWN.findall(plain)) >= 2 else "text"


def _binary(head: bytes) -> bool:
    """Whether the bytes hold what no encoding of a text would."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    odd = sum(head.count(bytes([code])) for code in (*range(1, 9), *range(14, 27), 28, 29, 30, 31))
    zeros = head.count(0)
    return odd * 50 > len(head) or 0 < zeros < len(head) * 0.2 or zeros > len(head) * 0.8

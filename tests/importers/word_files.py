"""Builds small Word files from the XML of their parts."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word_file(body: str, **parts: str) -> bytes:
    """A .docx whose document has this body; ``parts`` by name (``styles``, ``numbering``, ``footnotes``)."""
    files = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
    }
    files |= {f"word/{name}.xml": _root(_ROOTS.get(name, name), inner) for name, inner in parts.items()}
    return archive(files)


_ROOTS = {"header1": "hdr"}


def archive(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """A ZIP file of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archived:
        for name, content in files.items():
            archived.writestr(name, content)
    return stream.getvalue()


def p(inner: str, style: str = "", numbering: str = "") -> str:
    """A paragraph; plain text becomes a run. ``numbering`` is "list:level"."""
    content = inner if inner.startswith("<") else r(inner)
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbering:
        list_id, _, level = numbering.partition(":")
        properties += f'<w:numPr><w:ilvl w:val="{level or 0}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def level(number: int, form: str, text: str, more: str = "") -> str:
    """A level of a numbering."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """The inside of a numbering part with one abstract numbering."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}'


def _root(name: str, inner: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:mc="{MC}">{inner}</w:{name}>'

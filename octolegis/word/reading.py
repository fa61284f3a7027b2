"""Walks a Word document: paragraphs in order, with labels, levels and only the words that count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from octolegis.domain.errors import FileError
from octolegis.word.marks import Marks
from octolegis.word.names import Names, names_of
from octolegis.word.numbering import Numbering
from octolegis.word.package import Package
from octolegis.word.styles import Styles, numbering_of, outline_level, properties_of

_FOLDER = "word/"


class Paragraph(NamedTuple):
    """A paragraph as a reader sees it.

    ``label`` is its automatic number, ``level`` its outline level (1 at the top, 0 none); ``contents``
    says that it belongs to a table of contents, ``note`` to a footnote or endnote.
    """

    text: str
    label: str = ""
    level: int = 0
    contents: bool = False
    note: bool = False


@dataclass
class Document:
    """The paragraphs of a document, and the words left out by their reason (a name of ``Marks``)."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)


def read_document(data: bytes) -> Document:
    """Read a .docx; FileError when it is none, damaged or unsafe."""
    package = Package(data)
    main = _main_part(package)
    root = package.xml(main)
    if root is None:
        raise FileError("import.not-word")
    names = names_of(root.tag)
    folder = main.rpartition("/")[0] + "/"
    reader = _Reader(
        names,
        Styles(package.xml(f"{folder}styles.xml"), names),
        Numbering(package.xml(f"{folder}numbering.xml"), names),
    )
    reader.read(root, note=False)
    for part in ("footnotes.xml", "endnotes.xml"):
        notes = package.xml(folder + part)
        if notes is not None:
            reader.read(notes, note=True)
    reader.leave_out_parts(package, folder)
    return reader.document


def _main_part(package: Package) -> str:
    if f"{_FOLDER}document.xml" in package.names:
        return f"{_FOLDER}document.xml"
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            target = str(relation.get("Target", "")).lstrip("/")
            if "document" in target and target in package.names:
                return target
    raise FileError("import.not-word")


class _Reader:
    def __init__(self, names: Names, styles: Styles, numbering: Numbering) -> None:
        self.document = Document()
        self._names = names
        self._styles = styles
        self._numbering = numbering

    def read(self, root: Any, note: bool) -> None:
        """Take all paragraphs of a part, those of tables and text boxes at their place."""
        names = self._names
        marks = Marks(root, names)
        carried = ""
        for element in root.iter(names.p):
            text = carried + self._words(element, marks)
            if element in marks.joined:
                carried = text
                continue
            carried = ""
            paragraph = self._paragraph(element, text, element in marks.contents, note)
            if paragraph.text.strip():
                self.document.paragraphs.append(paragraph)
        if carried.strip():
            self.document.paragraphs.append(Paragraph(carried, note=note))
        for reason, words in marks.left_out.items():
            self._leave_out(reason, words)

    def leave_out_parts(self, package: Package, folder: str) -> None:
        """Count the words of headers, footers and comments."""
        for name in sorted(package.names):
            part = name.removeprefix(folder)
            if part.startswith(("header", "footer", "comments.")) and part.endswith(".xml"):
                root = package.xml(name)
                words = "".join(element.text or "" for element in root.iter(self._names.t))
                self._leave_out("comments" if part.startswith("comments") else "running-heads", words)

    def _leave_out(self, reason: str, words: str) -> None:
        if words:
            self.document.left_out[reason] = self.document.left_out.get(reason, "") + words

    def _paragraph(self, element: Any, text: str, contents: bool, note: bool) -> Paragraph:
        names = self._names
        properties = properties_of(element, names)
        named = properties.get(names.pStyle)
        style = self._styles.style(named.get(names.val, "") if named is not None else self._styles.default)
        level = outline_level(properties, names)
        num_id, num_level = numbering_of(properties, names)
        num_id = style.num_id if num_id is None else num_id
        label = ""
        if num_id and num_id != "0" and text.strip():
            label = self._numbering.label(num_id, style.num_level if num_level is None else num_level)
        return Paragraph(
            text, label, style.level if level is None else level, contents or style.contents, note
        )

    def _words(self, paragraph: Any, marks: Marks) -> str:
        """The words of a paragraph without those of text boxes in it, which are paragraphs themselves."""
        if paragraph not in marks.special:
            return "".join(paragraph.itertext(self._names.t, with_tail=False))
        elements = paragraph.iter(*marks.word_tags)
        return "".join(marks.words(e) for e in elements if marks.boxed.get(e, paragraph) is paragraph)


def document_text(document: Document) -> Iterator[str]:
    """Each paragraph with its label, as a reader sees it."""
    for paragraph in document.paragraphs:
        yield f"{paragraph.label} {paragraph.text}".strip()

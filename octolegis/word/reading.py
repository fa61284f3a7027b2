"""Walks a Word document: paragraphs in order, with labels, levels and only the words that count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from octolegis.domain.errors import FileError
from octolegis.word.index import Index
from octolegis.word.layout import Layout
from octolegis.word.marks import ACCEPTED, RAISED, Marks, has_strays, words_reader
from octolegis.word.names import Names, names_of
from octolegis.word.numbering import Numbering, stands_alone
from octolegis.word.package import Package, parsed
from octolegis.word.styles import Styles, level_number, outline_number

_FOLDER = "word/"


class Paragraph(NamedTuple):
    """A paragraph as a reader sees it.

    ``label`` is its automatic number, ``level`` its outline level (1 at the top, 0 none); ``contents``
    says that it belongs to a table of contents, ``note`` to a footnote or endnote; ``table`` and ``column``
    count from 1, 0 outside tables.
    """

    text: str
    label: str = ""
    level: int = 0
    contents: bool = False
    note: bool = False
    table: int = 0
    column: int = 0


@dataclass
class Document:
    """The paragraphs of a document, and the words left out by their reason (a name of ``Marks``)."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    revised: bool = False


def read_document(data: bytes, revisions: str = ACCEPTED) -> Document:
    """Read a .docx; FileError when it is none, damaged or unsafe."""
    package = Package(data)
    main = main_part(package)
    data = package.part(main)
    root = parsed(data)
    names = names_of(root.tag)
    folder = main.rpartition("/")[0] + "/"
    reader = _Reader(
        names,
        Styles(package.xml(f"{folder}styles.xml"), names),
        Numbering(package.xml(f"{folder}numbering.xml"), names),
        revisions,
    )
    for part in ("footnotes", "endnotes"):
        notes = package.xml(f"{folder}{part}.xml")
        if notes is not None:
            reader.keep_notes(part, notes)
    reader.read(root, has_strays(data))
    reader.leave_out_parts(package, folder)
    return reader.document


def main_part(package: Package) -> str:
    """The name of the part that holds the document; FileError when there is none."""
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
    def __init__(self, names: Names, styles: Styles, numbering: Numbering, revisions: str) -> None:
        self.document = Document()
        self._names = names
        self._styles = styles
        self._numbering = numbering
        self._revisions = revisions
        self._plain_words = words_reader()
        self._notes: dict[tuple[str, str], list[Paragraph]] = {}
        self._noted = 0

    def read(self, root: Any, stray: bool) -> None:
        """Take all paragraphs of the document, those of tables and text boxes at their place."""
        index = Index(root, self._names)
        layout, marks = Layout(self._names, index), self._marks(root, index, stray)
        self.document.paragraphs = list(self._paragraphs(root.iter(self._names.p), layout, marks))
        for paragraphs in self._notes.values():
            self.document.paragraphs += paragraphs

    def keep_notes(self, part: str, root: Any) -> None:
        """Read footnotes or endnotes, to be put after the paragraphs that refer to them."""
        index = Index(root, self._names)
        layout, marks = Layout(self._names, index), self._marks(root, index)
        for note in root:
            found = self._paragraphs(note.iter(self._names.p), layout, marks)
            key = part, note.get(self._names.id, "")
            kept = [paragraph._replace(note=True, level=0) for paragraph in found]
            if kept:
                self._notes.setdefault(key, []).extend(kept)

    def leave_out_parts(self, package: Package, folder: str) -> None:
        """Count the words of headers, footers and comments."""
        for name in sorted(package.names):
            part = name.removeprefix(folder)
            if part.startswith(("header", "footer", "comments.")) and part.endswith(".xml"):
                root = package.xml(name)
                words = "".join(element.text or "" for element in root.iter(self._names.t))
                self._leave_out("comments" if part.startswith("comments") else "running-heads", words)

    def _marks(self, root: Any, index: Index, stray: bool = True) -> Marks:
        marks = Marks(root, self._names, index, self._revisions, stray)
        self.document.revised |= marks.revised
        for reason, words in marks.left_out.items():
            self._leave_out(reason, words)
        return marks

    def _leave_out(self, reason: str, words: str) -> None:
        if words:
            self.document.left_out[reason] = self.document.left_out.get(reason, "") + words

    def _paragraphs(self, elements: Iterable[Any], layout: Layout, marks: Marks) -> Iterator[Paragraph]:
        """The paragraphs with words or only a counted label ("Article 5"), each followed by its notes."""
        carried = ""
        for element in elements:
            if element in marks.skipped:
                continue
            text = carried + self._words(element, marks)
            if element in marks.joined:
                carried = text
                continue
            carried = ""
            paragraph = self._paragraph(element, text, element in marks.contents, layout)
            if paragraph.text.strip() or stands_alone(paragraph.label):
                yield paragraph
            for key in layout.notes.get(element, ()):
                yield from self._note(key)
        if carried.strip():
            yield Paragraph(carried)

    def _note(self, key: tuple[str, str]) -> list[Paragraph]:
        """A note with its number, as it follows the paragraph that refers to it."""
        found = self._notes.pop(key, [])
        if found:
            self._noted += 1
            mark = str(self._noted).translate(RAISED)
            found[0] = found[0]._replace(text=f"{mark} {found[0].text.strip()}")
        return found

    def _paragraph(self, element: Any, text: str, contents: bool, layout: Layout) -> Paragraph:
        style = self._styles.style(layout.styles.get(element, self._styles.default))
        num_id = layout.num_ids.get(element)
        level = layout.outline_levels.get(element)
        label = ""
        if (num_id or style.num_id) not in ("", "0", None) and num_id != "0":
            at = level_number(layout.num_levels.get(element))
            label = self._numbering.label(num_id, at, style)
        return Paragraph(
            text,
            label,
            style.level if level is None else outline_number(level),
            contents or style.contents,
            False,
            *layout.cells.get(element, (0, 0)),
        )

    def _words(self, paragraph: Any, marks: Marks) -> str:
        """The words of a paragraph without those of text boxes in it, which are paragraphs themselves."""
        if paragraph not in marks.special:
            return str(self._plain_words(paragraph))
        elements = paragraph.iter(*marks.word_tags)
        return "".join(marks.words(e) for e in elements if marks.boxed.get(e, paragraph) is paragraph)


def document_text(document: Document) -> Iterator[str]:
    """Each paragraph with its label, as a reader sees it."""
    for paragraph in document.paragraphs:
        yield f"{paragraph.label} {paragraph.text}".strip()

"""Makes draft laws as Word files: numbered or typed labels, tables, fields, footnotes, others' changes."""

from __future__ import annotations

import copy
import io
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

WORDS = (
    "a person who without right gains access to the whole or any part of a computer system commits an offence"
)


def element(tag: str, text: str = "", **attributes: str) -> Any:
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    if text:
        made.text = text
        made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def run(text: str, tag: str = "t", *, bold: bool = False) -> Any:
    made = element("r")
    if bold:
        properties = element("rPr")
        properties.append(element("b"))
        made.append(properties)
    made.append(element(tag, text))
    return made


def changed(name: str, text: str) -> Any:
    made = element(name, id="900", author="Minister", date="2026-01-02T03:04:05Z")
    made.append(run(text, "delText" if name == "del" else "t"))
    return made


def field(result: str) -> list[Any]:
    parts = [element("r") for _ in range(4)]
    parts[0].append(element("fldChar", fldCharType="begin"))
    parts[1].append(element("instrText", " REF x "))
    parts[2].append(element("fldChar", fldCharType="separate"))
    parts[3].append(element("fldChar", fldCharType="end"))
    return [*parts[:3], run(result), parts[3]]


class Drafted:
    """A document of sections with subsections, made paragraph by paragraph."""

    def __init__(self, *, numbered: bool = False) -> None:
        self.document = Document()
        self.numbered = numbered
        self.sections = 0

    def section(self, heading: str, *subsections: str) -> None:
        self.sections += 1
        self.document.add_paragraph(f"Section {self.sections}. {heading}", style="Heading 2")
        for number, text in enumerate(subsections, start=1):
            self.paragraph(f"({number})", text)

    def paragraph(self, label: str, text: str) -> Any:
        made = self.document.add_paragraph(style="List Number" if self.numbered else None)
        halves = text.partition(" ")
        if not self.numbered:
            made.add_run(f"{label} ")
        made.add_run(halves[0]).bold = True
        made.add_run(halves[1] + halves[2])
        return made

    def table(self, *cells: str) -> None:
        table = self.document.add_table(rows=len(cells), cols=2)
        for row, text in zip(table.rows, cells, strict=True):
            row.cells[0].text, row.cells[1].text = "Term", text

    def last(self) -> Any:
        return self.document.paragraphs[-1].paragraph_format.element

    def bytes(self) -> bytes:
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def plain(*, numbered: bool = False) -> bytes:
    draft = Drafted(numbered=numbered)
    draft.section("Access", f"{WORDS} one.", f"{WORDS} two; and", f"{WORDS} three.")
    draft.section("Data", f"{WORDS} four.", f"{WORDS} five.")
    draft.section("Devices", f"{WORDS} six.")
    return draft.bytes()


def with_table() -> bytes:
    draft = Drafted()
    draft.section("Terms", f"{WORDS} one:")
    draft.table(f"{WORDS} in a cell.", f"{WORDS} in another cell.")
    draft.section("Data", f"{WORDS} two.")
    return draft.bytes()


def with_changes_of_others() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} one.")
    draft.last().append(changed("ins", " This was inserted by another hand and stays so."))
    draft.last().append(changed("del", " This was deleted by another hand."))
    draft.section("Data", f"{WORDS} two.")
    return draft.bytes()


def with_field() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} under section")
    for part in field("47"):
        draft.last().append(part)
    draft.last().append(run(" of this Act as it stands."))
    draft.section("Data", f"{WORDS} two.")
    draft.paragraph("(2)", f"{WORDS} under the Act of ")
    for part in (element("bookmarkStart", id="8", name="x"), run("47"), element("bookmarkEnd", id="8")):
        draft.last().append(part)
    return draft.bytes()


def with_footnote() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} one")
    reference = element("r")
    reference.append(element("footnoteReference", id="2"))
    draft.last().append(reference)
    draft.last().append(run(" of this Act as it stands."))
    draft.section("Data", f"{WORDS} two.")
    note = element("footnote", id="2")
    note.append(element("p"))
    note[0].append(run("See the report of the committee."))
    notes = element("footnotes")
    notes.append(note)
    name = PackURI("/word/footnotes.xml")
    part = Part(name, f"{WORD}.footnotes+xml", etree.tostring(notes), draft.document.part.package)
    draft.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    return draft.bytes()


def with_comments_of_others() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} one.", f"{WORDS} two.")
    runs = draft.document.paragraphs[-1].runs
    draft.document.add_comment(runs, text="Is this needed?", author="Minister", initials="M")
    draft.section("Data", f"{WORDS} three.")
    return draft.bytes()


def with_breaks() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} one,")
    broken = run("either for gain")
    for tag in ("br", "tab"):
        broken.append(element(tag))
    broken.append(run(" or for nothing.")[0])
    draft.last().append(broken)
    draft.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    draft.section("Data", f"{WORDS} two.")
    return draft.bytes()


def with_content_control() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} one.")
    control, inside = element("sdt"), element("sdtContent")
    control.append(element("sdtPr"))
    control.append(inside)
    draft.last().append(control)
    inside.append(run(" This was filled in."))
    draft.section("Data", f"{WORDS} two.")
    return draft.bytes()


def with_link_and_marks() -> bytes:
    draft = Drafted()
    draft.section("Access", f"{WORDS} one.")
    link = element("hyperlink", anchor="x")
    link.append(run(" See also the Act on evidence."))
    draft.last().append(link)
    start, end = element("bookmarkStart", id="7", name="x"), element("bookmarkEnd", id="7")
    draft.last().insert(1, start)
    draft.last().addnext(end)
    draft.section("Data", f"{WORDS} two.")
    draft.last().addnext(copy.deepcopy(end))
    return draft.bytes()

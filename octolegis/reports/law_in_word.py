"""A law as a clean Word file, where its own file was none: for tracked changes and comments in it."""

from __future__ import annotations

import io
from typing import Any

from octolegis.domain.law import Law, Outline, Provision, ProvisionKind
from octolegis.domain.text import clean
from octolegis.reports.directions import is_right_to_left, runs_right_to_left

_HEADS = {
    ProvisionKind.PART: 1,
    ProvisionKind.TITLE: 1,
    ProvisionKind.ANNEX: 1,
    ProvisionKind.CHAPTER: 2,
    ProvisionKind.DIVISION: 2,
}
_ARTICLE_HEAD = 3
_STEP = 0.9
"""Centimetres that each level below the article stands further in."""


def law_in_word(law: Law, outline: Outline) -> bytes:
    """The provisions in order, each label typed as printed, with styles by level."""
    from docx import Document

    document = Document()
    _look(document, law.language)
    title = document.add_paragraph(clean(law.title), style="Title")
    _direct(title, law.title, law.language)
    for provision in outline.provisions:
        _add(document, outline, provision, law.language)
    properties = document.core_properties
    properties.title, properties.author, properties.language = law.title[:250], "", law.language
    properties.comments = ""
    _forget_sessions(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _forget_sessions(document: Any) -> None:
    """Take out the numbers of the editing sessions in which the blank file was made."""
    from docx.oxml.ns import qn

    for root in (document.element, document.styles.element):
        for element in root.iter():
            for name in [name for name in element.attrib if name.startswith(qn("w:rsid"))]:
                del element.attrib[name]
        for mark in root.findall(f".//{qn('w:rsid')}"):
            mark.getparent().remove(mark)
    relations = document.part.rels
    for id in [id for id, each in relations.items() if each.reltype.endswith("/stylesWithEffects")]:
        del relations[id]
    for numbers in document.settings.element.findall(qn("w:rsids")):
        document.settings.element.remove(numbers)


def _look(document: Any, language: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    fonts = normal.element.rPr
    mark = fonts.makeelement(qn("w:lang"), {qn("w:val"): language or "en", qn("w:bidi"): language or "ar"})
    fonts.append(mark)
    for level, size in ((1, 15), (2, 13), (3, 11.5)):
        style = document.styles[f"Heading {level}"]
        style.font.size, style.font.color.rgb = Pt(size), RGBColor(0x1F, 0x2A, 0x38)
        style.font.name = "Calibri"


def _add(document: Any, outline: Outline, provision: Provision, language: str) -> None:
    level = _HEADS.get(provision.kind)
    is_article = provision.kind is ProvisionKind.ARTICLE
    if level or (is_article and provision.heading):
        words = "  ".join(filter(None, (provision.label, provision.heading)))
        _direct(
            document.add_paragraph(clean(words), style=f"Heading {level or _ARTICLE_HEAD}"), words, language
        )
        lines = provision.text.split("\n") if provision.text else []
    else:
        first, *rest = provision.text.split("\n")
        lines = [" ".join(filter(None, (provision.label, provision.heading, first))), *rest]
    indent = _indent(outline, provision)
    for line in filter(None, lines):
        _indented(document.add_paragraph(clean(line)), line, language, indent)


def _indent(outline: Outline, provision: Provision) -> int:
    chain = [*outline.ancestors(provision), provision]
    kinds = [node.kind for node in chain]
    if ProvisionKind.ARTICLE not in kinds:
        return 0
    return max(0, len(chain) - kinds.index(ProvisionKind.ARTICLE) - 2)


def _indented(paragraph: Any, words: str, language: str, steps: int) -> None:
    from docx.shared import Cm

    paragraph.paragraph_format.left_indent = Cm(_STEP * steps)
    _direct(paragraph, words, language)


def _direct(paragraph: Any, words: str, language: str) -> None:
    """Set a paragraph from right to left where its language or its words run so."""
    from docx.oxml.ns import qn

    if not (runs_right_to_left(language) or is_right_to_left(words)):
        return
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    properties.insert_element_before(
        properties.makeelement(qn("w:bidi"), {}), "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr"
    )
    for run in paragraph.runs:
        run.font.rtl = True

"""The sample law's look and numbering: heading styles tied to one multilevel list, as drafters do it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle

FONT = "Times New Roman"
BUILT_IN = ("Title", "Heading 1", "Heading 2", "Heading 3")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: the style that carries it, how it counts, what it prints, where it stands."""

    style: str
    format: str
    text: str
    left: int
    hanging: int


LISTS = (
    (
        Level("Heading 1", "upperRoman", "Part %1", 1134, 1134),
        Level("Heading 2", "decimal", "Division %2", 1418, 1418),
    ),
    (
        Level("Heading 3", "decimal", "%1.", 567, 567),
        Level("Subsection", "decimal", "(%2)", 567, 567),
        Level("Paragraph", "lowerLetter", "(%3)", 1134, 567),
        Level("Subparagraph", "lowerRoman", "(%4)", 1701, 567),
    ),
)
"""Two lists: sections have their own, since they count on through Parts and Divisions."""
LEVEL_STYLES = [level.style for levels in LISTS for level in levels]
"""The styles by level of the law, from Part to sub-paragraph."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a style is set, in points; ``indent`` and ``hanging`` in twips."""

    size: float = 11
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 4
    indent: int = 0
    hanging: int = 0
    centred: bool = False
    keep: bool = False


LOOKS = {
    "State": Look(size=12, before=24, centred=True),
    "Draft Status": Look(size=10, after=24, centred=True),
    "Title": Look(size=18, bold=True, after=14, centred=True),
    "Long Title": Look(after=12),
    "Enacting Words": Look(italic=True, after=12),
    "Contents Title": Look(size=12, bold=True, before=12, after=8, keep=True),
    "Heading 1": Look(size=14, bold=True, before=20, after=8, keep=True),
    "Heading 2": Look(size=12, italic=True, before=14, after=6, keep=True),
    "Heading 3": Look(bold=True, before=10, after=3, keep=True),
    "Subsection": Look(),
    "Paragraph": Look(),
    "Subparagraph": Look(),
    "Section Text": Look(indent=567),
    "Closing Words": Look(indent=567),
    "Schedule Heading": Look(size=14, bold=True, before=20, after=4, centred=True, keep=True),
    "Schedule Reference": Look(size=10, centred=True, keep=True),
    "Schedule Title": Look(size=12, bold=True, after=10, centred=True, keep=True),
    "toc 1": Look(size=10, bold=True, before=4, after=1, indent=1134, hanging=1134),
    "toc 2": Look(size=10, italic=True, before=2, after=1, indent=1134, hanging=1134),
    "toc 3": Look(size=10, after=0, indent=1701, hanging=567),
}
"""Every style of the law, in the order of use."""


def dress(document: Document) -> None:
    """Give the document its styles, its language and its numbering."""
    _language(document)
    for name, look in LOOKS.items():
        style = _style(document, name)
        if name not in BUILT_IN:
            style.base_style = document.styles["Normal"]
        _set(style, look)
    schedule = _style(document, "Schedule Heading")
    schedule.base_style = document.styles["Heading 1"]
    _number(schedule, list_id=0, level=0)
    _add_lists(document)
    for list_id, levels in enumerate(LISTS, 1):
        for index, level in enumerate(levels):
            _number(_style(document, level.style), list_id, index)


def _style(document: Document, name: str) -> ParagraphStyle:
    names = {style.name for style in document.styles}
    if name in names:
        return cast(ParagraphStyle, document.styles[name])
    return cast(ParagraphStyle, document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))


def _set(style: ParagraphStyle, look: Look) -> None:
    _plain(style)
    style.font.name, style.font.size = FONT, Pt(look.size)
    style.font.bold, style.font.italic = look.bold, look.italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.left_indent, shape.first_line_indent = Twips(look.indent), Twips(-look.hanging)
    if look.hanging:
        shape.tab_stops.add_tab_stop(Twips(look.indent))
    shape.keep_with_next = look.keep
    shape.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.LEFT


def _plain(style: ParagraphStyle) -> None:
    """Take away what the blank document's own headings bring: theme fonts, borders, spacing, kerning."""
    for tag in ("w:rPr", "w:pBdr", "w:spacing", "w:contextualSpacing"):
        for element in style.element.xpath(f"./{tag} | ./w:pPr/{tag}"):
            element.getparent().remove(element)


def _number(style: ParagraphStyle, list_id: int, level: int) -> None:
    properties = style.element.get_or_add_pPr()
    numbering = properties.get_or_add_numPr()
    numbering.get_or_add_ilvl().val = level
    numbering.get_or_add_numId().val = list_id
    indent = properties.find(qn("w:ind"))
    if indent is not None and list_id:
        properties.remove(indent)


def _language(document: Document) -> None:
    normal = cast(ParagraphStyle, document.styles["Normal"])
    normal.font.name, normal.font.size = FONT, Pt(11)
    for language in document.styles.element.xpath("./w:docDefaults//w:lang"):
        language.set(qn("w:val"), "en-GB")


def _add_lists(document: Document) -> None:
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    lists = [_list_xml(document, list_id, levels) for list_id, levels in enumerate(LISTS, 1)]
    for xml in lists:
        numbering.append(parse_xml(xml))
    for list_id in range(1, len(LISTS) + 1):
        reference = f'<w:abstractNumId w:val="{list_id}"/>'
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{list_id}">{reference}</w:num>'))


def _list_xml(document: Document, list_id: int, levels: tuple[Level, ...]) -> str:
    inner = "".join(_level_xml(document, index, level) for index, level in enumerate(levels))
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{list_id}"><w:nsid w:val="4C4F525{list_id}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="4C4F526{list_id}"/>{inner}</w:abstractNum>'
    )


def _level_xml(document: Document, index: int, level: Level) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.format}"/>'
        f'<w:pStyle w:val="{document.styles[level.style].style_id}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{level.left}"/></w:tabs>'
        f'<w:ind w:left="{level.left}" w:hanging="{level.hanging}"/></w:pPr></w:lvl>'
    )

"""Our own look of a Word report: its pages, headers, styles and lists."""

from __future__ import annotations

from octolegis.paths import resource
from octolegis.reports.content import Report
from octolegis.reports.directions import runs_right_to_left
from octolegis.reports.page_room import A4
from octolegis.reports.word_blocks import FIRST_LIST
from octolegis.reports.word_body import Pages, body
from octolegis.reports.word_pages import footer_xml, header_xml, section_properties
from octolegis.reports.word_parts import OFFICE, Parts
from octolegis.reports.word_text import is_language

NAMESPACES = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{OFFICE}"'


def in_our_look(report: Report) -> bytes:
    """The report as a .docx file."""
    parts = Parts()
    turned = runs_right_to_left(report.language)
    references = {wide: edges(parts, report, A4.across(wide=wide)) for wide in (False, True)}

    def properties(wide: bool) -> str:
        return section_properties(references[wide], wide=wide, right_to_left=turned)

    cover = section_properties("", wide=False, right_to_left=turned)
    made = body(report, Pages(A4, cover, properties))
    whole = made.xml + properties(made.wide)
    parts.put(parts.main, f"<w:document {NAMESPACES}><w:body>{whole}</w:body></w:document>")
    for name in ("styles", "numbering", "settings"):
        parts.related(name, own_part(name, report.language, made.lists))
    parts.set_properties(report)
    return parts.packed()


def edges(parts: Parts, report: Report, width: int, kinds: tuple[str, ...] = ("header", "footer")) -> str:
    """Our header and footer for pages of a width; the references to them."""
    turned = runs_right_to_left(report.language)
    writers = {"header": header_xml, "footer": footer_xml}
    return "".join(
        f'<w:{kind}Reference w:type="default" '
        f'r:id="{parts.related(kind, writers[kind](report.margins, width, right_to_left=turned))}"/>'
        for kind in kinds
    )


def own_part(name: str, language: str, lists: int) -> str:
    """Our styles, numbering or settings; of the numbering each of the numbered lists restarts."""
    xml = resource("report", f"{name}.xml").read_text(encoding="utf-8")
    code = language if is_language(language) else "en"
    # Quoted text of a right-to-left script has its own language mark; the rest is taken as Arabic.
    bidi = code if runs_right_to_left(code) else "ar-SA"
    xml = xml.replace("{language}", code).replace("{bidi}", bidi)
    if name == "numbering":
        restarted = "".join(_restarted(FIRST_LIST + i) for i in range(lists))
        xml = xml.replace("</w:numbering>", f"{restarted}</w:numbering>")
    return xml


def _restarted(number: int) -> str:
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )

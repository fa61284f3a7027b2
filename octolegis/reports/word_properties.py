"""The properties of a Word report: title, author, language, date of its version; nothing of the machine."""

from __future__ import annotations

from xml.sax.saxutils import escape

from octolegis.domain.text import clean
from octolegis.reports.content import Report
from octolegis.reports.dates import dated

_LENGTH = 255
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def properties_xml(report: Report) -> str:
    """The core properties; when and how often the file was written is nobody's business."""
    said = (
        ("dc:title", report.title),
        ("dc:subject", report.subject),
        ("dc:creator", report.author),
        ("cp:lastModifiedBy", report.author),
        ("dc:language", report.language),
    )
    inner = "".join(f"<{name}>{_short(text)}</{name}>" for name, text in said if text.strip())
    date = dated(report.version_date, report.language)
    if date is not None:
        at = date.strftime("%Y-%m-%dT%H:%M:%SZ")
        for name in ("created", "modified"):
            inner += f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{at}</dcterms:{name}>'
    return f"<cp:coreProperties {_NAMESPACES}>{inner}</cp:coreProperties>"


def _short(text: str) -> str:
    return escape(" ".join(clean(text).split())[:_LENGTH])

"""The one place where words enter a Word file: cleaned, escaped, in their direction and language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from octolegis.domain.text import clean, is_plain
from octolegis.reports.content import Span
from octolegis.reports.directions import is_right_to_left


def attribute(text: str) -> str:
    """A quoted XML attribute value."""
    return quoteattr(" ".join(clean(text).split()))


def written(text: str) -> str:
    """The text as the content of a run; line ends and tabs become Word's own."""
    if is_plain(text):
        return _words(text)
    cleaned = clean(text)
    pieces: list[str] = []
    for line in cleaned.split("\n"):
        pieces += ["<w:br/>", "<w:tab/>".join(_words(part) for part in line.split("\t"))]
    return "".join(pieces[1:])


def _words(text: str) -> str:
    if "&" in text or "<" in text or ">" in text:
        text = escape(text)
    return f'<w:t xml:space="preserve">{text}</w:t>' if text else ""


def direction(text: str, right_to_left: bool = False) -> tuple[str, str]:
    """The marks of a paragraph and of its runs, in a report that runs from right to left or not."""
    leans = is_right_to_left(text)
    return "<w:bidi/>" * (leans or right_to_left), "<w:rtl/>" * leans


def run(text: str, marks: str = "") -> str:
    """A run; ``marks`` are its ready properties in the order of the schema."""
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f"<w:r>{properties}{written(text)}</w:r>"


_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")


def is_language(code: str) -> bool:
    """Whether the code is a language's (BCP 47): Word is given no other."""
    return _LANGUAGE.fullmatch(code) is not None


def language_mark(language: str, right_to_left: bool) -> str:
    """The language of a run, for Word's spelling and hyphenation."""
    if not is_language(language):
        return ""
    return f"<w:lang w:{'bidi' if right_to_left else 'val'}={attribute(language)}/>"


def plain_run(span: Span) -> str:
    """The run of words that need no cleaning and have the report's direction, in its manner of writing."""
    return f"{_OPENINGS[span.bold, span.italic]}{_words(span.text)}</w:r>"


_OPENINGS = {
    (bold, italic): f"<w:r>{f'<w:rPr>{marks}</w:rPr>' if marks else ''}"
    for bold in (False, True)
    for italic in (False, True)
    for marks in ["<w:b/><w:bCs/>" * bold + "<w:i/><w:iCs/>" * italic]
}


def spans_xml(spans: Iterable[Span], language: str, right_to_left: bool, links: set[str]) -> str:
    """The runs of a paragraph; words with a known target become links."""
    common = "<w:rtl/>" * right_to_left + (language_mark(language, right_to_left) if language else "")
    return "".join([_span(span, common, links) for span in spans])


_GONE = '<w:strike/><w:color w:val="A02020"/>'
_NEW = '<w:color w:val="1B5E20"/><w:u w:val="single"/>'


def _span(span: Span, common: str, links: set[str]) -> str:
    marks = "<w:b/><w:bCs/>" * span.bold + "<w:i/><w:iCs/>" * span.italic
    marks += _GONE * span.gone + _NEW * span.new + common
    if span.target not in links:
        return run(span.text, marks)
    inner = run(span.text, '<w:rStyle w:val="Hyperlink"/>' + marks)
    return f'<w:hyperlink w:anchor={attribute(span.target)} w:history="1">{inner}</w:hyperlink>'

"""A web page saved in one file (.mht), as Word and browsers write it."""

from __future__ import annotations

from octolegis.importers.from_html import from_html
from octolegis.importers.from_text import from_text
from octolegis.importers.source import Source

_MOST_PARTS = 2_000


def from_mht(data: bytes) -> Source:
    """Read the page in the file; its pictures are no words."""
    if data.count(b"\n--") > _MOST_PARTS:
        return from_text(data)
    from email import message_from_bytes, policy

    for part in message_from_bytes(data, policy=policy.compat32).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes):
                return from_html(page)
    return from_text(data)

"""What the user chooses about a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from octolegis.domain.comparing import Shown
from octolegis.domain.finding import Basis

ARTICLE_CHAPTERS = (
    "substantive",
    "procedural",
    "safeguards",
    "cooperation",
    "first-protocol",
    "second-protocol",
    "related",
)
SECTIONS = (
    "summary",
    "background",
    "scope",
    "overview",
    "positive",
    *ARTICLE_CHAPTERS,
    "beyond",
    "recommendations",
    "next-steps",
    "annex-a",
    "annex-b",
    "annex-c",
    "annex-d",
    "annex-e",
    "annex-f",
    "annex-g",
)
"""The sections of the recommendation report that can be switched off, in its order."""
ON_REQUEST = frozenset({"annex-g"})
"""Those that stand in it only if asked for: how far its experts agree is no business of the ministry."""


@dataclass(frozen=True)
class ReportOptions:
    """Basis, language and extent of a report.

    ``sections_off`` holds those of ``SECTIONS`` that are left out. ``ratings`` says
    whether a legislative profile shows the ratings; ``split`` makes a table of concordance part the law
    in force from that proposed. ``template`` is the organisation's own Word file; ``earlier`` a report
    of which the parts edited by hand are taken over. ``meeting`` is the session of the minutes: its id or
    date; where it is empty, the last one. ``archival`` asks for a summary that archives and screen
    readers take (PDF/A and PDF/UA). ``law`` is the law whose own file is written into, ``document`` the
    bytes of that file where it is a Word file; ``comments`` asks for comments beside the tracked changes.
    ``law`` is also the later law of a comparison, ``compared_with`` the other (empty: the version before),
    and ``shown`` which of its provisions. ``round`` is the number of the one at whose end a delta report
    begins; 0 for the last.
    """

    basis: Basis = Basis.AS_DRAFTED
    language: str = "en"
    sections_off: frozenset[str] = ON_REQUEST
    numbered_paragraphs: bool = False
    ratings: bool = False
    split: bool = False
    template: Path | None = None
    earlier: Path | None = None
    meeting: str = ""
    archival: bool = False
    law: str = ""
    document: bytes = b""
    comments: bool = False
    compared_with: str = ""
    shown: Shown = Shown.CHANGED
    round: int = 0

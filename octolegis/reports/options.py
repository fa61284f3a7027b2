"""What the user chooses about a report."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.domain.finding import Basis


@dataclass(frozen=True)
class ReportOptions:
    """Basis, language and extent of a report.

    ``sections_off`` holds the keys of ``recommendations.SECTIONS`` that are left out. ``ratings`` says
    whether a legislative profile shows the ratings; ``split`` makes a table of concordance part the law
    in force from that proposed.
    """

    basis: Basis = Basis.AS_DRAFTED
    language: str = "en"
    sections_off: frozenset[str] = frozenset()
    numbered_paragraphs: bool = False
    ratings: bool = False
    split: bool = False

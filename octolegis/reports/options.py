"""What the user chooses about a report."""

from __future__ import annotations

from dataclasses import dataclass

from octolegis.domain.finding import Basis


@dataclass(frozen=True)
class ReportOptions:
    """Basis, language and extent of a report.

    ``sections_off`` holds the keys of ``recommendations.SECTIONS`` that are left out.
    """

    basis: Basis = Basis.AS_DRAFTED
    language: str = "en"
    sections_off: frozenset[str] = frozenset()
    numbered_paragraphs: bool = False

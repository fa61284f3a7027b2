"""The treaty's own words in the Word report: only where wanted, in their language."""

from __future__ import annotations

from pathlib import Path

from octolegis.domain.finding import Rating
from octolegis.importers.reading import read_law_here
from octolegis.reports.content import Paragraph
from octolegis.reports.options import ReportOptions
from octolegis.reports.recommendations import content
from octolegis.session import reporting, texts, treaty_texts
from octolegis.session.commands import findings
from octolegis.session.session import Session
from tests.casefiles import case, key
from tests.tiny_instrument import instrument

GERMAN = """# Übereinkommen

## Artikel 1 Zugang
1. Jede Vertragspartei stellt den unbefugten Zugang zu einem Computersystem unter Strafe.
2. Sie kann verlangen, dass Sicherheitsmassnahmen verletzt werden.
"""


def printed(session: Session, *, wanted: bool) -> list[tuple[str, str]]:
    now = session.frozen()
    report = content(reporting.with_official_texts(now) if wanted else now, ReportOptions())
    blocks = [block for section in report.sections for block in section.blocks]
    return [(b.text, b.language) for b in blocks if isinstance(b, Paragraph) and "Zugang" in b.text]


def test_the_text_is_printed_only_where_it_is_wanted(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    split = treaty_texts.split(read_law_here(GERMAN.encode(), "t.md"), instrument(), "de")
    texts.attach(session, texts.text_of("x1", "de"), split, GERMAN.encode(), keep=False)
    session.do(findings.rate(session.assessment, key(session, "x1/1"), Rating.PARTLY))
    assert printed(session, wanted=False) == []
    assert printed(session, wanted=True) == [
        ("Artikel 1 Zugang", "de"),
        ("1 Jede Vertragspartei stellt den unbefugten Zugang zu einem Computersystem unter Strafe.", "de"),
    ]
    session.close()

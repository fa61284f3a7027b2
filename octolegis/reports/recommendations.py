"""The recommendation report: what a country should change, article by article, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from octolegis.domain.assessment import Assessment
from octolegis.reports import annexes, declaration_annex, overview, team_annexes
from octolegis.reports.article_section import article_blocks
from octolegis.reports.beyond import beyond_blocks
from octolegis.reports.chapters import Chapter, chapters
from octolegis.reports.content import Block, Heading, Report, Section, Style, plain
from octolegis.reports.executive import executive_summary
from octolegis.reports.front_matter import cover, front, margins, title
from octolegis.reports.options import SECTIONS, ReportOptions
from octolegis.reports.quoting import Quotes
from octolegis.reports.reading import Reading
from octolegis.reports.recommendation_table import recommendation_table
from octolegis.reports.recommended import Recommendation, recommended

_WIDE = {"recommendations", "annex-a", "annex-b", "annex-c", "annex-d"}
_NEW_PAGE = {"summary", "background", "substantive", "annex-b", "annex-c", "annex-d"}


def content(assessment: Assessment, options: ReportOptions) -> Report:
    """The recommendation report of an assessment, on the basis and in the language chosen."""
    return _Recommendations(Reading(assessment, options)).report()


@dataclass(frozen=True)
class _Recommendations:
    reading: Reading

    @cached_property
    def parts(self) -> list[Chapter]:
        return chapters(self.reading)

    @cached_property
    def made(self) -> dict[str, Recommendation]:
        return recommended(self.reading, self.parts)

    @cached_property
    def quotes(self) -> Quotes:
        """What the chapters have quoted so far."""
        return Quotes()

    def report(self) -> Report:
        details = self.reading.assessment.details
        return Report(
            language=self.reading.options.language,
            title=title(self.reading),
            author=details.prepared_by,
            subject=self.reading.say("cover.kind"),
            cover=cover(self.reading),
            margins=margins(self.reading),
            front=front(self.reading),
            contents_heading=self.reading.say("contents.heading"),
            sections=tuple(self._sections()),
            numbered_paragraphs=self.reading.options.numbered_paragraphs,
            version_date=details.version_date,
        )

    def _sections(self) -> list[Section]:
        sections: list[Section] = []
        number = 0
        for key in SECTIONS:
            blocks = [] if key in self.reading.options.sections_off else self._blocks(key)
            if not blocks:
                continue
            if key != "summary":
                number += not key.startswith("annex-")
                blocks = [Heading(self._heading(key, number), 1, f"s_{key.replace('-', '_')}"), *blocks]
            sections.append(Section(key, tuple(blocks), key in _WIDE, key in _NEW_PAGE))
        return sections

    def _heading(self, key: str, number: int) -> str:
        if key.startswith("annex-"):
            letter = key.removeprefix("annex-")
            return self.reading.say(
                "annex.heading", letter=letter.upper(), title=self.reading.say(f"annex.{letter}")
            )
        return f"{number}  {self.reading.say(f'chapter.{key}')}"

    def _blocks(self, key: str) -> list[Block]:
        for part in self.parts:
            if part.key == key:
                return self._chapter(part)
        makers: dict[str, Callable[[], list[Block]]] = {
            "summary": lambda: list(executive_summary(self.reading, self.parts, self.made)),
            "background": lambda: overview.background(self.reading),
            "scope": lambda: overview.scope(self.reading),
            "overview": lambda: [overview.overview_table(self.reading, self.parts, self.made)],
            "positive": lambda: overview.positive(self.reading, self.parts),
            "beyond": lambda: beyond_blocks(self.reading, self.made),
            "recommendations": lambda: recommendation_table(self.reading, self.made),
            "next-steps": lambda: overview.next_steps(self.reading),
            "annex-a": lambda: annexes.concordance(self.reading, self.made),
            "annex-b": lambda: annexes.reverse_table(self.reading),
            "annex-c": lambda: annexes.requirement_answers(self.reading),
            "annex-d": lambda: declaration_annex.annex(self.reading),
            "annex-e": lambda: annexes.changes(self.reading),
            "annex-f": lambda: team_annexes.replies(self.reading),
            "annex-g": lambda: team_annexes.agreement_blocks(self.reading),
        }
        return makers[key]() if key in makers else []

    def _chapter(self, part: Chapter) -> list[Block]:
        blocks: list[Block] = []
        touched = [article for article in part.articles if self.reading.is_touched(article)]
        for article in touched:
            blocks += article_blocks(self.reading, article, self.made, self.quotes)
        open_ones = [a for a in part.articles if a.assessable and a not in touched]
        if blocks and open_ones:
            names = "; ".join(f"{self.reading.article_name(a)} ({a.title})" for a in open_ones)
            blocks.append(plain(self.reading.say("chapter.not_assessed", articles=names), Style.NOTE))
        return blocks

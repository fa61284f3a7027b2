"""The opinion: numbered comments in the order of the draft itself, provision by provision."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article
from octolegis.domain.law import Law, LawStatus, Provision
from octolegis.reports import overview
from octolegis.reports.beyond import beyond_blocks
from octolegis.reports.chapters import chapters
from octolegis.reports.citing import citation
from octolegis.reports.comments import article_comment
from octolegis.reports.content import (
    Block,
    Heading,
    Paragraph,
    Report,
    Section,
    Span,
    Style,
    bookmark_of,
    plain,
)
from octolegis.reports.executive import key_recommendations, overall
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.quoting import WHOLE, quoted
from octolegis.reports.reading import Reading
from octolegis.reports.recommendation_table import recommendation_table
from octolegis.reports.recommended import Recommendation, recommended
from octolegis.reports.reliance import Reliance, reliances
from octolegis.reports.retired import retired_blocks


def opinion(assessment: Assessment, options: ReportOptions) -> Report:
    """An opinion on the draft, every paragraph numbered and each act named."""
    return _Opinion(Reading(assessment, options)).report()


@dataclass
class _Section:
    """A section of a law with the articles that it answers, each with all that is relied on in it."""

    reliance: Reliance
    articles: dict[str, Reliance] = field(default_factory=dict)


@dataclass(frozen=True)
class _Opinion:
    reading: Reading

    def report(self) -> Report:
        reading, parts = self.reading, chapters(self.reading)
        summary: list[Block] = [Heading(reading.say("summary.heading"), 1, "summary")]
        summary += [overall(reading, parts, "opinion.overall"), *key_recommendations(reading, self.made)]
        body = Chapters()
        body.add("background", reading.say("chapter.background"), overview.background(reading))
        body.add("scope", reading.say("chapter.scope"), overview.scope(reading))
        body.add("positive", reading.say("opinion.general"), overview.positive(reading, parts))
        for law in self._laws():
            blocks = [block for section in self.sections[law.id] for block in self._section(section)]
            body.add(f"law-{law.id}", reading.say("opinion.law", law=law.title), blocks)
        body.add("unanswered", reading.say("opinion.unanswered"), self._unanswered())
        beyond = [*beyond_blocks(reading, self.made), *retired_blocks(reading)]
        body.add("beyond", reading.say("chapter.beyond"), beyond)
        body.add("next-steps", reading.say("opinion.conclusion"), overview.next_steps(reading))
        table = recommendation_table(reading, self.made)
        body.add("recommendations", reading.say("chapter.recommendations"), table, wide=True)
        sections = [Section("summary", tuple(summary), new_page=True), *body.sections]
        return framed(reading, "opinion", sections, numbered_paragraphs=True)

    @cached_property
    def made(self) -> dict[str, Recommendation]:
        return recommended(self.reading, chapters(self.reading))

    @cached_property
    def touched(self) -> list[Article]:
        return [a for part in chapters(self.reading) for a in part.articles if self.reading.is_touched(a)]

    @cached_property
    def sections(self) -> dict[str, list[_Section]]:
        """The sections relied on by law id, in the order of the law; what it lost comes last."""
        found: dict[tuple[str, str], _Section] = {}
        for article in self.touched:
            for one in reliances(self.reading, self.reading.targets(article)):
                key = one.law.id, one.provision.id if one.provision else ""
                section = found.setdefault(key, _Section(Reliance(one.law, one.provision)))
                section.articles[article.id] = one
        by_law: dict[str, list[_Section]] = {}
        for (law, _), section in sorted(found.items(), key=lambda item: self._place(item[1])):
            by_law.setdefault(law, []).append(section)
        return by_law

    def _place(self, section: _Section) -> tuple[bool, int]:
        law, provision = section.reliance.law, section.reliance.provision
        return provision is None, self.reading.place_in_law(law.id, provision) if provision else 0

    def _laws(self) -> list[Law]:
        """The laws relied on, drafts first: it is on them that the opinion was asked for."""
        laws = [law for law in self.reading.assessment.current_laws.values() if law.id in self.sections]
        return sorted(laws, key=lambda law: law.status is not LawStatus.DRAFT)

    @cached_property
    def homes(self) -> dict[str, Reliance]:
        """The section at which each article is commented on: the first that answers it."""
        homes: dict[str, Reliance] = {}
        for law in self._laws():
            for section in self.sections[law.id]:
                for article in section.articles:
                    homes.setdefault(article, section.reliance)
        return homes

    def _section(self, section: _Section) -> list[Block]:
        reading, law, provision = self.reading, section.reliance.law, section.reliance.provision
        blocks: list[Block] = [Heading(_named(reading, section.reliance), 2, _bookmark(law, provision))]
        blocks += quoted(reading, [section.reliance], together=WHOLE)[1:]
        here = [a for a in section.articles if self.homes[a] is section.reliance]
        for article in here:
            blocks += article_comment(reading, reading.articles_by_id[article], self.made)
        return blocks + [self._elsewhere(article) for article in section.articles if article not in here]

    def _elsewhere(self, target: str) -> Paragraph:
        """That the section answers an article on which the comment stands with an earlier section."""
        reading, article = self.reading, self.reading.articles_by_id[target]
        name = f"{reading.article_name(article)} ({article.title})"
        text = reading.say("opinion.see", article=name, place=_named(reading, self.homes[target]))
        return Paragraph((Span(text, target=bookmark_of(target)),), Style.NOTE)

    def _unanswered(self) -> list[Block]:
        """Articles judged to which no provision of any law answers."""
        found = [article for article in self.touched if article.id not in self.homes]
        blocks: list[Block] = [plain(self.reading.say("opinion.unanswered_text"))] if found else []
        for article in found:
            blocks += article_comment(self.reading, article, self.made, level=2)
        return blocks


def _named(reading: Reading, reliance: Reliance) -> str:
    return citation(reading, reliance) if reliance.provision else reading.say("opinion.lost")


def _bookmark(law: Law, provision: Provision | None) -> str:
    return bookmark_of(f"opinion {law.id} {provision.id if provision else ''}")

"""What the next meeting reads: what the new version of the law closed, left open and opened."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from octolegis.domain.assessment import Assessment
from octolegis.domain.carried import Versions
from octolegis.domain.comparing import compared
from octolegis.domain.delta import (
    ArticleDelta,
    Following,
    RecommendationDelta,
    Turn,
    article_deltas,
    last_round,
    recommendation_deltas,
    to_review,
)
from octolegis.domain.finding import Priority, Rating
from octolegis.domain.mapping import Mapping
from octolegis.domain.matching_versions import MatchKind
from octolegis.domain.round import Round, RoundState
from octolegis.reports.citing import place
from octolegis.reports.comparison import named
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Report,
    Style,
    Table,
    cell,
    paragraphs,
    plain,
)
from octolegis.reports.dates import dated, long_date
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.judgement import answer
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import PROVISION_TARGET, Reading

_ARTICLES = (("article", 40), ("then", 20), ("now", 20), ("turn", 20))
_RECOMMENDATIONS = (("article", 20), ("recommendation", 44), ("now", 18), ("following", 18))
_SHADE = {
    Following.FOLLOWED: Rating.FULLY,
    Following.PARTLY: Rating.PARTLY,
    Following.NOT: Rating.NOT,
    Following.TO_REVIEW: Rating.NOT_ASSESSED,
}
"""The light ground that stands behind the word, that of a rating."""


def delta(assessment: Assessment, options: ReportOptions) -> Report:
    """The report since the end of the round that the options name, the last one where they name none."""
    reading = Reading(assessment, options)
    found = last_round(assessment, options.round)
    if found is not None:
        return _Delta(reading, found).report()
    body = Chapters()
    body.add("since", reading.say("delta.since"), [plain(reading.say("delta.no_round"))])
    return framed(reading, "delta", body.sections)


def moved_targets(assessment: Assessment, since: Round | None, state: RoundState) -> dict[str, str]:
    """Where what was said of provisions alone stands since the round ended."""
    old, new = (since.follows, since.law) if since else ("", "")
    begin = f"{PROVISION_TARGET}{old}#"
    alone = [each.target for each in state.stood if each.target.startswith(begin)]
    if not alone or old not in assessment.outlines or new not in assessment.outlines:
        return {}
    versions = Versions(old, new, assessment.outlines[old], assessment.outlines[new])
    after = {target: versions.after(target.removeprefix(begin)) for target in alone}
    return {target: f"{PROVISION_TARGET}{new}#{ids[0]}" for target, ids in after.items() if ids}


@dataclass(frozen=True)
class _Delta:
    reading: Reading
    round: Round

    def report(self) -> Report:
        reading, body = self.reading, Chapters()
        body.add("since", reading.say("delta.since"), self._since())
        body.add("gaps", reading.say("delta.gaps"), self._gaps())
        body.add("followed", reading.say("delta.followed"), self._followed())
        body.add("next", reading.say("delta.next"), self._next())
        return framed(reading, "delta", body.sections)

    @cached_property
    def state(self) -> RoundState:
        return self.reading.assessment.round_states.get(self.round.id) or RoundState()

    @cached_property
    def articles(self) -> list[ArticleDelta]:
        """The articles that fall short or did."""
        return article_deltas(self.reading.assessment, self.state, self.reading.options.basis)

    @cached_property
    def recommendations(self) -> list[RecommendationDelta]:
        """The recommendations of then, in treaty order."""
        basis, assessment = self.reading.options.basis, self.reading.assessment
        found = recommendation_deltas(
            assessment, self.state, basis, moved_targets(assessment, self.round, self.state)
        )
        order = {
            target: at
            for at, target in enumerate(
                target
                for instrument in self.reading.assessment.instruments
                for article in instrument.articles()
                for target in article.targets
            )
        }
        return sorted(found, key=lambda each: order.get(each.stood.target, len(order)))

    def _since(self) -> list[Block]:
        reading, laws = self.reading, self.reading.assessment.laws
        ended = dated(self.round.ended, reading.options.language)
        day = long_date(ended.date(), reading.options.language) if ended else self.round.ended
        blocks: list[Block] = [plain(reading.say("delta.round", number=self.round.number, date=day))]
        new, old = laws.get(self.round.law), laws.get(self.round.follows)
        if new and old:
            blocks.append(plain(reading.say("delta.version", old=named(old), new=named(new))))
            rows = compared(reading.outline(old.id), reading.outline(new.id))
            counts = Counter(row.kind for row in rows)
            blocks += [
                plain(f"{reading.introduced(reading.term(kind, 'match'))}{counts[kind]}", Style.BULLET)
                for kind in MatchKind
                if counts[kind] and kind is not MatchKind.SAME
            ]
        return blocks

    def _gaps(self) -> list[Block]:
        reading = self.reading
        if not self.articles:
            return [plain(reading.say("delta.no_gaps"))]
        counts = Counter(each.turn for each in self.articles)
        blocks: list[Block] = [
            plain(f"{reading.introduced(reading.term(turn, 'turn'))}{counts[turn]}", Style.BULLET)
            for turn in Turn
            if counts[turn]
        ]
        columns = self._columns(_ARTICLES)
        rows = tuple(self._article(each) for each in self.articles)
        return [*blocks, Table(columns, rows, reading.say("delta.gaps"))]

    def _article(self, each: ArticleDelta) -> tuple[Cell, ...]:
        reading = self.reading
        name = f"{reading.article_name(each.article)} – {each.article.title}"
        return (
            cell(name, bold=True),
            cell(reading.term(each.before, "rating"), each.before),
            cell(reading.term(each.after, "rating"), each.after),
            cell(reading.term(each.turn, "turn")),
        )

    def _followed(self) -> list[Block]:
        reading = self.reading
        if not self.recommendations:
            return [plain(reading.say("delta.no_recommendations"))]
        counts = Counter(each.following for each in self.recommendations)
        blocks: list[Block] = [plain(reading.say("delta.followed_text"))]
        blocks += [
            plain(f"{reading.introduced(reading.term(one, 'following'))}{counts[one]}", Style.BULLET)
            for one in Following
            if counts[one]
        ]
        columns = self._columns(_RECOMMENDATIONS)
        rows = tuple(self._recommendation(each) for each in self.recommendations)
        return [*blocks, Table(columns, rows, reading.say("delta.followed"))]

    def _recommendation(self, each: RecommendationDelta) -> tuple[Cell, ...]:
        reading = self.reading
        said = reading.assessment.answered(reading.options.basis, each.stood.target)
        return (
            cell(self._subject(each.stood.target), bold=True),
            Cell((*paragraphs(each.stood.recommendation, Style.CELL), *answer(reading, said, Style.CELL))),
            cell(self.reading.term(each.after, "rating"), each.after),
            cell(self.reading.term(each.following, "following"), _SHADE[each.following], bold=True),
        )

    def _next(self) -> list[Block]:
        """What the meeting must look at or decide: what waits, what is new, what presses."""
        reading = self.reading
        blocks: list[Block] = []
        waiting = to_review(reading.assessment)
        if waiting:
            blocks.append(plain(reading.say("delta.to_review", number=len(waiting)), Style.LABEL))
            blocks += [plain(line, Style.BULLET) for line in self._lines(waiting)]
        worse = [each for each in self.articles if each.turn in (Turn.NEW, Turn.WORSE, Turn.UNJUDGED)]
        if worse:
            blocks.append(plain(reading.say("delta.new_gaps"), Style.LABEL))
            blocks += [
                plain(f"{reading.article_name(each.article)} – {each.article.title}", Style.BULLET)
                for each in worse
            ]
        pressing = [each for each in self.recommendations if _presses(each)]
        if pressing:
            blocks.append(plain(reading.say("delta.pressing"), Style.LABEL))
            blocks += [plain(self._subject(each.stood.target), Style.BULLET) for each in pressing]
        return blocks or [plain(reading.say("delta.nothing_next"))]

    def _lines(self, waiting: list[Mapping]) -> list[str]:
        """In the order of the treaty; several requirements of one paragraph at one place are one line."""
        reading = self.reading
        order = [target for article in reading.articles_by_id.values() for target in reading.targets(article)]
        rank = {target: number for number, target in enumerate(order)}
        lines = Counter(
            self._waiting(each)
            for each in sorted(waiting, key=lambda each: (rank.get(each.target, len(rank)), each.id))
        )
        return [f"{line} × {number}" if number > 1 else line for line, number in lines.items()]

    def _waiting(self, mapping: Mapping) -> str:
        law = self.reading.assessment.laws.get(mapping.law)
        node = self.reading.outline(mapping.law).by_id.get(mapping.provision)
        where = place(self.reading, law, node) if law and node else mapping.provision
        status = self.reading.term(mapping.status, "mapping_status")
        return f"{self._subject(mapping.target)}, {where} ({status})"

    def _subject(self, target: str) -> str:
        reading = self.reading
        article = reading.assessment.article(target)
        if article is None:
            law, node = reading.provision(target)
            return f"{place(reading, law, node)}, {law.title}" if law and node else target
        cited = reading.cited(target)
        name = f"{reading.article_name(article)} – {article.title}"
        return f"{name}, {cited}" if cited else name

    def _columns(self, shares: tuple[tuple[str, int], ...]) -> tuple[Column, ...]:
        return tuple(Column(self.reading.say(f"delta.col_{key}"), share) for key, share in shares)


def _presses(each: RecommendationDelta) -> bool:
    high = each.stood.priority is Priority.HIGH
    return high and each.following in (Following.NOT, Following.PARTLY)

"""The minutes of a session of the working group: who was present, what was decided, the words agreed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property

from octolegis.domain.agenda import Item, agenda, decided_in, last_meeting, latest
from octolegis.domain.assessment import Assessment
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.meeting import Decision, ItemKey, Meeting, Subject, Verdict
from octolegis.reports.content import (
    Block,
    Cell,
    Column,
    Heading,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    cell,
    labelled,
    paragraphs,
    plain,
)
from octolegis.reports.dates import dated, long_date
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.shortening import opening

_SHARES = (("item", 34), ("subject", 18), ("decision", 16), ("reason", 32))
_SHADE = {
    Verdict.ACCEPTED: Rating.FULLY,
    Verdict.REWORDED: Rating.LARGELY,
    Verdict.DEFERRED: Rating.PARTLY,
    Verdict.REJECTED: Rating.NOT,
}
"""The light ground that stands behind the word, that of a rating."""
_CURRENT = 1200
"""As many characters of the law are quoted with an item; the rest is in the law."""


def minutes(assessment: Assessment, options: ReportOptions) -> Report:
    """The minutes of the session that the options name, else of the last one."""
    return _Minutes(Reading(assessment, options)).report()


@dataclass(frozen=True)
class _Minutes:
    reading: Reading

    def report(self) -> Report:
        reading, body = self.reading, Chapters()
        body.add("session", reading.say("minutes.session"), self._session())
        if self.meeting is not None:
            body.add("decisions", reading.say("minutes.decisions"), self._decisions())
            body.add("open", reading.say("minutes.open"), self._open())
        return framed(reading, "minutes", body.sections)

    @cached_property
    def meeting(self) -> Meeting | None:
        """The session by id or date; the last one where none is named."""
        meetings, wanted = self.reading.assessment.meetings, self.reading.options.meeting
        if not wanted:
            return last_meeting(self.reading.assessment)
        on_that_day = [each for each in meetings.values() if each.date == wanted]
        return meetings.get(wanted) or (on_that_day[-1] if on_that_day else None)

    @cached_property
    def agenda(self) -> list[Item]:
        """Both bases, that of the report first."""
        bases = sorted(Basis, key=lambda basis: basis is not self.reading.options.basis)
        return [item for basis in bases for item in agenda(self.reading.assessment, basis)]

    @cached_property
    def decided(self) -> list[Decision]:
        """In the order of the agenda; then what is no longer on it."""
        meeting = self.meeting
        found = decided_in(self.reading.assessment, meeting.id) if meeting else {}
        ordered = [found[item.key] for item in self.agenda if item.key in found]
        return ordered + [decision for decision in found.values() if decision not in ordered]

    def _session(self) -> list[Block]:
        reading, meeting = self.reading, self.meeting
        if meeting is None:
            return [plain(reading.say("minutes.none"))]
        said = (("date", self._day(meeting.date)), ("place", meeting.place))
        blocks: list[Block] = [plain(meeting.title, bold=True)] if meeting.title else []
        blocks += [
            labelled(reading.introduced(reading.say(f"minutes.{key}")).rstrip(), words)
            for key, words in said
            if words
        ]
        blocks.append(plain(reading.say("minutes.present"), Style.LABEL))
        names: list[Block] = [plain(name, Style.BULLET) for name in meeting.present]
        return blocks + (names or [plain(reading.say("minutes.none_present"))])

    def _decisions(self) -> list[Block]:
        reading, decided = self.reading, self.decided
        if not decided:
            return [plain(reading.say("minutes.no_decision"))]
        counts = Counter(decision.verdict for decision in decided)
        numbers = {verdict.value: counts[verdict] for verdict in Verdict}
        blocks: list[Block] = [plain(reading.say("minutes.counted", number=len(decided), **numbers))]
        columns = tuple(Column(reading.say(f"minutes.col_{key}"), share) for key, share in _SHARES)
        rows = tuple(self._row(decision) for decision in decided)
        blocks.append(Table(columns, rows, reading.say("minutes.overview")))
        for number, decision in enumerate(decided, start=1):
            blocks += self._told(number, decision)
        return blocks

    def _row(self, decision: Decision) -> tuple[Cell, ...]:
        verdict = self.reading.term(decision.verdict, "verdict")
        return (
            cell(self._place(decision.item)),
            cell(self.reading.term(decision.item.subject, "subject")),
            cell(verdict, _SHADE[decision.verdict], bold=True),
            cell(decision.reason or "–"),
        )

    def _told(self, number: int, decision: Decision) -> list[Block]:
        reading, item = self.reading, decision.item
        style = Style.BODY if item.subject is Subject.RECOMMENDATION else Style.PROPOSAL
        blocks: list[Block] = [Heading(self._named(item), 2, f"d_{number}")]
        name = reading.expert(item.author)
        if len(reading.assessment.authors) > 1:
            blocks.append(plain(reading.say("minutes.expert", name=name), Style.NOTE))
        blocks += self._current(item)
        blocks.append(plain(reading.say("minutes.put"), Style.LABEL))
        blocks += [replace(each, with_next=True) for each in paragraphs(decision.before, style)]
        verdict = reading.term(decision.verdict, "verdict")
        label = reading.introduced(reading.say("minutes.decision"))
        said = Paragraph(
            (Span(label), Span(verdict, bold=True)), Style.RATING, rating=_SHADE[decision.verdict]
        )
        blocks.append(said)
        if decision.verdict is Verdict.REWORDED:
            blocks.append(plain(reading.say("minutes.agreed"), Style.LABEL))
            blocks += paragraphs(decision.wording, style)
        if decision.reason:
            reason = reading.introduced(reading.say("minutes.reason")).rstrip()
            blocks.append(labelled(reason, decision.reason))
        return blocks

    def _current(self, key: ItemKey) -> list[Block]:
        """The words of the law that proposed wording would replace."""
        item = next((each for each in self.agenda if each.key == key), None)
        if item is None or key.subject is Subject.RECOMMENDATION or not item.current:
            return []
        blocks: list[Block] = [plain(self.reading.say("minutes.law"), Style.LABEL)]
        for passage in item.current:
            lines = opening(passage.text, _CURRENT).split("\n")
            blocks.append(plain(passage.citation, Style.CITATION, bold=True))
            blocks += [plain(line, Style.QUOTE) for line in lines if line]
        return blocks

    def _open(self) -> list[Block]:
        done = {decision.item for decision in self.decided}
        left = [item.key for item in self.agenda if item.key not in done]
        if not left:
            return []
        return [
            plain(self.reading.say("minutes.open_text")),
            *(plain(self._left(key), Style.BULLET) for key in left),
        ]

    def _left(self, key: ItemKey) -> str:
        """What is still open, with what an earlier session made of it."""
        reading = self.reading
        before = latest(reading.assessment, key)
        meeting = reading.assessment.meetings.get(before.meeting) if before else None
        if before is None or meeting is None:
            return self._named(key)
        return reading.say(
            "minutes.earlier",
            place=self._place(key),
            subject=reading.term(key.subject, "subject"),
            verdict=reading.term(before.verdict, "verdict"),
            date=self._day(meeting.date),
        )

    def _named(self, key: ItemKey) -> str:
        subject = self.reading.term(key.subject, "subject")
        return self.reading.say("minutes.item", place=self._place(key), subject=subject)

    def _place(self, key: ItemKey) -> str:
        """The article with its title, the paragraph of a requirement, or the provision of the law."""
        reading, target = self.reading, key.target
        article = reading.assessment.article(target)
        if article is not None:
            cited = reading.cited(target)
            name = reading.article_name(article)
            return f"{name}, {cited} – {article.title}" if cited else f"{name} – {article.title}"
        law, provision = reading.provision(target)
        if law is None or provision is None:
            return target
        return f"{reading.outline(law.id).citation(provision)}, {law.title}"

    def _day(self, typed: str) -> str:
        """The date in words, if it is one."""
        found = dated(typed, self.reading.options.language)
        return long_date(found.date(), self.reading.options.language) if found else typed

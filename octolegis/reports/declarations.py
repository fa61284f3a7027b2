"""For the foreign ministry: declarations, reservations, authorities and notifications of each instrument."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Instrument, Requirement
from octolegis.domain.variation_words import permitted as allowed
from octolegis.reports.citing import numbers
from octolegis.reports.content import (
    Block,
    Cell,
    Heading,
    Paragraph,
    Report,
    Span,
    Style,
    Table,
    bookmark_of,
    cell,
    plain,
)
from octolegis.reports.declaration_forms import form_heading, forms
from octolegis.reports.declaration_rows import Group, Permitted, permitted, table_of
from octolegis.reports.doubts import articles_named, doubt_blocks, unsure
from octolegis.reports.framing import Chapters, framed
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.reliance import reliances
from octolegis.reports.variations import columns, standings

_COUNTS = (("instrument", 40), *((f"d_{group.value}", 12) for group in Group), ("d_authorities", 14))
_AUTHORITIES = (("article", 16), ("d_asked", 32), ("d_law", 22), ("rating", 14), ("d_named", 24))
_NOTIFICATIONS = (("article", 18), ("d_notification", 82))


def declarations(assessment: Assessment, options: ReportOptions) -> Report:
    """The annex on declarations, reservations and authorities as a document of its own."""
    return _Declarations(Reading(assessment, options)).report()


@dataclass(frozen=True)
class _Declarations:
    reading: Reading

    def report(self) -> Report:
        reading, body = self.reading, Chapters()
        body.add("declarations", reading.say("declarations.overview"), self._overview())
        for instrument in reading.assessment.instruments:
            title = f"{instrument.title} ({instrument.reference})"
            body.add(f"variations-{instrument.id}", title, self._chapter(instrument), wide=True)
        body.add("forms", reading.say("declarations.forms"), forms(reading, self._to_decide, self._to_name))
        body.add("doubts", reading.say("declarations.doubts"), doubt_blocks(reading)[1:])
        return framed(reading, "declarations", body.sections)

    @cached_property
    def _permitted(self) -> dict[str, list[Permitted]]:
        """Every variation by instrument."""
        return {each.id: list(permitted(self.reading, each)) for each in self.reading.assessment.instruments}

    @property
    def _to_decide(self) -> list[Permitted]:
        return [one for found in self._permitted.values() for one in found if one.group is Group.DECIDE]

    @property
    def _to_name(self) -> list[Requirement]:
        return [req for each in self.reading.assessment.instruments for req in each.designations]

    def _overview(self) -> list[Block]:
        reading = self.reading
        basis = reading.say(f"basis.{reading.options.basis.value}")
        blocks: list[Block] = [plain(reading.say("declarations.intro", basis=basis)), *standings(reading)]
        blocks += [plain(reading.say("declarations.counts"), Style.LABEL), self._counts()]
        blocks.append(Heading(reading.say("declarations.decide"), 2, "to_decide"))
        if not self._to_decide:
            return [*blocks, plain(reading.say("declarations.nothing_to_decide"))]
        blocks.append(plain(reading.say("declarations.decide_text")))
        return [*blocks, *(self._decision(one.requirement) for one in self._to_decide)]

    def _decision(self, req: Requirement) -> Paragraph:
        """A line that leads to the form."""
        head = Span(form_heading(self.reading, req), bold=True, target=bookmark_of(f"form {req.id}"))
        return Paragraph((head, Span(f" – {allowed(req)}")), Style.BULLET)

    def _counts(self) -> Table:
        rows = []
        for instrument in self.reading.assessment.instruments:
            groups = [one.group for one in self._permitted[instrument.id]]
            counted = [groups.count(group) for group in Group]
            numbered = [*counted, len(instrument.designations)]
            name = cell(f"{instrument.short_title} ({instrument.reference})", bold=True)
            rows.append((name, *(cell(str(number) if number else "–") for number in numbered)))
        return Table(columns(self.reading, _COUNTS), tuple(rows), self.reading.say("declarations.counts"))

    def _chapter(self, instrument: Instrument) -> list[Block]:
        blocks: list[Block] = [*self._to_compare(instrument)]
        for group in Group:
            if group is Group.DOMESTIC:
                # What the ministry files comes before what it need not file.
                blocks += [*self._authorities(instrument), *self._notifications(instrument)]
            found = [one for one in self._permitted[instrument.id] if one.group is group]
            if found:
                title = self.reading.say(f"declarations.{group.value}")
                blocks.append(Heading(title, 2, bookmark_of(f"{group.value} {instrument.id}")))
                blocks += table_of(self.reading, found, title)
        return blocks

    def _to_compare(self, instrument: Instrument) -> list[Paragraph]:
        """The articles above whose contents were not all checked against the official text."""
        listed = [*(one.requirement for one in self._permitted[instrument.id]), *instrument.designations]
        found = {instrument.article_of[req.id].id for req in listed if req.id in instrument.article_of}
        names = articles_named(
            self.reading, [a for a in instrument.articles() if a.id in found and unsure(a)]
        )
        return [plain(self.reading.say("declarations.compare", articles=names), Style.NOTE)] if names else []

    def _authorities(self, instrument: Instrument) -> list[Block]:
        rows = tuple(self._authority(req) for req in instrument.designations)
        if not rows:
            return []
        title = self.reading.say("declarations.authorities")
        heading = Heading(title, 2, bookmark_of(f"authorities {instrument.id}"))
        return [heading, Table(columns(self.reading, _AUTHORITIES), rows, title)]

    def _authority(self, req: Requirement) -> tuple[Cell, ...]:
        reading = self.reading
        found, rating = reliances(reading, [req.id]), reading.rating(req.id)
        form = reading.say("declarations.see_form")
        return (
            self._named(req),
            cell(req.text),
            cell("\n".join(numbers(reading, found)) or "–"),
            cell(reading.term(rating, "rating"), rating),
            cell(form, target=bookmark_of(f"form {req.id}")),
        )

    def _named(self, req: Requirement) -> Cell:
        article = self.reading.assessment.article(req.id)
        if article is None:
            raise ValueError(req.id)
        name = Paragraph((Span(self.reading.article_name(article), bold=True),), Style.CELL)
        return Cell((name, plain(article.title, Style.CELL), plain(req.paragraph, Style.CELL)))

    def _notifications(self, instrument: Instrument) -> list[Block]:
        due = [article for article in instrument.articles() if article.notifications]
        if not due:
            return []
        title = self.reading.say("declarations.notifications")
        rows = tuple(
            (
                cell(self.reading.article_name(article), bold=True),
                Cell(tuple(plain(text, Style.CELL) for text in article.notifications)),
            )
            for article in due
        )
        heading = Heading(title, 2, bookmark_of(f"notifications {instrument.id}"))
        return [heading, Table(columns(self.reading, _NOTIFICATIONS), rows, title)]

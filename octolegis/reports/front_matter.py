"""Cover, page margins, disclaimer and contact of a report."""

from __future__ import annotations

from octolegis.reports.content import Block, Cover, Margins, Style, plain
from octolegis.reports.countries import country_name
from octolegis.reports.reading import Reading

HEAD_SHOWN = 12
"""So many characters of the head hash tie a page to its data."""


def title(reading: Reading) -> str:
    """The report's title, made from the country where none was typed, or nothing but blanks."""
    details = reading.assessment.details
    return details.title if details.title.strip() else reading.say("cover.untitled", country=country(reading))


def country(reading: Reading) -> str:
    """The country's name in the report's language."""
    return country_name(reading.assessment.details.country, reading.options.language)


def cover(reading: Reading, kind: str = "") -> Cover:
    """The first page, of the recommendation report or of another kind."""
    details = reading.assessment.details
    named = ("reference", "requested_by", "prepared_by", "place", "version_date")
    pairs = [(reading.say(f"cover.{key}"), str(getattr(details, key))) for key in named]
    pairs.append((reading.say("cover.basis"), reading.term(reading.options.basis, "basis")))
    pairs.append((reading.say("cover.data_state"), reading.assessment.head[:HEAD_SHOWN]))
    instruments = "\n".join(f"{found.title} ({found.reference})" for found in reading.assessment.instruments)
    return Cover(
        kind=reading.say(f"kind.{kind}" if kind else "cover.kind"),
        title=title(reading),
        country=country(reading),
        subject=instruments,
        status=reading.term(details.status, "report_status"),
        particulars=tuple((label, value) for label, value in pairs if value),
    )


def margins(reading: Reading) -> Margins:
    """Header and footer: title, status, date and the state of the data."""
    details = reading.assessment.details
    state = reading.assessment.head[:HEAD_SHOWN]
    parts = [details.version_date, reading.say("footer.state", state=state) if state else ""]
    return Margins(
        header=title(reading),
        stamp=reading.term(details.status, "report_status"),
        footer=" · ".join(part for part in parts if part),
        page_of=reading.say("footer.page_of", page="{page}", pages="{pages}"),
    )


def front(reading: Reading) -> tuple[Block, ...]:
    """Disclaimer and contact."""
    details = reading.assessment.details
    disclaimer = details.disclaimer or reading.say("front.disclaimer")
    blocks: list[Block] = [plain(reading.say("front.disclaimer_heading"), Style.LABEL)]
    blocks += [plain(line, Style.BOX) for line in disclaimer.split("\n")]
    if details.contact:
        blocks.append(plain(reading.say("front.contact_heading"), Style.LABEL))
        blocks += [plain(line, Style.BOX) for line in details.contact.split("\n")]
    return tuple(blocks)

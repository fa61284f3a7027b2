"""Cover, margins and the words before a report on a region."""

from __future__ import annotations

from collections.abc import Iterable

from octolegis.reports.content import Block, Cover, Margins, Paragraph, Report, Section, Style, plain
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.telling import earlier_told


def framed(reading: RegionReading, kind: str, sections: Iterable[Section], subject: str = "") -> Report:
    """A report of a kind around its sections."""
    region = reading.regional.region
    title = region.name or reading.say("untitled")
    return Report(
        language=reading.options.language,
        title=title,
        author="",
        subject=reading.say(f"kind.{kind}"),
        cover=_cover(reading, kind, title, subject),
        margins=Margins(
            header=title,
            stamp=stamp(reading),
            footer=dates(reading),
            page_of=reading.words("report.footer.page_of", page="{page}", pages="{pages}"),
        ),
        front=_front(reading),
        contents_heading=reading.words("report.contents.heading"),
        sections=tuple(sections),
        version_date=region.reference_date or reading.regional.read_on,
    )


def stamp(reading: RegionReading) -> str:
    """What each page says where a confidential draft was let in."""
    return reading.say("confidential") if reading.regional.is_confidential else ""


def dates(reading: RegionReading) -> str:
    """The reference date, and the day on which the case files were read."""
    region = reading.regional.region
    reference = reading.introduced(reading.say("reference_date"), region.reference_date)
    read_on = reading.introduced(reading.say("read_on"), reading.regional.read_on)
    return f"{reference} · {read_on}" if region.reference_date else read_on


def footnoted(reading: RegionReading) -> list[Paragraph]:
    """The footnotes, to stand below what names the countries."""
    return [plain(each, Style.NOTE) for each in reading.footnote_lines]


def _cover(reading: RegionReading, kind: str, title: str, subject: str) -> Cover:
    region = reading.regional.region
    instruments = "\n".join(f"{each.title} ({each.reference})" for each in reading.regional.instruments)
    pairs = (
        ("reference_date", region.reference_date),
        ("earlier_date", earlier_told(reading.words, reading.regional) if reading.options.ratings else ""),
        ("read_on", reading.regional.read_on),
        ("basis", reading.term(reading.basis, "basis")),
        ("countries", str(len(reading.standings))),
    )
    return Cover(
        kind=reading.say(f"kind.{kind}"),
        title=title,
        country=subject,
        subject=instruments,
        status=stamp(reading),
        particulars=tuple((reading.say(key), value) for key, value in pairs if value),
    )


def _front(reading: RegionReading) -> tuple[Block, ...]:
    disclaimer = "disclaimer_anonymous" if reading.options.anonymous else "disclaimer"
    blocks: list[Block] = [plain(reading.words("report.front.disclaimer_heading"), Style.LABEL)]
    blocks.append(plain(reading.say(disclaimer), Style.BOX))
    if reading.regional.region.note:
        blocks += [plain(line, Style.BOX) for line in reading.regional.region.note.split("\n") if line]
    return (*blocks, *footnoted(reading))

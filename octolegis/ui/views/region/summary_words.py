"""The region as a whole in words, its countries in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from octolegis.domain.regions.criteria import Summed, conclusions, rule
from octolegis.domain.regions.patterns import Pattern, patterns
from octolegis.domain.regions.progress import compared, goals, moves
from octolegis.session.region.reporting import (
    goal_told,
    move_told,
    pattern_told,
    sentences,
)
from octolegis.ui.marked import QT_TRANSLATE_NOOP
from octolegis.ui.region_desk import RegionDesk
from octolegis.ui.theme import colour
from octolegis.ui.views.region.cell_words import direction, quiet_words


def summary_words(desk: RegionDesk, least: int) -> str:
    """The whole page, with patterns of at least so many countries; what is said of nobody has no heading."""
    sections = (
        (None, _facts(desk)),
        (QT_TRANSLATE_NOOP("RegionWords", "How far the law is in line"), _conclusions(desk)),
        (QT_TRANSLATE_NOOP("RegionWords", "What countries have in common"), _patterns(desk, least)),
        (QT_TRANSLATE_NOOP("RegionWords", "Targets"), _goals(desk)),
        (QT_TRANSLATE_NOOP("RegionWords", "Since the earlier date"), _moves(desk)),
        (QT_TRANSLATE_NOOP("RegionWords", "Laws under reform"), _reforms(desk)),
        (QT_TRANSLATE_NOOP("RegionWords", "What to know of the sources"), _sources(desk)),
    )
    return "".join(part for name, lines in sections for part in _section(name, list(lines)))


def _section(name: str | None, lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    if name is not None:
        yield f"<h3>{escape(_tr(name))}</h3>"
    yield from lines


def _facts(desk: RegionDesk) -> Iterator[str]:
    regional, region = desk.regional, desk.region
    if region.note:
        yield f"<p {direction(region.note)}>{escape(region.note)}</p>"
    counted = _tr(QT_TRANSLATE_NOOP("RegionWords", "Countries in the figures: {counted} of {all}"))
    told = [counted.format(counted=len(regional.counted), all=len(regional.standings))]
    told.append(", ".join(each.reference for each in regional.instruments))
    told.append(desk.words(f"term.basis.{desk.basis}"))
    if region.reference_date:
        text = _tr(QT_TRANSLATE_NOOP("RegionWords", "Reference date: {date}"))
        told.append(text.format(date=region.reference_date))
    yield quiet_words("  ·  ".join(filter(None, told)))
    if regional.is_confidential:
        text = _tr(QT_TRANSLATE_NOOP("RegionWords", "Confidential: a draft case file is among them."))
        yield f'<p style="color:{colour("gap").name()}"><b>{escape(text)}</b></p>'


def _conclusions(desk: RegionDesk) -> Iterator[str]:
    rows = [
        (desk.names[each.country.id], found)
        for each in desk.regional.standings
        if (found := conclusions(desk.regional, each, desk.basis))
    ]
    if not rows:
        return
    yield from (quiet_words(desk.words.say(rule(desk.regional, each))) for each in desk.region.criteria)
    heads = "".join(
        f"<th align='left'>{escape(desk.words(f'term.theme.{each.theme}'))}</th>" for each in rows[0][1]
    )
    yield f"<table cellpadding='5'><tr><th></th>{heads}</tr>"
    for name, found in rows:
        cells = "".join(f"<td valign='top'>{_concluded(desk, each)}</td>" for each in found)
        yield f"<tr><td valign='top'><b>{escape(name)}</b></td>{cells}</tr>"
    yield "</table>"


def _concluded(desk: RegionDesk, found: Summed) -> str:
    """A conclusion, and from which figures it follows or by whose word it stands."""
    if found.override is None:
        figures = _tr(
            QT_TRANSLATE_NOOP(
                "RegionWords",
                "{in_line} of {applicable} in line, {conflicts} in conflict; {assessed} of {total} assessed",
            )
        ).format(**found._asdict())
    else:
        figures = _tr(
            QT_TRANSLATE_NOOP("RegionWords", "Decided by a person; by the rule: {computed}. Reason: {reason}")
        ).format(computed=desk.words(f"term.conclusion.{found.computed}"), reason=found.override.reason)
    conclusion = escape(desk.words(f"term.conclusion.{found.conclusion}"))
    return f'<b>{conclusion}</b><br><span style="color:{_quiet()}">{escape(figures)}</span>'


def _patterns(desk: RegionDesk, least: int) -> Iterator[str]:
    """Each is a link that bears its place among the patterns."""
    found = enumerate(patterns(desk.regional, desk.basis, least))
    for theme, run in groupby(found, key=lambda each: _theme(desk, each[1])):
        yield f"<h4>{escape(theme)}</h4>"
        for number, each in run:
            told = escape(pattern_told(desk.words, desk.regional, each))
            yield f'<p><a href="{number}">{told}</a><br>'
            yield f'<span style="color:{_quiet()}">{escape(_named(desk, each.countries))}</span></p>'


def _theme(desk: RegionDesk, pattern: Pattern) -> str:
    article = desk.regional.article(pattern.targets[0])
    return desk.words(f"term.theme.{article.theme}") if article else ""


def _goals(desk: RegionDesk) -> Iterator[str]:
    short = _tr(QT_TRANSLATE_NOOP("RegionWords", "Short of it: {countries}"))
    unsaid = _tr(QT_TRANSLATE_NOOP("RegionWords", "Not assessed enough: {countries}"))
    for each in goals(desk.regional, desk.basis):
        yield f"<p>{escape(goal_told(desk.words, desk.regional, each))}</p>"
        if each.short:
            yield quiet_words(short.format(countries=_named(desk, each.short)))
        if each.unsaid:
            yield quiet_words(unsaid.format(countries=_named(desk, each.unsaid)))


def _moves(desk: RegionDesk) -> Iterator[str]:
    region = desk.region
    if not (region.earlier_date or region.earlier_reading):
        return
    known = compared(desk.regional)
    text = _tr(QT_TRANSLATE_NOOP("RegionWords", "Countries of which an earlier state is known: {countries}"))
    names = _named(desk, [each.country.id for each in known]) or "–"
    yield quiet_words(text.format(countries=names))
    found = moves(desk.regional, desk.basis)
    for each in found:
        yield f"<p>{escape(move_told(desk.words, desk.regional, each, desk.names))}</p>"
    if known and not found:
        none = _tr(QT_TRANSLATE_NOOP("RegionWords", "No gap was opened or closed since."))
        yield f"<p>{escape(none)}</p>"


def _reforms(desk: RegionDesk) -> Iterator[str]:
    for each in desk.regional.standings:
        if each.reforms:
            titles = "; ".join(law.title for law in each.reforms)
            yield f"<p><b>{escape(desk.names[each.country.id])}</b>: {escape(titles)}</p>"


def _sources(desk: RegionDesk) -> Iterator[str]:
    for each in desk.regional.standings:
        told = " ".join(desk.words.say(one) for one in sentences(each))
        if told:
            yield f"<p><b>{escape(desk.names[each.country.id])}</b>: {escape(told)}</p>"


def _named(desk: RegionDesk, countries: Iterable[str]) -> str:
    return ", ".join(desk.names[id] for id in countries)


def _quiet() -> str:
    return colour("quiet").name()


def _tr(words: str) -> str:
    return QCoreApplication.translate("RegionWords", words)

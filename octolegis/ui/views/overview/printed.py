"""The overview on paper: always dark on light, a table of tinted tiles for each theme, then the lists."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtGui import QFont, QTextDocument

from octolegis.domain.coverage import ArticleState, counts
from octolegis.domain.overview import InstrumentState, ThemeState
from octolegis.ui.desk import Desk
from octolegis.ui.moments import day
from octolegis.ui.theme import paper_tint
from octolegis.ui.views.overview.page import OverviewPage

_ACROSS = 4
_MOST = 90
"""As many lines of a list are printed: two pages."""
_POINTS = 9
_TABLE = "width='100%' cellspacing='2' cellpadding='4'"
_SHEET = """
h1 { font-size: 17pt; margin-bottom: 2pt; } h2 { font-size: 13pt; margin-bottom: 0; }
h3 { font-size: 10pt; margin: 7pt 0 2pt 0; } p, li, td { font-size: 9pt; } p { margin: 2pt 0; }
"""


def document(page: OverviewPage) -> QTextDocument:
    """What the page shows, laid out for A4."""
    desk = page.desk
    made = QTextDocument()
    made.setDefaultFont(QFont(made.defaultFont().family(), _POINTS))
    made.setDefaultStyleSheet(_SHEET)
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, desk.assessment.details.title)
    body = [_head(desk), *(_instrument(desk, block.state) for block in page.blocks), _lists(page)]
    made.setHtml("".join(body))
    return made


def _head(desk: Desk) -> str:
    details = desk.assessment.details
    today = day(QDate.currentDate(), desk.words.language)
    said = (details.country, desk.words(f"term.basis.{desk.basis}"), today)
    return f"<h1>{escape(details.title)}</h1><p>{escape('  ·  '.join(filter(None, said)))}</p>"


def _instrument(desk: Desk, state: InstrumentState) -> str:
    instrument = state.instrument
    name = f"{instrument.reference}  {instrument.short_title or instrument.title}"
    numbers = [
        f"{desk.words(f'term.rating.{rating}')} {number}"
        for rating, number in counts(state.articles).items()
        if number
    ]
    themes = "".join(_theme(desk, theme) for theme in state.themes)
    return f"<h2>{escape(name)}</h2><p>{escape('  ·  '.join(numbers))}</p>{themes}"


def _theme(desk: Desk, theme: ThemeState) -> str:
    tiles = [_tile(desk, state) for state in theme.articles]
    tiles += ["<td></td>"] * (-len(tiles) % _ACROSS)
    rows = ["".join(tiles[start : start + _ACROSS]) for start in range(0, len(tiles), _ACROSS)]
    # A table a row, so that a page can begin with any of them.
    tables = "".join(f"<table {_TABLE}><tr>{row}</tr></table>" for row in rows)
    return f"<h3>{escape(desk.words(f'term.theme.{theme.theme}'))}</h3>{tables}"


def _tile(desk: Desk, state: ArticleState) -> str:
    said = [desk.words(f"term.rating.{state.rating}")]
    said += [desk.words(f"term.flag.{flag}") for flag in sorted(state.flags)]
    tint = paper_tint(state.rating).name()
    name = f"<b>{escape(state.article.number)}</b> {escape(state.article.title)}"
    return f"<td width='{100 // _ACROSS}%' bgcolor='{tint}'>{name}<br/><i>{escape(', '.join(said))}</i></td>"


def _lists(page: OverviewPage) -> str:
    ready, changed = page.aside.ready, page.aside.changed
    since = day(page.aside.since.date(), page.desk.words.language)
    parts = (
        (_tr("Ready to report: {count} to look at").format(count=ready.rowCount()), ready),
        (_tr("Changed since {day}").format(day=since), changed),
    )
    found = ""
    for heading, model in parts:
        shown = [model.index(row).data() for row in range(min(model.rowCount(), _MOST))]
        if model.rowCount() > _MOST:
            shown.append(_tr("and {number} more").format(number=model.rowCount() - _MOST))
        lines = "".join(f"<li>{escape(line)}</li>" for line in shown)
        found += f"<h2>{escape(heading)}</h2><ul>{lines}</ul>" if lines else ""
    return found + _experts(page)


def _experts(page: OverviewPage) -> str:
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
        for row in page.aside.expert_rows
    )
    heading = _tr("Experts")
    return f"<h2>{escape(heading)}</h2><table cellpadding='3'>{rows}</table>"


def _tr(words: str) -> str:
    return QCoreApplication.translate("PrintedOverview", words)

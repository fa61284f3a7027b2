"""The matrix of the regional summary: marks on a ground, as many articles side by side as stay legible."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Flag, Rating
from octolegis.domain.message import message
from octolegis.domain.regions.regional import Group
from octolegis.domain.regions.standing import Standing, State
from octolegis.reports.regions.matrix import flag_marks
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.regions.summary_chart import CITED, ORDER, SILENT, shown_groups
from octolegis.reports.regions.telling import MARKS
from octolegis.reports.typst_text import Data, text_data

_ACROSS = 46
"""So many articles find room side by side."""
_UNREAD = "unread"
_JOINED = "region.second_joined"


def matrix(reading: RegionReading) -> Data:
    """Tables of articles side by side, with a legend of the marks."""
    return {
        "heading": text_data(reading.words("region_summary.matrix")),
        "country": text_data(reading.say("column.country")),
        "blocks": [_block(reading, groups) for groups in _abreast(list(_pieces(reading)))],
        "legend": [list(each) for each in _legend(reading)],
        "notes": [text_data(each) for each in _notes(reading)],
    }


def _pieces(reading: RegionReading) -> Iterator[Group]:
    """The groups; one with more articles than find room in several."""
    for group in shown_groups(reading):
        for first in range(0, len(group.articles), _ACROSS):
            yield group._replace(articles=group.articles[first : first + _ACROSS])


def _abreast(groups: list[Group]) -> Iterator[list[Group]]:
    together: list[Group] = []
    for group in groups:
        if together and sum(len(each.articles) for each in (*together, group)) > _ACROSS:
            yield together
            together = []
        together.append(group)
    if together:
        yield together


def _block(reading: RegionReading, groups: list[Group]) -> Data:
    articles = [article for group in groups for article in group.articles]
    return {
        "themes": [
            {"name": text_data(_name(reading, group)), "span": len(group.articles)} for group in groups
        ],
        "numbers": [article.number for article in articles],
        "rows": [
            {
                "name": text_data(reading.names[standing.country.id]),
                "cells": [_cell(reading, standing, article) for article in articles],
            }
            for standing in reading.standings
        ],
    }


def _name(reading: RegionReading, group: Group) -> str:
    several = len(reading.regional.instruments) > 1
    theme = reading.term(group.theme, "theme")
    return f"{theme}\n({group.instrument.reference})" if several else theme


def _cell(reading: RegionReading, standing: Standing, article: Article) -> list[str]:
    """Its ground, its mark, and the letters of its flags."""
    if not standing.is_read:
        return [_UNREAD, "?", ""]
    if not reading.options.ratings:
        cites = bool(reading.relied(standing, article))
        return [CITED, "§", ""] if cites else [SILENT, MARKS[Rating.NOT_ASSESSED], ""]
    found = standing.on(reading.basis, article.id)
    flags = flag_marks(reading, found.flags)
    return [found.rating.value, MARKS[found.rating], flags]


def _legend(reading: RegionReading) -> Iterator[tuple[str, str, str]]:
    if not reading.options.ratings:
        yield CITED, "§", reading.words("region_summary.cited")
        yield SILENT, MARKS[Rating.NOT_ASSESSED], reading.words("region_summary.silent")
    else:
        yield from ((rating.value, MARKS[rating], reading.term(rating, "rating")) for rating in ORDER)
        yield from (("", flag_marks(reading, (flag,)), reading.term(flag, "flag")) for flag in Flag)
    if any(not each.is_read for each in reading.standings):
        yield _UNREAD, "?", reading.words("region_summary.unread")


def _notes(reading: RegionReading) -> Iterator[str]:
    """Countries whose sources could not be read, are out of date or do not count; then the footnotes."""
    second = [each for each in reading.read if not each.counts]
    kinds = {
        "unread": [each for each in reading.standings if not each.is_read],
        "stale": [each for each in reading.read if each.stale],
        "by_hand": [each for each in reading.read if each.state is State.SHORT],
        "joined": [each for each in second if message(_JOINED) in each.notes],
        "not_counted": [each for each in second if message(_JOINED) not in each.notes],
    }
    for kind, found in kinds.items():
        if found:
            listed = reading.listed(tuple(each.country.id for each in found))
            yield reading.introduced(reading.words(f"region_summary.note.{kind}"), listed)
    yield from reading.footnote_lines

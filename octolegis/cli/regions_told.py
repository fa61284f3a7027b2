"""A region in the terminal: what was read, what is concluded, what countries have in common."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.domain.finding import Basis
from octolegis.domain.regions.criteria import conclusions, rule
from octolegis.domain.regions.patterns import patterns, worth_telling
from octolegis.domain.regions.progress import goals, moves
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import Standing
from octolegis.session.region import reporting
from octolegis.wording import Wording


def lines(say: Wording, regional: Regional, basis: Basis, least: int = 0) -> list[str]:
    """Country by country, then the rules, targets, changes, and patterns of at least so many countries."""
    named = reporting.names(regional, say.language)
    found = [say.say(note) for note in regional.notes]
    for standing in regional.standings:
        state = say(f"term.region_state.{standing.state}")
        found.append(f"{named[standing.country.id]} [{standing.country.id}]: {state}")
        found += [f"  {line}" for line in _of_country(say, regional, standing, basis)]
    found += [say.say(rule(regional, criterion)) for criterion in regional.region.criteria]
    found += [reporting.goal_told(say, regional, reached) for reached in goals(regional, basis)]
    found += [reporting.move_told(say, regional, move, named) for move in moves(regional, basis)]
    shared = patterns(regional, basis, least or worth_telling(regional))
    found += [reporting.pattern_told(say, regional, pattern) for pattern in shared]
    return found + reporting.footnote_lines(regional, say.language)


def matrix(say: Wording, regional: Regional, basis: Basis) -> list[str]:
    """The matrix, and what its marks mean."""
    named = reporting.names(regional, say.language)
    return [*reporting.matrix_lines(say, regional, basis, named), reporting.legend(say)]


def unread(say: Wording, regional: Regional) -> list[str]:
    """What must be told beside the findings, of whichever country."""
    named = reporting.names(regional, say.language)
    found = [
        f"{named[each.country.id]}: {say.say(sentence)}"
        for each in regional.standings
        for sentence in reporting.sentences(each)
    ]
    return found + (reporting.footnote_lines(regional, say.language) if found else [])


def _of_country(say: Wording, regional: Regional, standing: Standing, basis: Basis) -> Iterator[str]:
    yield from (say.say(sentence) for sentence in reporting.sentences(standing))
    if standing.reforms:
        yield say("region.reforms", laws=", ".join(law.title for law in standing.reforms))
    for summed in conclusions(regional, standing, basis):
        yield say.say(reporting.conclusion_told(summed))

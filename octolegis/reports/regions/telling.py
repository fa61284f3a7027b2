"""The region in sentences: for the terminal, the window and the reports alike."""

from __future__ import annotations

from collections.abc import Iterator

from octolegis.domain.checklist import Instrument
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.message import Message, message
from octolegis.domain.regions.criteria import Summed
from octolegis.domain.regions.patterns import Pattern
from octolegis.domain.regions.plan import Goal
from octolegis.domain.regions.progress import Move, Reached, compared
from octolegis.domain.regions.regional import Regional
from octolegis.domain.regions.standing import NO_DATE, Standing
from octolegis.wording import Wording

MARKS = {
    Rating.NOT_ASSESSED: "·",
    Rating.FULLY: "++",
    Rating.LARGELY: "+",
    Rating.PARTLY: "~",
    Rating.NOT: "-",
    Rating.CONFLICT: "!",
    Rating.NOT_APPLICABLE: "/",
}
"""A rating where there is room for two letters only; the legend stands below."""
_A_RUN = 3
"""From so many neighbours on, the first and the last stand for all."""


def sentences(standing: Standing) -> list[Message]:
    """What must be told of a country beside its findings."""
    return [each for each in (standing.why, *standing.notes) if each is not None]


def earlier_told(words: Wording, regional: Regional) -> str:
    """Of which dates the states are with which the countries are compared; empty where that is not told."""
    days = sorted({each.earlier_date[:10] for each in compared(regional)} - {NO_DATE})
    if len(days) > 1:
        return words("region.dates", first=days[0], last=days[-1])
    return days[0] if days else ""


def conclusion_told(summed: Summed) -> Message:
    """A conclusion in a sentence, with the figures from which it follows or the reason of who overrode it."""
    named = {
        "theme_term": f"term.theme.{summed.theme}",
        "conclusion_term": f"term.conclusion.{summed.conclusion}",
        "computed_term": f"term.conclusion.{summed.computed}",
    }
    figures = {n: getattr(summed, n) for n in ("assessed", "total", "in_line", "applicable", "conflicts")}
    if summed.override is None:
        return message("region.concluded", **named, **figures)
    if not summed.override.reason:  # without names, without words
        return message("region.overridden_plain", **named)
    return message("region.overridden", **named, reason=summed.override.reason)


def goal_told(words: Wording, regional: Regional, reached: Reached) -> str:
    """How many countries reach a target, fall short of it, or are not assessed enough to say."""
    goal = reached.goal
    figures = {name: len(getattr(reached, name)) for name in ("reached", "short", "unsaid")}
    named = {"rating": words(f"term.rating.{goal.at_least}"), "target": _goal_name(words, regional, goal)}
    return words(f"region.{'target_by' if goal.by else 'target'}", by=goal.by, **named, **figures)


def move_told(words: Wording, regional: Regional, move: Move, names: dict[str, str]) -> str:
    """What became of an article of a country since the earlier date."""
    return words(
        "region.moved",
        country=names[move.country],
        article=articles_named(words, regional, (move.article,)),
        before=words(f"term.rating.{move.before}"),
        after=words(f"term.rating.{move.after}"),
        turn=words(f"term.turn.{move.turn}"),
    )


def matrix_lines(words: Wording, regional: Regional, basis: Basis, names: dict[str, str]) -> Iterator[str]:
    """The matrix as plain lines: a table for each theme of each instrument, articles as columns."""
    width = max((len(name) for name in names.values()), default=0) + 2
    for group in regional.groups:
        numbers = [article.number for article in group.articles]
        yield f"{group.instrument.reference}: {words(f'term.theme.{group.theme}')}"
        yield " " * width + " ".join(f"{number:>3}" for number in numbers)
        for standing in regional.standings:
            marks = (MARKS[standing.on(basis, article.id).rating] for article in group.articles)
            shown = " ".join(f"{mark:>3}" for mark in marks) if standing.is_read else "?"
            yield f"{names[standing.country.id]:<{width}}{shown}"


def legend(words: Wording) -> str:
    """What the marks mean."""
    return "  ".join(f"{mark} {words(f'term.rating.{rating}')}" for rating, mark in MARKS.items())


def pattern_told(words: Wording, regional: Regional, pattern: Pattern) -> str:
    """A pattern in a sentence: "9 of 14 lack Articles 16 and 17 of ETS 185"."""
    figures = {"number": len(pattern.countries), "among": pattern.among}
    return words(
        f"region.pattern.{pattern.kind}", articles=articles_told(words, regional, pattern), **figures
    )


def articles_told(words: Wording, regional: Regional, pattern: Pattern) -> str:
    """What a pattern is about: a title, neighbouring articles, or a requirement."""
    instrument = regional.instrument_of(pattern.targets[0])
    if pattern.part is not None and instrument is not None:
        return words("region.of_part", title=pattern.part.title, reference=instrument.reference)
    return articles_named(words, regional, pattern.targets)


def articles_named(words: Wording, regional: Regional, targets: tuple[str, ...]) -> str:
    """Articles of one instrument, or one requirement: "Articles 14 and 16 to 21 of ETS 185"."""
    instrument = regional.instrument_of(targets[0])
    reference = instrument.reference if instrument else ""
    if len(targets) == 1:
        return words("region.articles.one", first=_number(regional, targets[0]), reference=reference)
    pieces = [
        piece
        for run in _runs(instrument, targets)
        for piece in _run_told(words, [_number(regional, target) for target in run])
    ]
    *rest, last = pieces
    told = words("region.articles.and", rest=", ".join(rest), last=last) if rest else last
    return words("region.articles.several", numbers=told, reference=reference)


def _runs(instrument: Instrument | None, targets: tuple[str, ...]) -> list[list[str]]:
    """Those between which no other assessable article stands in the treaty: it may be of another theme."""
    assessed = [each.id for each in instrument.articles() if each.assessable] if instrument else []
    place = {id: number for number, id in enumerate(assessed)}
    runs: list[list[str]] = []
    for target in targets:
        if runs and place.get(target, 0) == place.get(runs[-1][-1], 0) + 1:
            runs[-1].append(target)
        else:
            runs.append([target])
    return runs


def _run_told(words: Wording, numbers: list[str]) -> list[str]:
    if len(numbers) < _A_RUN:
        return numbers
    return [words("region.articles.range", first=numbers[0], last=numbers[-1])]


def _goal_name(words: Wording, regional: Regional, goal: Goal) -> str:
    if goal.theme is not None:
        return words(f"term.theme.{goal.theme}")
    return articles_named(words, regional, (goal.target,))


def _number(regional: Regional, target: str) -> str:
    instrument = regional.instrument_of(target)
    requirement = instrument.requirement_by_id.get(target) if instrument else None
    article = regional.article(target)
    return requirement.paragraph if requirement else article.number if article else target

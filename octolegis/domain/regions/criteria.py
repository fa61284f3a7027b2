"""Largely, partly or not in line: by a stated rule that a person may change and override with a reason."""

from __future__ import annotations

from typing import NamedTuple

from octolegis.domain.checklist import Theme
from octolegis.domain.finding import Basis, Rating
from octolegis.domain.message import Message, message
from octolegis.domain.regions.plan import Conclusion, Country, Criterion, Override
from octolegis.domain.regions.regional import Group, Regional
from octolegis.domain.regions.standing import Standing

_IN_LINE = (Rating.FULLY, Rating.LARGELY)
_MET = (*_IN_LINE, Rating.PARTLY)


class Summed(NamedTuple):
    """The conclusion on one theme of a country, and the figures from which it was computed.

    Of ``total`` articles ``assessed`` are rated; of these ``applicable`` are not "not applicable",
    ``in_line`` fully or largely in line, ``met`` at least partly, and ``conflicts`` conflict.
    """

    theme: Theme
    computed: Conclusion
    override: Override | None
    total: int
    assessed: int
    applicable: int
    in_line: int
    met: int
    conflicts: int

    @property
    def conclusion(self) -> Conclusion:
        """What counts: the person's word, else the computed one."""
        return self.override.conclusion if self.override else self.computed


def rule(regional: Regional, criterion: Criterion) -> Message:
    """The rule as a sentence with the instruments that it counts, to be printed wherever a conclusion is."""
    id = "region.rule" if criterion.conflicts else "region.rule_no_conflict"
    named = {
        "theme_term": f"term.theme.{criterion.theme}",
        "references": _references(regional, criterion.theme),
    }
    return message(id, **named, **_figures(criterion))


def articles_counted(regional: Regional, theme: Theme) -> tuple[str, ...]:
    """The articles of a theme that the criteria count."""
    return tuple(article.id for group in _groups_counted(regional, theme) for article in group.articles)


def _groups_counted(regional: Regional, theme: Theme) -> tuple[Group, ...]:
    """Those of the instruments that the region chose, else of the first that has articles of the theme."""
    chosen = regional.region.criteria_instruments
    found = tuple(group for group in regional.groups if group.theme is theme)
    return tuple(group for group in found if group.instrument.id in chosen) if chosen else found[:1]


def _references(regional: Regional, theme: Theme) -> str:
    """How the instruments are cited; where none has such articles, or none was read yet, those chosen."""
    region = regional.region
    counted = tuple(group.instrument.id for group in _groups_counted(regional, theme))
    ids = counted or region.criteria_instruments or region.instruments[:1]
    cited = {each.id: each.reference for each in regional.instruments}
    return ", ".join(cited.get(id, id) for id in ids) or "–"


def conclusions(regional: Regional, standing: Standing, basis: Basis) -> tuple[Summed, ...]:
    """The conclusion on each theme for which there is a rule; none for a country that was not read."""
    if not standing.is_read:
        return ()
    return tuple(summed(regional, standing, basis, each) for each in regional.region.criteria)


def summed(regional: Regional, standing: Standing, basis: Basis, criterion: Criterion) -> Summed:
    """The conclusion by one rule."""
    articles = articles_counted(regional, criterion.theme)
    ratings = [standing.on(basis, article).rating for article in articles]
    rated = [rating for rating in ratings if rating is not Rating.NOT_ASSESSED]
    applicable = [rating for rating in rated if rating is not Rating.NOT_APPLICABLE]
    in_line = sum(rating in _IN_LINE for rating in applicable)
    met = sum(rating in _MET for rating in applicable)
    conflicts = applicable.count(Rating.CONFLICT)
    found = Summed(
        criterion.theme,
        Conclusion.OPEN,
        _override(standing.country, criterion.theme, basis),
        len(articles),
        len(rated),
        len(applicable),
        in_line,
        met,
        conflicts,
    )
    return found._replace(computed=_conclusion(found, criterion))


def _conclusion(found: Summed, rule: Criterion) -> Conclusion:
    if not found.applicable or found.assessed * 100 < rule.assessed * found.total:
        return Conclusion.OPEN
    if found.in_line * 100 >= rule.largely * found.applicable and found.conflicts <= rule.conflicts:
        return Conclusion.LARGELY
    return Conclusion.PARTLY if found.met * 100 >= rule.partly * found.applicable else Conclusion.NOT


def _override(country: Country, theme: Theme, basis: Basis) -> Override | None:
    """The person's word on the theme; one for the basis comes before one for both."""
    found = [each for each in country.overrides if each.theme is theme and each.basis in (basis, None)]
    return min(found, key=lambda each: each.basis is None, default=None)


def _figures(criterion: Criterion) -> dict[str, int]:
    return {name: getattr(criterion, name) for name in ("assessed", "largely", "partly", "conflicts")}

"""The charts of the regional summary: how many countries are how far, by part of the law and by article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from octolegis.domain.checklist import Article
from octolegis.domain.finding import Rating
from octolegis.domain.regions.criteria import conclusions, rule
from octolegis.domain.regions.plan import Conclusion
from octolegis.domain.regions.regional import Group
from octolegis.reports.regions.matrix import group_name
from octolegis.reports.regions.reading import RegionReading
from octolegis.reports.shortening import GAP, opening
from octolegis.reports.typst_text import Data, marked, text_data

ORDER = (*(rating for rating in Rating if rating is not Rating.NOT_ASSESSED), Rating.NOT_ASSESSED)
CITED, SILENT = "cited", "silent"
"""What an article is in a country where no ratings are shown: some provision was relied on, or none."""
_FILLED = {
    Conclusion.LARGELY: Rating.LARGELY,
    Conclusion.PARTLY: Rating.PARTLY,
    Conclusion.NOT: Rating.NOT,
    Conclusion.OPEN: Rating.NOT_ASSESSED,
}
"""The ground of a conclusion is that of the rating nearest to it."""
_TITLE = 38

Counts = list[tuple[str, int]]


def concluded(reading: RegionReading) -> Data | None:
    """How many countries are largely, partly or not in line, for each theme with a rule, and the rules."""
    criteria = reading.regional.region.criteria
    if not reading.options.ratings or not criteria:
        return None
    found: Counter[tuple[str, Conclusion]] = Counter(
        (each.theme.value, each.conclusion)
        for standing in reading.regional.counted
        for each in conclusions(reading.regional, standing, reading.basis)
    )
    bars: list[tuple[Data, Counts]] = [
        (
            text_data(reading.term(each.theme, "theme")),
            _some([(fill.value, found[each.theme.value, one]) for one, fill in _FILLED.items()]),
        )
        for each in criteria
    ]
    legend = {fill.value: reading.term(one, "conclusion") for one, fill in _FILLED.items()}
    return {
        "heading": text_data(reading.words("region_summary.concluded")),
        "bars": [{"label": label, "counts": counts} for label, counts in bars],
        "legend": [[key, word] for key, word in legend.items()],
        "rules": [text_data(reading.words.say(rule(reading.regional, each))) for each in criteria],
        "alt": _told(reading, [(label["lines"], counts) for label, counts in bars], legend),
    }


def by_article(reading: RegionReading) -> Data:
    """For each article how many countries bear each rating, in two columns of about one length."""
    groups = [_group(reading, group) for group in shown_groups(reading)]
    legend = _legend(reading)
    left, right = _halves(groups)
    heading = "by_article" if reading.options.ratings else "by_provisions"
    bars = [(bar["label"]["lines"], bar["counts"]) for group in groups for bar in group["bars"]]
    return {
        "heading": text_data(reading.words(f"region_summary.{heading}")),
        "columns": [left, right],
        "legend": [[key, word] for key, word in legend.items()],
        "alt": _told(reading, bars, legend),
    }


def shown_groups(reading: RegionReading) -> tuple[Group, ...]:
    """The parts of the law on which anybody was assessed; all where nobody was, or no ratings are shown."""
    assessed = reading.groups if reading.options.ratings else ()
    return assessed or reading.regional.groups


def _group(reading: RegionReading, group: Group) -> Data:
    return {
        "name": text_data(group_name(reading, group)),
        "bars": [_bar(reading, article) for article in group.articles],
    }


def _bar(reading: RegionReading, article: Article) -> Data:
    label = f"{article.number}  {opening(article.title, _TITLE).replace(GAP.rstrip(), '…')}"
    return {"label": text_data(label), "counts": _some(list(_counts(reading, article)))}


def _counts(reading: RegionReading, article: Article) -> Iterator[tuple[str, int]]:
    counted = reading.regional.counted
    if not reading.options.ratings:
        cited = sum(bool(reading.relied(each, article)) for each in counted)
        yield from ((CITED, cited), (SILENT, len(counted) - cited))
        return
    found = Counter(each.on(reading.basis, article.id).rating for each in counted)
    yield from ((rating.value, found[rating]) for rating in ORDER)


def _some(counts: Counts) -> Counts:
    return [(key, number) for key, number in counts if number]


def _legend(reading: RegionReading) -> dict[str, str]:
    if not reading.options.ratings:
        return {key: reading.words(f"region_summary.{key}") for key in (CITED, SILENT)}
    return {rating.value: reading.term(rating, "rating") for rating in ORDER}


def _halves(groups: list[Data]) -> tuple[list[Data], list[Data]]:
    """Whole groups on the left until half of the lines stand there, the others on the right."""
    lengths = [len(group["bars"]) + 1 for group in groups]
    places = range(len(groups) + 1)
    best = min(places, key=lambda at: (max(sum(lengths[:at]), sum(lengths[at:])), at))
    return groups[:best], groups[best:]


def _told(reading: RegionReading, bars: list[tuple[list[str], Counts]], legend: dict[str, str]) -> str:
    """A chart in words, for those who have it read out."""

    def one(label: list[str], counts: Counts) -> str:
        said = ", ".join(f"{legend[key]} {number}" for key, number in counts if number)
        return reading.introduced(" ".join(label), said)

    chart = "chart" if reading.options.ratings else "chart_cited"
    return marked(reading.words(f"region_summary.{chart}", bars="; ".join(one(*bar) for bar in bars)))

"""Where articles of two instruments correspond and both were assessed: a line with the other's rating."""

from __future__ import annotations

from octolegis.checklists import crosswalk
from octolegis.domain.checklist import Article
from octolegis.domain.crosswalk import Link
from octolegis.reports.content import Paragraph, Style, labelled
from octolegis.reports.reading import Reading


def corresponding_line(reading: Reading, article: Article) -> list[Paragraph]:
    """The corresponding articles of other instruments on which something was said; empty for none."""
    if len(reading.assessment.instruments) < 2:
        return []
    own = reading.instrument_of[article.id]
    found = [
        _told(reading, link, there)
        for link in crosswalk.shipped(reading.options.language).from_(article.id)
        if (there := reading.articles_by_id.get(link.target)) is not None
        and reading.instrument_of[there.id] is not own
        and reading.is_touched(there)
    ]
    return [labelled(reading.say("article.corresponding"), "; ".join(found), Style.NOTE)] if found else []


def _told(reading: Reading, link: Link, there: Article) -> str:
    rating = reading.term(reading.rating(there.id), "rating")
    relation = reading.term(link.relation, "relation").lower()
    name = f"{reading.article_name(there)} ({relation})"
    return reading.say("punctuation.colon", label=name, text=rating)

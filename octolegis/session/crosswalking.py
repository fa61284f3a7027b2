"""What the other instruments have for an article or requirement, from the shipped crosswalk."""

from __future__ import annotations

from typing import Any

from octolegis.checklists import crosswalk, library
from octolegis.domain.assessment import Assessment
from octolegis.domain.checklist import Article
from octolegis.domain.crosswalk import Link
from octolegis.domain.errors import InputError


def links(target: str, language: str = "en") -> tuple[Link, ...]:
    """The links of an article or requirement, with reasons in the language as far as there are any."""
    return crosswalk.shipped(language).from_(target)


def links_within(assessment: Assessment, target: str, language: str = "en") -> list[Link]:
    """The links that lead to what the case file is assessed against."""
    return [link for link in links(target, language) if assessment.article(link.target) is not None]


def rows(target: str, language: str = "en") -> list[dict[str, Any]]:
    """The links of a target of the shipped checklists for scripts; InputError where there is none such."""
    known = {instrument: library.shipped(instrument).article_of for instrument in library.shipped_ids()}
    if not any(target in articles for articles in known.values()):
        raise InputError("error.unknown_in_checklists", target=target)
    return [
        {
            "target": link.target,
            "relation": link.relation.value,
            "reason": link.reason,
            "to_confirm": list(link.to_confirm),
            "text": _text(known[link.target.partition("/")[0]][link.target], link.target),
        }
        for link in links(target, language)
    ]


def _text(article: Article, target: str) -> str:
    return next((each.text for each in article.requirements if each.id == target), article.title)

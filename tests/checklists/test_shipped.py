"""The checklists that come with the program obey the rules of checklists."""

from __future__ import annotations

import pytest

from octolegis.checklists.counts import counts
from octolegis.checklists.from_toml import problems
from octolegis.checklists.library import shipped, shipped_ids
from octolegis.domain.checklist import ON_THE_ARTICLE, Article
from octolegis.domain.errors import InputError
from octolegis.paths import data_folder
from octolegis.wording import wording

ARTICLES = {"ets185": 48, "ets189": 16, "cets224": 25}
RELATED = {
    "cets201": range(18, 26),
    "cets223": range(1, 16),
    "cets210": (33, 34, 35, 36, 40),
    "un": (2, 6, *range(7, 53)),
}
"""The articles of the related standards that touch cybercrime and electronic evidence."""
LONGEST_TEXT = 110
PARAGRAPHS = "0123456789-, "


def doubts(article: Article) -> str:
    """What a person must still settle about the article, in small letters."""
    return " ".join(article.to_confirm).lower()


@pytest.mark.parametrize("id", shipped_ids())
def test_every_shipped_checklist_loads_without_a_mistake(id: str) -> None:
    assert [wording().say(each.message) for each in problems(data_folder("provisions") / f"{id}.toml")] == []
    assert shipped(id).id == id


@pytest.mark.parametrize("id", [id for id in shipped_ids() if id in ARTICLES])
def test_every_article_of_the_treaty_is_a_node_in_treaty_order(id: str) -> None:
    numbers = [article.number for article in shipped(id).articles()]
    assert numbers == [str(number) for number in range(1, ARTICLES[id] + 1)]


@pytest.mark.parametrize("id", RELATED)
def test_the_articles_of_a_related_standard_that_matter_here_are_nodes_in_treaty_order(id: str) -> None:
    assert [article.number for article in shipped(id).articles()] == [str(number) for number in RELATED[id]]


@pytest.mark.parametrize("id", RELATED)
def test_every_article_of_a_related_standard_can_be_assessed_and_advised_on(id: str) -> None:
    bare = [
        article.id
        for article in shipped(id).articles()
        if not (article.assessable and article.requirements and article.guidance and article.model_points)
    ]
    assert bare == []


@pytest.mark.parametrize("id", RELATED)
def test_every_article_of_a_related_standard_says_that_its_explanatory_report_was_not_read(id: str) -> None:
    silent = [
        article.id
        for article in shipped(id).articles()
        if article.explanatory_report in ("", ON_THE_ARTICLE) and "explanatory report" not in doubts(article)
    ]
    assert silent == []


@pytest.mark.parametrize("id", [*ARTICLES, *(id for id in RELATED if id != "un")])
def test_every_assessable_article_refers_to_the_explanatory_report(id: str) -> None:
    """By paragraphs, or to the comments on the article where these were not established."""
    articles = [article for article in shipped(id).articles() if article.assessable]
    found = {article.explanatory_report for article in articles}
    assert all(each == ON_THE_ARTICLE or each.strip(PARAGRAPHS) == "" != each for each in found)


@pytest.mark.parametrize(("id", "wanted"), [("cets201", "german only"), ("un", "recalled")])
def test_what_was_not_read_in_the_original_is_marked_on_every_article(id: str, wanted: str) -> None:
    articles = shipped(id).articles()
    assert [each.id for each in articles if wanted not in doubts(each)] == []


@pytest.mark.parametrize("id", RELATED)
def test_a_requirement_of_a_related_standard_fits_on_a_line(id: str) -> None:
    requirements = shipped(id).requirement_by_id.values()
    assert [each.id for each in requirements if len(each.text) > LONGEST_TEXT] == []


@pytest.mark.parametrize("id", shipped_ids())
def test_every_assessable_article_names_common_gaps(id: str) -> None:
    assert [each.id for each in shipped(id).articles() if each.assessable and not each.gaps] == []


def test_the_convention_comes_first_then_its_protocols_then_the_related_standards() -> None:
    assert shipped_ids() == [*ARTICLES, *RELATED]


def test_an_unknown_checklist_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError) as raised:
        shipped("ets999")
    assert "ets999" in wording().say(raised.value.message)
    assert ", ".join(shipped_ids()) in wording().say(raised.value.message)


@pytest.mark.parametrize("id", shipped_ids())
def test_the_counts_add_up(id: str) -> None:
    numbers = counts(shipped(id))
    assert numbers["requirements"] == sum(numbers["by_obligation"].values())
    assert numbers["assessable"] <= numbers["articles"]

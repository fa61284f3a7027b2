"""The checklists that come with the program obey the rules of checklists."""

from __future__ import annotations

import pytest

from octolegis.checklists.counts import counts
from octolegis.checklists.from_toml import problems
from octolegis.checklists.library import shipped, shipped_ids
from octolegis.domain.errors import InputError
from octolegis.paths import data_folder
from octolegis.wording import wording

ARTICLES = {"ets185": 48, "ets189": 16, "cets224": 25}


@pytest.mark.parametrize("id", shipped_ids())
def test_every_shipped_checklist_loads_without_a_mistake(id: str) -> None:
    assert [wording().say(each.message) for each in problems(data_folder("provisions") / f"{id}.toml")] == []
    assert shipped(id).id == id


@pytest.mark.parametrize("id", [id for id in shipped_ids() if id in ARTICLES])
def test_every_article_of_the_treaty_is_a_node_in_treaty_order(id: str) -> None:
    numbers = [article.number for article in shipped(id).articles()]
    assert numbers == [str(number) for number in range(1, ARTICLES[id] + 1)]


@pytest.mark.parametrize("id", shipped_ids())
def test_every_assessable_article_names_common_gaps(id: str) -> None:
    assert [each.id for each in shipped(id).articles() if each.assessable and not each.gaps] == []


def test_the_convention_comes_first_and_its_protocols_next() -> None:
    ids = shipped_ids()
    assert ids[: len(ARTICLES)] == [id for id in ARTICLES if id in ids]


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

"""The figures of agreement against worked examples that were published, and where experts differ most."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.agreement import FARTHEST, agreement, cohen, fleiss, percent
from octolegis.domain.assessment import Assessment, Author
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating
from tests.tiny_instrument import instrument

FLEISS_1971 = (
    (0, 0, 0, 0, 14),
    (0, 2, 6, 4, 2),
    (0, 0, 3, 5, 6),
    (0, 3, 9, 2, 0),
    (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0),
    (3, 2, 6, 3, 0),
    (2, 5, 3, 2, 2),
    (6, 5, 2, 1, 0),
    (0, 2, 2, 3, 7),
)
"""Fourteen raters, ten subjects, five categories: the example that statistics handbooks work through."""


def test_cohens_kappa_is_that_of_the_worked_example_of_fifty_grant_proposals() -> None:
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert cohen(pairs) == pytest.approx(0.4)


def test_the_same_agreement_beyond_other_chances_gives_another_kappa() -> None:
    first = [("y", "y")] * 45 + [("y", "n")] * 15 + [("n", "y")] * 25 + [("n", "n")] * 15
    second = [("y", "y")] * 25 + [("y", "n")] * 35 + [("n", "y")] * 5 + [("n", "n")] * 35
    assert cohen(first) == pytest.approx(0.1304, abs=1e-4)
    assert cohen(second) == pytest.approx(0.2593, abs=1e-4)


def test_fleiss_kappa_is_that_of_the_worked_example_of_fourteen_raters() -> None:
    rows = [[str(place) for place, count in enumerate(row) for _ in range(count)] for row in FLEISS_1971]
    assert fleiss(rows) == pytest.approx(0.210, abs=5e-4)
    assert percent(rows) == pytest.approx(37.8, abs=0.05)


def test_where_chance_explains_everything_there_is_no_kappa() -> None:
    assert cohen([]) is None
    assert cohen([("a", "a")] * 5) is None
    assert fleiss([]) is None
    assert fleiss([["a", "a"], ["a", "a"]]) is None


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=2, max_size=4), min_size=1, max_size=12))
@settings(max_examples=60)
def test_no_kappa_is_above_one_and_one_means_that_all_say_the_same(rows: list[list[str]]) -> None:
    found = fleiss(rows)
    alike = all(len(set(row)) == 1 for row in rows)
    assert found is None or found <= 1 + 1e-9
    assert found is None or (found > 1 - 1e-9) == alike


def rated(said: dict[str, dict[str, Rating]]) -> Assessment:
    keys = {FindingKey(who, Basis.AS_DRAFTED, on): r for who, all in said.items() for on, r in all.items()}
    return Assessment(
        instruments=(instrument(),),
        authors={who: Author(who, who.upper(), role="observer" if who == "o" else "expert") for who in said},
        findings={key: Finding(key, rating) for key, rating in keys.items()},
    )


def targets() -> list[str]:
    return [target for article in instrument().articles() for target in article.targets]


def test_the_widest_disagreement_comes_first_and_an_observer_is_not_counted() -> None:
    first, second, third = targets()[:3]
    found = agreement(
        rated(
            {
                "a": {first: Rating.FULLY, second: Rating.FULLY, third: Rating.PARTLY},
                "b": {first: Rating.LARGELY, second: Rating.NOT_APPLICABLE, third: Rating.PARTLY},
                "o": {third: Rating.CONFLICT},
            }
        ),
        instrument(),
        Basis.AS_DRAFTED,
    )
    assert found.rated == 3
    assert [(each.target, each.distance) for each in found.disagreements] == [(second, FARTHEST), (first, 1)]
    assert found.percent == pytest.approx(100 / 3)
    assert [(pair.first, pair.second, pair.rated) for pair in found.pairs] == [("a", "b", 3)]


def test_what_one_alone_rated_is_no_agreement() -> None:
    first, second = targets()[:2]
    found = agreement(
        rated({"a": {first: Rating.FULLY}, "b": {second: Rating.FULLY}}), instrument(), Basis.AS_DRAFTED
    )
    assert (found.rated, found.percent, found.kappa, found.pairs) == (0, None, None, ())

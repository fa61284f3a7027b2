"""The article's rating follows from its requirements as the rule says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.checklist import Obligation, RequirementKind
from octolegis.domain.finding import Rating
from octolegis.domain.rating_rule import suggested
from tests.tiny_instrument import article, requirement

A, B, SAFE, RIGHT, OPTION = "x1/1:a", "x1/1:b", "x1/1:safe", "x1/1:right", "x1/1:option"
ONE, OTHER = "x1/1:one", "x1/1:other"
ARTICLE = article(
    "1",
    requirement(A),
    requirement(B),
    requirement(SAFE, kind=RequirementKind.SAFEGUARD),
    requirement(RIGHT, kind=RequirementKind.WITHOUT_RIGHT),
    requirement(OPTION, Obligation.OPTIONAL, RequirementKind.QUALIFIER),
    requirement(ONE, Obligation.ONE_OF, group="g"),
    requirement(OTHER, Obligation.ONE_OF, group="g"),
)
FULL = {A: Rating.FULLY, B: Rating.FULLY, SAFE: Rating.FULLY, RIGHT: Rating.FULLY, ONE: Rating.FULLY}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, Rating.FULLY),
        ({OPTION: Rating.NOT}, Rating.FULLY),
        ({OTHER: Rating.NOT}, Rating.FULLY),
        ({ONE: Rating.NOT, OTHER: Rating.NOT}, Rating.PARTLY),
        ({A: Rating.NOT}, Rating.PARTLY),
        ({A: Rating.PARTLY}, Rating.PARTLY),
        ({A: Rating.LARGELY}, Rating.LARGELY),
        ({SAFE: Rating.NOT}, Rating.LARGELY),
        ({RIGHT: Rating.NOT}, Rating.LARGELY),
        ({A: Rating.CONFLICT}, Rating.CONFLICT),
        ({OPTION: Rating.CONFLICT}, Rating.CONFLICT),
        ({A: Rating.NOT_ASSESSED}, None),
        ({ONE: Rating.NOT, OTHER: Rating.NOT_ASSESSED}, None),
        ({A: Rating.NOT_APPLICABLE}, Rating.FULLY),
        (dict.fromkeys([*FULL, OTHER], Rating.NOT), Rating.NOT),
        (dict.fromkeys([*FULL, OTHER], Rating.NOT_APPLICABLE), Rating.NOT_APPLICABLE),
    ],
)
def test_the_rule(changes: dict[str, Rating], expected: Rating | None) -> None:
    assert suggested(ARTICLE, FULL | changes).rating is expected


def test_an_article_of_safeguards_alone_is_judged_by_them() -> None:
    a, b = "x1/15:a", "x1/15:b"
    only = article("15", *(requirement(id, kind=RequirementKind.SAFEGUARD) for id in (a, b)))
    assert suggested(only, {a: Rating.FULLY, b: Rating.NOT}).rating is Rating.PARTLY


def test_excess_is_proposed_only_when_without_right_is_missing() -> None:
    assert suggested(ARTICLE, FULL | {RIGHT: Rating.NOT}).excess
    assert not suggested(ARTICLE, FULL | {SAFE: Rating.NOT}).excess


@given(
    st.dictionaries(st.sampled_from([A, B, SAFE, RIGHT, OPTION, ONE, OTHER]), st.sampled_from(list(Rating)))
)
def test_fully_is_never_suggested_while_something_mandatory_is_short(ratings: dict[str, Rating]) -> None:
    if suggested(ARTICLE, ratings).rating is Rating.FULLY:
        mandatory = {ratings.get(id) for id in (A, B, SAFE, RIGHT)}
        assert mandatory <= {Rating.FULLY, Rating.NOT_APPLICABLE}


@given(
    st.dictionaries(st.sampled_from([A, B, SAFE, RIGHT, ONE, OTHER]), st.sampled_from(list(Rating))),
    st.sampled_from([r for r in Rating if r is not Rating.CONFLICT]),
)
def test_an_optional_requirement_never_matters_unless_it_conflicts(
    ratings: dict[str, Rating], option: Rating
) -> None:
    assert suggested(ARTICLE, ratings | {OPTION: option}) == suggested(ARTICLE, ratings)

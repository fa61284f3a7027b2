"""Each power is judged for each kind of case and each safeguard, and the article follows from the cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment
from octolegis.domain.coverage import article_state, requirement_ratings
from octolegis.domain.finding import Basis, Finding, FindingKey, Rating
from octolegis.domain.matrix import Grid, cell_of, combined, grid_of, grids
from octolegis.domain.readiness import unready

DRAFT = Basis.AS_DRAFTED
POWERS = ["16", "17", "18", "19", "20", "21"]


def case(*ids: str, ratings: dict[str, Rating] | None = None) -> Assessment:
    found = [Finding(FindingKey("me", DRAFT, id), rating) for id, rating in (ratings or {}).items()]
    return Assessment(instruments=tuple(shipped(id) for id in ids), findings={one.key: one for one in found})


def shown(now: Assessment, article: str) -> Grid:
    grid = grid_of(now, article)
    assert grid is not None
    return grid


def test_the_scope_has_three_kinds_of_case_for_each_power_and_one_rule_for_interception() -> None:
    grid = shown(case("ets185"), "ets185/14")
    assert [row.number for row in grid.rows] == POWERS
    by_row = {row.number: [c.id for c in grid.columns if (row.id, c.id) in grid.cells] for row in grid.rows}
    three = [column.id for column in grid.columns[:3]]
    assert [by_row[power] for power in POWERS[:-1]] == [three] * 5
    assert by_row["21"] == ["ets185/14.2:interception-limited"]


def test_the_first_protocol_joins_the_scope_of_every_power_where_it_is_assessed() -> None:
    column = "ets189/8.2:procedural-powers"
    assert column not in [each.id for each in shown(case("ets185"), "ets185/14").columns]
    grid = shown(case("ets185", "ets189"), "ets185/14")
    assert [row.number for row in grid.rows if (row.id, column) in grid.cells] == POWERS
    assert shown(case("ets185", "ets189"), "ets189/8") == grid
    assert grids(case("ets189")) == []


def test_every_safeguard_is_asked_of_every_power_and_of_every_tool_of_the_second_protocol() -> None:
    now = case("ets185", "cets224")
    safeguards = shown(now, "ets185/15")
    assert len(safeguards.cells) == len(POWERS) * 8
    tools = shown(now, "cets224/13")
    assert [row.id for row in tools.rows] == [f"cets224/{n}" for n in range(6, 13)]
    assert tools.columns == safeguards.columns


def test_aiding_reaches_articles_2_to_10_and_attempt_only_some_of_them() -> None:
    grid = shown(case("ets185"), "ets185/11")
    aided = {row.number for row in grid.rows if (row.id, "ets185/11.1:aiding") in grid.cells}
    attempted = {row for (row, column) in grid.cells if ":attempt" in column}
    assert aided == {str(n) for n in range(2, 11)}
    assert attempted == {f"ets185/{n}" for n in (3, 4, 5, 7, 8, 9)}


def test_a_cell_knows_its_condition_and_its_article() -> None:
    cell = cell_of(case("ets185"), "ets185/15.2:grounds@ets185/18")
    assert cell is not None
    assert (cell.condition.id, cell.row.number) == ("ets185/15.2:grounds", "18")
    for foreign in ("ets185/15.2:grounds", "ets185/15.2:grounds@ets185/2", "ets185/15", "x@y", "@"):
        assert cell_of(case("ets185"), foreign) is None


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ("fully fully", Rating.FULLY),
        ("fully largely", Rating.LARGELY),
        ("fully not", Rating.PARTLY),
        ("not not", Rating.NOT),
        ("not conflict not-assessed", Rating.CONFLICT),
        ("fully not-assessed", Rating.NOT_ASSESSED),
        ("fully not-applicable", Rating.FULLY),
        ("not-applicable", Rating.NOT_APPLICABLE),
        ("", Rating.NOT_ASSESSED),
    ],
)
def test_a_condition_follows_from_its_cells(ratings: str, expected: Rating) -> None:
    assert combined(Rating(each) for each in ratings.split()) is expected


@given(st.lists(st.sampled_from(list(Rating)), min_size=1))
def test_a_condition_is_never_better_than_its_worst_cell(ratings: list[Rating]) -> None:
    found = combined(ratings)
    if found is Rating.FULLY:
        assert set(ratings) <= {Rating.FULLY, Rating.NOT_APPLICABLE}
    assert combined(reversed(ratings)) is found


def test_the_article_needs_no_other_rating_than_those_of_its_cells() -> None:
    article = shipped("ets185").article_by_id["ets185/15"]
    cells = article.matrix.cells if article.matrix else ()
    now = case("ets185", ratings=dict.fromkeys(cells, Rating.FULLY))
    assert article_state(now, DRAFT, article).suggestion.rating is Rating.FULLY
    asked = {
        item.target for item in unready(now, DRAFT) if str(item.message.id) == "ready.mandatory_unassessed"
    }
    assert not asked & {req.id for req in article.requirements}
    short = case("ets185", ratings=dict.fromkeys(cells, Rating.FULLY) | {cells[3]: Rating.NOT})
    assert article_state(short, DRAFT, article).suggestion.rating is Rating.PARTLY


def test_a_rating_of_the_condition_itself_goes_before_its_cells() -> None:
    article = shipped("ets185").article_by_id["ets185/14"]
    cells = [id for id in (article.matrix.cells if article.matrix else ()) if "14.2.a" in id]
    given = dict.fromkeys(cells, Rating.NOT) | {"ets185/14.2.a:convention-offences": Rating.LARGELY}
    found = requirement_ratings(case("ets185", ratings=given), DRAFT, article)
    assert found["ets185/14.2.a:convention-offences"] is Rating.LARGELY

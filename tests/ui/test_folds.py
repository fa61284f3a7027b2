"""Folding a law: what is hidden, and how one walks over it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.ui.models.folds import Folds
from octolegis.ui.views.row_heights import RowHeights

KIND = {0: ProvisionKind.PART, 1: ProvisionKind.ARTICLE}


def law(depths: list[int]) -> Outline:
    """A row for each depth; a step down goes one level at most, as in any law."""
    rows: list[Provision] = []
    depth = 0
    for place, wanted in enumerate(depths):
        depth = min(wanted, depth + 1) if rows else 0
        kind = KIND.get(depth, ProvisionKind.POINT)
        rows.append(Provision(f"p{place}", None, kind, str(place), "", "text", depth))
    return Outline(tuple(rows))


DEPTHS = st.lists(st.integers(0, 4), min_size=1, max_size=40)


def below(folds: Folds, row: int) -> range:
    return range(row + 1, folds.end(row))


@given(DEPTHS, st.data())
def test_exactly_what_stands_below_a_folded_row_is_hidden(depths: list[int], data: st.DataObject) -> None:
    folds = Folds(law(depths))
    folds.set(data.draw(st.sets(st.integers(0, len(depths) - 1))))
    under = {row for head in folds.folded for row in below(folds, head)}
    assert {row for row, hidden in enumerate(folds.hidden) if hidden} == under


@given(DEPTHS, st.data())
def test_walking_down_and_up_meets_the_same_rows_and_none_that_is_hidden(
    depths: list[int], data: st.DataObject
) -> None:
    folds = Folds(law(depths))
    folds.set(data.draw(st.sets(st.integers(0, len(depths) - 1))))
    down, row = [], 0
    while row < len(depths):
        down.append(row)
        row = folds.after(row)
    assert down == [row for row, hidden in enumerate(folds.hidden) if not hidden]
    up, row = [], down[-1]
    while row >= 0:
        up.append(row)
        row = folds.before(row)
    assert up == down[::-1]


@given(DEPTHS, st.data())
def test_revealing_a_row_shows_it_and_leaves_other_folds(depths: list[int], data: st.DataObject) -> None:
    folds = Folds(law(depths))
    folds.fold_all()
    before = set(folds.folded)
    row = data.draw(st.integers(0, len(depths) - 1))
    assert folds.shown_for(row) == row or folds.shown_for(row) in before
    folds.reveal(row)
    assert not folds.hidden[row]
    assert folds.folded == {head for head in before if row not in below(folds, head)}


@given(DEPTHS, st.data())
def test_a_point_on_the_screen_never_meets_a_hidden_row(depths: list[int], data: st.DataObject) -> None:
    folds = Folds(law(depths))
    folds.set(data.draw(st.sets(st.integers(0, len(depths) - 1))))
    heights = RowHeights([10] * len(depths))
    heights.hide(folds.hidden)
    whole = heights.top(len(depths))
    assert whole == 10 * folds.hidden.count(0)
    for y in range(-5, whole + 20, 5):
        row = heights.row_at(y)
        assert not folds.hidden[row]
        if 0 <= y < whole:
            assert heights.top(row) <= y < heights.top(row) + 10

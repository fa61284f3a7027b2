"""The table of benchmarks says honestly which goal was missed."""

from __future__ import annotations

import pytest

from tests.benchmarks.row import Row


@pytest.mark.parametrize(
    ("row", "reached"),
    [
        (Row("twice the floor is enough", 20.0, 10.0, goal=2.0), True),
        (Row("above twice the floor", 20.1, 10.0, goal=2.0), False),
        (Row("ten above the floor is enough", 20.0, 10.0, margin=10.0), True),
        (Row("more than ten above the floor", 20.1, 10.0, margin=10.0), False),
    ],
    ids=lambda value: value.name if isinstance(value, Row) else "",
)
def test_a_goal_is_a_multiple_of_the_floor_and_a_margin(row: Row, reached: bool) -> None:
    assert row.reached is reached
    assert ("MISSED" in row.cells()) is not reached

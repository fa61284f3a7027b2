"""A person chooses which numbers are articles; no character is lost and every id stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.label_patterns import numberings, pattern_of
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.renumbering import LADDER, numbered_as

A, S, P = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION, ProvisionKind.POINT
LAW = Outline(
    (
        Provision("c", None, ProvisionKind.CHAPTER, "Chapter 1", "Crimes", "", 0),
        Provision("4", "c", A, "Section 4", "Access", "", 1),
        Provision("4-1", "4", S, "(1)", "", "Whoever enters", 2),
        Provision("4-1-a", "4-1", P, "(a)", "", "a house", 3),
        Provision("5", "c", A, "Section 5", "Data", "Whoever takes", 1),
    )
)


def test_all_that_are_numbered_alike_become_articles_at_once() -> None:
    found = {each.pattern: each for each in numberings(LAW)}
    assert found["section 0"].number == 2
    assert found["section 0"].examples == ("Section 4", "Section 5")
    lower = numbered_as(LAW, "section 0", P).outline
    assert [p.kind for p in lower.provisions if p.label.startswith("Section")] == [P, P]
    raised = numbered_as(lower, "section 0", A).outline
    assert [p.depth for p in raised.provisions if p.label.startswith("Section")] == [1, 1]
    assert raised.by_id["4-1-a"].parent == "4-1"
    assert raised.citation(raised.by_id["4-1-a"]) == "Section 4(1)(a)"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Section 4", "section 12A", True),
        ("(a)", "(b)", True),
        ("(a)", "(1)", False),
        ("§ 202a", "§ 303", True),
        ("Part I", "Part XIV", True),
        ("Part I", "Book I", False),
        ("Статья 159", "Статья 273", True),
        ("المادة 3", "المادة 14", True),
    ],
)
def test_numbers_alike_are_told_from_others(one: str, other: str, same: bool) -> None:
    assert (pattern_of(one) == pattern_of(other)) is same


KINDS = st.sampled_from(list(ProvisionKind))
LABELS = st.sampled_from(["", "(1)", "(2)", "Section 4", "§ 1", "a)", "Part I"])


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.sampled_from(list(ProvisionKind)), LABELS), min_size=1, max_size=14
    ),
    st.lists(st.tuples(LABELS, st.sampled_from(LADDER)), max_size=4),
)
def test_no_provision_is_lost_and_each_stands_after_its_parent(
    rows: list[tuple[int, ProvisionKind, str]], choices: list[tuple[str, ProvisionKind]]
) -> None:
    open_: list[str] = []
    made = []
    for number, (depth, kind, label) in enumerate(rows):
        del open_[depth:]
        parent = open_[-1] if open_ else None
        made.append(Provision(str(number), parent, kind, label, "", f"words {number}", len(open_)))
        open_.append(str(number))
    before = after = Outline(tuple(made))
    for label, level in choices:
        after = numbered_as(after, pattern_of(label), level).outline
    assert [(p.id, p.label, p.text) for p in after.provisions] == [
        (p.id, p.label, p.text) for p in before.provisions
    ]
    for provision in after.provisions:
        assert provision.depth == len(after.ancestors(provision))

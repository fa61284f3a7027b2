"""Provisions are found by the labels that people type, and cited as lawyers cite them."""

from __future__ import annotations

import pytest

from octolegis.domain.law import Outline, Provision, ProvisionKind

A, S, P = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION, ProvisionKind.POINT
LAW = Outline(
    (
        Provision("part", None, ProvisionKind.PART, "Part I", "General", "", 0),
        Provision("1", "part", A, "Section 1", "Title", "", 1),
        Provision("4", "part", A, "Section 4", "Access", "", 1),
        Provision("4-1", "4", S, "(1)", "", "Whoever", 2),
        Provision("4-1-a", "4-1", P, "(a)", "", "enters", 3),
        Provision("5", "part", A, "Section 5", "Data", "", 1),
        Provision("5-1", "5", S, "(1)", "", "Whoever", 2),
        Provision("159", None, A, "Статья 159", "", "", 0),
        Provision("159-6", None, A, "Статья 159⁶", "", "", 0),
    )
)


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Section 4", ["4"]),
        ("4", ["4"]),
        ("sec. 4", ["4"]),
        ("4(1)(a)", ["4-1-a"]),
        ("Section 4(1)", ["4-1"]),
        ("(1)", ["4-1", "5-1"]),
        ("1", ["1"]),
        ("159", ["159"]),
        ("Статья 159⁶", ["159-6"]),
        ("159^6", ["159-6"]),
        ("1596", ["159-6"]),
        ("6", []),
        ("", []),
    ],
)
def test_a_label_finds_its_provisions(label: str, found: list[str]) -> None:
    assert [provision.id for provision in LAW.labelled(label)] == found


def test_a_citation_starts_at_the_article() -> None:
    assert LAW.citation(LAW.by_id["4-1-a"]) == "Section 4(1)(a)"
    assert LAW.path(LAW.by_id["5-1"]) == "Part I > Section 5 > (1)"


def test_the_text_of_an_article_is_that_of_all_below_it() -> None:
    assert LAW.full_text(LAW.by_id["4"]) == "(1) Whoever\n(a) enters"

"""Provisions are recognised in the next version: moved, renumbered, reworded, split, merged, new and gone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.matching_versions import MatchKind, matched

WORDS = [
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "zeta",
    "eta",
    "theta",
    "iota",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "omicron",
    "pi",
    "rho",
    "sigma",
    "tau",
]


def article(id: str, label: str, text: str, heading: str = "") -> Provision:
    return Provision(id, None, ProvisionKind.ARTICLE, label, heading, text, 0)


def said(n: int) -> str:
    """Words that tell the article apart."""
    return " ".join(f"{word}{n}" for word in WORDS)


def law(*rows: Provision) -> Outline:
    return Outline(rows)


OLD = law(*(article(f"o{n}", f"Section {n}", said(n)) for n in range(1, 6)))


def fates(new: Outline) -> dict[tuple[str, ...], tuple[tuple[str, ...], str]]:
    return {match.old: (match.new, match.kind.value) for match in matched(OLD, new)}


def test_an_inserted_article_renumbers_those_after_it() -> None:
    rows = [article("a", "Section 1", said(1)), article("x", "Section 2", "wholly other words of its own")]
    rows += [article(f"n{n}", f"Section {n + 1}", said(n)) for n in range(2, 6)]
    found = fates(law(*rows))
    assert found[("o1",)] == (("a",), "same")
    assert found[()] == (("x",), "new")
    assert [found[(f"o{n}",)] for n in range(2, 6)] == [((f"n{n}",), "renumbered") for n in range(2, 6)]


def test_what_stands_elsewhere_has_moved_and_the_rest_has_not() -> None:
    rows = [article(f"n{n}", f"Section {n}", said(n)) for n in (1, 3, 4, 5, 2)]
    found = fates(law(*rows))
    assert found[("o2",)] == (("n2",), "moved")
    assert {found[(f"o{n}",)][1] for n in (1, 3, 4, 5)} == {"same"}


def test_an_article_reworded_and_one_that_is_gone() -> None:
    words = said(2).split()
    changed = " ".join([*words[:8], *(f"other{n}" for n in range(len(words) - 8))])
    rows = [
        article("n1", "Section 1", said(1)),
        article("n2", "Section 2", changed),
        article("n4", "Section 4", said(4)),
    ]
    found = fates(law(*rows, article("n5", "Section 5", said(5))))
    assert found[("o2",)] == (("n2",), "changed")
    assert found[("o3",)] == ((), "gone")


def test_a_split_and_a_merger_name_all_their_parts() -> None:
    words = said(2).split()
    rows = [
        article("n1", "Section 1", f"{said(1)}"),
        article("n2", "Section 2", " ".join(words[:10])),
        article("n3", "Section 3", " ".join(words[10:])),
        article("n4", "Section 4", f"{said(3)} {said(4)}"),
        article("n5", "Section 5", said(5)),
    ]
    found = {(match.kind, frozenset(match.old), frozenset(match.new)) for match in matched(OLD, law(*rows))}
    assert (MatchKind.SPLIT, frozenset({"o2"}), frozenset({"n2", "n3"})) in found
    assert (MatchKind.MERGED, frozenset({"o3", "o4"}), frozenset({"n4"})) in found


@given(st.permutations(range(1, 6)), st.sets(st.integers(1, 5)), st.integers(0, 3))
def test_each_provision_of_either_version_is_in_exactly_one_match(
    order: list[int], gone: set[int], more: int
) -> None:
    rows = [article(f"n{n}", f"Section {n}", said(n)) for n in order if n not in gone]
    new = law(*rows, *(article(f"x{n}", f"Section 9{n}", f"new words {n}") for n in range(more)))
    matches = matched(OLD, new)
    assert sorted(id for match in matches for id in match.old) == sorted(OLD.by_id)
    assert sorted(id for match in matches for id in match.new) == sorted(new.by_id)
    pairs = {(match.old[0], match.new[0]) for match in matches if match.old and match.new}
    assert pairs == {(f"o{n}", f"n{n}") for n in order if n not in gone}


def test_articles_that_say_the_same_keep_their_neighbours_when_the_numbers_move_on() -> None:
    rows = [(1, said(1)), (2, "Repealed."), (3, said(3)), (4, "Repealed."), (5, said(5)), (6, "Repealed.")]
    old = law(*(article(f"o{n}", f"Section {n}", text) for n, text in rows))
    kept = [row for row in rows if row[0] != 2]
    new = law(*(article(f"n{n}", f"Section {place}", text) for place, (n, text) in enumerate(kept, start=1)))
    pairs = {(match.old, match.new) for match in matched(old, new)}
    assert pairs == {((f"o{n}",), (f"n{n}",)) for n, _ in kept} | {(("o2",), ())}


def test_a_short_article_that_is_gone_was_not_taken_up_by_its_neighbour_that_says_the_same_as_before() -> (
    None
):
    old = law(article("o1", "Section 1", said(1)), article("o2", "Section 2", " ".join(said(1).split()[:4])))
    kinds = {match.old: match.kind for match in matched(old, law(article("n1", "Section 1", said(1))))}
    assert kinds == {("o1",): MatchKind.SAME, ("o2",): MatchKind.GONE}


def test_empty_versions_are_no_trouble() -> None:
    assert matched(law(), law()) == ()
    assert {match.kind for match in matched(OLD, law())} == {MatchKind.GONE}

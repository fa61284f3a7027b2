"""Two language versions of a law are laid side by side, and what does not fit is named."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.aligning import aligned
from octolegis.domain.law import Outline, Provision, ProvisionKind

A, S, P, C = (
    ProvisionKind.ARTICLE,
    ProvisionKind.SUBSECTION,
    ProvisionKind.POINT,
    ProvisionKind.CHAPTER,
)


def law(*rows: tuple[str, str | None, ProvisionKind, str, str]) -> Outline:
    depths: dict[str | None, int] = {None: -1}
    made = []
    for id, parent, kind, label, text in rows:
        depths[id] = depths[parent] + 1
        made.append(Provision(id, parent, kind, label, "", text, depths[id]))
    return Outline(tuple(made))


RUSSIAN = law(
    ("гл", None, C, "Глава 28", ""),
    ("272", "гл", A, "Статья 272", ""),
    ("272-1", "272", S, "1.", "Доступ"),
    ("272-1-а", "272-1", P, "а)", "копирование"),
    ("272-1-б", "272-1", P, "б)", "блокирование"),
    ("272^1", "гл", A, "Статья 272¹", "Данные"),
    ("273", "гл", A, "Статья 273", "Программы"),
)
ENGLISH = law(
    ("c", None, C, "Chapter 28", ""),
    ("a", "c", A, "Article 272", ""),
    ("b", "a", S, "(1)", "Access"),
    ("ba", "b", P, "(a)", "copying"),
    ("bb", "b", P, "(b)", "blocking"),
    ("d", "c", A, "Article 273", "Programs"),
    ("e", "c", A, "Article 274", "Operation"),
)


def test_articles_are_paired_by_number_and_letters_of_another_alphabet_by_their_order() -> None:
    found = aligned(RUSSIAN, ENGLISH)
    assert found.pairs == {
        "гл": "c",
        "272": "a",
        "272-1": "b",
        "272-1-а": "ba",
        "272-1-б": "bb",
        "273": "d",
    }
    assert {"272-1-а", "272-1-б"} >= set(found.by_order)
    assert found.alone == ("272^1",)
    assert found.alone_there == ("e",)


def test_digits_of_another_script_are_the_same_numbers() -> None:
    arabic = law(("1", None, A, "المادة ٣", "نص"), ("2", None, A, "المادة ٤", "نص"))
    english = law(("x", None, A, "Article 2", "t"), ("y", None, A, "Article 3", "t"))
    found = aligned(arabic, english)
    assert found.pairs == {"1": "y"}
    assert (found.alone, found.alone_there) == (("2",), ("x",))


def test_what_a_person_decided_counts_before_the_numbers() -> None:
    found = aligned(RUSSIAN, ENGLISH, {"272^1": "e", "273": "", "gone": "e"})
    assert found.pairs["272^1"] == "e"
    assert "273" not in found.pairs
    assert found.alone == ()
    assert found.alone_there == ("d",)


LABELS = st.sampled_from(["", "Article 1", "Article 2", "Статья 1", "(a)", "а)", "§ 2"])
ROWS = st.lists(st.tuples(st.integers(0, 3), st.sampled_from(list(ProvisionKind)), LABELS), max_size=14)


def tree(rows: list[tuple[int, ProvisionKind, str]]) -> Outline:
    open_: list[str] = []
    made = []
    for number, (depth, kind, label) in enumerate(rows):
        del open_[depth:]
        made.append(
            Provision(str(number), open_[-1] if open_ else None, kind, label, "", "words", len(open_))
        )
        open_.append(str(number))
    return Outline(tuple(made))


@settings(max_examples=80, deadline=None)
@given(ROWS, ROWS)
def test_nothing_is_paired_twice_and_nothing_is_passed_over(
    one: list[tuple[int, ProvisionKind, str]], other: list[tuple[int, ProvisionKind, str]]
) -> None:
    here, there = tree(one), tree(other)
    found = aligned(here, there)
    assert len(set(found.pairs.values())) == len(found.pairs)
    below = {node.id for id in found.alone for node in here.subtree(here.by_id[id])}
    assert set(here.by_id) <= set(found.pairs) | below
    assert set(aligned(here, here).pairs) == set(here.by_id)

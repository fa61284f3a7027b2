"""Two versions of a law are compared provision by provision, by words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from octolegis.domain.comparing import Shown, compared, relied_on, shown
from octolegis.domain.difference import PieceKind
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.mapping import Mapping, Origin
from octolegis.domain.matching_versions import MatchKind

TEXTS = {
    "1": "A person who accesses a computer system without right commits an offence.",
    "2": "Whoever damages, deletes or alters computer data is liable to a fine.",
    "3": "The court may order the forfeiture of any device used for the offence.",
}


def law(prefix: str, texts: dict[str, str]) -> Outline:
    article = ProvisionKind.ARTICLE
    return Outline(
        tuple(
            Provision(f"{prefix}{number}", None, article, f"Section {number}", "", text, 0)
            for number, text in texts.items()
        )
    )


def test_only_the_words_that_differ_are_marked() -> None:
    after = TEXTS | {"2": TEXTS["2"].replace("a fine", "imprisonment")}
    rows = {row.cited: row for row in compared(law("a", TEXTS), law("b", after))}
    row = rows["Section 2"]
    assert row.kind is MatchKind.CHANGED
    assert "".join(p.text for p in row.pieces if p.kind is PieceKind.GONE).strip() == "a fine"
    assert "".join(p.text for p in row.pieces if p.kind is PieceKind.NEW).strip() == "imprisonment"
    assert [row.cited for row in shown(rows.values(), Shown.CHANGED)] == ["Section 2"]


def test_a_new_number_is_no_new_word() -> None:
    after = {"1": "This Act shall be cited as the Computer Act.", "2": TEXTS["1"], "3": TEXTS["2"]}
    rows = {(row.cited, row.cited_after): row.kind for row in compared(law("a", TEXTS), law("b", after))}
    assert rows["Section 1", "Section 2"] is MatchKind.RENUMBERED
    assert rows["", "Section 1"] is MatchKind.NEW
    assert rows["Section 3", ""] is MatchKind.GONE


def test_an_article_of_which_only_a_point_changed_is_not_changed_itself() -> None:
    def article(prefix: str, point: str) -> Outline:
        above = Provision(f"{prefix}1", None, ProvisionKind.ARTICLE, "Section 1", "Access", "Whoever:", 0)
        below = Provision(f"{prefix}2", f"{prefix}1", ProvisionKind.POINT, "(a)", "", point, 1)
        return Outline((above, below))

    rows = compared(article("a", "enters a system;"), article("b", "enters a computer system;"))
    assert [(row.cited, row.kind) for row in rows] == [
        ("Section 1", MatchKind.SAME),
        ("Section 1(a)", MatchKind.CHANGED),
    ]


def test_what_findings_rest_on_is_found_in_either_version() -> None:
    after = {number: f"{text} It is so." for number, text in TEXTS.items() if number != "3"}
    rows = compared(law("a", TEXTS), law("b", after))
    mappings = [
        Mapping("m1", "ets185/2", "new", "b1", came_from=Origin("old", "a1")),
        Mapping("m2", "ets185/6", "old", "a3"),
        Mapping("m3", "ets185/4", "elsewhere", "b2"),
    ]
    found = shown(rows, Shown.RELIED_ON, relied_on(mappings, "old", "new"))
    assert {row.cited for row in found} == {"Section 1", "Section 3"}


@settings(max_examples=40, deadline=None)
@given(st.permutations(list(TEXTS.items())), st.sets(st.sampled_from(list(TEXTS))))
def test_every_provision_of_both_stands_in_one_row_with_all_its_words(
    order: list[tuple[str, str]], gone: set[str]
) -> None:
    old, new = law("a", TEXTS), law("b", {number: text for number, text in order if number not in gone})
    rows = compared(old, new)
    assert sorted(id for row in rows for id in row.old) == sorted(old.by_id)
    assert sorted(id for row in rows for id in row.new) == sorted(new.by_id)
    for row in rows:
        kept = (PieceKind.SAME, PieceKind.GONE)
        assert "".join(piece.text for piece in row.pieces if piece.kind in kept) == row.before

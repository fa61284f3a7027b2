"""Proposed wording is read as drafters write it: whole, as an excerpt, with labels of its own."""

from __future__ import annotations

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.drafting import Insert, Remove, Reword, Step, steps
from octolegis.domain.law import Outline, Provision, ProvisionKind
from octolegis.domain.richtext import rich

ARTICLE, SUBSECTION, POINT = ProvisionKind.ARTICLE, ProvisionKind.SUBSECTION, ProvisionKind.POINT
LAW = Outline(
    (
        Provision("d1", None, ProvisionKind.DIVISION, "Division 1", "Offences", "", 0),
        Provision("s5", "d1", ARTICLE, "5", "Access", "", 1),
        Provision("s5-1", "s5", SUBSECTION, "(1)", "", "A person who accesses a system:", 2),
        Provision("s5-1-a", "s5-1", POINT, "(a)", "", "by force; or", 3),
        Provision("s5-1-b", "s5-1", POINT, "(b)", "", "by deceit.", 3),
        Provision("s5-2", "s5", SUBSECTION, "(2)", "", "The fine is 5 dollars.", 2),
        Provision("s6", "d1", ARTICLE, "6", "Data", "A person who damages data commits an offence.", 1),
    )
)


def done(provision: str, wording: str, kind: AmendmentKind = AmendmentKind.REPLACE) -> tuple[Step, ...]:
    return steps(
        LAW, Amendment("a", "ets185/2", "ana", rich(wording), kind=kind, law="l", provision=provision)
    )


def test_the_own_label_is_no_part_of_the_words() -> None:
    assert done("s5-2", "(2) The fine is 50 dollars.") == (Reword("s5-2", "The fine is 50 dollars."),)
    assert done("s5-2", "The fine is 50 dollars.") == (Reword("s5-2", "The fine is 50 dollars."),)
    assert done("s5-2", "5. (2) The fine is 50 dollars.") == (Reword("s5-2", "The fine is 50 dollars."),)


def test_a_number_above_the_article_is_not_taken_for_a_label() -> None:
    assert done("s5", "(1) Words.")[0] == Reword("s5-1", "Words.")


def test_whole_wording_takes_out_what_it_no_longer_has() -> None:
    assert done("s5-1", "(1) A person who accesses a system:\n(a) by force.") == (
        Reword("s5-1", "A person who accesses a system:"),
        Reword("s5-1-a", "by force."),
        Remove("s5-1-b"),
    )


def test_the_leading_words_alone_leave_the_points() -> None:
    assert done("s5-1", "(1) Anybody who accesses a system:") == (
        Reword("s5-1", "Anybody who accesses a system:"),
    )


def test_an_excerpt_adds_what_is_new_and_keeps_the_rest() -> None:
    (reworded, inserted) = done("s5-1", "(b) by deceit; or\n(c) by chance.")
    assert reworded == Reword("s5-1-b", "by deceit; or")
    assert isinstance(inserted, Insert)
    assert (inserted.after, [(row.label, row.text, row.like) for row in inserted.rows]) == (
        "s5-1-b",
        [("(c)", "by chance.", "s5-1-b")],
    )


def test_a_new_article_is_modelled_on_the_one_before() -> None:
    (step,) = done("s5", "5A. Attempts\n(1) An attempt is an offence.", AmendmentKind.INSERT_AFTER)
    assert isinstance(step, Insert)
    assert [(row.label, row.text, row.like, row.heads) for row in step.rows] == [
        ("5A.", "Attempts", "s5", True),
        ("(1)", "An attempt is an offence.", "s5-1", False),
    ]


def test_a_neighbour_named_in_the_wording_is_reworded_too() -> None:
    assert done("s5-2", "(1) First.\n(2) Second.") == (Reword("s5-1", "First."), Reword("s5-2", "Second."))


def test_a_repeated_heading_is_no_part_of_the_words() -> None:
    assert done("s6", "6. Data\nAnybody who damages data.") == (Reword("s6", "Anybody who damages data."),)


def test_another_heading_before_the_words_becomes_the_heading() -> None:
    assert done("s6", "6. Computer data\nAnybody who damages data.") == (
        Reword("s6", "Computer data", heads=True),
        Reword("s6", "Anybody who damages data."),
    )
    assert done("s5", "5. Illegal access\n(1) Anybody who accesses a system:")[:2] == (
        Reword("s5", "Illegal access", heads=True),
        Reword("s5-1", "Anybody who accesses a system:"),
    )


def test_a_sentence_whole_or_broken_is_no_heading() -> None:
    assert done("s6", "6. Anybody who damages data is guilty.\nThe fine is 5 dollars.") == (
        Reword("s6", "Anybody who damages data is guilty.\nThe fine is 5 dollars."),
    )
    assert done("s6", "6. Anybody who damages data\nshall be fined.") == (
        Reword("s6", "Anybody who damages data\nshall be fined."),
    )


def test_deleting_takes_the_provision_out_whole() -> None:
    assert done("s5-1", "", AmendmentKind.DELETE) == (Remove("s5-1"),)


def test_new_wording_without_a_place_comes_after_the_last_article() -> None:
    (step,) = done("", "7. Devices", AmendmentKind.NEW)
    assert isinstance(step, Insert)
    assert step.after == "s6"


def test_a_provision_that_is_gone_is_not_guessed() -> None:
    assert done("nowhere", "Words.") == ()

"""Searching everything in a case file while one types."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.richtext import rich
from octolegis.domain.text import folded
from octolegis.session.commands import amendments, findings, remarks
from octolegis.session.searching import Everywhere, Found, Group
from octolegis.session.session import Session
from tests.casefiles import case_with_law, key


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened, _ = case_with_law(tmp_path / "case.octolegis")
    now = opened.assessment
    mine = key(opened, "x1/1")
    texts = {"comment": rich("The penalty is too mild."), "recommendation": rich("Raise the Penalty.")}
    opened.do(findings.set_fields(now, mine, {**texts, "internal_note": rich("Ask about penalties")}))
    theirs = FindingKey("other", Basis.IN_FORCE, "x1/1")
    opened.do(findings.set_fields(opened.assessment, theirs, {"internal_note": rich("penal secret")}))
    opened.do(amendments.propose(opened.assessment, mine, rich("is punished with a pénalty")))
    opened.do(remarks.make(opened.assessment, mine, "I doubt this penalty"))
    return opened


def found(session: Session, typed: str) -> dict[str, list[str]]:
    return {each.group.value: [f.text for f in each.found] for each in Everywhere(session).results(typed)}


def test_one_word_is_found_in_every_kind_of_text_but_not_in_the_notes_of_others(session: Session) -> None:
    assert found(session, "penal") == {
        "comments": ["The penalty is too mild."],
        "recommendations": ["Raise the Penalty.", "is punished with a pénalty"],
        "remarks": ["I doubt this penalty"],
        "notes": ["Ask about penalties"],
    }


def test_requirements_and_laws_are_found_by_their_words(session: Session) -> None:
    article = next(session.assessment.instruments[0].articles())
    groups = {each.group: each.found for each in Everywhere(session).results(article.title.split()[0])}
    assert article.id in {each.target for each in groups[Group.REQUIREMENTS]}
    law, outline = next(iter(session.assessment.outlines.items()))
    provision = next(p for p in outline.provisions if len(p.text) > 10)
    word = max(provision.text.split(), key=len).strip(".,;")
    groups = {each.group: each.found for each in Everywhere(session).results(word)}
    assert f"law:{law}#{provision.id}" in {each.target for each in groups[Group.LAW]}


def test_requirements_are_searched_in_the_language_in_which_they_are_shown(session: Session) -> None:
    article = next(session.assessment.instruments[0].articles())
    there = replace(article, title="Accès illégal")
    part = replace(session.assessment.instruments[0].parts[0], articles=(there,))
    shown = replace(session.assessment.instruments[0], parts=(part,))
    everywhere = Everywhere(session, lambda: replace(session.assessment, instruments=(shown,)))
    (results,) = everywhere.results("acces ille")
    assert [(found.target, found.text[:13]) for found in results.found] == [(article.id, "Accès illégal")]


def test_a_part_of_a_word_of_the_law_is_found_where_no_word_begins_so(session: Session) -> None:
    outline = next(iter(session.assessment.outlines.values()))
    word = max((w.strip(".,;()") for p in outline.provisions for w in p.text.split()), key=len)
    inside = word[1:-1]
    groups = {each.group: each.found for each in Everywhere(session).results(inside)}
    assert any(inside.casefold() in each.text.casefold() for each in groups[Group.LAW])


def test_all_words_must_stand_there_in_any_order(session: Session) -> None:
    assert found(session, "mild penalty") == {"comments": ["The penalty is too mild."]}
    assert found(session, "mild raise") == {}
    assert found(session, "  ") == {}


def test_what_was_changed_or_undone_is_searched_as_it_stands(session: Session) -> None:
    everywhere = Everywhere(session)
    assert everywhere.results("mild")
    session.do(findings.set_fields(session.assessment, key(session, "x1/1"), {"comment": rich("Harsh")}))
    assert not everywhere.results("mild")
    session.undo()
    assert everywhere.results("mild")


def test_a_find_says_which_text_of_which_finding_it_is(session: Session) -> None:
    (results,) = Everywhere(session).results("raise")
    (one,) = results.found
    assert (one.target, one.field, one.basis) == ("x1/1", "recommendation", Basis.AS_DRAFTED)


def test_long_texts_begin_shortly_before_the_word_and_mark_it(session: Session) -> None:
    text = "word " * 200 + "needle " + "word " * 200
    session.do(findings.set_fields(session.assessment, key(session, "x1/1"), {"comment": rich(text)}))
    one = Everywhere(session).results("NEEDLE")[0].found[0]
    assert one.text.startswith("…word")
    assert len(one.text) < 320
    assert _marked(one) == ["needle"]


def test_only_the_first_are_given_and_all_are_counted(session: Session) -> None:
    for number in range(30):
        theirs = FindingKey(f"a{number}", Basis.AS_DRAFTED, "x1/1")
        session.do(findings.set_fields(session.assessment, theirs, {"comment": rich("Haystack")}))
    (results,) = Everywhere(session).results("haystack", limit=5)
    assert (len(results.found), results.total) == (5, 30)


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


def _marked(one: Found) -> list[str]:
    return [one.text[start:end] for start, end in one.marks]

"""Decisions on suggestions are events of the case file, and the search learns from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from octolegis.checklists import library
from octolegis.domain.errors import InputError
from octolegis.session.commands import mappings, particulars, suggestions
from octolegis.session.session import Session, create_case, open_case
from octolegis.session.starting import join
from octolegis.session.suggesting import Suggester, suggested
from tests.suggest.small_laws import ENGLISH, outline
from tests.ui.conftest import add_law

ACCESS = ("law1", "p2")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = create_case(tmp_path / "case.octolegis")
    author = join(session)
    for id in ("ets185", "un"):
        session.do(particulars.add_instrument(session.assessment, author, library.shipped(id)))
    add_law(session, outline(ENGLISH))
    return session


def test_a_rejection_is_kept_undone_and_restored(session: Session) -> None:
    me = session.profile.author
    session.do(suggestions.reject(session.assessment, me, "ets185/2", ACCESS))
    path = session.path
    session.close()
    again = open_case(path)
    suggester = Suggester()
    assert ACCESS not in _places(suggester, again, "ets185/2")
    assert ACCESS in _places(suggester, again, "un/7")
    again.do(suggestions.restore(again.assessment, me, next(iter(again.assessment.rejections))))
    assert _places(suggester, again, "ets185/2")[0] == ACCESS
    again.close()


def test_an_accepted_mapping_proposes_the_same_provision_for_the_counterpart(session: Session) -> None:
    me = session.profile.author
    theft = ("law1", "p1")
    session.do(mappings.add(session.assessment, me, "ets185/2", theft))
    assert _places(Suggester(), session, "un/7")[0] == theft
    session.close()


def test_a_requirement_is_led_to_the_provisions_of_its_article(session: Session) -> None:
    some = next(iter(library.shipped("ets185").article_by_id["ets185/4"].requirements)).id
    first = Suggester().for_target(session.frozen(), some)[0]
    assert (first.target, first.provision) == (some, "p3")
    session.close()


def test_an_unknown_target_is_refused_and_an_empty_term_changes_nothing(session: Session) -> None:
    with pytest.raises(InputError):
        suggested(session.frozen(), "ets185/999")
    empty = suggestions.add_term(session.assessment, session.profile.author, "ets185/2", "en", "  ")
    assert session.do(empty) == frozenset()
    session.close()


def test_a_search_term_is_taken_back(session: Session) -> None:
    me = session.profile.author
    session.do(suggestions.add_term(session.assessment, me, "ets185/2:access", "en", "costs of  proceedings"))
    term = next(iter(session.assessment.search_terms.values()))
    assert (term.target, term.words) == ("ets185/2", "costs of proceedings")
    assert ("law1", "p6") in _places(Suggester(), session, "ets185/2")
    session.do(suggestions.remove_term(session.assessment, me, term.id))
    assert session.assessment.search_terms == {}
    session.close()


def _places(suggester: Suggester, session: Session, target: str) -> list[tuple[str, str]]:
    return [(each.law, each.provision) for each in suggester.for_target(session.frozen(), target)]

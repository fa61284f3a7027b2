"""A finding goes to what corresponds in another instrument: seen before, never over what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Flag, Rating, ReasonCode
from octolegis.domain.richtext import rich
from octolegis.session import carrying
from octolegis.session.commands import amendments, findings, mappings, particulars
from octolegis.session.commands.carrying import Carriage, Fate, carry
from octolegis.session.session import Session
from octolegis.wording import wording
from tests.casefiles import case_with_law, key


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened, _ = case_with_law(tmp_path / "case.octolegis", checklist=shipped("ets185"))
    for id in ("un", "ets189", "cets201"):
        opened.do(particulars.add_instrument(opened.assessment, opened.profile.author, shipped(id)))
    yield opened
    opened.close()


def said(session: Session, target: str, **fields: findings.FindingValue) -> FindingKey:
    of = key(session, target)
    session.do(findings.set_fields(session.assessment, of, fields))
    return of


def relied_on(session: Session, target: str, provision: str) -> None:
    law = next(iter(session.assessment.laws))
    session.do(mappings.add(session.assessment, session.profile.author, target, (law, provision)))


def fates(carriage: Carriage, step: int = 0) -> dict[str, Fate]:
    return {field.name: field.fate for field in carriage.steps[step].fields}


def test_where_both_ask_the_same_the_rating_goes_along_with_texts_flags_and_provisions(
    session: Session,
) -> None:
    of = said(
        session,
        "ets185/2",
        rating=Rating.PARTLY,
        reason=rich("No intent"),
        comment=rich("Section 4"),
        recommendation=rich("Add intent"),
        addressee="Ministry",
        internal_note=rich("Ask"),
        **{"flag.excess": True},
    )
    relied_on(session, "ets185/2", "p2")
    carriage = carrying.preview(session.assessment, of, "un/7")
    assert set(fates(carriage).values()) == {Fate.SET}
    session.do(carry(session.assessment, carriage))
    there = session.assessment.findings[key(session, "un/7")]
    assert (there.rating, there.reason.plain, there.comment.plain) == (
        Rating.PARTLY,
        "No intent",
        "Section 4",
    )
    assert (there.recommendation.plain, there.addressee, there.flags) == (
        "Add intent",
        "Ministry",
        frozenset({Flag.EXCESS}),
    )
    assert not there.internal_note
    assert [m.provision for m in session.assessment.mappings_by_target["un/7"]] == ["p2"]
    assert len(session.assessment.mappings_by_target["ets185/2"]) == 1


def test_the_way_back_carries_too(session: Session) -> None:
    of = said(session, "un/7", rating=Rating.FULLY)
    session.do(carry(session.assessment, carrying.preview(session.assessment, of, "ets185/2")))
    assert session.assessment.findings[key(session, "ets185/2")].rating is Rating.FULLY


@pytest.mark.parametrize(
    ("origin", "target"), [("ets185/6", "un/11"), ("un/11", "ets185/6"), ("ets185/9", "cets201/18")]
)
def test_where_they_do_not_ask_the_same_only_texts_and_provisions_go(
    session: Session, origin: str, target: str
) -> None:
    of = said(
        session,
        origin,
        rating=Rating.FULLY,
        reason=rich("Why"),
        comment=rich("Words"),
        **{"flag.safeguard": True},
    )
    relied_on(session, origin, "p1")
    carriage = carrying.preview(session.assessment, of, target)
    assert fates(carriage) == {
        "comment": Fate.SET,
        "rating": Fate.RE_JUDGE,
        "reason": Fate.RE_JUDGE,
        "flag.safeguard": Fate.RE_JUDGE,
    }
    session.do(carry(session.assessment, carriage))
    there = session.assessment.findings[key(session, target)]
    assert (there.rating, there.comment.plain, there.flags) == (Rating.NOT_ASSESSED, "Words", frozenset())
    assert target in session.assessment.mappings_by_target


def test_what_the_target_asks_more_is_named(session: Session) -> None:
    of = said(session, "ets185/6", comment=rich("Words"))
    carriage = carrying.preview(session.assessment, of, "un/11")
    assert "un/11.1.a:obtaining" in [each.id for each in carriage.asked_anew]


def test_no_rating_goes_to_an_equivalent_article_of_which_something_mandatory_was_never_asked(
    session: Session,
) -> None:
    of = said(session, "un/25", rating=Rating.FULLY)
    carriage = carrying.preview(session.assessment, of, "ets185/16")
    assert fates(carriage) == {"rating": Fate.RE_JUDGE}
    assert "ets185/16.2:integrity" in [each.id for each in carriage.asked_anew]
    back = said(session, "ets185/16", rating=Rating.FULLY)
    assert fates(carrying.preview(session.assessment, back, "un/25")) == {"rating": Fate.SAME}


@pytest.mark.parametrize(
    "code", [ReasonCode.RESERVATION, ReasonCode.DIRECT_APPLICATION, ReasonCode.OPTION_NOT_USED]
)
def test_a_rating_that_rests_on_what_the_state_did_under_one_treaty_is_never_carried(
    session: Session, code: ReasonCode
) -> None:
    of = said(session, "ets185/2", rating=Rating.FULLY, reason_code=code)
    carriage = carrying.preview(session.assessment, of, "un/7")
    assert set(fates(carriage).values()) == {Fate.RE_JUDGE}
    assert carriage.is_idle


def test_a_judgement_that_stands_at_the_target_stays_and_the_preview_says_so(session: Session) -> None:
    of = said(session, "ets185/2", rating=Rating.PARTLY, comment=rich("Mine"), addressee="Ministry")
    said(session, "un/7", rating=Rating.FULLY, comment=rich("Stands"))
    carriage = carrying.preview(session.assessment, of, "un/7")
    assert fates(carriage) == {"comment": Fate.KEPT, "addressee": Fate.SET, "rating": Fate.KEPT}
    assert [f.old for f in carriage.steps[0].fields if f.name == "rating"] == [Rating.FULLY]
    session.do(carry(session.assessment, carriage))
    there = session.assessment.findings[key(session, "un/7")]
    assert (there.rating, there.comment.plain, there.addressee) == (Rating.FULLY, "Stands", "Ministry")


def test_it_gives_way_only_when_that_is_asked_for_and_undo_brings_it_back(session: Session) -> None:
    of = said(session, "ets185/2", rating=Rating.PARTLY, comment=rich("Mine"))
    said(session, "un/7", rating=Rating.FULLY, comment=rich("Stands"))
    before = session.assessment
    session.do(carry(before, carrying.preview(before, of, "un/7", over=True)))
    there = session.assessment.findings[key(session, "un/7")]
    assert (there.rating, there.comment.plain) == (Rating.PARTLY, "Mine")
    assert session.undo_name is not None
    assert wording().say(session.undo_name) == "finding carried from ETS 185 2 to UN 7"
    session.undo()
    assert session.assessment.findings == before.findings


def test_an_article_takes_its_requirements_along_and_joins_what_is_one_there(session: Session) -> None:
    said(session, "ets185/2:access", rating=Rating.FULLY, comment=rich("Accesses"))
    said(session, "ets185/2:system-or-part", comment=rich("Any system"))
    said(session, "ets185/2:without-right", rating=Rating.NOT)
    relied_on(session, "ets185/2:access", "p1")
    relied_on(session, "ets185/2:system-or-part", "p1")
    carriage = carrying.preview(session.assessment, key(session, "ets185/2"), "un/7")
    session.do(carry(session.assessment, carriage))
    now = session.assessment
    joined = now.findings[key(session, "un/7.1:access")]
    assert (joined.rating, joined.comment.plain) == (Rating.NOT_ASSESSED, "Accesses\nAny system")
    assert len(now.mappings_by_target["un/7.1:access"]) == 1
    assert now.findings[key(session, "un/7.1:without-right")].rating is Rating.NOT
    session.undo()
    assert key(session, "un/7.1:access") not in session.assessment.findings


def test_what_was_judged_and_leads_nowhere_stays_and_is_named(session: Session) -> None:
    said(session, "ets185/7", rating=Rating.FULLY)
    said(session, "ets185/7:readability-irrelevant", rating=Rating.FULLY)
    session.do(amendments.propose(session.assessment, key(session, "ets185/7"), rich("Shall")))
    carriage = carrying.preview(session.assessment, key(session, "ets185/7"), "un/12")
    assert [each.id for each in carriage.left] == ["ets185/7:readability-irrelevant"]
    assert carriage.wordings == 1


def test_carrying_twice_changes_nothing_more(session: Session) -> None:
    of = said(session, "ets185/2", rating=Rating.PARTLY, comment=rich("Mine"))
    relied_on(session, "ets185/2", "p1")
    session.do(carry(session.assessment, carrying.preview(session.assessment, of, "un/7")))
    again = carrying.preview(session.assessment, of, "un/7")
    assert again.is_idle
    assert session.do(carry(session.assessment, again)) == frozenset()


def test_an_article_may_lead_to_one_requirement(session: Session) -> None:
    of = said(session, "ets185/12", rating=Rating.FULLY, comment=rich("Section 9"))
    carriage = carrying.preview(session.assessment, of, "ets189/8.1:legal-persons")
    assert (len(carriage.steps), carriage.asked_anew, carriage.left) == (1, (), ())


@pytest.mark.parametrize(
    ("origin", "target", "sentence"),
    [
        ("ets185/2", "un/8", "no link from ets185/2 to un/8"),
        ("ets185/2", "cets224/7", "no article, requirement or provision “cets224/7”"),
        ("ets185/2", "un/7", "Nothing was said on ETS 185 2"),
    ],
)
def test_what_cannot_be_carried_is_refused_in_a_sentence(
    session: Session, origin: str, target: str, sentence: str
) -> None:
    with pytest.raises(InputError) as refused:
        carrying.preview(session.assessment, key(session, origin), target)
    assert sentence in wording().say(refused.value.message)


def test_another_basis_and_another_expert_are_left_alone(session: Session) -> None:
    said(session, "ets185/2", rating=Rating.PARTLY)
    in_force = FindingKey(session.profile.author, Basis.IN_FORCE, "ets185/2")
    with pytest.raises(InputError):
        carrying.preview(session.assessment, in_force, "un/7")

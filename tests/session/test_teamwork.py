"""Assignments, adopted findings, sign-off and blind mode: what the lead decides, and what then holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from octolegis.domain.amendment import Amendment, AmendmentKind
from octolegis.domain.assessment import Assessment, Author
from octolegis.domain.blind import record_is_hidden, seen_by
from octolegis.domain.board import board
from octolegis.domain.errors import InputError
from octolegis.domain.event import Change
from octolegis.domain.finding import Basis, FindingKey, Rating, WorkStatus
from octolegis.domain.meeting import ItemKey, Meeting, Subject, Verdict
from octolegis.domain.message import message
from octolegis.domain.position import Position
from octolegis.domain.richtext import rich
from octolegis.reports.json_export import assessment_json
from octolegis.session import profile as profiles
from octolegis.session import upgrading
from octolegis.session.commands import (
    amendments,
    findings,
    meetings,
    particulars,
    positions,
    remarks,
    teamwork,
)
from octolegis.session.commands.amendments import Place
from octolegis.session.history import history
from octolegis.session.session import Session, open_case
from tests.casefiles import case, key

EVA = "e" * 32


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    session = case(tmp_path / "case.octolegis")
    session.do(particulars.add_author(session.assessment, Author(EVA, "Eva", "Ministry")))
    yield session
    session.close()


def article(session: Session) -> str:
    return next(a.id for a in session.assessment.instruments[0].articles() if a.assessable and a.requirements)


def requirement(session: Session) -> str:
    found = session.assessment.article(article(session))
    assert found is not None
    return found.requirements[0].id


def eva(session: Session) -> FindingKey:
    return FindingKey(EVA, Basis.AS_DRAFTED, requirement(session))


def judge(session: Session, on: FindingKey, **fields: findings.FindingValue) -> None:
    session.do(findings.set_fields(session.assessment, on, dict(fields)))


def me(session: Session) -> str:
    return session.profile.author


def as_eva(session: Session) -> Session:
    """The same file on Eva's machine."""
    path = session.path
    session.close()
    return open_case(path, replace(profiles.load(), author=EVA, name="Eva", device="d" * 32))


def test_an_adopted_finding_counts_and_its_author_keeps_hers(session: Session) -> None:
    mine, hers = key(session, requirement(session)), eva(session)
    judge(session, mine, rating=Rating.FULLY, comment=rich("Mine"), addressee="Police")
    judge(
        session, hers, rating=Rating.PARTLY, recommendation=rich("Add intent"), internal_note=rich("Private")
    )
    session.do(amendments.propose(session.assessment, hers, rich("Whoever intentionally")))
    session.do(teamwork.adopt(session.assessment, me(session), hers))
    now = session.assessment
    counting = now.consolidated(Basis.AS_DRAFTED, mine.target)
    assert counting is not None
    assert (counting.key, counting.rating, counting.recommendation.plain) == (
        mine,
        Rating.PARTLY,
        "Add intent",
    )
    assert (counting.comment.plain, counting.addressee, counting.internal_note.plain) == ("", "", "")
    assert now.findings[hers].rating is Rating.PARTLY
    assert {each.author for each in now.amendments_by_target[mine.target]} == {me(session), EVA}
    session.undo()
    assert session.assessment.findings[mine].comment.plain == "Mine"
    assert len(session.assessment.amendments) == 1


def test_only_the_lead_decides(session: Session) -> None:
    judge(session, eva(session), rating=Rating.PARTLY)
    now = session.assessment
    acts: list[Callable[[], object]] = [
        lambda: teamwork.adopt(now, EVA, key(session, requirement(session))),
        lambda: teamwork.sign_off(now, EVA, eva(session)),
        lambda: teamwork.assign(now, EVA, EVA, [article(session)]),
        lambda: teamwork.set_blind(now, EVA, blind=True),
    ]
    for act in acts:
        with pytest.raises(InputError) as refused:
            act()
        assert refused.value.message.id == "error.lead_only"


def test_what_is_signed_off_is_edited_by_nobody_until_it_is_unlocked(session: Session) -> None:
    hers = eva(session)
    judge(session, hers, rating=Rating.PARTLY)
    session.do(teamwork.sign_off(session.assessment, me(session), hers))
    now = session.assessment
    acts: list[Callable[[], object]] = [
        lambda: findings.rate(now, hers, Rating.FULLY),
        lambda: amendments.propose(now, hers, rich("Other words")),
        lambda: amendments.add(now, hers, rich("More words"), Place(AmendmentKind.NEW, "", "")),
    ]
    for act in acts:
        with pytest.raises(InputError) as refused:
            act()
        assert refused.value.message.id == "error.signed_off"
    session.do(teamwork.unlock(now, me(session), hers))
    judge(session, hers, rating=Rating.FULLY)
    assert session.assessment.findings[hers].rating is Rating.FULLY
    told = [
        session_entry.name.id for session_entry in history(session) if session_entry.record[:7] == "signoff"
    ]
    assert {"change.team.signed_off", "change.team.unlocked"} <= set(told)


def test_undo_does_not_reach_behind_a_sign_off_made_elsewhere(session: Session) -> None:
    hers, lead = eva(session), me(session)
    theirs = as_eva(session)
    judge(theirs, hers, rating=Rating.PARTLY)
    path = theirs.path
    theirs.close()
    with_lead = open_case(path)
    with_lead.do(teamwork.sign_off(with_lead.assessment, lead, hers))
    again = as_eva(with_lead)
    with pytest.raises(InputError) as refused:
        again.undo()
    assert refused.value.message.id == "error.signed_off"
    assert again.assessment.findings[hers].rating is Rating.PARTLY
    again.close()


def test_what_is_signed_off_stays_so_where_an_upgrade_brings_it(session: Session) -> None:
    hers = eva(session)
    there = hers._replace(target=article(session))
    judge(session, hers, rating=Rating.PARTLY)
    session.do(teamwork.sign_off(session.assessment, me(session), hers))
    edits = findings.moved(session.assessment, hers, there)
    session.do(Change(message("change.reviewed", target="x"), tuple(edits), me(session)))
    now = session.assessment
    assert (now.is_locked(hers), now.is_locked(there)) == (False, True)
    assert now.findings[there].rating is Rating.PARTLY


def test_a_decision_does_not_change_words_that_are_signed_off(session: Session) -> None:
    mine = key(session, requirement(session))
    judge(session, mine, rating=Rating.PARTLY, recommendation=rich("Add intent"))
    held = meetings.hold(session.assessment, me(session), Meeting("m", "2026-11-26"))
    session.do(held)
    session.do(teamwork.sign_off(session.assessment, me(session), mine))
    item = ItemKey(Subject.RECOMMENDATION, mine.author, mine.basis, mine.target)
    with pytest.raises(InputError) as refused:
        meetings.decide(
            session.assessment, me(session), "m", item, meetings.Ruling(Verdict.REWORDED, rich("Other"))
        )
    assert refused.value.message.id == "error.signed_off"
    accepted = meetings.Ruling(Verdict.ACCEPTED)
    assert session.do(meetings.decide(session.assessment, me(session), "m", item, accepted))


def test_a_sign_off_is_undone_as_one(session: Session) -> None:
    judge(session, eva(session), rating=Rating.PARTLY)
    session.do(teamwork.sign_off(session.assessment, me(session), eva(session)))
    session.undo()
    assert not session.assessment.is_locked(eva(session))
    session.redo()
    assert session.assessment.is_locked(eva(session))


def test_nothing_is_signed_off_where_nothing_was_found(session: Session) -> None:
    with pytest.raises(InputError) as refused:
        teamwork.sign_off(session.assessment, me(session), eva(session))
    assert refused.value.message.id == "error.nothing_to_sign_off"


def test_the_board_counts_what_is_done_and_what_is_overdue(session: Session) -> None:
    on = article(session)
    session.do(teamwork.assign(session.assessment, me(session), EVA, [on], "2026-11-20"))
    judge(session, eva(session), work_status=WorkStatus.DONE, rating=Rating.FULLY)
    (line,) = board(session.assessment, Basis.AS_DRAFTED, date(2026, 11, 21))
    found = session.assessment.article(on)
    assert found is not None
    left = len(found.requirements) - 1
    assert (line.author, line.count(WorkStatus.DONE), line.count(WorkStatus.TO_DO)) == (EVA, 1, left)
    assert line.overdue == (1 if left else 0)
    (line,) = board(session.assessment, Basis.AS_DRAFTED, date(2026, 11, 20))
    assert line.overdue == 0
    session.do(teamwork.take_back(session.assessment, me(session), EVA, [on]))
    assert board(session.assessment, Basis.AS_DRAFTED, date(2026, 11, 21)) == []
    session.do(teamwork.assign(session.assessment, me(session), EVA, [on], "2026-12-01"))
    assert board(session.assessment, Basis.AS_DRAFTED, date(2026, 11, 21))[0].tasks[0].due == "2026-12-01"


def test_an_article_is_given_to_somebody_by_a_day_that_there_is(session: Session) -> None:
    for to, on, due, error in (
        ("nobody", article(session), "", "error.unknown_author"),
        (EVA, requirement(session), "", "error.unknown_target"),
        (EVA, article(session), "tomorrow", "error.date"),
    ):
        with pytest.raises(InputError) as refused:
            teamwork.assign(session.assessment, me(session), to, [on], due)
        assert refused.value.message.id == error


def test_in_blind_mode_an_expert_sees_her_own_findings_only_until_the_lead_opens_them(
    session: Session,
) -> None:
    mine, hers, lead = key(session, requirement(session)), eva(session), me(session)
    judge(session, mine, rating=Rating.FULLY, comment=rich("Secret of the lead"))
    session.do(amendments.propose(session.assessment, mine, rich("Secret wording")))
    session.do(remarks.make(session.assessment, mine, "Please look at intent"))
    judge(session, hers, rating=Rating.PARTLY)
    session.do(teamwork.set_blind(session.assessment, lead, blind=True))
    assert len(session.assessment.findings) == 2
    path = session.path
    blind = as_eva(session)
    assert set(blind.assessment.findings) == {hers}
    assert not blind.assessment.amendments
    assert [each.text for each in blind.assessment.remarks.values()] == ["Please look at intent"]
    assert not [entry for entry in history(blind) if "Secret" in str(entry.value)]
    assert "Secret" not in str(assessment_json(blind.frozen()))
    assert record_is_hidden(blind.assessment, EVA, findings.record_id(mine), lambda _: {})
    assert not record_is_hidden(blind.assessment, EVA, findings.record_id(hers), lambda _: {})
    for writer, hidden in ((EVA, False), (lead, True), ("", True)):
        assert record_is_hidden(blind.assessment, EVA, "amendment:emptied", lambda _: {}, writer) is hidden
    blind.close()
    with_lead = open_case(path)
    with_lead.do(teamwork.set_blind(with_lead.assessment, lead, blind=False))
    opened = as_eva(with_lead)
    assert set(opened.assessment.findings) == {mine, hers}
    opened.close()


def test_in_blind_mode_what_was_decided_and_answered_on_hidden_findings_is_hidden(session: Session) -> None:
    lead, mine, hers = me(session), key(session, requirement(session)), eva(session)
    session.do(meetings.hold(session.assessment, lead, Meeting("m1", "2026-05-01")))
    answered: list[str] = []
    for each, words in ((mine, "Secret"), (hers, "Open")):
        judge(session, each, recommendation=rich(f"{words} recommendation"))
        session.do(amendments.propose(session.assessment, each, rich(f"{words} wording")))
        item = ItemKey(Subject.RECOMMENDATION, each.author, each.basis, each.target)
        ruling = meetings.Ruling(Verdict.DEFERRED, reason=f"{words} ruling")
        session.do(meetings.decide(session.assessment, lead, "m1", item, ruling))
        proposed = next(id for id, a in session.assessment.amendments.items() if a.author == each.author)
        for subject in (findings.record_id(each), f"amendment:{proposed}"):
            position = Position("", subject, reason=rich(f"{words} answer"))
            session.do(positions.take(session.assessment, lead, position))
            answered.append(subject)
    undone = Position("", answered[0], 2, reason=rich("Secret and undone"))
    session.do(positions.take(session.assessment, lead, undone))
    session.undo()
    session.do(positions.take_out(session.assessment, lead, answered[1], 1))
    session.do(teamwork.set_blind(session.assessment, lead, blind=True))
    blind = as_eva(session)
    now = blind.assessment
    assert [each.reason for each in now.decisions.values()] == ["Open ruling"]
    assert {each.subject for each in now.positions.values()} == set(answered[2:])
    log = str([(each.event.value, each.before) for each in blind.told_events()])
    assert "Open recommendation" in log
    assert "Open answer" in log
    for told in (log, str(assessment_json(blind.frozen())), str(history(blind))):
        assert "Secret" not in told
    blind.close()


def test_what_others_were_typing_waits_for_them_unread(session: Session) -> None:
    mine, hers = key(session, requirement(session)), eva(session)
    remark = f"remark-draft:{me(session)}:as-drafted:{mine.target}"
    minutes = f"decision-draft:m1:recommendation:{me(session)}:as-drafted:{mine.target}"
    for record in (findings.record_id(mine), findings.record_id(hers), remark, minutes):
        session.keep_draft(record, "comment", "Half a thought")
    with_eva = as_eva(session)
    assert {record for record, _, _ in with_eva.drafts()} == {findings.record_id(hers), minutes}
    with_eva.close()
    with_lead = open_case(with_eva.path)
    assert {record for record, _, _ in with_lead.drafts()} == {findings.record_id(mine), remark, minutes}
    with_lead.do(teamwork.set_blind(with_lead.assessment, me(with_lead), blind=True))
    blind = as_eva(with_lead)
    assert {record for record, _, _ in blind.drafts()} == {findings.record_id(hers)}
    blind.close()


def test_in_blind_mode_no_conflict_of_others_is_told() -> None:
    theirs = Amendment("a1", "x/1", "lead", rich("Words"))
    whole = Assessment(
        authors={"lead": Author("lead", "Lead", role="lead"), EVA: Author(EVA, "Eva")},
        amendments={"a1": theirs},
        conflicts=(
            ("amendment:a1", "wording"),
            ("finding:lead:as-drafted:x/1", "rating"),
            (f"finding:{EVA}:as-drafted:x/1", "rating"),
        ),
        blind=True,
    )
    assert seen_by(whole, EVA).conflicts == ((f"finding:{EVA}:as-drafted:x/1", "rating"),)
    assert seen_by(whole, "lead") == whole


def test_in_blind_mode_only_the_lead_brings_what_moves_findings(session: Session) -> None:
    session.do(teamwork.set_blind(session.assessment, me(session), blind=True))
    upgrading.take(session, [])
    blind = as_eva(session)
    with pytest.raises(InputError) as refused:
        upgrading.take(blind, [])
    assert refused.value.message.id == "error.blind_carries_not"
    blind.close()

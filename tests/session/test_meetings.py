"""Sessions of the working group: the agenda, decisions, and what follows for the proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from octolegis.domain.agenda import agenda, decided_in, last_meeting, latest
from octolegis.domain.amendment import AmendmentStatus
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.meeting import ItemKey, Meeting, Subject, Verdict
from octolegis.domain.richtext import rich
from octolegis.session.commands import amendments, findings, mappings, meetings, remarks
from octolegis.session.commands.meetings import Ruling
from octolegis.session.history import Wanted, history, is_worth_reading
from octolegis.session.session import Session, open_case
from tests.casefiles import case_with_law, key

BASIS = Basis.AS_DRAFTED


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A recommendation and a proposed wording on the first article, which rests on section 2."""
    opened, law = case_with_law(tmp_path / "case.octolegis")
    me = key(opened, "x1/1")
    opened.do(mappings.add(opened.assessment, me.author, "x1/1", (law, "p2"), None))
    said: dict[str, findings.FindingValue] = {"recommendation": rich("Widen it.")}
    opened.do(findings.set_fields(opened.assessment, me, said))
    opened.do(amendments.propose(opened.assessment, me, rich("A wider offence.")))
    opened.do(
        meetings.hold(opened.assessment, me.author, Meeting("m1", "2026-11-26", present=("Ana", "Ion")))
    )
    return opened


def items(session: Session) -> list[ItemKey]:
    return [item.key for item in agenda(session.assessment, BASIS)]


def decide(session: Session, item: ItemKey, ruling: Ruling, meeting: str = "m1", author: str = "") -> None:
    who = author or session.profile.author
    session.do(meetings.decide(session.assessment, who, meeting, item, ruling))


def test_the_agenda_lays_each_proposal_beside_the_law(session: Session) -> None:
    recommendation, wording = agenda(session.assessment, BASIS)
    assert recommendation.key.subject is Subject.RECOMMENDATION
    assert [passage.citation for passage in recommendation.current] == ["Section 2"]
    assert wording.key.subject is Subject.WORDING
    assert wording.proposed.plain == "A wider offence."
    assert wording.current_text.endswith("commits an offence. 2")
    assert agenda(session.assessment, Basis.IN_FORCE) == []


def test_accepted_and_rejected_wording_takes_its_status(session: Session) -> None:
    wording = items(session)[1]
    decide(session, wording, Ruling(Verdict.ACCEPTED))
    (amendment,) = session.assessment.amendments.values()
    assert amendment.status is AmendmentStatus.ACCEPTED
    decide(session, wording, Ruling(Verdict.REJECTED, reason=" Not needed. "))
    (amendment,) = session.assessment.amendments.values()
    assert amendment.status is AmendmentStatus.REJECTED
    (decision,) = session.assessment.decisions.values()
    assert (decision.verdict, decision.reason) == (Verdict.REJECTED, "Not needed.")
    session.undo()
    assert next(iter(session.assessment.decisions.values())).verdict is Verdict.ACCEPTED


def test_the_words_agreed_take_the_place_of_ones_own_and_what_was_put_stays_known(session: Session) -> None:
    recommendation, wording = items(session)
    decide(session, wording, Ruling(Verdict.REWORDED, rich("A narrower offence.")))
    decide(session, recommendation, Ruling(Verdict.REWORDED, rich("Widen it a little.")))
    (amendment,) = session.assessment.amendments.values()
    assert amendment.wording.plain == "A narrower offence."
    assert session.assessment.findings[key(session, "x1/1")].recommendation.plain == "Widen it a little."
    decision = latest(session.assessment, wording)
    assert decision is not None
    assert (decision.before.plain, decision.agreed.plain) == ("A wider offence.", "A narrower offence.")
    decide(session, wording, Ruling(Verdict.ACCEPTED))
    (amendment,) = session.assessment.amendments.values()
    assert amendment.wording.plain == "A wider offence."


def test_what_its_author_edited_since_is_not_set_back_by_accepting(session: Session) -> None:
    wording = items(session)[1]
    decide(session, wording, Ruling(Verdict.ACCEPTED))
    session.do(amendments.propose(session.assessment, key(session, "x1/1"), rich("A better offence.")))
    decide(session, wording, Ruling(Verdict.ACCEPTED))
    (amendment,) = session.assessment.amendments.values()
    assert amendment.wording.plain == "A better offence."


def test_the_words_of_another_expert_stay_beside_those_agreed(session: Session) -> None:
    recommendation = items(session)[0]
    decide(session, recommendation, Ruling(Verdict.REWORDED, rich("Ours.")), author="ana")
    assert session.assessment.findings[key(session, "x1/1")].recommendation.plain == "Widen it."
    decision = latest(session.assessment, recommendation)
    assert decision is not None
    assert decision.agreed.plain == "Ours."


def test_the_last_session_counts_and_each_keeps_its_own(session: Session) -> None:
    recommendation = items(session)[0]
    me = session.profile.author
    session.do(meetings.hold(session.assessment, me, Meeting("m2", "2026-12-10")))
    decide(session, recommendation, Ruling(Verdict.DEFERRED))
    decide(session, recommendation, Ruling(Verdict.ACCEPTED), meeting="m2")
    decision = latest(session.assessment, recommendation)
    assert decision is not None
    assert decision.verdict is Verdict.ACCEPTED
    assert decided_in(session.assessment, "m1")[recommendation].verdict is Verdict.DEFERRED
    found = last_meeting(session.assessment)
    assert found is not None
    assert found.id == "m2"


def test_sessions_survive_closing_and_only_differences_are_written(session: Session) -> None:
    decide(session, items(session)[0], Ruling(Verdict.DEFERRED, reason="Ask the police."))
    before, path = session.assessment, session.path
    session.close()
    again = open_case(path)
    assert again.assessment.meetings == before.meetings
    assert again.assessment.decisions == before.decisions
    meeting = again.assessment.meetings["m1"]
    assert meeting.present == ("Ana", "Ion")
    assert not meetings.hold(again.assessment, "x", meeting).edits
    assert len(meetings.hold(again.assessment, "x", meeting._replace(place="Rome")).edits) == 1
    again.close()


def test_a_decision_needs_a_session_and_something_to_decide_on(session: Session) -> None:
    recommendation = items(session)[0]
    with pytest.raises(InputError):
        meetings.decide(session.assessment, "x", "no such", recommendation, Ruling(Verdict.ACCEPTED))
    gone = recommendation._replace(target="x1/2")
    with pytest.raises(InputError):
        meetings.decide(session.assessment, "x", "m1", gone, Ruling(Verdict.ACCEPTED))


def test_decisions_stand_in_the_history_and_follow_a_renamed_requirement(session: Session) -> None:
    recommendation = items(session)[0]
    decide(session, recommendation, Ruling(Verdict.DEFERRED))
    told = [entry for entry in history(session, Wanted("x1/1", field="verdict")) if is_worth_reading(entry)]
    assert [entry.value for entry in told] == ["deferred"]
    (edit,) = meetings.moved(session.assessment, "x1/1", "x1/9")
    assert (edit.field, edit.value) == ("target", "x1/9")


def test_the_agenda_of_a_provision_alone_shows_the_provision(session: Session) -> None:
    law = next(iter(session.assessment.laws))
    on = FindingKey(session.profile.author, BASIS, f"law:{law}#p3")
    session.do(findings.set_fields(session.assessment, on, {"recommendation": rich("Delete it.")}))
    item = agenda(session.assessment, BASIS)[-1]
    assert [passage.citation for passage in item.current] == ["Section 3"]
    session.do(remarks.make(session.assessment, on, "Internal."))
    assert len(agenda(session.assessment, BASIS)) == 3

"""The history of a finding and of the whole case file, and bringing back what was."""

from __future__ import annotations

from pathlib import Path

import pytest

from octolegis.domain.errors import InputError
from octolegis.domain.finding import FindingKey, Rating
from octolegis.domain.position import Position, Stance
from octolegis.domain.richtext import rich
from octolegis.session.commands import amendments, findings, mappings, positions, restoring
from octolegis.session.history import Entry, Wanted, history, is_private, is_worth_reading, shown
from octolegis.session.session import Session
from octolegis.wording import wording
from tests.casefiles import case_with_law, key


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened, _ = case_with_law(tmp_path / "case.octolegis")
    return opened


def say(session: Session, comment: str, target: str = "x1/1") -> None:
    session.do(findings.set_fields(session.assessment, key(session, target), {"comment": rich(comment)}))


def spot(entry: Entry) -> restoring.Spot:
    return restoring.Spot(entry.record, entry.field, entry.target, entry.author)


def comments(session: Session, target: str) -> list[Entry]:
    return [e for e in history(session, Wanted(target)) if e.field == "comment"]


def test_each_entry_tells_what_was_there_before(session: Session) -> None:
    say(session, "Too narrow.")
    say(session, "Much too narrow.")
    newest, first = comments(session, "x1/1")
    assert (first.before, first.value) == (None, "Too narrow.")
    assert (newest.before, newest.value) == ("Too narrow.", "Much too narrow.")
    assert newest.author == session.profile.author


def test_the_history_of_one_target_holds_nothing_of_another(session: Session) -> None:
    say(session, "On the article")
    say(session, "On its requirement", "x1/1:conduct")
    targets = {entry.target for entry in history(session, Wanted("x1/1"))}
    assert targets == {"x1/1"}


def test_a_withdrawn_proposal_stays_in_the_history_of_its_target(session: Session) -> None:
    for words in ("Insert: without right", ""):
        session.do(amendments.propose(session.assessment, key(session, "x1/1"), rich(words)))
    fields = [entry.field for entry in history(session, Wanted("x1/1")) if is_worth_reading(entry)]
    assert "wording" in fields
    assert "deleted" in fields


def test_undo_is_told_as_undo(session: Session) -> None:
    say(session, "Too narrow.")
    session.undo()
    newest = comments(session, "x1/1")[0]
    assert newest.undone
    assert newest.value is None


def test_filters_narrow_the_whole_history(session: Session) -> None:
    say(session, "Too narrow.")
    session.do(findings.rate(session.assessment, key(session, "x1/1"), Rating.PARTLY))
    assert {entry.field for entry in history(session, Wanted(field="rating"))} == {"rating"}
    assert history(session, Wanted(since="2999-01-01")) == []
    assert history(session, Wanted(author="nobody")) == []
    assert len(history(session)) > len(history(session, Wanted("x1/1")))


def test_an_earlier_comment_comes_back_with_one_change_that_undo_takes_back(session: Session) -> None:
    say(session, "The first thought.")
    say(session, "A worse one.")
    newest = comments(session, "x1/1")[0]
    session.do(restoring.restore(session.assessment, session.profile.author, spot(newest), newest.before))
    finding = session.assessment.findings[key(session, "x1/1")]
    assert finding.comment.plain == "The first thought."
    session.undo()
    assert session.assessment.findings[key(session, "x1/1")].comment.plain == "A worse one."


def test_a_withdrawn_proposal_can_be_brought_back(session: Session) -> None:
    for words in ("Insert: without right", ""):
        session.do(amendments.propose(session.assessment, key(session, "x1/1"), rich(words)))
    entry = next(e for e in history(session, Wanted("x1/1")) if e.field == "wording")
    me = session.profile.author
    assert entry.target == "x1/1"
    assert not restoring.is_restorable(session.assessment, "somebody else", spot(entry))
    session.do(restoring.restore(session.assessment, me, spot(entry), entry.value))
    assert [a.wording.plain for a in session.assessment.amendments.values()] == ["Insert: without right"]


def test_a_mapping_that_was_removed_comes_back_but_its_law_stays(
    session: Session,
) -> None:
    law, me = next(iter(session.assessment.laws)), session.profile.author
    session.do(mappings.add(session.assessment, me, "x1/1", (law, "p2"), None))
    (mapping,) = session.assessment.mappings.values()
    session.do(mappings.remove(session.assessment, me, mapping.id))
    removed = history(session, Wanted("x1/1"))[0]
    assert (removed.field, removed.target) == ("deleted", "x1/1")
    session.do(restoring.restore(session.assessment, me, spot(removed), removed.before))
    assert list(session.assessment.mappings.values()) == [mapping]
    assert not restoring.is_restorable(session.assessment, me, spot(removed)._replace(field="law"))


def test_nobody_sets_the_finding_of_another_back(session: Session) -> None:
    record = findings.record_id(FindingKey("other", key(session, "x1/1").basis, "x1/1"))
    hers = restoring.Spot(record, "comment", "x1/1", "other")
    with pytest.raises(InputError) as refused:
        restoring.restore(session.assessment, session.profile.author, hers, "x")
    assert refused.value.message.id == "error.not_your_finding"


def test_the_internal_note_of_another_is_private(session: Session) -> None:
    session.do(
        findings.set_fields(session.assessment, key(session, "x1/1"), {"internal_note": rich("Ask her.")})
    )
    note = next(e for e in history(session, Wanted("x1/1")) if e.field == "internal_note")
    assert is_private(note, "someone else")
    assert not is_private(note, session.profile.author)


def test_values_are_shown_in_the_words_of_the_reader() -> None:
    french = wording("fr")
    assert shown("partly", "rating", french) == french("term.rating.partly")
    assert shown(True, "flag.excess", french) == "oui"
    assert shown("unheard-of", "rating", french) == "unheard-of"
    assert shown([{"kind": "quote", "runs": [["Bold", "b"]]}], "comment", french) == "Bold"


def test_what_the_ministry_answered_is_in_the_history_of_what_it_answers(session: Session) -> None:
    mine = key(session, "x1/1")
    session.do(findings.set_fields(session.assessment, mine, {"recommendation": rich("Widen it.")}))
    session.do(amendments.propose(session.assessment, mine, rich("Any system")))
    (amendment,) = session.assessment.amendments
    subjects = (f"finding:{mine.author}:{mine.basis.value}:x1/1", f"amendment:{amendment}")
    for subject in subjects:
        said = Position("", subject, 1, Stance.REJECTED, rich("Too costly."))
        session.do(positions.take(session.assessment, mine.author, said))
    told = [e for e in history(session, Wanted("x1/1")) if e.record.startswith("position:")]
    assert [e.value for e in told if e.field == "stance"] == ["rejected", "rejected"]
    assert {e.target for e in told} == {"x1/1"}
    assert not [e for e in history(session, Wanted("x1/1:conduct")) if e.record.startswith("position:")]
    assert shown("rejected", "stance", wording("en")) == "Rejected"


def test_an_answer_to_wording_that_was_withdrawn_does_not_stand_in_the_way(session: Session) -> None:
    mine = key(session, "x1/1")
    session.do(amendments.propose(session.assessment, mine, rich("Any system")))
    (amendment,) = session.assessment.amendments
    said = Position("", f"amendment:{amendment}", 1, Stance.ACCEPTED)
    session.do(positions.take(session.assessment, mine.author, said))
    session.do(amendments.take_back(session.assessment, mine.author, amendment))
    assert [e for e in history(session, Wanted("x1/1")) if e.field == "stance"]
    assert positions.recommended(session.assessment, mine.basis, "x1/1") == ""

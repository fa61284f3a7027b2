"""A case file goes to a newer edition with every answer, and back in one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from octolegis.domain.amendment import AmendmentKind
from octolegis.domain.assessment import VariationStatus
from octolegis.domain.checklist import Instrument, Requirement
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Flag, Rating
from octolegis.domain.position import Position, Stance
from octolegis.domain.questionnaire import Addressee
from octolegis.domain.readiness import unready
from octolegis.domain.richtext import rich
from octolegis.session import upgrading
from octolegis.session.commands import (
    amendments,
    findings,
    mappings,
    particulars,
    positions,
    questions,
    suggestions,
)
from octolegis.session.commands.mappings import quote_of
from octolegis.session.commands.targets import target_name
from octolegis.session.commands.upgrading import reviewed
from octolegis.session.editions import offered
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from octolegis.wording import wording
from tests.casefiles import case_with_law, key
from tests.tiny_instrument import article, requirement, with_reservation

DATA, HARM = "x1/4:data", "x1/4:harm"
REWORDED = replace(requirement(DATA), text="Other words")


def edition(number: int, *requirements: Requirement) -> Instrument:
    base = with_reservation()
    return replace(
        base, edition=number, parts=(replace(base.parts[0], articles=(article("4", *requirements),)),)
    )


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened, law = case_with_law(tmp_path / "case.octolegis", checklist=with_reservation())
    now, author = opened.assessment, opened.profile.author
    for target in (DATA, HARM):
        fields: dict[str, findings.FindingValue] = {
            "rating": Rating.PARTLY,
            "comment": rich(f"On {target}"),
            "internal_note": rich("Ask"),
            "flag.excess": True,
            "addressee": "Ministry",
        }
        opened.do(findings.set_fields(opened.assessment, key(opened, target), fields))
        quote = quote_of("A person who does this commits an offence.", 2, 8)
        opened.do(mappings.add(opened.assessment, author, target, (law, "p2"), quote))
        opened.do(amendments.propose(opened.assessment, key(opened, target), rich("Shall be punished")))
    status = VariationStatus.MADE
    opened.do(particulars.set_variation(now, author, HARM, status))
    yield opened
    opened.close()


def test_what_is_retired_stays_readable_with_everything_said_on_it(session: Session) -> None:
    before = session.assessment
    (plan,) = upgrading.plans(before, [edition(2, REWORDED)])
    assert (plan.lost, plan.resting(plan.differences[-1])) == (0, 4)
    assert wording().say(upgrading.summary(plan)) == (
        "X 1, edition 1 to 2. Requirements: 0 new, 1 reworded, 0 with another id, 1 retired; answers lost: 0."
    )
    upgrading.take(session, [plan])
    now = session.assessment
    assert now.findings == before.findings
    assert now.mappings == before.mappings
    assert now.retired[HARM].text == "Serious harm"
    assert target_name(now, HARM) == "X 1 4(2)"
    assert now.instruments[0].edition == 2


def test_alternatives_follow_a_requirement_to_its_new_id_beside_the_usual_wording(session: Session) -> None:
    own = key(session, HARM)
    place = amendments.Place(AmendmentKind.NEW, "", "")
    usual = amendments.amendment_id(own)
    id, added = amendments.add(session.assessment, own, rich("Or a fine"), place, usual)
    session.do(added)
    before = session.assessment.amendments
    renamed = replace(with_reservation().requirement_by_id[HARM], id="x1/4:serious-harm", was=(HARM,))
    (plan,) = upgrading.plans(session.assessment, [edition(2, requirement(DATA), renamed)])
    upgrading.take(session, [plan])
    now = session.assessment
    assert {each.wording.plain for each in now.amendments_by_target[renamed.id]} == {
        "Shall be punished",
        "Or a fine",
    }
    moved = amendments.amendment_id(own._replace(target=renamed.id))
    assert now.amendments[id].alternative_to == moved
    assert now.amendments[moved].wording.plain == "Shall be punished"
    session.undo()
    assert session.assessment.amendments == before


def test_answers_questions_and_rejections_follow_a_requirement_to_its_new_id(session: Session) -> None:
    own, author = key(session, HARM), session.profile.author
    session.do(findings.set_fields(session.assessment, own, {"recommendation": rich("Cover harm")}))
    usual = amendments.amendment_id(own)
    for subject in (f"finding:{author}:{own.basis.value}:{HARM}", f"amendment:{usual}"):
        answer = Position("", subject, 1, Stance.REJECTED, rich("Too costly"))
        session.do(positions.take(session.assessment, author, answer))
    session.do(questions.ask(session.assessment, author, HARM, Addressee.MINISTRY, "Is it punished?"))
    law = next(iter(session.assessment.laws))
    session.do(suggestions.reject(session.assessment, author, HARM, (law, "p1")))
    before = session.assessment
    renamed = replace(with_reservation().requirement_by_id[HARM], id="x1/4:serious-harm", was=(HARM,))
    (plan,) = upgrading.plans(before, [edition(2, requirement(DATA), renamed)])
    upgrading.take(session, [plan])
    now = session.assessment
    answered = now.answered(own.basis, renamed.id)
    assert answered is not None
    assert answered.reason.plain == "Too costly"
    moved = amendments.amendment_id(own._replace(target=renamed.id))
    assert now.position(f"amendment:{moved}") is not None
    assert len(now.positions) == 2
    assert {each.target for each in now.questions.values()} == {renamed.id}
    assert (renamed.id, "p1") in {(each.target, each.provision) for each in now.rejections.values()}
    session.undo()
    assert session.assessment.positions == before.positions


def test_undo_takes_an_upgrade_back_in_one_step_and_it_survives_closing(session: Session) -> None:
    before = session.assessment
    renamed = replace(with_reservation().requirement_by_id[HARM], id="x1/4:serious-harm", was=(HARM,))
    upgrading.take(session, upgrading.plans(before, [edition(2, REWORDED, renamed)]))
    upgraded = session.assessment
    assert wording().say(session.undo_name) == "edition 2 of X 1"  # type: ignore[arg-type]
    session.undo()
    assert session.assessment.instruments == before.instruments
    assert session.assessment.findings == before.findings
    assert session.assessment.mappings == before.mappings
    assert session.assessment.amendments == before.amendments
    assert session.assessment.variations == before.variations
    assert session.assessment.reviews == {}
    session.redo()
    path = session.path
    session.close()
    again = open_case(path)
    assert again.assessment == replace(upgraded, outlines=again.assessment.outlines)
    again.close()
    assert check_case(path).problems == ()


def test_answers_follow_a_requirement_to_its_new_id(session: Session) -> None:
    before = session.assessment
    new = "x1/4:serious-harm"
    renamed = replace(with_reservation().requirement_by_id[HARM], id=new, was=(HARM,))
    upgrading.take(session, upgrading.plans(before, [edition(2, requirement(DATA), renamed)]))
    now = session.assessment
    moved = now.findings[key(session, new)]
    assert moved._replace(key=key(session, HARM)) == before.findings[key(session, HARM)]
    assert moved.flags == {Flag.EXCESS}
    assert key(session, HARM) not in now.findings
    assert [(m.provision, m.quote) for m in now.mappings_by_target[new]] == [
        (m.provision, m.quote) for m in before.mappings_by_target[HARM]
    ]
    assert HARM not in now.mappings_by_target
    assert now.amendments_by_target[new][0].wording.plain == "Shall be punished"
    assert (now.variations.get(new), now.variations.get(HARM)) == (VariationStatus.MADE, None)
    assert now.reviews == {}


def test_a_judgement_on_reworded_words_is_marked_until_someone_has_read_it(session: Session) -> None:
    upgrading.take(session, upgrading.plans(session.assessment, [edition(2, REWORDED)]))
    review = session.assessment.reviews[DATA]
    assert (review.before, review.edition) == (f"text of {DATA}", 2)
    sentences = [wording().say(item.message) for item in unready(session.assessment, Basis.AS_DRAFTED)]
    assert any("edition 2" in sentence for sentence in sentences)
    session.do(reviewed(session.assessment, session.profile.author, DATA))
    assert session.assessment.reviews == {}
    assert session.do(reviewed(session.assessment, session.profile.author, DATA)) == frozenset()


def test_two_upgrades_without_a_review_show_the_words_that_were_judged(session: Session) -> None:
    third = replace(REWORDED, text="Third words", id="x1/4:data-third", was=(DATA,))
    upgrading.take(session, upgrading.plans(session.assessment, [edition(2, REWORDED)]))
    upgrading.take(session, upgrading.plans(session.assessment, [edition(3, third)]))
    (review,) = session.assessment.reviews.values()
    assert (review.target, review.before, review.edition) == ("x1/4:data-third", f"text of {DATA}", 3)


def test_what_nobody_judged_is_not_marked(session: Session) -> None:
    more = requirement("x1/4:more")
    upgrading.take(session, upgrading.plans(session.assessment, [edition(2, REWORDED, more)]))
    upgrading.take(
        session, upgrading.plans(session.assessment, [edition(3, REWORDED, replace(more, text="x"))])
    )
    assert set(session.assessment.reviews) == {DATA}


def test_a_judgement_that_stands_at_the_new_id_is_never_written_over(session: Session) -> None:
    new = "x1/4:new"
    session.do(
        findings.rate(
            session.assessment, FindingKey(session.profile.author, Basis.AS_DRAFTED, new), Rating.FULLY
        )
    )
    renamed = replace(with_reservation().requirement_by_id[HARM], id=new, was=(HARM,))
    upgrading.take(session, upgrading.plans(session.assessment, [edition(2, renamed)]))
    assert session.assessment.findings[key(session, new)].rating is Rating.FULLY
    assert session.assessment.findings[key(session, HARM)].rating is Rating.PARTLY
    assert HARM in session.assessment.retired


def test_a_verified_copy_of_the_case_file_as_it_was_lies_beside_it(session: Session) -> None:
    copy = upgrading.take(session, upgrading.plans(session.assessment, [edition(2)]))
    assert copy is not None
    assert (copy.parent, copy.suffix) == (session.path.parent, ".octolegis")
    old = open_case(copy)
    assert old.assessment.instruments[0].edition == 1
    assert old.assessment.findings == session.assessment.findings
    old.close()


def test_an_edition_that_is_no_newer_and_a_foreign_checklist_are_refused(session: Session) -> None:
    with pytest.raises(InputError) as same:
        upgrading.plans(session.assessment, [edition(1)])
    assert "already has edition 1" in wording().say(same.value.message)
    with pytest.raises(InputError) as foreign:
        upgrading.plans(session.assessment, [replace(edition(2), id="other")])
    assert "not assessed against “other”" in wording().say(foreign.value.message)


def test_nothing_is_offered_for_what_the_program_does_not_ship_or_has_no_newer_edition_of(
    session: Session,
) -> None:
    from octolegis.checklists.library import shipped, shipped_edition, shipped_ids

    assert offered(session.assessment) == []
    assert [shipped_edition(id) for id in shipped_ids()] == [shipped(id).edition for id in shipped_ids()]
    older = replace(shipped("cets210"), edition=0)
    session.do(particulars.add_instrument(session.assessment, session.profile.author, older))
    assert offered(session.assessment) == ["cets210"]

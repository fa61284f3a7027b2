"""A bill in the case file becomes the act as amended: one change, finished by hand, undone at once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from octolegis.cli.main import run
from octolegis.domain.amending import MarkKind
from octolegis.domain.errors import InputError
from octolegis.domain.law import Law, LawStatus
from octolegis.domain.mapping import MappingStatus
from octolegis.importers.reading_here import read_law_here
from octolegis.session import amending, imports
from octolegis.session.amending import Pair
from octolegis.session.commands import bills, laws, mappings
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from octolegis.wording import wording
from tests.casefiles import case

ACT = """Computer Act

Section 1. Access
(1) A person who accesses a computer commits an offence.
(2) The fine is 5 dollars.

Section 2. Data
A person who damages data commits an offence.

Section 3. Devices
A person who sells a device commits an offence.
"""
BILL = """Amendment Bill

Section 1. Amendment of section 1

In section 1(2) of the Computer Act, for “5 dollars” substitute “50 dollars”.

Section 2. Repeal

Section 2 of the Computer Act is repealed.

Section 3. New section

After section 2 insert—
“Section 2A. Attempts
An attempt is an offence.”

Section 4. Amendment of section 3

Section 3 of the Computer Act is amended to make it clearer that devices are covered by deleting “gadget”.
"""


def prepared(path: Path) -> tuple[Session, str, str]:
    session = case(path)
    ids = []
    for text, status in ((ACT, LawStatus.IN_FORCE), (BILL, LawStatus.DRAFT)):
        data = text.encode()
        ids.append(
            imports.add_law(
                session, read_law_here(data, "law.txt"), data, "law.txt", Law("", "", status=status)
            )
        )
    return session, ids[0], ids[1]


def test_the_act_as_amended_is_a_law_of_its_own_with_marks_tasks_and_what_rested_on_the_act(
    tmp_path: Path,
) -> None:
    path = tmp_path / "case.octolegis"
    session, act, bill = prepared(path)
    author, target = session.profile.author, next(session.assessment.instruments[0].articles()).id
    provisions = session.assessment.outlines[act]
    for label in ("1(1)", "1(2)", "2"):
        place = (act, provisions.labelled(label)[0].id)
        session.do(mappings.add(session.assessment, author, target, place))
    done = amending.applied(session.assessment, Pair(bill, act), wording())
    law = amending.add(session, done)
    session.close()
    again = open_case(path)
    now = again.assessment
    assert now.laws[law].title == "Computer Act as amended by Amendment Bill"
    outline, made = now.outlines[law], now.consolidations[law]
    assert outline.labelled("1(2)")[0].text == "The fine is 50 dollars."
    kinds = {outline.citation(outline.by_id[id]): mark.kind for id, mark in made.marks.items()}
    assert kinds == {
        "Section 1(2)": MarkKind.CHANGED,
        "Section 2": MarkKind.REPEALED,
        "Section 2A": MarkKind.INSERTED,
    }
    assert [task.why.id for task in made.tasks] == ["amend.unknown_words"]
    statuses = sorted(each.status for each in now.mappings.values() if each.law == law)
    assert statuses == [MappingStatus.CHANGED, MappingStatus.KEPT, MappingStatus.LOST]
    assert len([each for each in now.mappings.values() if each.law == act]) == 3
    assert now.outlines[act].provisions == provisions.provisions
    assert again.search("attempt")[0][0] in (law, bill)
    again.undo()
    assert law not in again.assessment.laws
    assert not again.assessment.consolidations
    assert len(again.assessment.mappings) == 3
    again.redo()
    again.close()
    assert not check_case(path).problems


def test_what_was_left_is_done_by_hand_and_marked_so(tmp_path: Path) -> None:
    session, act, bill = prepared(tmp_path / "case.octolegis")
    author = session.profile.author
    law = amending.add(session, amending.applied(session.assessment, Pair(bill, act), wording()))
    outline = session.assessment.outlines[law]
    third, inserted = outline.labelled("3")[0], outline.labelled("2A")[0]
    session.do(bills.reword(session.assessment, author, law, third._replace(text="Any device is covered.")))
    session.do(bills.reword(session.assessment, author, law, inserted._replace(text="Attempts too.")))
    new = third._replace(label="Section 4", text="Added.")
    session.do(bills.insert_after(session.assessment, author, law, (third.id, new)))
    session.do(bills.repeal(session.assessment, author, law, outline.labelled("1(1)")[0].id))
    session.do(bills.set_done(session.assessment, author, law, 1))
    now = session.assessment
    after, marks = now.outlines[law], now.consolidations[law].marks
    assert after.by_id[third.id].text == "Any device is covered."
    assert after.labelled("4")[0].text == "Added."
    assert marks[inserted.id].kind is MarkKind.INSERTED
    assert amending.mark_words(now, law, marks[third.id], wording()) == "changed by hand"
    assert marks[after.labelled("1(1)")[0].id].kind is MarkKind.REPEALED
    assert now.consolidations[law].tasks[0].done
    with pytest.raises(InputError, match="not_consolidated"):
        bills.reword(now, author, act, third)
    with pytest.raises(InputError, match="unknown_task"):
        bills.set_done(now, author, law, 9)
    for _ in range(5):
        session.undo()
    assert session.assessment.outlines[law].provisions == outline.provisions
    session.do(laws.remove(session.assessment, author, law))
    assert not session.assessment.consolidations
    session.close()


def test_scripts_apply_a_bill_and_see_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.octolegis"
    session, act, bill = prepared(path)
    session.close()
    assert run(["law", "apply", str(path), bill, act, "--dry-run"]) == 0
    assert "3 applied, 1 left" in capsys.readouterr().out
    assert run(["law", "apply", str(path), bill, act, "--title", "As amended", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["applied"] for each in told["instructions"]] == [True, True, True, False]
    assert told["instructions"][2]["provision"] == "Section 2A"
    assert run(["law", "tasks", str(path), told["id"], "--done", "1", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["done"] is True
    assert run(["law", "amend", str(path), told["id"], "3", "--text", "Any device."]) == 0
    assert run(["law", "show", str(path), told["id"], "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert [each["marks"] for each in shown["provisions"] if each["label"] == "Section 3"] == [
        "changed by hand"
    ]
    assert run(["law", "apply", str(path), bill, bill]) == 2
    assert run(["law", "amend", str(path), act, "3", "--repeal"]) == 2
    assert "law apply" in capsys.readouterr().err


def test_a_bill_in_a_language_that_is_not_known_is_refused(tmp_path: Path) -> None:
    session, act, _ = prepared(tmp_path / "case.octolegis")
    data = ACT.encode()
    other = imports.add_law(
        session, read_law_here(data, "law.txt"), data, "law.txt", Law("", "", language="xx")
    )
    with pytest.raises(InputError, match="bill_language"):
        amending.preview(session.assessment, Pair(other, act))
    session.close()

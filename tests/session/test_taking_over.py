"""The findings of a case that was begun apart come in by article, and what stays behind is counted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from octolegis.domain.assessment import Assessment, Author
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Flag, Rating
from octolegis.domain.law import Law
from octolegis.domain.richtext import rich
from octolegis.session import imports, taking_over
from octolegis.session.commands import amendments, findings, mappings, particulars, remarks, teamwork
from octolegis.session.profile import Profile
from octolegis.session.session import Session, create_case
from octolegis.session.taking_over import TakeOver
from tests.casefiles import law_read, outline
from tests.tiny_instrument import instrument

ANA, BEN = Profile("ana-machine", "ana", "Ana"), Profile("ben-machine", "ben", "Ben")


def begun(path: Path, who: Profile, articles: int = 3) -> Session:
    session = create_case(path, who)
    session.do(particulars.add_author(session.assessment, Author(who.author, who.name, "", "lead")))
    session.do(particulars.add_instrument(session.assessment, who.author, instrument(articles)))
    return session


def add_law(session: Session, words: str, title: str) -> str:
    read = law_read(outline(3, words))
    return imports.add_law(session, read, words.encode(), "law.txt", Law("", title))


def say(session: Session, target: str, author: str = "", **fields: findings.FindingValue) -> None:
    key = FindingKey(author or session.profile.author, Basis.AS_DRAFTED, target)
    session.do(findings.set_fields(session.assessment, key, dict(fields)))


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Session]:
    with closing(begun(tmp_path / "here.octolegis", ANA)) as session:
        add_law(session, "The same words", "Our name for it")
        yield session


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Session]:
    """Of Ben, on one more article and one more law."""
    with closing(begun(tmp_path / "there.octolegis", BEN, 4)) as session:
        add_law(session, "The same words", "Their name for it")
        yield session


def planned(here: Session, there: Session) -> TakeOver:
    return taking_over.plan(here.frozen(), "ana", there.frozen(), "there.octolegis")


def taken(here: Session, there: Session) -> Assessment:
    here.do(planned(here, there).change("ana"))
    return here.assessment


def law_of(session: Session) -> str:
    return next(iter(session.assessment.laws))


def bens(target: str) -> FindingKey:
    return FindingKey("ben", Basis.AS_DRAFTED, target)


def test_findings_stand_beside_ours_under_their_author_and_one_undo_takes_them_back(
    here: Session, there: Session
) -> None:
    say(here, "x1/1", rating=Rating.FULLY)
    said: dict[str, findings.FindingValue] = {"rating": Rating.NOT, "comment": rich("Missing.")}
    there.do(findings.set_fields(there.assessment, bens("x1/1"), said | {"flag.excess": True}))
    plan = planned(here, there)
    assert (plan.brings["findings"], plan.brings["experts"]) == (1, 1)
    now = taken(here, there)
    assert now.findings[bens("x1/1")] == there.assessment.findings[bens("x1/1")]
    assert now.findings[FindingKey("ana", Basis.AS_DRAFTED, "x1/1")].rating is Rating.FULLY
    assert now.findings[bens("x1/1")].flags == {Flag.EXCESS}
    assert now.authors["ben"] == Author("ben", "Ben", "", "expert")
    here.undo()
    assert bens("x1/1") not in {key for key, each in here.assessment.findings.items() if not each.is_empty}


def test_what_is_relied_on_comes_along_where_the_same_law_is_whatever_its_title(
    here: Session, there: Session
) -> None:
    there.do(mappings.add(there.assessment, "ben", "x1/1", (law_of(there), "p2")))
    now = taken(here, there)
    (mapping,) = now.mappings.values()
    assert (mapping.target, mapping.law, mapping.provision) == ("x1/1", law_of(here), "p2")
    assert planned(here, there).stays["laws"] == 0


def test_a_provision_of_a_law_that_is_not_here_is_quoted_in_the_comment(
    here: Session, there: Session
) -> None:
    other = add_law(there, "Words of another act.", "Another act")
    say(there, "x1/1", comment=rich("Ben's view."))
    there.do(mappings.add(there.assessment, "ben", "x1/1", (other, "p2")))
    there.do(mappings.add(there.assessment, "ben", "x1/2", (other, "p3")))
    plan = planned(here, there)
    assert (plan.brings["quoted"], plan.brings["mappings"], plan.stays["laws"]) == (2, 0, 1)
    now = taken(here, there)
    comment = now.findings[bens("x1/1")].comment.plain
    assert comment.startswith("Ben's view.")
    assert "Another act" in comment
    assert "Section 2" in comment
    assert "Words of another act. 2" in comment
    # Nobody judged the second one; the provision is told all the same.
    assert "Words of another act. 3" in now.findings[bens("x1/2")].comment.plain


def test_taking_over_twice_brings_nothing_new(here: Session, there: Session) -> None:
    other = add_law(there, "Words of another act.\nIn two lines.", "Another act")
    say(there, "x1/1", rating=Rating.NOT, comment=rich("Ben's view."), internal_note=rich("Mine."))
    for law in (law_of(there), other):
        there.do(mappings.add(there.assessment, "ben", "x1/1", (law, "p2")))
    there.do(amendments.propose(there.assessment, bens("x1/2"), rich("Whoever does this …")))
    taken(here, there)
    again = planned(here, there)
    assert again.edits == []
    assert not +again.brings


def test_an_expert_who_has_a_finding_here_loses_no_word_of_either(here: Session, there: Session) -> None:
    here.do(particulars.add_author(here.assessment, Author("ben", "Ben")))
    say(here, "x1/1", "ben", rating=Rating.FULLY, comment=rich("As I said here."))
    say(there, "x1/1", rating=Rating.NOT, comment=rich("As I said there."), recommendation=rich("Amend it."))
    say(here, "x1/1", "ben", internal_note=rich("For myself."))
    say(there, "x1/1", internal_note=rich("For myself there."))
    plan = planned(here, there)
    assert (plan.brings["joined"], plan.brings["findings"]) == (1, 0)
    found = taken(here, there).findings[bens("x1/1")]
    assert found.rating is Rating.FULLY
    assert found.recommendation.plain == "Amend it."
    assert found.comment.plain.startswith("As I said here.")
    assert "As I said there." in found.comment.plain
    assert "rating: Not in line" in found.comment.plain
    # What is internal does not come into a text that reports print.
    assert "For myself" not in found.comment.plain
    assert "For myself there." in found.internal_note.plain
    assert planned(here, there).edits == []


def test_words_that_are_only_a_part_of_others_are_told_all_the_same(here: Session, there: Session) -> None:
    here.do(particulars.add_author(here.assessment, Author("ben", "Ben")))
    say(here, "x1/1", "ben", comment=rich("This is inadequate."))
    say(there, "x1/1", comment=rich("adequate."))
    say(here, "x1/2", "ben", comment=rich("First.\nadequate.\nLast."))
    say(there, "x1/2", comment=rich("adequate.\nLast."))
    now = taken(here, there)
    lines = now.findings[bens("x1/1")].comment.plain.split("\n")
    assert lines[0] == "This is inadequate."
    assert lines[1].endswith(": adequate.")
    assert now.findings[bens("x1/2")].comment.plain == "First.\nadequate.\nLast."
    # A word more of the same beginning is news, too.
    say(there, "x1/1", comment=rich("adequate. Or nearly so."))
    say(here, "x1/1", "ben", comment=rich("\n".join([lines[0], lines[1] + " Or nearly so, he adds."])))
    assert taken(here, there).findings[bens("x1/1")].comment.plain.endswith(": adequate. Or nearly so.")
    assert planned(here, there).edits == []


def test_another_reason_for_the_same_wording_is_told(here: Session, there: Session) -> None:
    for session, reason in ((here, "As in Article 5."), (there, "The court asked for it.")):
        session.do(amendments.propose(session.assessment, bens("x1/1"), rich("Whoever does this …")))
        proposed = next(iter(session.assessment.amendments))
        session.do(amendments.alter(session.assessment, "ben", proposed, {"reason": rich(reason)}))
    now = taken(here, there)
    assert [each.reason.plain for each in now.amendments.values()] == ["As in Article 5."]
    assert "The court asked for it." in now.findings[bens("x1/1")].comment.plain
    assert planned(here, there).edits == []


def test_what_stays_behind_is_counted(here: Session, there: Session) -> None:
    say(there, "x1/4", rating=Rating.NOT)
    there.do(remarks.make(there.assessment, bens("x1/1"), "Among us."))
    other = add_law(there, "Words of another act.", "Another act")
    say(there, f"law:{other}#p1", comment=rich("On the provision."))
    say(there, f"law:{law_of(there)}#p1", comment=rich("On the shared provision."))
    here.do(particulars.add_author(here.assessment, Author("ben", "Ben")))
    say(here, "x1/1", "ben", rating=Rating.FULLY)
    here.do(teamwork.sign_off(here.assessment, "ana", bens("x1/1")))
    say(there, "x1/1", rating=Rating.NOT)
    plan = planned(here, there)
    stays = {kind: number for kind, number in plan.stays.items() if number}
    assert stays == {"unknown": 1, "provisions": 1, "locked": 1, "laws": 1, "remarks": 1}
    now = taken(here, there)
    assert now.findings[bens("x1/1")].rating is Rating.FULLY
    assert now.findings[bens(f"law:{law_of(here)}#p1")].comment.plain == "On the shared provision."


def test_proposed_wording_comes_along_and_names_its_law_where_that_is_not_here(
    here: Session, there: Session
) -> None:
    other = add_law(there, "Words of another act.", "Another act")
    there.do(mappings.add(there.assessment, "ben", "x1/1", (law_of(there), "p1")))
    there.do(amendments.propose(there.assessment, bens("x1/1"), rich("In the shared law.")))
    there.do(mappings.add(there.assessment, "ben", "x1/2", (other, "p1")))
    there.do(amendments.propose(there.assessment, bens("x1/2"), rich("In the other law.")))
    by_target = {each.target: each for each in taken(here, there).amendments.values()}
    shared, apart = by_target["x1/1"], by_target["x1/2"]
    assert (shared.law, shared.provision, shared.wording.plain) == (law_of(here), "p1", "In the shared law.")
    assert (apart.law, apart.wording.plain) == ("", "In the other law.")
    assert "Another act" in apart.reason.plain


def test_in_blind_mode_only_the_lead_takes_over(here: Session, there: Session) -> None:
    say(there, "x1/1", rating=Rating.NOT)
    here.do(teamwork.set_blind(here.assessment, "ana", blind=True))
    planned(here, there)
    with pytest.raises(InputError):
        taking_over.plan(here.frozen(), "eva", there.frozen(), "there.octolegis")

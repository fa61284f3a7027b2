"""The next draft comes in: what rests on the law follows it, both versions stay, and undo takes all back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from octolegis.cli.main import octolegis
from octolegis.domain.amendment import AmendmentStatus
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.law import Law
from octolegis.domain.mapping import MappingStatus
from octolegis.domain.position import Position, Stance
from octolegis.domain.readiness import unready
from octolegis.domain.richtext import rich
from octolegis.importers.reading_here import read_law_here
from octolegis.reports.json_export import assessment_json
from octolegis.session import imports, versions
from octolegis.session.commands import amendments, findings, mappings, positions, suggestions
from octolegis.session.commands.targets import provision_target
from octolegis.session.inspecting import check_case
from octolegis.session.session import Session, open_case
from octolegis.session.starting import new_case

FIRST = """Computer Act

Section 1. Access
A person who accesses a computer system without right commits an offence.

Section 2. Data
A person who damages computer data without right commits an offence.

Section 3. Devices
A person who sells a device for committing an offence commits an offence.
"""
SECOND = """Computer Act

Section 1. Purpose
The purpose of this Act is the protection of everybody in the country.

Section 2. Access
A person who accesses a computer system without right commits an offence.

Section 3. Data
A person who damages or deletes computer data without right commits an offence.
"""


def prepared(path: Path) -> tuple[Session, str, list[str]]:
    """A case with the first draft, each section mapped, and the id of each section's mapping."""
    session = new_case(path, {"country": "MD"}, ["ets185"])
    law = added(session, FIRST)
    outline = session.assessment.outlines[law]
    sections = [node.id for node in outline.provisions if node.label.startswith("Section")]
    author = session.profile.author
    for target, place in zip(("ets185/2", "ets185/4", "ets185/6"), sections, strict=True):
        session.do(mappings.add(session.assessment, author, target, (law, place)))
    return session, law, sections


def added(session: Session, text: str) -> str:
    read = read_law_here(text.encode(), "draft.txt")
    return imports.add_law(session, read, text.encode(), "draft.txt", Law("", "Computer Act"))


def arrived(text: str = SECOND) -> versions.Arrived:
    return versions.Arrived(read_law_here(text.encode(), "d2.txt"), text.encode(), "d2.txt", Law("", ""))


def statuses(session: Session) -> dict[str, MappingStatus]:
    return {each.target: each.status for each in session.assessment.mappings.values()}


def exported(session: Session) -> dict[str, Any]:
    found = assessment_json(session.frozen(), internal_notes=True)
    found.pop("head")
    return found


def test_each_mapping_follows_or_says_that_it_is_lost(tmp_path: Path) -> None:
    session, _, _ = prepared(tmp_path / "c.octolegis")
    versions.bring_in(session, next(iter(session.assessment.laws)), arrived())
    assert statuses(session) == {
        "ets185/2": MappingStatus.MOVED,
        "ets185/4": MappingStatus.CHANGED,
        "ets185/6": MappingStatus.LOST,
    }
    told = {each.target: each.message.id for each in unready(session.assessment, Basis.AS_DRAFTED)}
    assert told["ets185/6"] == "ready.mapping_lost"
    session.close()
    assert not check_case(tmp_path / "c.octolegis").problems


def test_undo_takes_the_version_back_whole(tmp_path: Path) -> None:
    session, law, sections = prepared(tmp_path / "c.octolegis")
    author = session.profile.author
    alone = FindingKey(author, Basis.AS_DRAFTED, provision_target(law, sections[1]))
    session.do(findings.rate(session.assessment, alone, Rating.PARTLY))
    session.do(suggestions.reject(session.assessment, author, "ets185/5", (law, sections[0])))
    before = exported(session)
    versions.bring_in(session, law, arrived())
    assert exported(session) != before
    session.undo()
    assert exported(session) == before
    session.close()


def test_what_was_said_of_a_provision_alone_follows_it(tmp_path: Path) -> None:
    session, law, sections = prepared(tmp_path / "c.octolegis")
    author = session.profile.author
    alone = FindingKey(author, Basis.AS_DRAFTED, provision_target(law, sections[1]))
    gone = FindingKey(author, Basis.AS_DRAFTED, provision_target(law, sections[2]))
    for key in (alone, gone):
        session.do(findings.set_fields(session.assessment, key, {"comment": rich("Too narrow.")}))
    session.do(amendments.propose(session.assessment, alone, rich("New words.")))
    done = versions.bring_in(session, law, arrived())
    now = session.assessment
    new = done.versions.new_law
    said = {key.target for key, finding in now.findings.items() if not finding.is_empty}
    assert gone.target in said
    (moved,) = said - {gone.target}
    assert moved.startswith(f"law:{new}#")
    wording = now.amendments[amendments.amendment_id(alone._replace(target=moved))]
    assert (wording.target, wording.wording.plain) == (moved, "New words.")
    assert len(now.amendments) == 1
    told = {each.target: each.message.id for each in unready(now, Basis.AS_DRAFTED)}
    assert told[gone.target] == "ready.comment_left"
    session.close()


def test_what_the_ministry_answered_on_a_provision_alone_follows_it(tmp_path: Path) -> None:
    session, law, sections = prepared(tmp_path / "c.octolegis")
    author = session.profile.author
    alone = FindingKey(author, Basis.AS_DRAFTED, provision_target(law, sections[1]))
    session.do(findings.set_fields(session.assessment, alone, {"recommendation": rich("Say deletes.")}))
    subject = f"finding:{author}:{alone.basis.value}:{alone.target}"
    session.do(positions.take(session.assessment, author, Position("", subject, 1, Stance.ACCEPTED)))
    versions.bring_in(session, law, arrived())
    (position,) = session.assessment.positions.values()
    assert positions.is_there(session.assessment, position.subject)
    assert position.stance is Stance.ACCEPTED
    session.close()


def test_new_words_bear_nothing_of_a_proposal_that_was_taken_back(tmp_path: Path) -> None:
    session, _, _ = prepared(tmp_path / "c.octolegis")
    author = session.profile.author
    key = FindingKey(author, Basis.AS_DRAFTED, "ets185/2")
    session.do(amendments.propose(session.assessment, key, rich("Old words")))
    id = amendments.amendment_id(key)
    said: dict[str, amendments.AmendmentValue] = {
        "reason": rich("Old reason"),
        "status": AmendmentStatus.REJECTED,
    }
    session.do(amendments.alter(session.assessment, author, id, said))
    session.do(amendments.take_back(session.assessment, author, id))
    session.do(amendments.propose(session.assessment, key, rich("New words")))
    new = session.assessment.amendments[id]
    assert (new.wording.plain, new.reason.plain, new.status) == ("New words", "", AmendmentStatus.PROPOSED)
    session.close()


MERGED = """Computer Act

Section 1. Access and data
A person who accesses a computer system without right commits an offence. A person who damages computer \
data without right commits an offence.

Section 2. Devices
A person who sells a device for committing an offence commits an offence.
"""


def test_two_comments_on_provisions_that_became_one_are_both_kept(tmp_path: Path) -> None:
    session, law, sections = prepared(tmp_path / "c.octolegis")
    author = session.profile.author
    for section, words in zip(sections, ("On access.", "On data.", "On devices."), strict=True):
        key = FindingKey(author, Basis.AS_DRAFTED, provision_target(law, section))
        session.do(findings.set_fields(session.assessment, key, {"comment": rich(words)}))
        session.do(amendments.propose(session.assessment, key, rich(f"Wording. {words}")))
    done = versions.bring_in(session, law, arrived(MERGED))
    (first, _), *_ = [(match.new, match.old) for match in done.versions.matches if len(match.old) > 1]
    now = session.assessment
    said = {
        finding.comment.plain: key.target for key, finding in now.findings.items() if not finding.is_empty
    }
    assert set(said) == {"On access.", "On data.", "On devices."}
    assert said["On access."] == provision_target(done.versions.new_law, first[0])
    assert said["On data."] == provision_target(law, sections[1])
    assert len({each.wording.plain for each in now.amendments.values()}) == 3
    told = {each.target: each.message.id for each in unready(now, Basis.AS_DRAFTED)}
    assert told[said["On data."]] == "ready.comment_left"
    session.undo()
    assert len(session.assessment.amendments) == 3
    session.close()


def test_both_versions_stay_and_only_the_latest_is_read(tmp_path: Path) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    done = versions.bring_in(session, law, arrived())
    now = session.assessment
    assert list(now.current_laws) == [done.versions.new_law]
    assert [each.id for each in now.versions(done.versions.new_law)] == [done.versions.new_law, law]
    assert now.outlines[law].provisions
    assert {found for found, _ in session.search("computer")} == {done.versions.new_law}
    session.close()


def test_the_round_that_ends_keeps_how_things_stood(tmp_path: Path) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    key = FindingKey(session.profile.author, Basis.AS_DRAFTED, "ets185/2")
    session.do(findings.rate(session.assessment, key, Rating.PARTLY))
    assert session.assessment.round_number == 1
    done = versions.bring_in(session, law, arrived())
    session.do(findings.rate(session.assessment, key, Rating.FULLY))
    session.close()
    again = open_case(tmp_path / "c.octolegis")
    now = again.assessment
    assert now.round_number == 2
    stood = now.round_states[done.versions.new_law].by_target[Basis.AS_DRAFTED, "ets185/2"]
    assert stood.rating is Rating.PARTLY
    again.close()


def test_a_mapping_is_confirmed_mapped_again_or_dropped(tmp_path: Path) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    done = versions.bring_in(session, law, arrived())
    author = session.profile.author
    by_target = {each.target: each for each in session.assessment.mappings.values()}
    session.do(mappings.confirm(session.assessment, author, by_target["ets185/4"].id))
    lost = by_target["ets185/6"].id
    with pytest.raises(InputError):
        mappings.confirm(session.assessment, author, lost)
    place = (done.versions.new_law, session.assessment.outlines[done.versions.new_law].provisions[-1].id)
    session.do(mappings.remap(session.assessment, author, lost, place))
    assert statuses(session)["ets185/4"] is MappingStatus.KEPT
    assert statuses(session)["ets185/6"] is MappingStatus.KEPT
    assert session.assessment.mappings[lost].law == done.versions.new_law
    session.close()


def test_what_is_mapped_already_is_not_mapped_twice_after_it_moved(tmp_path: Path) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    versions.bring_in(session, law, arrived())
    moved = next(each for each in session.assessment.mappings.values() if each.target == "ets185/2")
    again = mappings.add(session.assessment, "a", "ets185/2", (moved.law, moved.provision))
    assert again.edits == ()
    session.close()


def test_a_version_that_has_a_later_one_gets_no_second(tmp_path: Path) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    versions.bring_in(session, law, arrived())
    with pytest.raises(InputError):
        versions.bring_in(session, law, arrived())
    session.close()


def test_the_command_tells_what_became_of_each_mapping(tmp_path: Path) -> None:
    session, law, _ = prepared(tmp_path / "c.octolegis")
    session.close()
    (tmp_path / "d2.txt").write_text(SECOND, encoding="utf-8")
    asked = ["law", "update", str(tmp_path / "c.octolegis"), law, str(tmp_path / "d2.txt")]
    only_told = CliRunner().invoke(octolegis, [*asked, "--dry-run", "--json"])
    assert json.loads(only_told.stdout)["law"] is None
    done = CliRunner().invoke(octolegis, [*asked, "--json"])
    rows = json.loads(done.stdout)
    assert [row["target"] for row in rows["moved"]] == ["ets185/2"]
    assert [(row["before"], row["after"]) for row in rows["changed"]] == [("Section 2", "Section 3")]
    assert [(row["target"], row["after"]) for row in rows["lost"]] == [("ets185/6", None)]

"""Where merged copies disagree is told in words, whatever it is about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from octolegis.domain.position import Position, Stance
from octolegis.domain.richtext import rich
from octolegis.session import merging, snapshot
from octolegis.session.commands import findings, positions
from octolegis.session.conflicts import open_conflicts
from octolegis.session.profile import Profile
from octolegis.session.session import open_case
from octolegis.wording import wording
from tests.casefiles import case_with_law, key


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", sorted(snapshot.KINDS))
def test_every_kind_of_record_has_a_name(kind: str, language: str) -> None:
    assert wording(language)(f"conflict.kind.{kind}")


def test_two_copies_that_noted_different_answers_of_the_ministry_are_told_so_by_the_article(
    tmp_path: Path,
) -> None:
    path, copy = tmp_path / "c.octolegis", tmp_path / "ben.octolegis"
    session, _ = case_with_law(path)
    mine = key(session, "x1/1")
    session.do(findings.set_fields(session.assessment, mine, {"recommendation": rich("Widen it.")}))
    session.close()
    shutil.copy(path, copy)
    subject = f"finding:{mine.author}:{mine.basis.value}:x1/1"
    for file, profile, stance in (
        (path, Profile("a-machine", mine.author, "Ana"), Stance.ACCEPTED),
        (copy, Profile("b-machine", "ben", "Ben"), Stance.REJECTED),
    ):
        opened = open_case(file, profile)
        opened.do(positions.take(opened.assessment, profile.author, Position("", subject, 1, stance)))
        opened.close()
    session = open_case(path)
    merging.bring_in(session, merging.read([path, copy]))
    (conflict,) = open_conflicts(session, wording("en"))
    assert (conflict.target, conflict.field_name) == ("x1/1", "ministry's position")
    assert {side.text for side in conflict.sides} == {"Accepted", "Rejected"}
    session.close()

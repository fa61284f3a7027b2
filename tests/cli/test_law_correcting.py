"""The outline of a law is corrected, and a law taken out, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from octolegis.cli.main import octolegis, run
from octolegis.domain.finding import Basis, FindingKey
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings, mappings
from octolegis.session.commands.targets import provision_target
from octolegis.session.session import open_case
from tests.casefiles import case_with_law

WORDS = "A person who does this commits an offence. 2"


@pytest.fixture
def case(tmp_path: Path) -> tuple[Path, str]:
    session, law = case_with_law(tmp_path / "case.octolegis")
    author = session.profile.author
    session.do(mappings.add(session.assessment, author, "x1/1", (law, "p2")))
    key = FindingKey(author, Basis.IN_FORCE, provision_target(law, "p5"))
    session.do(findings.set_fields(session.assessment, key, {"comment": rich("Too vague.")}))
    session.close()
    return session.path, law


def said(*arguments: object) -> Result:
    return CliRunner().invoke(octolegis, [str(argument) for argument in arguments])


def test_corrections_are_one_change_and_mappings_follow(case: tuple[Path, str]) -> None:
    path, law = case
    acts = (
        "--split",
        "Section 1",
        "commits",
        "--not-law",
        "Section 4",
        "--join",
        "Section 2",
        "--demote",
        "Section 3",
    )
    done = said("law", "correct", path, law, *acts, "--json")
    assert done.exit_code == 0, done.output
    rows = {row["id"]: row for row in json.loads(done.stdout)}
    assert rows["p1"]["text"] == "A person who does this"
    assert rows["p4"]["kind"] == "note"
    assert "p2" not in rows
    assert rows["p3"]["depth"] == 1
    session = open_case(path)
    (mapping,) = session.assessment.mappings.values()
    assert mapping.quote is not None
    assert mapping.quote.text.endswith(WORDS)
    session.undo()
    assert len(session.assessment.outlines[law].provisions) == 5
    session.close()


@pytest.mark.parametrize(
    ("acts", "sentence"),
    [
        ((), "at least one correction"),
        (("--split", "Section 1", "nowhere"), "do not occur"),
        (("--promote", "Section 1"), "highest level"),
        (("--join", "Section 5"), "rest on this provision"),
        (("--promote", "Section 99"), "99"),
    ],
)
def test_what_cannot_be_corrected_is_told_and_nothing_is_done(
    case: tuple[Path, str], acts: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path, law = case
    assert run(["law", "correct", str(path), law, *acts]) == 2
    assert sentence in capsys.readouterr().err
    session = open_case(path)
    assert len(session.assessment.outlines[law].provisions) == 5
    session.close()


def test_a_law_is_taken_out_with_what_rests_on_it_and_undo_brings_it_back(case: tuple[Path, str]) -> None:
    path, law = case
    told = said("law", "remove", path, law, "--dry-run").stdout
    assert "places relied on 1, language versions 0, comments and wording on its provisions alone 1" in told
    session = open_case(path)
    assert law in session.assessment.laws
    session.close()
    assert said("law", "remove", path, law).exit_code == 0
    session = open_case(path)
    now = session.assessment
    assert (now.laws, now.mappings) == ({}, {})
    assert all(finding.is_empty for finding in now.findings.values())
    session.undo()
    now = session.assessment
    assert law in now.laws
    assert len(now.mappings) == 1
    assert [finding.comment.plain for finding in now.findings.values()] == ["Too vague."]
    session.close()

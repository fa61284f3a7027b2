"""Copies are merged, and disagreements decided, from the command line."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from octolegis.cli.main import run
from octolegis.domain.finding import Rating
from octolegis.domain.richtext import rich
from octolegis.session.commands import findings
from octolegis.session.profile import Profile
from octolegis.session.session import open_case
from tests.casefiles import case_with_law, key


@pytest.fixture
def copies(tmp_path: Path) -> list[Path]:
    session, _ = case_with_law(tmp_path / "a.octolegis")
    session.close()
    paths = [tmp_path / f"{name}.octolegis" for name in "ab"]
    shutil.copy(paths[0], paths[1])
    for path, rating in zip(paths, (Rating.FULLY, Rating.NOT), strict=True):
        one = open_case(path, Profile(f"machine-{path.stem}", "expert", "Ana"))
        said: dict[str, findings.FindingValue] = {"rating": rating, "comment": rich(f"Words in {path.stem}.")}
        one.do(findings.set_fields(one.assessment, key(one, "x1/1"), said))
        one.close()
    return paths


def test_what_each_brings_is_told_and_the_copies_stay_as_they_are(
    copies: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    before = [path.read_bytes() for path in copies]
    output = copies[0].with_name("m.octolegis")
    assert run(["merge", *map(str, copies), "--output", str(output), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["new_changes"] for each in told["copies"]] == [0, 1]
    assert {each["field"] for each in told["conflicts"]} == {"rating", "comment"}
    assert [path.read_bytes() for path in copies] == before
    assert run(["check", str(output)]) == 0


def test_a_disagreement_is_listed_and_decided(copies: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    output = copies[0].with_name("m.octolegis")
    run(["merge", *map(str, copies), "--output", str(output)])
    capsys.readouterr()
    run(["conflicts", str(output), "--json"])
    found = {each["field"]: each for each in json.loads(capsys.readouterr().out)}
    side = next(n for n, each in enumerate(found["rating"]["sides"], start=1) if each["value"] == "not")
    assert run(["decide", str(output), found["rating"]["record"], "rating", "--take", str(side)]) == 0
    session = open_case(output)
    (finding,) = session.assessment.findings.values()
    assert finding.rating is Rating.NOT
    assert [field for _, field in session.assessment.conflicts] == ["comment"]
    session.close()


def test_nothing_is_written_over_and_nothing_half_left(copies: list[Path]) -> None:
    output = copies[0].with_name("m.octolegis")
    output.write_text("mine")
    assert run(["merge", *map(str, copies), "--output", str(output)]) == 2
    assert output.read_text() == "mine"
    assert not list(output.parent.glob("*.part"))
    assert (
        run(["merge", str(copies[0]), str(copies[0]), "--output", str(output.with_name("n.octolegis"))]) == 2
    )


def test_a_damaged_copy_is_refused_whole(copies: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    data = copies[1].read_bytes()
    copies[1].write_bytes(data.replace(b"Words in b", b"Wards in b"))
    output = copies[0].with_name("m.octolegis")
    assert run(["merge", *map(str, copies), "--output", str(output)]) == 2
    assert not output.exists()
    assert "damaged" in capsys.readouterr().err


def test_what_has_no_common_past_is_taken_over_by_article(
    copies: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, _ = case_with_law(tmp_path / "other.octolegis")
    other.close()
    with closing(open_case(other.path, Profile("ben-machine", "ben", "Ben"))) as ben:
        ben.do(findings.rate(ben.assessment, key(ben, "x1/1"), Rating.NOT))
    assert run(["merge", str(copies[0]), str(other.path), "--output", str(tmp_path / "m.octolegis")]) == 2
    assert "take-over" in capsys.readouterr().err
    before = copies[0].read_bytes()
    command = ["take-over", str(copies[0]), str(other.path)]
    assert run([*command, "--dry-run"]) == 0
    assert "Findings: 1" in capsys.readouterr().out
    assert copies[0].read_bytes() == before
    assert run([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["brings"]["findings"] == 1
    assert Path(told["backup"]).is_file()
    with closing(open_case(copies[0])) as session:
        assert {each.key.author for each in session.assessment.findings.values()} == {"expert", "ben"}
    assert run([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["backup"] is None
    assert run(["take-over", str(copies[0]), str(copies[1])]) == 2
    assert "merge the two" in capsys.readouterr().err

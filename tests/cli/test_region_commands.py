"""A region from the terminal: made, filled, told and written, and no case file touched."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from octolegis.cli.main import run
from octolegis.domain.errors import InputError
from octolegis.session.region import editing
from tests import regions


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return regions.region(tmp_path_factory.mktemp("region"), 2, 60)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A region that a test may change."""
    path = tmp_path / "own.octoregion"
    assert run(["region", "new", str(path), "--name", "Own", "--instrument", "ets185"]) == 0
    return path


def _status(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    capsys.readouterr()
    assert run(["region", "status", str(path), *more]) == 0
    return capsys.readouterr().out


def test_a_case_file_brings_its_country_and_is_named_from_the_regions_folder(
    path: Path, sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["region", "add", str(path), str(sample.parent / "AG.octolegis")]) == 0
    (country,) = json.loads(path.read_text(encoding="utf-8"))["countries"]
    assert country["code"] == "AG"
    assert (path.parent / country["case_file"]).samefile(sample.parent / "AG.octolegis")
    assert "Antigua and Barbuda [AG]: Read" in _status(path, capsys)


def test_kosovo_bears_its_mark_and_entries_by_hand_say_so(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--code", "XK", "--rating", "ets185/2=not", "--source", "A letter", "--date", "2026-05-01"]
    assert run(["region", "add", str(path), *arguments]) == 0
    told = _status(path, capsys, "--matrix")
    assert "Kosovo* [XK]: Entered by hand" in told
    assert "\n* All references to Kosovo" in told
    assert "A letter (2026-05-01)" in told


def test_a_slip_in_a_rating_by_hand_is_refused_and_nothing_is_written(path: Path) -> None:
    before = path.read_bytes()
    for rating in ("ets185/2=nope", "ets185/200=not", "ets185/2@today=not", "ets185/2"):
        assert run(["region", "add", str(path), "--code", "HT", "--rating", rating]) == 2
    assert path.read_bytes() == before


def test_a_rule_and_a_persons_conclusion_are_told_with_the_reason(
    sample: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["region", "add", str(path), str(sample.parent / "AG.octolegis")])
    assert run(["region", "rule", str(path), "procedural", "--largely", "65"]) == 0
    conclude = ["region", "conclude", str(path), "AG", "substantive", "not-in-line"]
    assert run(conclude) == 2
    assert run([*conclude, "--reason", "Never applied."]) == 0
    told = _status(path, capsys)
    assert "at least 65 %" in told
    assert "Procedural powers (ETS 185)" in told
    assert "none conflicts with the treaty" in told
    assert "Not in line, decided by a person" in told
    assert "Never applied." in told
    assert run(["region", "conclude", str(path), "AG", "substantive", "computed"]) == 0
    assert "Never applied." not in _status(path, capsys)


def test_the_reading_as_json_has_every_cell_and_can_be_compared_with(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "reading.json"
    arguments = ["region", "report", str(sample), "--kind", "matrix", "--output", str(output)]
    assert run(arguments) == 0
    reading = json.loads(output.read_text(encoding="utf-8"))
    told = json.loads(_status(sample, capsys, "--json"))
    assert reading["countries"] == told["countries"]
    record = json.loads(sample.read_text(encoding="utf-8"))
    later = sample.with_name("later.octoregion")
    later.write_text(json.dumps(record | {"earlier_reading": str(output)}), encoding="utf-8")
    compared = json.loads(_status(later, capsys, "--json"))
    assert compared["countries"][0]["earlier"]
    assert {each["earlier_date"] for each in compared["countries"]} == {"2026-11-01"}
    assert compared["changes"] == {"in-force": [], "as-drafted": []}


def test_what_was_entered_by_hand_is_compared_with_a_reading_that_was_kept(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["region", "add", str(path), "--code", "HT", "--rating", "ets185/2=not"])
    kept = tmp_path / "kept.json"
    assert run(["region", "report", str(path), "--kind", "matrix", "--output", str(kept)]) == 0
    plan = json.loads(path.read_text(encoding="utf-8")) | {"earlier_reading": "kept.json"}
    plan["countries"][0]["short_entry"]["ratings"][0]["rating"] = "fully"
    path.write_text(json.dumps(plan), encoding="utf-8")
    told = json.loads(_status(path, capsys, "--json"))
    assert [each["before"] for each in told["changes"]["in-force"]] == ["not"]
    read_on = json.loads(kept.read_text(encoding="utf-8"))["read_on"]
    assert told["countries"][0]["earlier_date"] == read_on


def test_without_ratings_a_reading_says_what_the_laws_say_and_judges_nothing(
    sample: Path, tmp_path: Path
) -> None:
    output = tmp_path / "n.json"
    arguments = ["region", "report", str(sample), "--kind", "matrix", "--output", str(output), "--no-ratings"]
    assert run(arguments) == 0
    text = output.read_text(encoding="utf-8")
    assert json.loads(text)["countries"][0]["provisions"]
    for word in ('"rating"', '"flags"', "excess", "partly", "conclusion", "Amend the law"):
        assert word not in text


def test_an_anonymous_reading_names_nobody(sample: Path, tmp_path: Path) -> None:
    output = tmp_path / "a.json"
    arguments = ["region", "report", str(sample), "--kind", "matrix", "--output", str(output), "--anonymous"]
    assert run(arguments) == 0
    text = output.read_text(encoding="utf-8")
    for word in ("AG", "BS", "octolegis", "Cybercrime Act", "Heading", "What the law says", "commits"):
        assert f'"{word}' not in text
        assert f" {word} " not in text
    assert {each["letter"] for each in json.loads(text)["countries"]} == {"A", "B"}


def test_a_pattern_is_told_from_as_many_countries_as_are_named(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert " of 2 " in _status(sample, capsys)
    assert "1 of 2 " in _status(sample, capsys, "--least", "1")
    assert " of 2 " not in _status(sample, capsys, "--least", "3")


def test_a_target_is_told_with_who_reaches_it(
    sample: Path, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["region", "add", str(path), str(sample.parent / "AG.octolegis")])
    target = ["region", "target", str(path)]
    assert run([*target, "ets185/2", "--at-least", "partly", "--by", "2030-01-01", "--country", "AG"]) == 0
    assert run([*target, "procedural"]) == 0
    for refused in (
        ["ets185/200"],
        ["ets185/2", "--country", "ZZ"],
        ["nothing"],
        ["ets185/2", "--by", "soon"],
    ):
        assert run([*target, *refused]) == 2
    assert "Article 2 of ETS 185 at least “Partly in line” by 2030-01-01: " in _status(path, capsys)
    assert run([*target, "ets185/2", "--country", "AG", "--remove"]) == 0
    told = _status(path, capsys)
    assert "Article 2 of ETS 185 at least" not in told
    assert "Procedural powers at least “Largely in line”" in told


def test_what_the_region_says_of_itself_changes_and_the_rest_stays(path: Path) -> None:
    assert run(["region", "details", str(path), "--earlier-date", "2024-01-01"]) == 0
    record = json.loads(path.read_text(encoding="utf-8"))
    assert (record["earlier_date"], record["name"]) == ("2024-01-01", "Own")
    assert run(["region", "details", str(path), "--earlier-date", "yesterday"]) == 2
    assert json.loads(path.read_text(encoding="utf-8")) == record


def test_what_somebody_changed_meanwhile_is_not_overwritten(path: Path) -> None:
    before = editing.read_region(path)
    editing.save(path, replace(before, note="Hers"), before)
    with pytest.raises(InputError, match="moved_on"):
        editing.save(path, replace(before, note="His"), before)
    assert editing.read_region(path).note == "Hers"


def test_a_country_leaves_and_its_case_file_stays(sample: Path, path: Path) -> None:
    case = sample.parent / "AG.octolegis"
    run(["region", "add", str(path), str(case), "--id", "first"])
    assert run(["region", "remove", str(path), "nobody"]) == 2
    assert run(["region", "remove", str(path), "first"]) == 0
    assert not json.loads(path.read_text(encoding="utf-8"))["countries"]
    assert case.exists()


def test_a_study_needs_an_article_of_the_region(sample: Path, tmp_path: Path) -> None:
    arguments = ["region", "report", str(sample), "--kind", "article", "--output", str(tmp_path / "x.json")]
    assert run([*arguments, "--article", "ets185/99"]) == 2
    assert run([*arguments, "--article", "ets185/2"]) == 0


@pytest.mark.parametrize(
    "given", [["--largely", "0"], ["--partly", "0"], ["--largely", "20", "--partly", "90"]]
)
def test_a_rule_by_which_nothing_in_line_would_do_is_refused(path: Path, given: list[str]) -> None:
    before = path.read_bytes()
    assert run(["region", "rule", str(path), "procedural", *given]) == 2
    assert path.read_bytes() == before


def test_a_language_without_wording_is_refused(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.docx"
    report = ["region", "report", str(sample), "--kind", "assessment", "--output", str(target)]
    assert run([*report, "--language", "de"]) == 2
    assert not target.exists()

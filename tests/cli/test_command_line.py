"""The path of the work from the terminal, and its refusals: one sentence, exit code 2."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from octolegis.__main__ import main
from octolegis.cli.main import run
from octolegis.wording import wording

LAW = """# Computer Misuse Bill

## Section 1. Short title
This is the Computer Misuse Act.

## Section 2. Illegal access
(1) A person who intentionally accesses a computer system without right commits an offence.
(2) It is a defence that the person was authorised.

## Section 3. Data interference
(1) A person who alters computer data commits an offence.
"""


class Terminal:
    """Runs commands and remembers what they printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> str:
        code, out, err = self.result(*arguments)
        assert code == 0, err
        return out

    def json(self, *arguments: object) -> Any:
        return json.loads(self(*arguments, "--json"))

    def refused(self, *arguments: object) -> str:
        code, _, err = self.result(*arguments)
        assert code == 2
        assert len(err.strip().splitlines()) == 1
        assert "Traceback" not in err
        return err

    def result(self, *arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        captured = self._capsys.readouterr()
        return code, captured.out, captured.err


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture
def case(tmp_path: Path, terminal: Terminal) -> Path:
    path = tmp_path / "case.octolegis"
    terminal(
        "new",
        path,
        "--country",
        "MD",
        "--title",
        "Bill of Examplia",
        "--instrument",
        "ets185",
        "--instrument",
        "cets224",
    )
    return path


@pytest.fixture
def law(case: Path, tmp_path: Path, terminal: Terminal) -> str:
    file = tmp_path / "bill.md"
    file.write_text(LAW, encoding="utf-8")
    return terminal(
        "law", "add", case, file, "--title", "The Bill", "--language", "en", "--status", "draft"
    ).strip()


def test_a_law_is_listed_and_shown_with_its_provisions(case: Path, law: str, terminal: Terminal) -> None:
    (listed,) = terminal.json("law", "list", case)
    assert (listed["id"], listed["title"], listed["status"]) == (law, "The Bill", "draft")
    shown = terminal.json("law", "show", case, law)
    articles = [p["heading"] for p in shown["provisions"] if p["kind"] == "article"]
    assert articles == ["Short title", "Illegal access", "Data interference"]


def test_reading_the_same_bytes_gives_the_same_ids(tmp_path: Path, terminal: Terminal) -> None:
    file = tmp_path / "bill.md"
    file.write_text(LAW, encoding="utf-8")
    first, second = terminal.json("read", file), terminal.json("read", file)
    assert first == second
    assert {"title", "language", "format", "provisions"} <= first.keys()
    assert first["provisions"][0].keys() == {"id", "parent", "kind", "label", "heading", "text", "depth"}


def test_what_is_judged_is_counted_and_exported(
    case: Path, law: str, tmp_path: Path, terminal: Terminal
) -> None:
    terminal("map", case, "ets185/2", law, "Section 2")
    terminal(
        "rate",
        case,
        "ets185/2",
        "--rating",
        "partly",
        "--reason",
        "Too narrow <&>",
        "--comment",
        "C",
        "--recommendation",
        "R",
        "--wording",
        "W",
        "--priority",
        "high",
        "--flag",
        "excess",
        "--addressee",
        "Ministry",
        "--term",
        "2027",
        "--internal-note",
        "N",
    )
    status = terminal.json("status", case)
    assert status["instruments"]["ets185"]["articles"]["partly"] == 1
    assert all(row.keys() == {"target", "message"} for row in status["ready"])
    terminal("export", case, "--output", tmp_path / "all.json")
    text = (tmp_path / "all.json").read_text(encoding="utf-8")
    assert "Too narrow <&>" in text
    assert "Section 2" in text


def test_rating_one_field_leaves_the_others(case: Path, law: str, tmp_path: Path, terminal: Terminal) -> None:
    terminal("rate", case, "ets185/2", "--rating", "partly", "--reason", "kept reason")
    terminal("rate", case, "ets185/2", "--comment", "added comment")
    terminal("export", case, "--output", tmp_path / "all.json")
    text = (tmp_path / "all.json").read_text(encoding="utf-8")
    assert "kept reason" in text
    assert "added comment" in text


def test_how_far_the_work_has_come_is_noted_without_a_rating(
    case: Path, tmp_path: Path, terminal: Terminal
) -> None:
    terminal("rate", case, "ets185/2", "--work-status", "in-review")
    terminal("export", case, "--output", tmp_path / "all.json")
    text = (tmp_path / "all.json").read_text(encoding="utf-8")
    assert '"work_status": "in-review"' in text
    assert terminal.json("status", case)["instruments"]["ets185"]["articles"]["not-assessed"] > 0


def test_both_bases_are_kept_apart(case: Path, terminal: Terminal) -> None:
    terminal("rate", case, "ets185/2", "--rating", "not", "--basis", "in-force")
    terminal("rate", case, "ets185/2", "--rating", "fully")
    in_force = terminal.json("status", case, "--basis", "in-force")
    drafted = terminal.json("status", case)
    assert in_force["instruments"]["ets185"]["articles"]["not"] == 1
    assert drafted["instruments"]["ets185"]["articles"]["fully"] == 1


def test_a_provision_alone_can_be_judged_by_its_label(case: Path, law: str, terminal: Terminal) -> None:
    terminal("rate", case, f"law:{law}#Section 3", "--flag", "excess", "--comment", "vague")
    ready = terminal.json("status", case)["ready"]
    assert any(row["target"].startswith(f"law:{law}#") for row in ready)


def test_variations_details_undo_and_redo(case: Path, terminal: Terminal) -> None:
    terminal("variation", case, "ets185/4:serious-harm", "--status", "intended")
    terminal("details", case, "--reference", "OCT/1", "--requested-by", "The Ministry", "--status", "shared")
    assert "particulars" in terminal("undo", case)
    assert "particulars" in terminal("redo", case)
    terminal("undo", case)
    terminal("undo", case)
    assert "nothing to undo" in terminal("undo", case)
    assert terminal.json("status", case)["instruments"].keys() == {"ets185", "cets224"}


def test_both_reports_are_written(case: Path, law: str, tmp_path: Path, terminal: Terminal) -> None:
    terminal("rate", case, "ets185/2", "--rating", "partly", "--reason", "Because")
    word, pdf = tmp_path / "r.docx", tmp_path / "s.pdf"
    assert terminal("report", case, "--kind", "recommendations", "--output", word).strip() == str(word)
    terminal("report", case, "--kind", "summary", "--output", pdf)
    assert word.read_bytes()[:2] == b"PK"
    assert pdf.read_bytes()[:5] == b"%PDF-"


def test_a_copy_and_a_check(case: Path, tmp_path: Path, terminal: Terminal) -> None:
    terminal("copy", case, tmp_path / "copy.octolegis")
    assert "0 documents" not in terminal("check", tmp_path / "copy.octolegis")


@pytest.mark.parametrize(
    "arguments",
    [
        ("map", "{case}", "ets185/2", "{law}", "Section 99"),
        ("map", "{case}", "ets185/2", "{law}", "(1)"),
        ("map", "{case}", "ets185/999", "{law}", "Section 2"),
        ("map", "{case}", "ets185/2", "nolaw", "Section 2"),
        ("map", "{case}", "ets185/2", "{law}", "Section 1", "--quote", "not in it"),
        ("rate", "{case}", "ets185/999", "--rating", "fully"),
        ("rate", "{case}", "ets185/2", "--rating", "excellent"),
        ("rate", "{case}", "law:{law}#Section 99", "--rating", "fully"),
        ("variation", "{case}", "ets185/2:access", "--status", "made"),
        ("new", "{case}", "--country", "MD", "--title", "T", "--instrument", "ets185"),
        ("new", "{folder}/n.octolegis", "--country", "MD", "--title", "T", "--instrument", "ets999"),
        ("new", "{folder}/no/such/n.octolegis", "--country", "MD", "--title", "T", "--instrument", "ets185"),
        ("status", "{folder}/missing.octolegis"),
        ("status", "{folder}/bill.md"),
        ("law", "add", "{case}", "{folder}/missing.docx"),
        ("read", "{folder}"),
        ("report", "{case}", "--kind", "poem", "--output", "x.docx"),
        ("report", "{case}", "--kind", "summary", "--output", "{folder}/x.docx"),
        ("report", "{case}", "--kind", "summary", "--output", "{folder}/no/such/x.pdf"),
        ("checklist", "show", "ets999"),
        ("checklist", "check", "{folder}/missing.toml"),
        ("nonsense",),
        ("copy", "{case}", "{case}"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(
    case: Path, law: str, tmp_path: Path, terminal: Terminal, arguments: tuple[str, ...]
) -> None:
    before = case.read_bytes()
    terminal.refused(*(argument.format(case=case, law=law, folder=tmp_path) for argument in arguments))
    assert case.read_bytes() == before


def test_an_ambiguous_label_is_answered_with_the_paths(case: Path, law: str, terminal: Terminal) -> None:
    sentence = terminal.refused("map", case, "ets185/2", law, "(1)")
    assert "Section 2" in sentence
    assert "Section 3" in sentence


def test_the_shipped_checklists_are_listed_with_counts(terminal: Terminal) -> None:
    listed = {row["id"]: row for row in terminal.json("checklist", "list")}
    assert {"ets185", "ets189", "cets224"} <= listed.keys()
    assert listed["ets185"]["articles"] == 48
    shown = terminal.json("checklist", "show", "ets185")
    assert shown["id"] == "ets185"


def test_without_a_display_the_window_is_declined_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["octolegis"])
    monkeypatch.setattr(sys, "platform", "linux")
    assert main() == 2
    assert "no display" in capsys.readouterr().err


MESSAGE_ID = re.compile(r'"((?:error|change|ready|check|law|cli)(?:\.\w+)+)"')


def test_every_message_named_in_the_source_has_its_words() -> None:
    source = Path(__file__).parents[2] / "octolegis"
    named = {id for file in source.rglob("*.py") for id in MESSAGE_ID.findall(file.read_text("utf-8"))}
    assert "error.disk_full" in named
    assert [id for id in sorted(named) if not _has_words(id)] == []


def _has_words(id: str) -> bool:
    try:
        return bool(wording("en")._template(id))
    except KeyError:
        return False


def test_the_status_under_an_instrument_says_what_can_still_be_declared(
    terminal: Terminal, case: Path
) -> None:
    shown = terminal("instrument", "status", case, "ets185")
    assert "No step taken" in shown
    assert "ets185/4:serious-harm: Open. At signature or on deposit" in shown
    terminal("instrument", "status", case, "ets185", "--status", "deposited", "--date", "2024-06-01")
    found = terminal.json("instrument", "status", case, "ets185")
    assert (found["stage"], found["deposited"]) == ("deposited", "2024-06-01")
    rows = {row["id"]: row for row in found["variations"]}
    assert rows["ets185/4:serious-harm"]["timing"] == "closed"
    assert "2024-06-01" in rows["ets185/4:serious-harm"]["why"]
    assert "2026-11-24" in terminal.refused("instrument", "status", case, "ets185", "--expires", "soon")
    assert "ets185, cets224" in terminal.refused("instrument", "status", case, "un", "--note", "x")
    assert "--status" in terminal.refused("instrument", "status", case, "ets185", "--date", "2024-06-01")

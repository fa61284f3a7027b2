"""A copy is sent, looked at and brought in from the command line."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from octolegis.cli.main import run
from octolegis.domain.errors import InputError

ON = "ets185/2:access"


@pytest.fixture
def case(tmp_path: Path) -> str:
    path = str(tmp_path / "case.octolegis")
    assert run(["new", path, "--country", "MD", "--title", "T", "--instrument", "ets185"]) == 0
    assert run(["rate", path, ON, "--rating", "fully", "--internal-note", "for us only"]) == 0
    assert run(["rate", path, ON, "--rating", "not", "--author", "Eva"]) == 0
    assert run(["rate", path, "ets185/5", "--rating", "partly"]) == 0
    return path


@pytest.fixture
def quick_seal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stretching of the key takes seconds on purpose; tests/exchange has the true one."""
    monkeypatch.setattr(
        "octolegis.exchange.handover_file.sealed", lambda data, phrase: phrase.encode() + data
    )

    def unsealed(data: bytes, phrase: str) -> bytes:
        if not data.startswith(phrase.encode()):
            raise InputError("error.handover_wrong_passphrase")
        return data.removeprefix(phrase.encode())

    monkeypatch.setattr("octolegis.exchange.handover_reading.unsealed", unsealed)


def said(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> dict[str, Any]:
    capfdbinary.readouterr()
    assert run([*arguments, "--json"]) == 0
    found: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
    return found


def test_a_part_goes_out_is_worked_on_and_comes_back(
    case: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    out, own, back = (str(tmp_path / name) for name in ("p.octocopy", "own.octolegis", "back.octocopy"))
    told = said(capfdbinary, "send", case, "--articles", "ets185/2-3", "--to", "Eva", "--output", out)
    assert (told["receiver"]["name"], told["articles"], told["encrypted"]) == (
        "Eva",
        ["ets185/2", "ets185/3"],
        False,
    )
    assert told["counts"]["findings"] == 2
    assert said(capfdbinary, "receive", out, "--as", own)["written"] == own
    assert run(["rate", own, "ets185/3", "--rating", "fully"]) == 0
    said(capfdbinary, "send", own, "--output", back)
    only_told = said(capfdbinary, "receive", back, "--into", case, "--dry-run")
    assert (only_told["new_changes"], only_told["backup"]) == (1, None)
    brought = said(capfdbinary, "receive", back, "--into", case)
    assert brought["new_changes"] == 1
    assert Path(brought["backup"]).is_file()
    again = said(capfdbinary, "receive", back, "--into", case)
    assert (again["new_changes"], again["backup"]) == (0, None)
    assert run(["check", case]) == 0
    assert run(["check", own]) == 0


def test_what_is_inside_is_told_in_words_and_nothing_changes(
    case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "p.octocopy")
    assert run(["send", case, "--to", "Ben of Bern", "--output", out]) == 0
    before = Path(case).read_bytes()
    capfd.readouterr()
    assert run(["receive", out]) == 0
    told = capfd.readouterr().out
    assert "for Ben of Bern" in told
    assert "Findings: 3" in told
    assert Path(case).read_bytes() == before


def test_the_passphrase_comes_from_a_file_and_is_shown_nowhere(
    case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], quick_seal: None
) -> None:
    out, file = str(tmp_path / "p.octocopy"), tmp_path / "phrase.txt"
    file.write_text("a long secret of ours\n", encoding="utf-8")
    assert run(["send", case, "--output", out, "--passphrase-file", str(file)]) == 0
    assert run(["receive", out, "--passphrase-file", str(file)]) == 0
    shown = capfd.readouterr()
    assert "secret" not in shown.out + shown.err
    assert run(["receive", out]) == 2
    assert "is locked with a passphrase" in capfd.readouterr().err
    file.write_text("another one", encoding="utf-8")
    assert run(["receive", out, "--passphrase-file", str(file)]) == 2
    assert "does not open" in capfd.readouterr().err
    file.write_text("\n", encoding="utf-8")
    assert run(["receive", out, "--passphrase-file", str(file)]) == 2
    short = str(tmp_path / "short.octocopy")
    file.write_text("abc", encoding="utf-8")
    assert run(["send", case, "--output", short, "--passphrase-file", str(file)]) == 2
    assert not Path(short).exists()


def test_the_passphrase_is_asked_for_twice_with_a_warning(
    case: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    quick_seal: None,
) -> None:
    asked: list[dict[str, Any]] = []

    def prompt(_text: str, **how: Any) -> str:
        asked.append(how)
        return "typed in secret"

    monkeypatch.setattr(click, "prompt", prompt)
    for stream in (sys.stdin, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    out = str(tmp_path / "p.octocopy")
    assert run(["send", case, "--output", out, "--encrypt"]) == 0
    assert "a lost file" in capfd.readouterr().err
    assert run(["receive", out]) == 0
    assert [(how["hide_input"], how["confirmation_prompt"]) for how in asked] == [(True, True), (True, False)]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--articles", "assigned"], "Say with --to for whom"),
        (["--findings", "receiver-only"], "Say with --to for whom"),
        (["--findings", "receiver-only", "--to", "Somebody new"], "Somebody new"),
        (["--encrypt"], "no terminal at which to ask"),
    ],
)
def test_what_cannot_be_sent_as_asked_is_refused_with_the_way_out(
    case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], options: list[str], told: str
) -> None:
    out = tmp_path / "p.octocopy"
    assert run(["send", case, "--output", str(out), *options]) == 2
    assert told in capfd.readouterr().err
    assert not out.exists()


def test_a_missing_folder_is_told_without_speaking_of_a_report(
    case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(["send", case, "--output", str(tmp_path / "gone" / "p.octocopy")]) != 0
    told = capfd.readouterr().err
    assert "gone does not exist" in told
    assert "report" not in told


def test_mistakes_cost_nothing(case: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "p.octocopy"
    assert run(["send", case, "--articles", "ets185/99", "--output", str(out)]) == 2
    assert run(["send", case, "--articles", "assigned", "--to", "Eva", "--output", str(out)]) == 2
    assert "No article is assigned to Eva" in capfd.readouterr().err
    assert not out.exists()
    out.write_text("mine")
    assert run(["send", case, "--output", str(out)]) == 2
    assert out.read_text() == "mine"
    assert run(["receive", str(out), "--into", case]) == 2
    assert "not a copy that Octolegis sent" in capfd.readouterr().err
    assert run(["receive", str(out), "--into", case, "--as", "x"]) == 2

"""What a hurried or unlucky user does from the terminal loses nothing and ends in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from octolegis.session.demo import _put_aside
from octolegis.session.session import open_case
from tests.casefiles import case_with_law

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "octolegis"]


def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [*PROGRAM, *(os.fsencode(str(each)) for each in arguments)],
        cwd=ROOT,
        timeout=120,
        **{"capture_output": True, **options},
    )


def refused(*arguments: object) -> str:
    done = run(*arguments)
    told = done.stderr.decode("utf-8", "replace")
    assert done.returncode == 2, told
    assert len(told.strip().splitlines()) == 1
    assert "Traceback" not in told
    return told


@pytest.fixture
def case(tmp_path: Path) -> tuple[Path, str]:
    session, law = case_with_law(tmp_path / "case.octolegis")
    session.close()
    return tmp_path / "case.octolegis", law


def test_no_output_ever_replaces_a_case_file(case: tuple[Path, str]) -> None:
    path = case[0]
    before = path.read_bytes()
    assert "case file" in refused("export", path, "--output", path)
    word = path.rename(path.with_suffix(".docx"))
    refused("report", word, "--kind", "recommendations", "--output", word)
    assert word.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipes_are_neither_read_nor_replaced(case: tuple[Path, str], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    for arguments in (
        ("read", pipe),
        ("law", "add", case[0], pipe),
        ("status", pipe),
        ("check", pipe),
        ("checklist", "check", pipe),
        ("export", case[0], "--output", pipe),
        ("report", case[0], "--kind", "recommendations", "--output", pipe),
    ):
        refused(*arguments)
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", ""),
        ("check", ""),
        ("read", ""),
        ("law", "add", "{case}", ""),
        ("new", "", "--country", "MD", "--title", "T", "--instrument", "ets185"),
        ("export", "{case}", "--output", ""),
        ("copy", "{case}", ""),
        ("demo", ""),
        ("checklist", "check", ""),
        ("details", "{case}", "--score-preset", "9-9"),
        ("map", "{case}", "", "{law}", "Section 1"),
        ("map", "{case}", "x1/1", "{law}", ""),
        ("rate", "{case}", "law:#", "--rating", "fully"),
    ],
)
def test_empty_names_and_unknown_scales_are_refused(
    case: tuple[Path, str], arguments: tuple[str, ...]
) -> None:
    refused(*(each.format(case=case[0], law=case[1]) for each in arguments))


def test_line_ends_of_another_system_do_no_harm(case: tuple[Path, str], tmp_path: Path) -> None:
    path, law = case
    assert run("map", path, "x1/1\r", law, "Section 1\r").returncode == 0
    assert run("rate", path, "x1/1\r", "--rating", "partly", "--comment", "one\r\ntwo").returncode == 0
    session = open_case(path)
    (found,) = session.assessment.findings.values()
    assert found.comment.plain == "one\ntwo"
    session.close()


def test_an_ambiguous_label_is_settled_by_one_of_the_paths_told(
    tmp_path: Path, case: tuple[Path, str]
) -> None:
    file = tmp_path / "law.md"
    file.write_text("# Act\n\n## Section 1. A\n(1) one\n\n## Section 2. B\n(1) two\n", encoding="utf-8")
    law = run("law", "add", case[0], file).stdout.decode().strip()
    told = refused("map", case[0], "x1/1", law, "(1)")
    path = next(each for each in told.split(": ")[-1].split("; ") if "2" in each.split(" [")[0])
    assert run("map", case[0], "x1/1", law, path.split(" [")[0]).returncode == 0
    assert run("map", case[0], "x1/1", law, path.split("[")[1].split("]")[0]).returncode == 0
    session = open_case(case[0])
    assert len(session.assessment.mappings) == 1
    session.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only here are names any bytes")
def test_arguments_that_are_no_text_are_taken(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/c\xff.octolegis")
    odd = os.fsdecode(b"a\xffb")
    assert run("new", path, "--country", odd, "--title", odd, "--instrument", "ets185").returncode == 0
    assert run("rate", path, "ets185/2", "--reason", odd, "--author", odd, "--term", odd).returncode == 0
    refused("rate", path, odd, "--reason", odd)
    refused("status", odd)
    assert b"a\xef\xbf\xbdb" in run("details", path, "--place", odd).stdout + Path(path).read_bytes()
    assert run("check", path).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_behind_the_output_is_told(case: tuple[Path, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        for more in ((), ("--json",)):
            done = run("status", case[0], *more, capture_output=False, stdout=full, stderr=subprocess.PIPE)
            assert done.returncode == 2
            assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="streams are closed by the shell")
def test_closed_streams_cost_nothing(case: tuple[Path, str]) -> None:
    command = f'"{sys.executable}" -m octolegis status "{case[0]}" >&- 2>&-'
    assert subprocess.run(command, shell=True, cwd=ROOT, timeout=60, check=False).returncode == 0


def test_a_second_writer_is_refused_with_the_holder(case: tuple[Path, str]) -> None:
    session = open_case(case[0])
    assert "is being edited by" in refused("rate", case[0], "x1/1", "--rating", "fully")
    assert run("status", case[0], "--json").returncode == 0
    session.close()


def test_a_case_file_that_cannot_be_locked_is_not_begun(tmp_path: Path) -> None:
    path = tmp_path / "a.octolegis"
    path.with_name(f".{path.name}.lock").mkdir()
    refused("new", path, "--country", "MD", "--title", "T", "--instrument", "ets185")
    assert not path.exists()


def test_an_earlier_sample_gets_another_name_and_what_is_none_stays(case: tuple[Path, str]) -> None:
    path = case[0]
    before = path.read_bytes()
    aside = _put_aside(path)
    assert aside is not None
    assert aside.read_bytes() == before
    path.write_text("a letter", encoding="utf-8")
    refused("demo", path)
    sample = path.with_name("sample.octolegis")
    sample.write_text("a letter", encoding="utf-8")
    refused("demo", path.parent)
    assert sample.read_text(encoding="utf-8") == "a letter"


@pytest.mark.parametrize("missing", ["resources", "provisions"])
def test_an_incomplete_installation_says_so(missing: str) -> None:
    code = (
        "import sys, octolegis.paths as p, octolegis.__main__ as m; real = p.data_folder\n"
        f"def folder(name):\n    if name == {missing!r}: raise p.IncompleteProgramError(name)\n"
        "    return real(name)\n"
        "p.data_folder = folder\nsys.argv = ['octolegis', 'checklist', 'list']\n"
        "import octolegis.wording\n"
        "sys.exit(m.main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert missing in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1

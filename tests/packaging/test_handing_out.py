"""What is handed out is complete: the wheel, the switches of a bundle, the recipes of each system."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from openpyxl import Workbook

from octolegis.session import demo

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(built).namelist())


@pytest.mark.parametrize("folder", ["provisions", "resources", "docs/guide"])
def test_the_wheel_holds_every_file_that_the_program_reads(wheel: set[str], folder: str) -> None:
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    files = [path for path in found if "__pycache__" not in path.parts]
    missing = [str(path) for path in files if f"octolegis/{path.relative_to(ROOT).as_posix()}" not in wheel]
    assert files
    assert not missing


def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in wheel} == {"octolegis"}


def test_a_bundled_program_reads_a_law_by_its_own_switch() -> None:
    data = (ROOT / "resources" / "sample" / "draft-law.docx").read_bytes()
    command = [sys.executable, "-m", "octolegis", "--reading-child", "draft-law.docx"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, cwd=ROOT)
    assert done.stdout[:1] == b"L"
    assert json.loads(done.stdout[1:])["provisions"]


def test_a_bundled_program_opens_a_spreadsheet_by_its_own_switch(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "Article 2"
    book.save(tmp_path / "x.xlsx")
    command = [sys.executable, "-m", "octolegis", "--sheet-child"]
    done = subprocess.run(
        command, input=(tmp_path / "x.xlsx").read_bytes(), capture_output=True, check=True, cwd=ROOT
    )
    assert "Article 2" in done.stdout.decode()


def test_the_windows_recipe_needs_no_administrator_and_names_the_ending() -> None:
    recipe = (ROOT / "packaging" / "windows" / "octolegis.iss").read_text(encoding="utf-8")
    assert "PrivilegesRequired=lowest" in recipe
    assert "HKLM" not in recipe
    assert r"Software\Classes\.octolegis" in recipe


def test_no_packer_is_used_and_no_part_of_qt_that_has_the_network() -> None:
    spec = (ROOT / "packaging" / "octolegis.spec").read_text(encoding="utf-8")
    assert "upx=True" not in spec
    assert '"PySide6.QtNetwork"' in spec


def test_every_package_that_is_imported_is_declared() -> None:
    imported: set[str] = set()
    for path in (ROOT / "octolegis").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {each.name.partition(".")[0] for each in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["protected"]]
    declared = {plain(line) for line in lines}
    declared |= {plain(line) for name in declared for line in requires(name) or [] if "extra ==" not in line}
    by_module = packages_distributions()
    foreign = imported - set(sys.stdlib_module_names) - {"octolegis"}
    assert {"docx", "sqlcipher3"} <= foreign
    assert not [name for name in foreign if not declared & {plain(each) for each in by_module[name]}]


def plain(requirement: str) -> str:
    """The name in a requirement, as registries compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).casefold()


@pytest.mark.parametrize("ending", ["octolegis", "octoregion"])
@pytest.mark.parametrize(
    "recipe", ["windows/octolegis.iss", "octolegis.spec", "linux/octolegis.xml"], ids=lambda path: path[-4:]
)
def test_every_system_opens_the_programs_files_with_it(recipe: str, ending: str) -> None:
    words = (ROOT / "packaging" / recipe).read_text(encoding="utf-8")
    assert re.search(rf"\.{ending}\b|\"{ending}\"", words)


def test_the_sample_needs_nothing_but_a_folder(tmp_path: Path) -> None:
    made = demo.build(tmp_path / "Папка with blanks")
    assert made.case.is_file()

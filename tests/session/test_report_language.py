"""A report in French carries the checklist in French, whatever language the case file keeps it in."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import Assessment, Details
from octolegis.session.reporting import write_report


@pytest.mark.parametrize(
    ("language", "words", "others"),
    [
        ("fr", "Diffusion de matériel raciste et xénophobe", "Dissemination of racist"),
        ("en", "Dissemination of racist and xenophobic material", "Diffusion de matériel"),
    ],
)
def test_the_checklist_is_worded_in_the_language_of_the_report(
    tmp_path: Path, language: str, words: str, others: str
) -> None:
    assessment = Assessment(Details(language=language), (shipped("ets189"),))
    with ZipFile(write_report(assessment, "recommendations", tmp_path / "report.docx")) as word:
        text = word.read("word/document.xml").decode()
    assert words in text
    assert others not in text


def test_translations_do_not_load_the_checker_before_a_checklist_is_read() -> None:
    code = "import sys, octolegis.session.reporting; print('pydantic' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "False"

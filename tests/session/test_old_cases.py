"""Case files of earlier programs open for ever, and go to the present editions with what was said in them.

``before_crosswalks`` was made on 27 November 2026, when articles still listed what they correspond to.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from octolegis.checklists.library import shipped
from octolegis.domain.assessment import VariationStatus
from octolegis.domain.finding import Rating
from octolegis.session import upgrading
from octolegis.session.inspecting import check_case
from octolegis.session.reporting import write_report
from octolegis.session.session import Session, open_case

OLD = sorted((Path(__file__).parent / "old_cases").glob("*.octolegis"))


@pytest.fixture(params=OLD, ids=[path.stem for path in OLD])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    path = tmp_path / "old.octolegis"
    shutil.copyfile(request.param, path)
    opened = open_case(path)
    yield opened
    opened.close()


def test_an_old_case_is_whole_and_says_what_was_said(session: Session) -> None:
    assert check_case(session.path).problems == ()
    now = session.assessment
    assert now.instruments[0].edition == 1
    ratings = {key.target: finding.rating for key, finding in now.findings.items()}
    assert ratings == {"cets210/34:repeated": Rating.PARTLY, "cets210/34": Rating.LARGELY}
    assert now.variations == {"cets210/34:other-sanctions": VariationStatus.INTENDED}
    assert write_report(session.frozen(), "recommendations", session.path.with_suffix(".docx")).exists()


def test_an_old_case_goes_to_a_newer_edition_with_every_answer(session: Session) -> None:
    newer = replace(shipped("cets210"), edition=99)
    plans = upgrading.plans(session.assessment, [newer])
    assert [plan.lost for plan in plans] == [0]
    before = session.assessment
    upgrading.take(session, plans)
    assert session.assessment.findings == before.findings
    assert session.assessment.instruments[0].edition == 99
    assert check_case(session.path).problems == ()

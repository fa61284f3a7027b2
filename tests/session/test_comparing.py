"""Versions are compared, and what changed between two meetings is reported."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document

from octolegis.cli.main import octolegis
from octolegis.domain.delta import Following, Turn, article_deltas, recommendation_deltas
from octolegis.domain.errors import InputError
from octolegis.domain.finding import Basis, FindingKey, Rating
from octolegis.domain.position import Position, Stance
from octolegis.domain.richtext import rich
from octolegis.reports import recommendations
from octolegis.reports.content import Paragraph, Table
from octolegis.reports.delta import delta
from octolegis.reports.delta_json import delta_json
from octolegis.reports.options import ReportOptions
from octolegis.reports.plain_pdf import plain_pdf
from octolegis.session import comparing, reporting, versions
from octolegis.session.commands import findings, mappings, positions
from octolegis.session.commands.targets import provision_target
from octolegis.session.session import Session
from tests.reports.pdf_reading import page_texts
from tests.reports.word_reading import text_of
from tests.session.test_versions import SECOND, arrived, prepared

NOW = Basis.AS_DRAFTED


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Session]:
    """Two articles fall short and are recommended on, one is met; then the second draft comes in."""
    session, law, sections = prepared(tmp_path / "c.octolegis")
    for target, rating in (("ets185/2", Rating.NOT), ("ets185/4", Rating.PARTLY), ("ets185/5", Rating.FULLY)):
        key = key_of(session, target)
        session.do(findings.rate(session.assessment, key, rating))
        if rating is not Rating.FULLY:
            recommended(session, key, f"Redraft for {target}.")
    alone = key_of(session, provision_target(law, sections[1]))
    session.do(findings.rate(session.assessment, alone, Rating.PARTLY))
    recommended(session, alone, "Say deletes.")
    versions.bring_in(session, law, arrived())
    yield session
    session.close()


def recommended(session: Session, key: FindingKey, words: str) -> None:
    session.do(findings.set_fields(session.assessment, key, {"recommendation": rich(words)}))


def key_of(session: Session, target: str) -> FindingKey:
    return FindingKey(session.profile.author, NOW, target)


def followed(session: Session) -> dict[str, Following]:
    (state,) = session.frozen().round_states.values()
    found = recommendation_deltas(session.assessment, state, NOW)
    return {each.stood.target: each.following for each in found}


def test_gaps_are_closed_open_and_new(judged: Session) -> None:
    judged.do(findings.rate(judged.assessment, key_of(judged, "ets185/2"), Rating.FULLY))
    judged.do(findings.rate(judged.assessment, key_of(judged, "ets185/5"), Rating.CONFLICT))
    (state,) = judged.frozen().round_states.values()
    turns = {each.article.id: each.turn for each in article_deltas(judged.assessment, state, NOW)}
    assert turns == {"ets185/2": Turn.CLOSED, "ets185/4": Turn.OPEN, "ets185/5": Turn.NEW}


def test_a_recommendation_is_not_called_followed_before_someone_has_looked(judged: Session) -> None:
    judged.do(findings.rate(judged.assessment, key_of(judged, "ets185/4"), Rating.FULLY))
    assert followed(judged)["ets185/4"] is Following.TO_REVIEW
    changed = next(each for each in judged.assessment.mappings.values() if each.target == "ets185/4")
    judged.do(mappings.confirm(judged.assessment, judged.profile.author, changed.id))
    assert followed(judged)["ets185/4"] is Following.FOLLOWED
    judged.do(findings.rate(judged.assessment, key_of(judged, "ets185/2"), Rating.LARGELY))
    assert followed(judged)["ets185/2"] is Following.PARTLY


def test_the_report_follows_what_was_said_of_a_provision_alone(judged: Session) -> None:
    report = delta(judged.frozen(), ReportOptions())
    section = next(each for each in report.sections if each.key == "followed")
    table = next(block for block in section.blocks if isinstance(block, Table))
    names = ["".join(p.text for p in row[0].paragraphs) for row in table.rows]
    ratings = ["".join(p.text for p in row[2].paragraphs) for row in table.rows]
    assert names[-1] == "Section 3, Computer Act"
    assert ratings[-1] == "Partly in line"


def test_the_answer_of_the_ministry_stands_with_the_recommendation(judged: Session) -> None:
    subject = f"finding:{judged.profile.author}:{NOW.value}:ets185/4"
    answer = Position("", subject, 2, Stance.REJECTED, rich("Too costly."))
    judged.do(positions.take(judged.assessment, judged.profile.author, answer))
    report = delta(judged.frozen(), ReportOptions())
    section = next(each for each in report.sections if each.key == "followed")
    table = next(block for block in section.blocks if isinstance(block, Table))
    cells = [[paragraph.text for paragraph in row[1].paragraphs] for row in table.rows]
    assert cells[1] == ["Redraft for ets185/4.", "Ministry: Rejected", "Too costly."]
    assert cells[0] == ["Redraft for ets185/2."]
    full = recommendations.content(judged.frozen(), ReportOptions())
    blocks = [block for section in full.sections for block in section.blocks if isinstance(block, Paragraph)]
    said = [block.text for block in blocks]
    at = next(n for n, block in enumerate(blocks) if block.bookmark == "rec_2")
    assert said[at + 1 : at + 3] == ["Ministry: Rejected", "Too costly."]


def test_what_waits_is_told_in_the_order_of_the_treaty_and_once_for_each_place(judged: Session) -> None:
    now = judged.frozen()
    one = next(each for each in now.mappings.values() if each.target == "ets185/4")
    same = {id: one._replace(id=id) for id in ("a", "b", "c")}
    first = one._replace(id="z", target="ets185/2")
    report = delta(replace(now, mappings={**same, "z": first}), ReportOptions())
    section = next(each for each in report.sections if each.key == "next")
    lines = [block.text for block in section.blocks if isinstance(block, Paragraph)]
    at = next(n for n, line in enumerate(lines) if line.startswith("Mappings"))
    assert [line.partition(" – ")[0] for line in lines[at + 1 : at + 3]] == ["Article 2", "Article 4"]
    assert lines[at + 2].endswith("× 3")


def test_without_a_round_there_is_nothing_to_report_since(tmp_path: Path) -> None:
    session, _, _ = prepared(tmp_path / "c.octolegis")
    for kind in (reporting.DELTA, reporting.COMPARISON):
        (told,) = reporting.left_out(session.frozen(), kind, ReportOptions())
        assert told.id in ("report.delta.no_round", "report.comparison.none")
    session.close()


def test_what_changed_can_be_computed_with(judged: Session) -> None:
    said = json.loads(delta_json(judged.frozen(), ReportOptions()))
    assert said["round"]["number"] == 1
    assert {each["article"]: each["turn"] for each in said["articles"]} == {
        "ets185/2": "open",
        "ets185/4": "open",
    }
    assert {each["target"] for each in said["to_review"]} == {"ets185/4", "ets185/6"}
    (alone,) = (each for each in said["recommendations"] if each["target"].startswith("law:"))
    assert (alone["recommendation"], alone["after"]) == ("Say deletes.", "partly")


def test_the_report_is_a_pdf_without_a_word_processor_too(judged: Session) -> None:
    pages = page_texts(plain_pdf(delta(judged.frozen(), ReportOptions())))
    assert "Gap still open" in " ".join(pages)
    assert "Redraft for ets185/4." in " ".join(pages)


def test_versions_are_named_by_number_by_name_or_by_nothing(judged: Session) -> None:
    old, new = judged.assessment.laws
    assert comparing.pair(judged.assessment, old) == (old, new)
    assert comparing.pair(judged.assessment, new, "2", "1") == (new, old)
    assert comparing.pair(judged.assessment, new, old) == (old, new)
    with pytest.raises(InputError):
        comparing.pair(judged.assessment, new, "7")


def test_the_commands_compare_and_write_both_reports(judged: Session, tmp_path: Path) -> None:
    case, law = str(judged.path), next(iter(judged.assessment.laws))
    judged.close()
    run = CliRunner()
    said = json.loads(run.invoke(octolegis, ["compare", case, law, "--json"]).stdout)
    kinds = {(row["cited"], row["cited_after"]): row["kind"] for row in said["provisions"]}
    assert kinds["Section 2", "Section 3"] == "changed"
    assert kinds["Section 3", ""] == "gone"
    shown = run.invoke(octolegis, ["compare", case, law, "--show", "relied-on"]).stdout
    assert "{+or deletes +}" in shown
    assert SECOND.split("\n", maxsplit=1)[0] not in shown
    words, report = tmp_path / "compared.docx", tmp_path / "delta.docx"
    assert run.invoke(octolegis, ["compare", case, law, "--output", str(words)]).exit_code == 0
    struck = [
        each.text
        for table in Document(str(words)).tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        for each in paragraph.runs
        if each.font.strike
    ]
    assert any("sells a device" in each for each in struck)
    written = run.invoke(octolegis, ["report", case, "--kind", "delta", "--output", str(report)])
    assert written.exit_code == 0
    assert "Gap still open" in text_of(report.read_bytes())

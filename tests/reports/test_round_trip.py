"""Every word typed, consolidated and not internal is in Word, in Excel and in JSON, in the right place.

And no internal note, identity of an author, path of a template or state of a record leaves with them.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from octolegis.domain.assessment import Assessment, Author, Details
from octolegis.domain.finding import Basis, Finding
from octolegis.domain.richtext import rich
from octolegis.domain.text import clean
from octolegis.reports.excel_book import storable
from octolegis.reports.json_export import assessment_json
from octolegis.reports.kinds import CONTENT, MAKERS
from octolegis.reports.matrix_rows import rows
from octolegis.reports.opinion import opinion
from octolegis.reports.options import ReportOptions
from octolegis.reports.reading import Reading
from octolegis.reports.recommendations import content
from octolegis.reports.to_word import word_bytes
from tests.reports.builders import LEAD, SECOND, assessment, demonstration, finding
from tests.reports.telling import TELL_TALE, telling
from tests.reports.templates import written
from tests.reports.test_every_word import details, findings, lost_lines
from tests.reports.written_text import cells_of, word_text

SECRETS = ("INTERNAL-SECRET", "author-identity-1", "author-identity-2", "/home/ana/secret-template.docx")
_FIELDS = ("reason", "comment", "recommendation", "override_reason", "addressee", "term")


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(findings, min_size=1, max_size=5), details, st.sampled_from(list(Basis)))
def test_every_word_is_in_the_opinion(said: list[Finding], particulars: Details, basis: Basis) -> None:
    case = assessment(said, details=particulars)
    assert not lost_lines(case, word_bytes(opinion(case, ReportOptions(basis=basis))))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(findings, min_size=1, max_size=4), st.sampled_from(list(Basis)))
def test_every_word_is_in_the_matrix_and_in_json_in_its_own_column(said: list[Finding], basis: Basis) -> None:
    case = assessment(said)
    made = {row.key: row.cells for row in rows(Reading(case, ReportOptions(basis=basis)))}
    exported = {(f["author"], f["basis"], f["target"]): f for f in assessment_json(case)["findings"]}
    book = set(cells_of(MAKERS["matrix"][".xlsx"](case, ReportOptions(basis=basis))))
    for key, one in case.findings.items():
        record = exported[key.author, key.basis.value, key.target]
        for field in _FIELDS:
            value = getattr(one, field)
            typed = value if isinstance(value, str) else value.plain
            assert record[field] == typed
            if not one.is_empty and field != "term":
                assert _alike(str(made[key][field]), typed)
                assert storable(str(made[key][field])) in book or not made[key][field]


def _alike(shown: str, typed: str) -> bool:
    """Equal but for blanks at the ends of lines, which no spreadsheet keeps."""
    return [re.sub(r"\s+$", "", line) for line in shown.strip().split("\n")] == [
        re.sub(r"\s+$", "", line) for line in clean(typed).strip().split("\n")
    ]


def secretive() -> Assessment:
    """The demonstration, with everything in it that must not leave."""
    case = demonstration()
    authors = {
        SECRETS[1]: Author(SECRETS[1], "Ana Lead", role="lead"),
        SECRETS[2]: Author(SECRETS[2], "Boris Second"),
    }
    new = {LEAD: SECRETS[1], SECOND: SECRETS[2]}
    said: dict[Any, Finding] = {}
    for one in case.findings.values():
        key = one.key._replace(author=new[one.key.author])
        said[key] = one._replace(key=key, internal_note=rich(SECRETS[0]))
    noted = finding("ets185/8", SECRETS[1], internal_note=SECRETS[0])
    said[noted.key] = noted
    amendments = {id: each for id, each in case.amendments.items() if each.author in new}
    return Assessment(
        details=case.details, instruments=case.instruments, authors=authors, laws=case.laws,
        outlines=case.outlines, mappings=case.mappings, findings=said, amendments=amendments,
        variations=case.variations, head=case.head,
    )  # fmt: skip


CASES = [(kind, ending) for kind, makers in MAKERS.items() for ending in makers]


@pytest.mark.parametrize(("kind", "ending"), CASES)
def test_what_is_internal_never_leaves(kind: str, ending: str) -> None:
    options = ReportOptions(ratings=True)
    text = everything(MAKERS[kind][ending](secretive(), options), ending)
    wanted = SECRETS if kind != "json" else (SECRETS[0], SECRETS[3])
    for secret in wanted:
        assert secret not in text
    assert str(Path(__file__).parents[2]) not in text
    assert "rsid" not in text


@pytest.mark.parametrize("kind", CONTENT)
def test_nothing_of_the_template_s_making_leaves_with_a_report(kind: str, tmp_path: Path) -> None:
    path = written(tmp_path, telling(), f"{TELL_TALE}.docx")
    text = everything(MAKERS[kind][".docx"](secretive(), ReportOptions(template=path)), ".docx")
    assert "Words put in." in text
    for told in (TELL_TALE, "00AA11BB", str(tmp_path), "rsid", *SECRETS):
        assert told not in text, told


@pytest.mark.parametrize("kind", CONTENT)
def test_nothing_of_who_edited_the_earlier_report_leaves_with_the_new_one(kind: str, tmp_path: Path) -> None:
    document = Document(io.BytesIO(MAKERS[kind][".docx"](secretive(), ReportOptions())))
    document.core_properties.author = document.core_properties.last_modified_by = TELL_TALE
    last = document.paragraphs[-1]
    last.add_run(" Taken over.")
    document.add_comment(last.runs, TELL_TALE, author=TELL_TALE)
    path = tmp_path / f"{TELL_TALE}.docx"
    document.save(str(path))
    text = everything(MAKERS[kind][".docx"](secretive(), ReportOptions(earlier=path)), ".docx")
    for told in (TELL_TALE, str(tmp_path), *SECRETS):
        assert told not in text, told


def everything(data: bytes, ending: str) -> str:
    """All that a file holds, unpacked."""
    if ending not in (".docx", ".xlsx"):
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


def test_the_words_on_an_article_stand_under_its_heading() -> None:
    typed = (
        "Section 4 punishes intentional access",
        "Insert “without right”",
        "(1) A person who without right",
    )
    for report in (content(demonstration(), ReportOptions()), opinion(demonstration(), ReportOptions())):
        text = word_text(word_bytes(report))
        start = re.search(r"^#+ Article 2 – Illegal access$", text, re.MULTILINE)
        assert start is not None
        section = text[start.end() :].partition("\n## Article")[0].partition("\n### Article")[0]
        for words in typed:
            assert words in section


def test_the_json_is_read_back_as_it_was_written() -> None:
    record = json.loads(MAKERS["json"][".json"](demonstration(), ReportOptions()))
    found = {(f["author"], f["basis"], f["target"]): f for f in record["findings"]}
    assert found[LEAD, "as-drafted", "ets185/2"]["addressee"] == "Ministry of Justice"
    assert record["amendments"][0]["wording"] == "(1) A person who without right enters …"

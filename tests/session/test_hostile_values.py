"""Whatever stands in a case file, the session opens it or refuses it with a sentence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from octolegis.checklists.to_json import to_json
from octolegis.domain.canonical import Json, canonical, sha256
from octolegis.domain.errors import FileError, InputError
from octolegis.domain.event import Change, Edit
from octolegis.domain.message import Message, message
from octolegis.domain.participation import Participation
from octolegis.domain.richtext import Block, BlockKind, RichText, Run, rich
from octolegis.domain.text import MAX_TEXT
from octolegis.session.change_names import tellable
from octolegis.session.commands import findings, particulars
from octolegis.session.editions import edition_from_json
from octolegis.session.experts import expert
from octolegis.session.history import history
from octolegis.session.inspecting import check_case
from octolegis.session.outline_json import outline_bytes, outline_from_json
from octolegis.session.session import Session, open_case
from tests.casefiles import case, case_with_law, key, outline
from tests.tiny_instrument import with_reservation

WRONG = (ValueError, KeyError, TypeError, AttributeError)


def put(session: Session, record: str, fields: dict[str, Json], *blobs: bytes) -> None:
    edits = tuple(Edit(record, field, value) for field, value in fields.items())
    session.do(Change(message("change.details"), edits, session.profile.author, blobs))


@pytest.mark.parametrize("id", ["x", "", "a:b:c", ":::", "me:as-drafted"])
def test_a_finding_of_nobody_does_not_bar_the_file_and_is_named_by_the_check(tmp_path: Path, id: str) -> None:
    session = case(tmp_path / "a.octolegis")
    put(session, f"finding:{id}", {"rating": "partly"})
    session.close()
    again = open_case(tmp_path / "a.octolegis")
    assert not again.assessment.findings
    again.close()
    assert [found.id for found in check_case(tmp_path / "a.octolegis").problems] == ["check.record_unread"]


@pytest.mark.parametrize(
    "value", [7, True, "zz", [], {}, [[]], [{"kind": [1], "runs": [[1, 2], ["a"], 5]}], {"a": None}]
)
def test_fields_of_a_wrong_kind_do_not_bar_the_file(tmp_path: Path, value: Json) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    me = session.profile.author
    everything: dict[str, Json] = dict.fromkeys(
        ("rating", "reason", "comment", "priority", "reason_code", "flag.excess", "term", "work_status"),
        value,
    )
    put(session, f"finding:{me}:as-drafted:x1/1", everything)
    put(session, "mapping:m", dict.fromkeys(("target", "law", "provision", "quote", "status"), value))
    put(session, "amendment:a", dict.fromkeys(("wording", "kind", "basis", "law", "author"), value))
    put(session, "remark:r", dict.fromkeys(("target", "author", "text", "at", "basis", "answers"), value))
    put(session, "meeting:m", dict.fromkeys(("date", "title", "present"), value))
    put(session, "decision:d", dict.fromkeys(("meeting", "subject", "target", "verdict", "before"), value))
    put(session, "assessment:", dict.fromkeys(("title", "status", "score_preset", "language"), value))
    put(session, f"law:{law}", dict.fromkeys(("title", "status", "format"), value))
    session.close()
    again = open_case(tmp_path / "a.octolegis")
    assert again.assessment.details.score_preset == "0-3"
    assert key(again, "x1/1") in again.assessment.findings
    assert all(isinstance(remark.text, str) for remark in again.assessment.remarks.values())
    assert history(again)
    again.close()


def columns() -> dict[str, list[Any]]:
    read: dict[str, list[Any]] = json.loads(outline_bytes(outline(3)))
    return read


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("id", ["p1", "p1", "p3"]),
        ("id", ["p1", "p2"]),
        ("id", [1, 2, 3]),
        ("parent", ["p1", "p1", "p1"]),
        ("parent", [None, "p3", "p2"]),
        ("parent", [None, "elsewhere", None]),
        ("kind", ["poem", "article", "article"]),
        ("kind", [[], [], []]),
        ("label", [5, "2", "3"]),
        ("text", [None, "", ""]),
        ("depth", [10**18, 0, 0]),
        ("depth", ["0", 0, 0]),
        ("depth", 5),
    ],
)
def test_an_outline_that_has_no_end_or_no_words_is_refused(name: str, values: Any) -> None:
    with pytest.raises(WRONG):
        outline_from_json(columns() | {name: values})


def test_an_outline_comes_back_as_it_was() -> None:
    assert outline_from_json(columns()) == outline(3)


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000])
def test_a_law_whose_outline_is_none_of_ours_is_told_as_damage(tmp_path: Path, data: bytes) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    put(session, f"law:{law}", {"outline": sha256(data)}, data)
    with pytest.raises(FileError):
        session.assessment.outlines[law]
    session.close()


def test_an_edition_comes_back_as_it_was() -> None:
    instrument = with_reservation()
    assert edition_from_json(json.loads(canonical(to_json(instrument)))) == instrument


def _title(edition: dict[str, Any]) -> None:
    edition["title"] = 5


def _article_title(edition: dict[str, Any]) -> None:
    edition["parts"][0]["articles"][0]["title"] = ["x"]


def _gaps(edition: dict[str, Any]) -> None:
    edition["parts"][0]["articles"][0]["gaps"] = [1, None]


def _theme(edition: dict[str, Any]) -> None:
    edition["parts"][0]["articles"][0]["theme"] = "poetry"


def _no_parts(edition: dict[str, Any]) -> None:
    edition["parts"] = 5


def _matrix_of_numbers(edition: dict[str, Any]) -> None:
    edition["parts"][0]["articles"][0]["matrix"] = {"rows": [4], "conditions": ["x1/4:data"]}


def _endless_matrix(edition: dict[str, Any]) -> None:
    many = ["x1/4"] * 5000
    edition["parts"][0]["articles"][0]["matrix"] = {"rows": many, "conditions": many}


_SPOILT = [_title, _article_title, _gaps, _theme, _no_parts, _matrix_of_numbers, _endless_matrix]


@pytest.mark.parametrize("spoil", _SPOILT)
def test_an_edition_of_a_hostile_hand_bars_the_file_with_a_sentence(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    edition = json.loads(canonical(to_json(with_reservation())))
    spoil(edition)
    session = case(tmp_path / "a.octolegis")
    with pytest.raises(FileError):
        put(session, "instrument:x1", {"edition": sha256(canonical(edition))}, canonical(edition))
    session.close()
    with pytest.raises(FileError):
        open_case(tmp_path / "a.octolegis")
    assert not list(tmp_path.glob(".a.octolegis*"))


@pytest.mark.parametrize(
    "name",
    [
        Message("", ()),
        Message("x" * 5000, ()),
        Message("../../secret.x", ()),
        Message("error.file_exists", (("path", "x"),)),
        Message("change.finding.poem", (("target", "x"),)),
        Message("change.finding.rating", (("a", "x"),)),
        Message("change.details", (("x_term", "../../secret.x"),)),
    ],
)
def test_a_change_without_a_name_of_ours_can_be_told(name: Message) -> None:
    assert tellable(name).id == "change.unknown"


def test_a_change_with_a_name_of_ours_keeps_it() -> None:
    name = message("change.finding.rating", target="Article 6")
    assert tellable(name) is name


@pytest.mark.parametrize(
    "text",
    [
        rich("x" * (MAX_TEXT + 1)),
        RichText((Block((Run("y" * (MAX_TEXT + 1), bold=True),), BlockKind.BULLET),)),
    ],
)
def test_a_text_beyond_the_limit_is_refused_and_changes_nothing(tmp_path: Path, text: RichText) -> None:
    session = case(tmp_path / "a.octolegis")
    on = key(session, "x1/1")
    with pytest.raises(InputError):
        session.do(findings.set_fields(session.assessment, on, {"comment": text}))
    session.do(findings.set_fields(session.assessment, on, {"comment": rich("z" * MAX_TEXT)}))
    assert len(session.assessment.findings[on].comment.plain) == MAX_TEXT
    session.close()


def test_text_that_is_no_text_is_kept_as_replaced_characters(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    other = expert(session, "A\udcff")
    assert expert(session, "A\udcff") == other
    assert session.assessment.authors[other].name == "A\ufffd"
    session.do(particulars.set_details(session.assessment, other, {"title": "T\udcff\r\nU\x00"}))
    assert session.assessment.details.title == "T\ufffd\nU\ufffd"
    session.close()


def test_an_import_cut_off_before_its_words_were_indexed_is_found_all_the_same(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis", sections=3)
    session._file.connection.execute("DELETE FROM provision_text")
    assert (law, "p2") in session.search("heading 2")
    session.close()


def test_undoing_an_import_keeps_its_bytes_for_redoing(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "a.octolegis")
    before = session.assessment.laws[law]
    session.undo()
    assert not session.assessment.laws
    session.redo()
    assert session.assessment.laws[law] == before
    assert session.document(before.document) == b"the original"
    session.close()
    assert check_case(tmp_path / "a.octolegis").problems == ()


def test_a_status_of_a_hostile_hand_is_no_status(tmp_path: Path) -> None:
    session = case(tmp_path / "a.octolegis")
    put(
        session, "participation:x1", {"stage": 5, "invited": ["x"], "deposited": "soon", "carries_over": "no"}
    )
    assert session.assessment.participations["x1"] == Participation(deposited="soon")
    session.close()

"""Quick phrases: called by name, filled in, kept in the profile and shared as a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from octolegis.domain.errors import FileError, InputError
from octolegis.session import phrases
from octolegis.session.commands import mappings, particulars
from octolegis.session.phrases import Phrase
from tests.casefiles import case_with_law

NARROW = Phrase("narrow", "{country} should widen {provision} ({article}).")


def test_phrases_are_kept_in_order_and_survive() -> None:
    phrases.save([Phrase("Zed", "z"), Phrase("école", "e"), NARROW])
    assert [phrase.name for phrase in phrases.load()] == ["école", "narrow", "Zed"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("We find ;;narrow", "narrow"),
        ("We find ;;NARROW", "narrow"),
        (";;narrow", "narrow"),
        ("narrow", None),
        (";;narrow it", None),
        (";;unknown", None),
    ],
)
def test_a_phrase_is_called_by_its_name_alone(before: str, name: str | None) -> None:
    found = phrases.called(before, [NARROW])
    assert (found[1].name if found else None) == name
    assert found is None or before[-found[0] :].startswith(";;")


def test_places_are_filled_from_what_is_looked_at(tmp_path: Path) -> None:
    session, law = case_with_law(tmp_path / "case.octolegis")
    me = session.profile.author
    session.do(particulars.set_details(session.assessment, me, {"country": "MD", "language": "fr"}))
    session.do(mappings.add(session.assessment, me, "x1/1", (law, "p2"), None))
    words = phrases.filled(NARROW, phrases.places(session.assessment, "x1/1"))
    assert words == "Moldavie should widen Section 2 (X 1 1)."
    session.close()


def test_a_place_that_is_not_known_stays_and_so_do_other_braces() -> None:
    assert phrases.filled(Phrase("x", "{law} {x} {0}"), {"law": ""}) == "{law} {x} {0}"


def test_a_colleagues_phrases_come_beside_ones_own() -> None:
    own = [Phrase("narrow", "mine"), Phrase("same", "equal")]
    found = phrases.joined(own, [Phrase("Narrow", "hers"), Phrase("same", "equal"), Phrase("new", "n")])
    assert [(p.name, p.text) for p in found] == [
        ("narrow", "mine"),
        ("Narrow-2", "hers"),
        ("new", "n"),
        ("same", "equal"),
    ]


def test_a_file_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "team.phrases.json"
    phrases.write([NARROW], path)
    assert phrases.read(path) == (NARROW,)


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"phrases": 3}', '{"phrases": [{"name": 1, "text": 2}]}', "[" * 100_000, "\x00"],
)
def test_what_holds_no_phrases_is_refused_in_one_sentence(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.phrases.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(FileError) as refused:
        phrases.read(path)
    assert refused.value.message.id == "error.no_phrases"


def test_names_that_could_not_be_typed_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "x.phrases.json"
    path.write_text('{"phrases": [{"name": "two words", "text": "t"}, {"name": "ok", "text": "t"}]}')
    assert phrases.read(path) == (Phrase("ok", "t"),)
    assert phrases.name_of("two  words; three") == "two-words-three"


def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError):
        phrases.read(tmp_path / "pipe")
